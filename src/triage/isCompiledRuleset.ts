import type { CompiledRuleset } from "../core/ruleset/CompiledRuleset";

/**
 * True for what `compileRuleset` or `loadRuleset` made, also in another copy of this library; false for a rule file,
 * whatever keys it has, and for a compiled ruleset that went through JSON, which cannot run any more.
 */
export function isCompiledRuleset(value: unknown): value is CompiledRuleset {
  if (typeof value !== "object" || value === null) return false;
  const { identity, program, classifiers } = value as Readonly<Record<string, unknown>>;
  const { digest } = partsOf(identity);
  const isMap = Object.prototype.toString.call(partsOf(program).settings) === "[object Map]";
  return typeof digest === "string" && Array.isArray(classifiers) && isMap;
}

function partsOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null ? (value as Readonly<Record<string, unknown>>) : {};
}
