/** The kinds of values whose comparisons are counted. */
export const valueKinds = [
  "number",
  "NaN",
  "-0",
  "text",
  "numeric text",
  "boolean",
  "null",
  "absent",
  "list",
  "sparse list",
  "list of lists",
  "object",
  "date",
  "big integer",
] as const;

/** A kind of value, finer than `typeof`. */
export type ValueKind = (typeof valueKinds)[number];

/** The kind of a value. */
export function kindOf(value: unknown): ValueKind {
  if (value === null) return "null";
  if (Array.isArray(value)) {
    if (value.some(Array.isArray)) return "list of lists";
    return Object.keys(value).filter((key) => /^\d+$/.test(key)).length < value.length
      ? "sparse list"
      : "list";
  }
  if (value instanceof Date) return "date";
  switch (typeof value) {
    case "undefined":
      return "absent";
    case "number":
      return Number.isNaN(value) ? "NaN" : Object.is(value, -0) ? "-0" : "number";
    case "string":
      return Number.isNaN(Number.parseFloat(value)) ? "text" : "numeric text";
    case "bigint":
      return "big integer";
    case "boolean":
      return "boolean";
    default:
      return "object";
  }
}
