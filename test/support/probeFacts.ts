import type { FactContext } from "../../src/core/facts/Fact";
import { defineFact, defineLookup, type FactDefinition, type LookupKey, unknown } from "../../src/core/index";
import { isUnknown } from "../../src/core/rules/unknown";

/** What the probes' lookups answer. */
export interface ProbeAnswer {
  readonly observedAt: string;
  readonly value: boolean;
}

const probe = defineLookup<string, ProbeAnswer>({ name: "probe", id: (key) => key });
const other = defineLookup<string, ProbeAnswer>({ name: "other", id: (key) => key });

/** A fact that rests on lookups alone: true if all its answers are. */
export interface ProbeFact {
  readonly name: string;
  readonly scope: "order" | "line";
  /** The questions, of a line those of its SKU. */
  readonly keys: (sku: string) => readonly LookupKey[];
}

const order = (name: string, ...keys: readonly LookupKey[]): ProbeFact => ({
  name,
  scope: "order",
  keys: () => keys,
});

/** Six facts of the order and four of a line; two of each need two answers, and two share a question. */
export const probeFacts: readonly ProbeFact[] = [
  order("probe.a", probe.ask("a")),
  order("probe.b", probe.ask("b")),
  order("probe.c", other.ask("c")),
  order("probe.d", other.ask("d")),
  order("probe.e", probe.ask("e1"), other.ask("e2")),
  order("probe.f", other.ask("f1"), other.ask("f2")),
  { name: "probe.line.a", scope: "line", keys: (sku) => [probe.ask(`${sku}/a`)] },
  { name: "probe.line.b", scope: "line", keys: (sku) => [other.ask(`${sku}/b`)] },
  { name: "probe.line.c", scope: "line", keys: (sku) => [probe.ask(`${sku}/c1`), other.ask(`${sku}/c2`)] },
  { name: "probe.line.d", scope: "line", keys: (sku) => [other.ask(`${sku}/d1`), probe.ask(`${sku}/d2`)] },
];

/** Facts of the order for the parameters of actions, whose keys may be those of conditions. */
export const probeTexts: readonly ProbeFact[] = [
  order("probe.text.a", probe.ask("a")),
  order("probe.text.x", other.ask("x")),
  order("probe.text.y", probe.ask("y")),
];

/** What is known from the start. */
export const SURE = "probe.sure";

const described = { description: { en: "A probe.", zh: "探针。" } } as const;

/** The facts above for `compileRuleset`. */
export const probeDefinitions: readonly FactDefinition[] = [
  defineFact({ name: SURE, scope: "order", type: "boolean", ...described, derive: () => true }),
  ...probeFacts.map((fact) => definition(fact, "boolean")),
  ...probeTexts.map((fact) => definition(fact, "text")),
];

function definition({ name, scope, keys }: ProbeFact, type: "boolean" | "text"): FactDefinition {
  const keysOf = (item: unknown) => keys(scope === "line" ? (item as { readonly sku: string }).sku : "");
  const answerOf = ({ lookup, item }: FactContext) => {
    const answers = keysOf(item).map(({ lookup: name, key }) =>
      lookup(name === "probe" ? probe : other, key as string),
    );
    const missing = answers.filter(isUnknown);
    const settled = missing.find(({ reason }) => reason !== "pending");
    if (settled !== undefined) return unknown(settled.reason);
    if (missing.length > 0) {
      return unknown(
        "pending",
        missing.flatMap((each) => each.keys),
      );
    }
    const value = answers.every((answer) => (answer as ProbeAnswer).value);
    return type === "text" ? String(value) : value;
  };
  return defineFact({
    name,
    scope,
    type,
    ...described,
    needs: (_, item) => keysOf(item),
    derive: answerOf as never,
  });
}
