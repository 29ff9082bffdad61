import { gzipSync } from "node:zlib";
import { build } from "esbuild";
import { describe, expect, it } from "vitest";
import { root } from "./packedProject";

/** What a browser loads of the given facts of the built package, minified. */
async function bundled(...names: readonly string[]): Promise<{ text: string; gzipBytes: number }> {
  const { outputFiles } = await build({
    stdin: {
      contents: `import { ${names.join(", ")} } from "order-triage/facts"; console.log(${names.join(", ")});`,
      resolveDir: root,
    },
    bundle: true,
    // The paths of tsconfig.json lead to src, and this is about what was built.
    tsconfigRaw: {},
    minify: true,
    write: false,
    format: "esm",
    platform: "browser",
    charset: "utf8",
    logLevel: "silent",
  });
  const text = outputFiles.map((file) => file.text).join("\n");
  return { text, gzipBytes: gzipSync(text).length };
}

/** Text that only one helper has, and a fact that needs the helper. */
const helpers = [
  { helper: "the time zone offsets", mark: "gmt", fact: "promiseDeliverByDayIsOver" },
  { helper: "the carriers' codes", mark: "aftership", fact: "shipmentState" },
  { helper: "the payment codes", mark: "insufficient_funds", fact: "paymentClass" },
  { helper: "the address formats", mark: "ACSZ", fact: "addressMissingFields" },
  { helper: "the currencies", mark: "ZMW", fact: "orderProblems" },
  { helper: "the reading of parcels", mark: "skewSeconds", fact: "lineOpenQuantity" },
  { helper: "the stock lookup", mark: "stock.maxAgeHours", fact: "lineShortQuantity" },
  { helper: "the sums of payments", mark: "authorizedMinor", fact: "orderPaidMinor" },
  { helper: "the reading of instants", mark: "no instant", fact: "orderHoursSincePlaced" },
];

describe("a fact alone", () => {
  it("is all that a bundle of it holds", async () => {
    const { text, gzipBytes } = await bundled("orderStatus");
    expect(text.match(/scope:/g)).toHaveLength(1);
    expect(gzipBytes).toBeLessThan(400);
  });

  it.each(helpers)("brings $helper only where it needs them", async ({ mark, fact }) => {
    expect((await bundled(fact)).text).toContain(mark);
    expect((await bundled("orderStatus", "lineSku", "complaintKind")).text).not.toContain(mark);
  });

  it("reads parcels without the stock, and payments without parcels", async () => {
    expect((await bundled("orderIsDelivered")).text).not.toContain("stock.maxAgeHours");
    expect((await bundled("orderPaidMinor")).text).not.toContain("skewSeconds");
    expect((await bundled("shipmentState")).text).not.toContain("gmt");
  });
});
