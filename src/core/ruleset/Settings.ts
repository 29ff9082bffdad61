import type { JsonValue } from "../json";

/** Settings given to one call, by name; they replace the ruleset's values. One tenant each, for example. */
export type Settings = Readonly<Record<string, JsonValue>>;
