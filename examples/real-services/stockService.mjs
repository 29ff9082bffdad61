// A stock service as http-stock asks it: GET /levels?sku=A&sku=B, with an ETag.
import { createHash } from "node:crypto";
import { createServer } from "node:http";

/** Serves levels by SKU on a free port; `asked` has the SKUs of each request and the status it got. */
export async function stockService(levels) {
  const asked = [];
  const server = createServer(({ url, headers }, response) => {
    const skus = new URL(url, "http://localhost").searchParams.getAll("sku");
    const known = skus.filter((sku) => Object.hasOwn(levels, sku));
    const body = JSON.stringify({ levels: known.map((sku) => ({ sku, ...levels[sku] })) });
    const etag = `"${createHash("sha256").update(body).digest("base64url").slice(0, 16)}"`;
    const status = headers["if-none-match"] === etag ? 304 : 200;
    asked.push({ skus, status });
    response.writeHead(status, { "content-type": "application/json", etag });
    response.end(status === 304 ? undefined : body);
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${server.address().port}/levels`,
    asked,
    close: () => new Promise((resolve) => server.close(resolve).closeAllConnections()),
  };
}
