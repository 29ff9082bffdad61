import type { Slot } from "../facts/Program";
import type { SourceFacts } from "../rules/source/SourceFacts";

/** How generated code reads the facts of a frame: each from its cell, computed when it is first needed. */
export function frameSource(slots: readonly Slot[]): SourceFacts {
  return {
    guard: "",
    opening: "const V = F.cells;",
    load: (slot) => `((x = V[${slot}]) === E ? F.cell(${slot}) : x)`,
    canBeUnknown(slot) {
      const { source } = slots[slot] as Slot;
      return source.kind === "fact" || source.setting.by.length > 0;
    },
  };
}
