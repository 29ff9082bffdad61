import type { JsonObject, JsonValue } from "../json";
import { type Issues, noSuch, pointer } from "./Issues";
import { isObject, nameKind } from "./jsonKinds";

/** Reports a root that is a bare comparison, which json-rules-engine refuses too. */
export function checkRoot(
  conditions: JsonValue | undefined,
  path: string,
  issues: Issues,
  rule: string,
): void {
  if (isObject(conditions) && Object.hasOwn(conditions, "fact")) {
    issues.add(
      "shape",
      path,
      `the root must be "all", "any", "not" or "condition"; write { "all": [ … ] } around it`,
      rule,
    );
  }
}

/** A rule's event, checked. */
export function readEvent(
  event: JsonValue | undefined,
  path: string,
  issues: Issues,
  rule: string,
): { readonly type: string; readonly params?: JsonObject } | undefined {
  const report = (at: string, message: string) => issues.add("shape", at, message, rule);
  if (!isObject(event)) {
    report(path, `a rule needs "event": { "type": "…" }, not ${nameKind(event)}`);
    return undefined;
  }
  const { type, params } = event;
  for (const key of Object.keys(event)) {
    if (key !== "type" && key !== "params") {
      issues.add("unknown_key", pointer(path, key), noSuch("key", key, ["type", "params"]), rule);
    }
  }
  if (typeof type !== "string") report(pointer(path, "type"), `"type" must be a text, not ${nameKind(type)}`);
  if (params !== undefined && !isObject(params)) {
    report(pointer(path, "params"), `"params" must be an object, not ${nameKind(params)}`);
  }
  if (typeof type !== "string") return undefined;
  return isObject(params) ? { type, params } : { type };
}

/** A rule's priority: a whole number from 1, default 1. */
export function readPriority(
  priority: JsonValue | undefined,
  path: string,
  issues: Issues,
  rule: string,
): number {
  if (priority === undefined) return 1;
  if (typeof priority === "number" && Number.isSafeInteger(priority) && priority >= 1) return priority;
  issues.add(
    "shape",
    path,
    `"priority" must be a whole number from 1, not ${JSON.stringify(priority)}`,
    rule,
  );
  return 1;
}
