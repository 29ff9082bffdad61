import type { FlatRules } from "../flat/FlatRules";
import type { PlanNode } from "../plan";
import { type EmitContext, emitCondition, emitParts } from "./emitCondition";
import { emitPath } from "./emitPath";
import { trackLoading } from "./loading";
import { openPreamble, type Preamble } from "./preamble";
import type { SourceFacts } from "./SourceFacts";

/** Rules of one function; V8 stops optimising functions that grow much larger. */
const MAXIMUM_RULES = 100;
/** Rules of one function behind the index: the bits of one word. */
const WORD = 32;

/**
 * The text of a function body that, given the environment `X`, answers the judge of a group of rules: `(F, H)`, the
 * facts and the list of hits, as `judgeFlat` does it. `X.undecided` judges one rule by its tree, `X.index` holds the
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

  const body =
    flat.index === undefined
      ? emitAll(flat, facts, open, functions)
      : emitIndexed(flat, facts, open, functions);
  return [
    '"use strict";',
    "const { E, K, O, G, N, P, B, M } = X;",
    preamble.text,
    ...functions,
    `return function judge(F, H) {\n${facts.guard}\n${body}\n};`,
  ].join("\n");
}

function openContext(
  { sharing, cells, cellOf }: FlatRules,
  facts: SourceFacts,
  preamble: Preamble,
  judgeOf: EmitContext["judgeOf"],
): EmitContext {
  const load = (cell: number): string => {
    if (cell < cells.slotCount) return facts.load(cell);
    const { slot, steps, path } = cells.paths[cell - cells.slotCount] as (typeof cells.paths)[number];
    const found = emitPath(`v${slot}`, steps, preamble.path(path));
    return facts.canBeUnknown(slot)
      ? `(${loading.read(slot)} === K ? K : ${found})`
      : `(${loading.read(slot)}, ${found})`;
  };
  const loading = trackLoading(load);
  const canBeUnknown = (cell: number) =>
    facts.canBeUnknown(
      cell < cells.slotCount
        ? cell
        : (cells.paths[cell - cells.slotCount] as (typeof cells.paths)[number]).slot,
    );
  return { sharing, table: cells, cellOf, canBeUnknown, loading, preamble, remembered: new Map(), judgeOf };
}

/** Every rule one after the other. */
function emitAll(flat: FlatRules, facts: SourceFacts, open: () => EmitContext, functions: string[]): string {
  const calls: string[] = [];
  for (let first = 0; first < flat.roots.length; first += MAXIMUM_RULES) {
    const context = open();
    const rules = flat.roots
      .slice(first, first + MAXIMUM_RULES)
      .map((root, index) => emitRule(root, first + index, context));
    functions.push(writeFunction(`g${first}`, "F, H", facts.opening, context, rules.join("\n")));
    calls.push(`g${first}(F, H);`);
  }
  return calls.join("\n");
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
    const word = first / WORD;
    calls.push(`if (bits[${word}] !== 0) g${first}(F, H, bits[${word}]);`);
  }
  return `const bits = X.candidates(F);\nif (bits === undefined) return;\n${calls.join("\n")}`;
}

function emitRule(root: PlanNode, rule: number, context: EmitContext): string {
  const text = emitCondition(root, context);
  if (!text.includes("b = true")) return `if (${text}) H.push(${rule});`;
  return `r = ${text}; if (b) { b = false; X.undecided(${rule}, F, H); } else if (r) H.push(${rule});`;
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
  return `function ${name}(${parameters}) {\n${opening}\nlet ${variables.join(", ")};\n${body}\n}`;
}
