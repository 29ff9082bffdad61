import type { PathCell } from "../cells";
import type { FlatRules } from "../flat/FlatRules";
import type { PlanNode } from "../plan";
import { type EmitContext, emitCondition, emitParts } from "./emitCondition";
import { emitPath } from "./emitPath";
import { countLoads, trackLoading } from "./loading";
import { openPreamble, type Preamble } from "./preamble";
import type { SourceFacts } from "./SourceFacts";

/** Rules of one function; V8 stops optimising functions that grow much larger. */
const MAXIMUM_RULES = 100;
/** Rules of one function behind the index: the bits of one word. */
const WORD = 32;

/**
 * The text of a function body that, given the environment `X`, answers the judge of a group of rules: as `judgeFlat` does
 * it. `X.undecided` judges one rule by its tree, `X.index` holds the
 * index.
 *
 * Nothing of the rules stands in the text except as a JSON literal.
 */
export function emitJudges(flat: FlatRules, facts: SourceFacts): string {
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
  const open = () => openContext(flat, facts, preamble, judgeOf);
  const openPlain = () => openPlainContext(flat, preamble, judgeOf);

  const body =
    flat.index === undefined || flat.roots.length <= MAXIMUM_RULES
      ? emitAll(flat, facts, open, openPlain, functions)
      : emitIndexed(flat, facts, open, functions);
  return [
    '"use strict";',
    "const { A, E, G, K, M, N, O, P, Z } = X;",
    preamble.text,
    ...functions,
    `return function judge(F) {\n${facts.guard}\nlet H = Z;\n${body}\nreturn H;\n};`,
  ].join("\n");
}

/** For rules that read with care: each value when it is first needed, and looked at whether it is known. */
function openContext(
  flat: FlatRules,
  facts: SourceFacts,
  preamble: Preamble,
  judgeOf: EmitContext["judgeOf"],
): EmitContext {
  const load = (cell: number): string => {
    const path = pathOf(flat, cell);
    if (path === undefined) return facts.load(cell);
    const found = emitPath(`v${path.slot}`, path.steps, preamble.path(path.path));
    return facts.canBeUnknown(path.slot)
      ? `(${loading.read(path.slot)} === K ? K : ${found})`
      : `(${loading.read(path.slot)}, ${found})`;
  };
  const loading = trackLoading(load);
  const { sharing, cellOf } = flat;
  const canBeUnknown = (cell: number) => facts.canBeUnknown(pathOf(flat, cell)?.slot ?? cell);
  return { sharing, cellOf, canBeUnknown, loading, isPlain: false, preamble, remembered: new Map(), judgeOf };
}

/** For rules that count on all facts being known, and loaded. */
function openPlainContext(
  { sharing, cellOf }: FlatRules,
  preamble: Preamble,
  judgeOf: EmitContext["judgeOf"],
): EmitContext {
  const canBeUnknown = () => false;
  return {
    sharing,
    cellOf,
    canBeUnknown,
    loading: countLoads(),
    isPlain: true,
    preamble,
    remembered: new Map(),
    judgeOf,
  };
}

function pathOf({ cells }: FlatRules, cell: number): PathCell | undefined {
  return cell < cells.slotCount ? undefined : cells.paths[cell - cells.slotCount];
}

/** Every rule one after the other. */
function emitAll(
  flat: FlatRules,
  facts: SourceFacts,
  open: () => EmitContext,
  openPlain: () => EmitContext,
  functions: string[],
): string {
  const calls: string[] = [];
  for (let first = 0; first < flat.roots.length; first += MAXIMUM_RULES) {
    const roots = flat.roots.slice(first, first + MAXIMUM_RULES);
    const write = (context: EmitContext) =>
      roots.map((root, index) => emitRule(root, first + index, context)).join("\n");
    const careful = open();
    functions.push(writeFunction(`g${first}`, "F, H", facts.opening, careful, write(careful)));
    if (facts.plain === undefined) {
      calls.push(`H = g${first}(F, H);`);
    } else {
      const plain = openPlain();
      functions.push(writePlainFunction(`f${first}`, flat, facts.plain, plain, write(plain)));
      calls.push(`H = f${first}(F, H) ?? g${first}(F, H);`);
    }
  }
  return calls.join("\n");
}

/** A judge that loads every cell at its top, and answers `undefined`, having done nothing, where one may not be known. */
function writePlainFunction(
  name: string,
  flat: FlatRules,
  read: NonNullable<SourceFacts["plain"]>,
  { loading, preamble, remembered }: EmitContext,
  body: string,
): string {
  const paths = [...loading.touched].flatMap((cell) => {
    const path = pathOf(flat, cell);
    return path === undefined ? [] : [{ ...path, cell }];
  });
  const slots = [...loading.touched, ...paths.map(({ slot }) => slot)].filter(
    (cell) => cell < flat.cells.slotCount,
  );
  const plain = [...new Set(slots)].map((slot) => ({ slot, ...read(slot) }));
  return [
    `function ${name}(F, H) {`,
    ["let x", ...[...remembered.keys()].map((id) => `s${id} = 0`)].join(", "),
    ...plain.map(({ slot, load }) => `const v${slot} = ${load};`),
    ...plain.map(({ doubt }) => `if (${doubt}) return undefined;`),
    ...paths.map(
      ({ cell, slot, steps, path }) =>
        `const v${cell} = ${emitPath(`v${slot}`, steps, preamble.path(path))};`,
    ),
    body,
    "return H;\n}",
  ].join("\n");
}

/** Only the rules that the index leaves possible: their bits, a word at a time. */
function emitIndexed(
  flat: FlatRules,
  facts: SourceFacts,
  open: () => EmitContext,
  functions: string[],
): string {
  const calls: string[] = [];
  for (let first = 0; first < flat.roots.length; first += WORD) {
    const context = open();
    const cases = flat.roots.slice(first, first + WORD).map((root, index) => {
      context.loading.forget();
      return `case ${index}: {\n${emitRule(root, first + index, context)}\nbreak; }`;
    });
    const loop = `for (; m !== 0; m &= m - 1) switch (31 - Math.clz32(m & -m)) {\n${cases.join("\n")}\n}`;
    functions.push(writeFunction(`g${first}`, "F, H, m", facts.opening, context, loop));
    calls.push(`if (m[${first / WORD}] !== 0) H = g${first}(F, H, m[${first / WORD}]);`);
  }
  return `const m = X.possible(F);\n${calls.join("\n")}`;
}

function emitRule(root: PlanNode, rule: number, context: EmitContext): string {
  const text = emitCondition(root, context);
  if (!text.includes("b = true")) return `if (${text}) H = A(H, ${rule});`;
  return `r = ${text}; if (b) { b = false; H = X.undecided(${rule}, F, H); } else if (r) H = A(H, ${rule});`;
}

function writeFunction(
  name: string,
  parameters: string,
  opening: string,
  { loading, remembered }: EmitContext,
  body: string,
): string {
  const variables = [
    "x",
    "r",
    "b = false",
    ...[...loading.touched].map((cell) => `v${cell} = E`),
    ...[...remembered.keys()].map((id) => `s${id} = 0`),
  ];
  return `function ${name}(${parameters}) {\n${opening}\nlet ${variables.join(", ")};\n${body}\n${parameters === "F" ? "" : "return H;\n"}}`;
}
