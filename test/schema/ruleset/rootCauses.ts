import type { ErrorObject } from "ajv";
import { pointer } from "../../../src/core/rules/Issues";

/** A mistake as ajv sees it: the place as `compileRuleset` would name it, and the keyword that was broken. */
export interface RootCause {
  readonly path: string;
  readonly keyword: string;
  readonly schemaPath: string;
}

/** Where a file is wrong, once a place: `if` and `propertyNames` only say where the other errors come from. */
export function rootCauses(errors: readonly ErrorObject[]): readonly RootCause[] {
  const causes = errors
    .filter(({ keyword }) => keyword !== "if" && keyword !== "propertyNames")
    .map((error) => ({ path: placeOf(error), keyword: error.keyword, schemaPath: error.schemaPath }));
  return causes.filter(({ path }, index) => causes.findIndex((cause) => cause.path === path) === index);
}

function placeOf({ instancePath, keyword, params, propertyName }: ErrorObject): string {
  const key = keyword === "additionalProperties" ? params.additionalProperty : propertyName;
  return key === undefined ? instancePath : pointer(instancePath, key);
}
