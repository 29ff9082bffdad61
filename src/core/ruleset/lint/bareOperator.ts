/** An operator without the decorators that only turn its answer round. */
export function bareOperator(operator: string): string {
  return operator.replace(/^(not:)+/, "");
}

/** The operators that ask which value is larger. */
export const orderingOperators: ReadonlySet<string> = /* @__PURE__ */ new Set([
  "lessThan",
  "lessThanInclusive",
  "greaterThan",
  "greaterThanInclusive",
]);
