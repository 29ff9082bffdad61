import type { JsonObject } from "../../json";
import { pointer } from "../../rules/Issues";
import { isObject } from "../../rules/jsonKinds";

const IN_RULE = /^(?:[^#]*#)?\/(?:classifiers|policies)\/\d+\/(?:event\/params\/)?([^/]+)(.*)$/s;

/** Where a place in a rule was written: in the file's own patch, when that put the part there. */
export function patchedPath(path: string, rule: string | undefined, own: JsonObject): string {
  const patch = rule !== undefined && isObject(own.patch) ? own.patch[rule] : undefined;
  const match = IN_RULE.exec(path);
  if (match === null || rule === undefined || !isObject(patch)) return path;
  const [, key, rest] = match as unknown as readonly [string, string, string];
  return Object.hasOwn(patch, key) ? pointer(pointer("/patch", rule), key) + rest : path;
}
