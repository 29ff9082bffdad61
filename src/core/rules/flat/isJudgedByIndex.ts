import type { FlatRules } from "./FlatRules";

/** Rules of one generated function; V8 stops optimising functions that grow much larger. */
export const RULES_OF_A_FUNCTION = 100;

/** True where generated code judges only what the index leaves possible, and reads facts from the cells of a reader. */
export function isJudgedByIndex({ index, roots }: Pick<FlatRules, "index" | "roots">): boolean {
  return index !== undefined && roots.length > RULES_OF_A_FUNCTION;
}
