/** Operators of a host, for generated rules. Plain JavaScript, so that a program without a build can use them too. */
export const ownOperators = {
  divides: (factValue, value) =>
    typeof factValue === "number" && typeof value === "number" && value % factValue === 0,
  "same:kind": (factValue, value) => typeof factValue === typeof value,
  isAbsent: (factValue) => factValue === undefined,
  /** Built-in decorators stand before it, and it has the name of one. */
  not: (factValue, value) => factValue !== value,
  /** Breaks its promise to answer a boolean. */
  either: (factValue, value) => factValue || value,
};
