import type { JsonObject, JsonValue } from "../../core/json";
import { isObject } from "../../core/rules/jsonKinds";

/** Parts of a test, or of what all tests start from, that are of another kind than they must be, in words. */
export function wrongParts({
  name,
  now,
  order,
  settings,
  lookups,
  cases,
  incidents,
  history,
  expect,
}: JsonObject): readonly string[] {
  const isNoText = (value: unknown): boolean => value !== undefined && typeof value !== "string";
  return [
    ...(isNoText(name) ? [`"name" must be a text`] : []),
    ...(isNoText(now ?? undefined) ? [`"now" must be an instant such as "2026-03-10T09:00:00Z"`] : []),
    ...(isObject(order ?? {}) ? [] : [`"order" must be an object`]),
    ...(isObject(settings ?? {}) ? [] : [`"settings" must be an object by setting name`]),
    ...(isListOfObjects(cases ?? []) ? [] : [`"cases" must list objects`]),
    ...(isListOfObjects(incidents ?? []) ? [] : [`"incidents" must list objects`]),
    ...(isObject(history ?? {}) ? [] : [`"history" must be an object such as { "compensations": [] }`]),
    ...(lookups === null ? [`"lookups" must be an object by lookup name`] : []),
    ...Object.entries(isObject(expect) ? expect : {}).flatMap(([key, value]) =>
      value === null ? [`"${key}" must list texts`] : [],
    ),
  ];
}

function isListOfObjects(value: JsonValue): boolean {
  return Array.isArray(value) && (value as readonly JsonValue[]).every(isObject);
}
