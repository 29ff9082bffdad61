import { type CellReader, type CellTable, EMPTY, resolveCell } from "./cells";
import { type UnknownValue, unknown } from "./unknown";

/** Facts as a host gives them to bare rules: by name, whatever they are. */
export type AnyFacts = Readonly<Record<string, unknown>>;

const MISSING: UnknownValue = /* @__PURE__ */ unknown("missing");

interface AnyFactReader extends CellReader {
  readonly facts: AnyFacts;
  readonly names: readonly string[];
  readonly table: CellTable;
}

/** Reads facts by their names in the order of slots; one that is no own key is unknown. */
export function openAnyFacts(facts: AnyFacts, names: readonly string[], table: CellTable): CellReader {
  const reader: AnyFactReader = { facts, names, table, cells: table.blank.slice(), cell: readCell, read };
  return reader;
}

/** The value of a fact by its name: unknown unless it is an own key. */
export function readOwn(facts: AnyFacts, name: string): unknown {
  return Object.hasOwn(facts, name) ? facts[name] : MISSING;
}

function read(this: AnyFactReader, slot: number): unknown {
  const known = this.cells[slot];
  return known === EMPTY ? this.cell(slot) : known;
}

function readCell(this: AnyFactReader, index: number): unknown {
  const { slotCount, paths } = this.table;
  const value =
    index < slotCount
      ? readOwn(this.facts, this.names[index] as string)
      : resolveCell(paths[index - slotCount] as CellTable["paths"][number], this);
  this.cells[index] = value;
  return value;
}
