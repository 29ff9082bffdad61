import type { CompiledRuleset } from "../core/ruleset/CompiledRuleset";

/**
 * True for what `compileRuleset` made, also in another copy of this library; false for a rule file, whatever keys it
 * has, and for a compiled ruleset that went through JSON, which cannot run any more.
 */
export function isCompiledRuleset(value: unknown): value is CompiledRuleset {
  if (typeof value !== "object" || value === null) return false;
  const { identity, program, classifiers, codes } = value as Readonly<Record<string, unknown>>;
  if (typeof identity !== "object" || identity === null) return false;
  const { digest } = identity as Readonly<Record<string, unknown>>;
  const isMap = Object.prototype.toString.call(codes) === "[object Map]";
  return typeof digest === "string" && typeof program === "object" && Array.isArray(classifiers) && isMap;
}
