import type { JsonValue } from "../json";
import { builtinValue } from "../ruleset/builtinValues";

/** The settings of a call, and of the ruleset behind them. */
export interface SettingsInForce {
  /** Given to the call; they replace the ruleset's. */
  readonly settings: Readonly<Record<string, JsonValue>>;
  readonly program: { readonly settings: ReadonlyMap<string, JsonValue> };
}

/** The value of a setting: the call's, else the ruleset's, else the built-in one; `undefined` for one that neither has. */
export function settingOf({ settings, program }: SettingsInForce, name: string): JsonValue | undefined {
  if (Object.hasOwn(settings, name)) return settings[name];
  return program.settings.get(name) ?? builtinValue(name);
}
