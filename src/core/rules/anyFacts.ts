import { type CellReader, type CellTable, EMPTY, NOT_KNOWN, type PathCell, resolveCell } from "./cells";
import { loadSite } from "./loadSites";
import { isPlainObject, ownProperty } from "./path";
import type { StepGuard } from "./stepGuard";
import { isUnknown, type UnknownValue, unknown } from "./unknown";

/** Facts as a host gives them to bare rules: by name, whatever they are. */
export type AnyFacts = Readonly<Record<string, unknown>>;

const MISSING: UnknownValue = /* @__PURE__ */ unknown("missing");

/** What is the same for all facts that rules are run on. */
export interface FactNames {
  /** By slot. */
  readonly names: readonly string[];
  readonly table: CellTable;
  /** How each cell is read. */
  readonly readers: readonly CellRead[];
  readonly guard: StepGuard | undefined;
}

type CellRead = (reader: AnyFactReader) => unknown;

interface AnyFactReader extends CellReader {
  readonly facts: AnyFacts;
  readonly factNames: FactNames;
  /** An ordinary object: what it has and does not inherit may be read without looking for an own key. */
  readonly isPlain: boolean;
  /** Whether the steps that these facts take were counted, which once is enough for. */
  isCounted: boolean;
}

/** Prepares to read facts by the names of their slots, and parts of them by their paths. */
export function nameFacts(
  names: readonly string[],
  table: CellTable,
  guard: StepGuard | undefined,
): FactNames {
  const readers = [...names.map(readFact), ...table.paths.map(readPath)];
  const guarded = readers.map((read, cell) => (guard?.listCells.has(cell) ? readList(read, guard) : read));
  return { names, table, readers: guarded, guard };
}

function readList(read: CellRead, { harmlessLength, count }: StepGuard): CellRead {
  return (reader) => {
    const value = read(reader);
    if (Array.isArray(value) && value.length > harmlessLength) count(reader.facts);
    return value;
  };
}

/** Reads facts by their names; one that is no own key is unknown. */
export function openAnyFacts(facts: AnyFacts, factNames: FactNames): CellReader {
  const reader: AnyFactReader = {
    facts,
    factNames,
    isPlain: isPlainObject(facts),
    isCounted: false,
    cells: factNames.table.blank.slice(),
    cell,
    read,
  };
  return reader;
}

/** The value of a fact by its name: unknown unless it is an own key. */
export function readOwn(facts: AnyFacts, name: string): unknown {
  return Object.hasOwn(facts, name) ? facts[name] : MISSING;
}

/** What the trees read, which are asked where something is not known; they do not read lists by their cells. */
function read(this: AnyFactReader, slot: number): unknown {
  const { guard, names } = this.factNames;
  if (!this.isCounted && guard?.listSlots.has(slot)) {
    guard.count(this.facts);
    this.isCounted = true;
  }
  return readOwn(this.facts, names[slot] as string);
}

function cell(this: AnyFactReader, index: number): unknown {
  const value = (this.factNames.readers[index] as CellRead)(this);
  this.cells[index] = value;
  return value;
}

/** Looking for an own key costs ten times as much as reading it, so that is left to what might be inherited. */
function readFact(name: string): CellRead {
  const load = loadSite();
  return ({ facts, isPlain }) => {
    const value = isPlain ? load(facts as Record<string, unknown>, name) : undefined;
    switch (typeof value) {
      case "string":
      case "number":
      case "boolean":
        return value;
      case "object":
        if (value === null || Array.isArray(value) || isPlainObject(value)) return value;
    }
    const own = readOwn(facts, name);
    return isUnknown(own) ? NOT_KNOWN : own;
  };
}

/** A path of one step into a plain object, the most frequent kind, goes the short way. */
function readPath(path: PathCell): CellRead {
  const { slot, steps } = path;
  const [step] = steps;
  if (steps.length > 1 || typeof step !== "string") return (reader) => resolveCell(path, reader);
  const load = loadSite();
  return (reader) => {
    const known = reader.cells[slot];
    const value = known === EMPTY ? reader.cell(slot) : known;
    if (typeof value === "object" && value !== null && isPlainObject(value)) {
      const found = load(value as Record<string, unknown>, step);
      if (typeof found !== "function") return found;
    }
    return value === NOT_KNOWN ? value : ownProperty(value, step);
  };
}
