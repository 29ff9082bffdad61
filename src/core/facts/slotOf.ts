import type { FactDefinition } from "./Fact";
import type { CompiledSetting, Slot } from "./Program";

/** What a setting is called as a fact begins with this. */
export const SETTING_PREFIX = "settings.";

/** The slot of a fact. */
export function slotOfFact(fact: FactDefinition): Slot {
  const running = fact.clock?.kind === "elapsed" || fact.clock?.kind === "remaining";
  const steps = fact.clock !== undefined || fact.changesAt !== undefined || fact.needs !== undefined;
  return {
    name: fact.name,
    scope: fact.scope,
    source: { kind: "fact", fact },
    personal: fact.personal === true,
    clock: running ? "running" : steps ? "steps" : "none",
  };
}

/** The slot of a setting, which is as personal and as changeable as the facts it varies by. */
export function slotOfSetting(setting: CompiledSetting, slots: readonly Slot[]): Slot {
  const rests = setting.by.map(({ slot }) => slots[slot] as Slot);
  return {
    name: SETTING_PREFIX + setting.name,
    scope: rests.find((slot) => slot.scope !== "order")?.scope ?? "order",
    source: { kind: "setting", setting },
    personal: rests.some((slot) => slot.personal),
    clock: rests.some((slot) => slot.clock !== "none") ? "steps" : "none",
  };
}
