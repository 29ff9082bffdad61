/**
 * A value as text that tells apart whatever a program could tell apart: `-0`, holes, a missing key from an undefined one,
 * the order of keys, text from numbers. Equal texts are what the tests call the same bytes.
 */
export function showValue(value) {
  if (typeof value === "bigint") return `${value}n`;
  if (typeof value === "string") return JSON.stringify(value);
  if (typeof value !== "object" || value === null) return Object.is(value, -0) ? "-0" : String(value);
  if (Array.isArray(value)) {
    const shown = [];
    for (let index = 0; index < value.length; index += 1) {
      shown.push(Object.hasOwn(value, index) ? showValue(value[index]) : "hole");
    }
    return `[${shown.join()}]`;
  }
  if (value instanceof Date) return `Date(${value.getTime()})`;
  if (value instanceof Map || value instanceof Set)
    return `${value.constructor.name}${showValue([...value])}`;
  const shown = Object.keys(value).map((key) => `${JSON.stringify(key)}:${showValue(value[key])}`);
  return `{${shown.join()}}`;
}
