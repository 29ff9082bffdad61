/** Makes one HTTP request: `fetch` itself, or one with a proxy, an agent, a trace. */
export type Fetch = (url: string, init: RequestInit) => Promise<Response>;
