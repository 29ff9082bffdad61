import { refuseOptions } from "../../triage/refuseOptions";

/**
 * The URL of a service, as it was given.
 *
 * @throws OrderTriageError `invalid_options`, without the URL in its message, for what is not `http:` or `https:`, or
 * holds a name and password, which `fetch` refuses.
 */
export function requireUrl(given: unknown, path: string): URL {
  let url: URL | undefined;
  try {
    url = typeof given === "string" ? new URL(given) : undefined;
  } catch {
    // The platform's error quotes it.
  }
  if (url === undefined || (url.protocol !== "https:" && url.protocol !== "http:")) {
    refuseOptions(path, "must be the whole URL of a service, such as https://stock.example/levels");
  }
  if (url.username !== "" || url.password !== "") {
    refuseOptions(path, "holds a name or password; send them in the headers, as authorization");
  }
  return url;
}
