import type { FactType } from "../facts/Fact";
import type { Slot } from "../facts/Program";
import type { Scope } from "../facts/scopes";
import type { SourceFacts } from "../rules/source/SourceFacts";

/**
 * How generated code reads the facts of a frame: each from its cell, computed when it is first needed.
 *
 * @param scope the scope of the frames, where `X.derive` gives the functions of facts: those that nothing but the item
 *   decides are then called without going through the frame
 */
export function frameSource(slots: readonly Slot[], scope?: Scope): SourceFacts {
  const direct = new Set<number>();
  return {
    guard: "",
    opening: "const V = F.cells;",
    load(slot) {
      const isDirect = scope !== undefined && isPlain(slots[slot] as Slot, scope);
      if (isDirect) direct.add(slot);
      return `((x = V[${slot}]) === E ? ${isDirect ? `compute${slot}(F)` : `F.cell(${slot})`} : x)`;
    },
    canBeUnknown(slot) {
      const { source } = slots[slot] as Slot;
      return source.kind === "fact" || source.setting.by.length > 0;
    },
    declarations: () => [...direct].map((slot) => computeDirectly(slot, slots[slot] as Slot)).join("\n"),
  };
}

/** True for a fact of the frame's own item that neither a lookup nor the clock has a part in. */
function isPlain({ source, scope }: Slot, frameScope: Scope): boolean {
  if (source.kind === "setting" || scope !== frameScope) return false;
  const { clock, needs, derive } = source.fact;
  return clock === undefined && needs === undefined && derive !== undefined;
}

/** One function a fact, so that V8 can put the fact's own in its place; whatever is unusual the frame does again. */
function computeDirectly(slot: number, { source }: Slot): string {
  const usual = source.kind === "fact" ? usualValues[source.fact.type] : "false";
  return (
    `const derive${slot} = X.derive(${slot});\n` +
    `function compute${slot}(F) { let x; try { x = derive${slot}(F.context); } catch { return F.cell(${slot}); } ` +
    `return x === undefined || ${usual} ? F.cells[${slot}] = x : F.cell(${slot}); }`
  );
}

/** Tests of `x` that hold for the values a fact of each type has, apart from `null` and what is not known. */
const usualValues: Readonly<Record<FactType, string>> = {
  boolean: 'typeof x === "boolean"',
  number: 'typeof x === "number"',
  text: 'typeof x === "string"',
  list: "Array.isArray(x)",
  object: '(typeof x !== "object" || x !== null && N(x) !== K && typeof x.then !== "function")',
};
