/** True for an error, also one from another realm (an iframe, a `vm` context), where `instanceof` fails. */
export function isError(value: unknown): value is Error {
  return value instanceof Error || Object.prototype.toString.call(value) === "[object Error]";
}
