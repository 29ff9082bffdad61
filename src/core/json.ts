/** A JSON scalar. */
export type JsonPrimitive = string | number | boolean | null;

/** Any JSON value, read-only. */
export type JsonValue = JsonPrimitive | readonly JsonValue[] | JsonObject;

/** A JSON object, read-only. */
export interface JsonObject {
  readonly [key: string]: JsonValue;
}
