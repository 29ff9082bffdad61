import type { JsonObject, JsonValue } from "../json";
import { type Issues, noSuch, pointer } from "../rules/Issues";
import { isObject, nameKind } from "../rules/jsonKinds";

/** Where a value stands, for messages. */
export interface Place {
  readonly issues: Issues;
  readonly path: string;
  readonly rule?: string;
}

/** The place one step further in. */
export function inside(place: Place, step: string | number): Place {
  return { ...place, path: pointer(place.path, step) };
}

/** Reports a mistake at a place. */
export function report(place: Place, code: string, message: string): void {
  place.issues.add(code, place.path, message, place.rule);
}

/** An object with no other than the allowed keys; `{}` after a report otherwise. */
export function readObject(
  value: JsonValue | undefined,
  place: Place,
  allowed?: readonly string[],
): JsonObject {
  if (!isObject(value)) {
    report(place, "shape", `must be an object, not ${nameKind(value)}`);
    return {};
  }
  if (allowed !== undefined) {
    for (const key of Object.keys(value)) {
      if (!allowed.includes(key)) report(inside(place, key), "unknown_key", noSuch("key", key, allowed));
    }
  }
  return value;
}

/** A list, `[]` when there is none. */
export function readList(value: JsonValue | undefined, place: Place): readonly JsonValue[] {
  if (value === undefined) return [];
  if (Array.isArray(value)) return value;
  report(place, "shape", `must be a list, not ${nameKind(value)}`);
  return [];
}

/** A list of texts, each checked where `oneOf` is given. */
export function readTexts(
  value: JsonValue | undefined,
  place: Place,
  kind?: string,
  oneOf?: readonly string[],
): readonly string[] {
  return readList(value, place).flatMap((text, index) => {
    const read = readText(text, inside(place, index), kind, oneOf);
    return read === undefined ? [] : [read];
  });
}

/** A text, `undefined` when there is none or after a report. */
export function readText(
  value: JsonValue | undefined,
  place: Place,
  kind?: string,
  oneOf?: readonly string[],
): string | undefined {
  if (value === undefined) return undefined;
  if (typeof value !== "string") {
    report(place, "shape", `must be a text, not ${nameKind(value)}`);
    return undefined;
  }
  if (oneOf !== undefined && !oneOf.includes(value)) {
    report(place, `unknown_${(kind ?? "value").replace(/ /g, "_")}`, noSuch(kind ?? "value", value, oneOf));
    return undefined;
  }
  return value;
}

/** True or false, `undefined` when there is none or after a report. */
export function readBoolean(value: JsonValue | undefined, place: Place): boolean | undefined {
  if (value === undefined || typeof value === "boolean") return value;
  report(place, "shape", `must be true or false, not ${nameKind(value)}`);
  return undefined;
}
