import type { PathCell } from "../cells";
import type { FlatRules } from "../flat/FlatRules";
import { isJudgedByIndex, RULES_OF_A_FUNCTION } from "../flat/isJudgedByIndex";
import { leavesOf } from "../leavesOf";
import type { LeafNode, PlanNode } from "../plan";
import { type EmitContext, emitCondition, emitParts } from "./emitCondition";
import { emitPath } from "./emitPath";
import { trackLoading } from "./loading";
import { openPreamble, type Preamble } from "./preamble";
import type { SourceFacts } from "./SourceFacts";

/** Rules of one function behind the index: the bits of one word. */
const WORD = 32;

/**
 * The text of a function body that, given the environment `X`, answers the judge of a group of rules: as `judgeFlat` does
 * it. `X.undecided` judges one rule by its tree.
 *
 * Nothing of the rules stands in the text except as a JSON literal.
 */
export function emitJudges(flat: FlatRules, facts: SourceFacts): string {
  return isJudgedByIndex(flat)
    ? emitText(flat, cellSource(facts), emitIndexed)
    : emitText(flat, facts, emitAll);
}

function emitText(flat: FlatRules, facts: SourceFacts, emitBody: typeof emitAll): string {
  const preamble = openPreamble();
  const functions: string[] = [];
  const judges = new Map<number, string>();

  const judgeOf = (node: PlanNode): string => {
    const id = flat.sharing.idOf(node);
    const name = `q${id}`;
    if (!judges.has(id)) {
      judges.set(id, name);
      const context = openContext(flat, facts, preamble, judgeOf);
      const text = emitParts(node, context);
      functions.push(
        writeFunction(name, "F", facts.opening, context, `r = ${text};\nreturn b ? 3 : r ? 1 : 2;`),
      );
    }
    return name;
  };
  const emitter = { preamble, functions, judgeOf };
  const body = emitBody(flat, facts, emitter);
  return [
    '"use strict";',
    "const { A, E, G, K, L, M, N, O, P, Z } = X;",
    preamble.text,
    facts.declarations?.() ?? "",
    ...functions,
    `return function judge(F) {\n${facts.guard}\nlet H = Z;\n${body}\nreturn H;\n};`,
  ].join("\n");
}

/** What the functions of one text share. */
interface Emitter {
  readonly preamble: Preamble;
  readonly functions: string[];
  readonly judgeOf: EmitContext["judgeOf"];
}

/** For rules that read with care: each value when it is first needed, and looked at whether it is known. */
function openContext(
  flat: FlatRules,
  facts: SourceFacts,
  preamble: Preamble,
  judgeOf: EmitContext["judgeOf"],
): EmitContext {
  const bases = new Set<number>();
  const guarded = guardedBy(facts);
  const loading = trackLoading((cell) => {
    const path = pathOf(flat, cell);
    if (path === undefined || facts.readsPaths === true) return guarded(cell, facts.load(cell));
    bases.add(path.slot);
    const found = guarded(cell, emitPath(path, preamble.path(path.path)));
    return facts.canBeUnknown(path.slot)
      ? `(${loading.read(path.slot)} === K ? K : ${found})`
      : `(${loading.read(path.slot)}, ${found})`;
  });
  const { sharing, cellOf } = flat;
  const unknownTest = (cell: number) =>
    facts.canBeUnknown(pathOf(flat, cell)?.slot ?? cell) ? `v${cell} === K` : undefined;
  return {
    sharing,
    cellOf,
    unknownTest,
    loading,
    isPlain: false,
    preamble,
    remembered: new Map(),
    bases,
    leafNumber: leafNumberOf(flat),
    judgeOf,
  };
}

/** Equal conditions are judged once, but which of them the flat rules met first is not which the text did. */
function leafNumberOf({ roots }: FlatRules): EmitContext["leafNumber"] {
  let numbers: ReadonlyMap<LeafNode, number> | undefined;
  return (leaf) => {
    numbers ??= new Map(roots.flatMap(leavesOf).map((each, index) => [each, index]));
    return numbers.get(leaf) as number;
  };
}

/** What the judge that counts on known facts loads at its top. */
interface TopLoads {
  readonly slots: Set<number>;
  /** Those that are compared as they are; the others are only gone into by paths, perhaps never. */
  readonly compared: Set<number>;
}

/** For rules that count on all facts being known: those are loaded already, parts of them when first needed. */
function openPlainContext(
  flat: FlatRules,
  facts: SourceFacts,
  top: TopLoads,
  preamble: Preamble,
  judgeOf: EmitContext["judgeOf"],
): EmitContext {
  const bases = new Set<number>();
  const guarded = guardedBy(facts);
  const loading = trackLoading((cell) => {
    const path = pathOf(flat, cell);
    top.slots.add(path?.slot ?? cell);
    if (path !== undefined) {
      bases.add(path.slot);
      const found = emitPath(path, preamble.path(path.path), `b = b || N(v${path.slot}) === K, `);
      return guarded(cell, found);
    }
    top.compared.add(cell);
    return undefined;
  });
  const { sharing, cellOf } = flat;
  const unknownTest = () => undefined;
  return {
    sharing,
    cellOf,
    unknownTest,
    loading,
    isPlain: true,
    preamble,
    remembered: new Map(),
    bases,
    leafNumber: leafNumberOf(flat),
    judgeOf,
  };
}

function guardedBy({ guarded }: SourceFacts): NonNullable<SourceFacts["guarded"]> {
  return guarded ?? ((_cell, text) => text);
}

function pathOf({ cells }: FlatRules, cell: number): PathCell | undefined {
  return cell < cells.slotCount ? undefined : cells.paths[cell - cells.slotCount];
}

/** Every rule one after the other. */
function emitAll(flat: FlatRules, facts: SourceFacts, emitter: Emitter): string {
  const { preamble, functions, judgeOf } = emitter;
  const calls: string[] = [];
  for (let first = 0; first < flat.roots.length; first += RULES_OF_A_FUNCTION) {
    const roots = flat.roots.slice(first, first + RULES_OF_A_FUNCTION);
    const write = (context: EmitContext) =>
      roots.map((root, index) => emitRule(root, first + index, context)).join("\n");
    const careful = openContext(flat, facts, preamble, judgeOf);
    functions.push(writeFunction(`g${first}`, "F, H", facts.opening, careful, write(careful)));
    if (facts.plain === undefined) {
      calls.push(`H = g${first}(F, H);`);
    } else {
      const top: TopLoads = { slots: new Set(), compared: new Set() };
      const plain = openPlainContext(flat, facts, top, preamble, judgeOf);
      functions.push(writePlainFunction(`f${first}`, facts, top, plain, write(plain)));
      calls.push(`H = f${first}(F, H) ?? g${first}(F, H);`);
    }
  }
  return calls.join("\n");
}

/** A judge that loads all its facts at the top, and answers `undefined`, having done nothing, where one is not known. */
function writePlainFunction(
  name: string,
  facts: SourceFacts,
  { slots, compared }: TopLoads,
  { loading, remembered, bases }: EmitContext,
  body: string,
): string {
  const { plain: read } = facts;
  if (read === undefined) throw new Error("unreachable: only facts that can be counted on are read so");
  const guarded = guardedBy(facts);
  const loads = [...slots].map((slot) => ({ slot, ...read(slot) }));
  const variables = [
    "x",
    "b = false",
    ...[...loading.touched].map((cell) => `v${cell} = E`),
    ...[...bases].map((slot) => `o${slot} = 0`),
    ...[...remembered.keys()].map((id) => `s${id} = 0`),
  ];
  return [
    `function ${name}(F, T) {`,
    ...loads.map(({ slot, load }) => `const v${slot} = ${guarded(slot, load)};`),
    ...loads.map(({ missing }) => `if (${missing}) return undefined;`),
    ...loads.filter(({ slot }) => compared.has(slot)).map(({ odd }) => `if (${odd}) return undefined;`),
    `let H = Z, ${variables.join(", ")};`,
    body,
    "if (b) return undefined;\nreturn T === Z ? H : [...T, ...H];\n}",
  ].join("\n");
}

/** Only the rules that the index leaves possible: their bits, a word at a time. */
function emitIndexed(flat: FlatRules, facts: SourceFacts, emitter: Emitter): string {
  const calls: string[] = [];
  for (let first = 0; first < flat.roots.length; first += WORD) {
    const context = openContext(flat, facts, emitter.preamble, emitter.judgeOf);
    const cases = flat.roots.slice(first, first + WORD).map((root, index) => {
      context.loading.forget();
      return `case ${index}: {\n${emitRule(root, first + index, context)}\nbreak; }`;
    });
    const loop = `for (; m !== 0; m &= m - 1) switch (31 - Math.clz32(m & -m)) {\n${cases.join("\n")}\n}`;
    emitter.functions.push(writeFunction(`g${first}`, "F, H, m", facts.opening, context, loop));
    calls.push(`if (m[${first / WORD}] !== 0) H = g${first}(F, H, m[${first / WORD}]);`);
  }
  return `const m = X.possible(F);\n${calls.join("\n")}`;
}

/** What the index read stands in cells already, paths among it. */
function cellSource({ canBeUnknown }: SourceFacts): SourceFacts {
  return {
    guard: "F = X.reader(F);",
    opening: "const V = F.cells;",
    load: (cell) => `((x = V[${cell}]) === E ? F.cell(${cell}) : x)`,
    readsPaths: true,
    canBeUnknown,
  };
}

function emitRule(root: PlanNode, rule: number, context: EmitContext): string {
  const text = emitCondition(root, context);
  if (context.isPlain || !text.includes("b = true")) return `if (${text}) H = A(H, ${rule});`;
  return `r = ${text}; if (b) { b = false; H = X.undecided(${rule}, F, H); } else if (r) H = A(H, ${rule});`;
}

function writeFunction(
  name: string,
  parameters: string,
  opening: string,
  { loading, remembered, bases }: EmitContext,
  body: string,
): string {
  const variables = [
    "x",
    "r",
    "b = false",
    ...[...loading.touched].map((cell) => `v${cell} = E`),
    ...[...bases].map((slot) => `o${slot} = 0`),
    ...[...remembered.keys()].map((id) => `s${id} = 0`),
  ];
  return `function ${name}(${parameters}) {\n${opening}\nlet ${variables.join(", ")};\n${body}\n${parameters === "F" ? "" : "return H;\n"}}`;
}
