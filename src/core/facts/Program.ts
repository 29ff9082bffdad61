import type { JsonValue } from "../json";
import type { CellTable } from "../rules/cells";
import type { BusinessCalendar } from "../time/BusinessCalendar";
import type { OpenCalendar } from "../time/openCheckedCalendar";
import type { FactDefinition } from "./Fact";
import type { Scope } from "./scopes";

/** A setting as the ruleset declares it. */
export interface CompiledSetting {
  readonly name: string;
  readonly value: JsonValue;
  /** Values by another fact's value, first match wins. */
  readonly by: readonly { readonly slot: number; readonly values: ReadonlyMap<string, JsonValue> }[];
}

/** One thing a rule can read, by number. */
export interface Slot {
  readonly name: string;
  /** The frame it is read in. */
  readonly scope: Scope;
  readonly source:
    | { readonly kind: "fact"; readonly fact: FactDefinition }
    | { readonly kind: "setting"; readonly setting: CompiledSetting };
  readonly personal: boolean;
  /** `running`: counts with the clock; `steps`: can change at instants it names itself. */
  readonly clock: "none" | "steps" | "running";
}

/** Everything the rules of a ruleset read. */
export interface Program {
  readonly slots: readonly Slot[];
  /** Values of the settings before any is given to a call. */
  readonly settings: ReadonlyMap<string, JsonValue>;
  /** Calendars by name, without `always`. */
  readonly calendars: ReadonlyMap<string, OpenCalendar>;
  /** Opens a calendar that stands in no rule file; absent in a compiled ruleset that has none, so that it need not carry the code. */
  readonly openCalendar?: ((calendar: BusinessCalendar) => OpenCalendar) | undefined;
  /** What a frame keeps: the slots' values, parts of them, and the verdicts of shared conditions. */
  readonly cells: CellTable;
}
