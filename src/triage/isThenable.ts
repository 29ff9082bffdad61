/** True for a promise and for what can be awaited like one; throws where reading its `then` does. */
export function isThenable(value: unknown): value is PromiseLike<unknown> {
  if (value === null || (typeof value !== "object" && typeof value !== "function")) return false;
  return typeof (value as PromiseLike<unknown>).then === "function";
}
