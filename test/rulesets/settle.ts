import type { Input } from "../../src/core/Input";
import type { CompiledRuleset, Decision, JsonObject, JsonValue } from "../../src/core/index";
import { step } from "../../src/core/index";
import type { RulesetFile, RulesetTest } from "../../src/core/ruleset/RulesetFile";
import { parseOrder } from "../../src/schema/parseOrder";
import { mergePatch } from "../../src/triage/rulesetTests/mergePatch";

/** A test of a rule file, ready to be decided by any ruleset. */
export interface PreparedCase {
  readonly name: string;
  readonly input: Omit<Input, "known">;
  readonly lookups: Readonly<Record<string, Readonly<Record<string, object> | null>>>;
  readonly expect: RulesetTest["expect"];
}

/** The tests of a rule file with their orders parsed once, because many rulesets are tried on them. */
export function prepareCases({ testDefaults = {}, tests = [] }: RulesetFile): readonly PreparedCase[] {
  return tests.map(
    ({
      name,
      expect,
      now = testDefaults.now ?? "",
      order = {},
      lookups = {},
      settings = {},
      cases = [],
      incidents = [],
      history,
    }) => ({
      name,
      expect,
      input: {
        order: parseOrder(mergePatch(testDefaults.order as JsonObject, order as JsonValue)),
        now,
        settings,
        cases: cases.map((each) => ({ epoch: 0, ...each })),
        incidents,
        ...(history === undefined ? {} : { history }),
      },
      lookups: withOwn(testDefaults.lookups ?? {}, lookups) as unknown as PreparedCase["lookups"],
    }),
  );
}

/** A lookup's answers are replaced one by one, each as a whole; `null` for a lookup takes all of them away. */
export function withOwn(defaults: JsonObject, own: JsonObject): JsonObject {
  const merged = Object.entries(own).map(([lookup, answers]) => [
    lookup,
    answers === null ? null : { ...(defaults[lookup] as JsonObject), ...(answers as JsonObject) },
  ]);
  return { ...defaults, ...Object.fromEntries(merged) };
}

/** Steps until nothing is needed. Simpler than `testRuleset`, and apart from it, so that one checks the other. */
export function settle(ruleset: CompiledRuleset, { input, lookups }: PreparedCase): Decision {
  let known: Record<string, Record<string, object>> = {};
  for (;;) {
    const { decision, needs } = step(ruleset, { ...input, known });
    if (needs.length === 0) return decision;
    for (const { lookup, id } of needs) {
      const answers = lookups[lookup] ?? {};
      const answer = answers[id] ?? answers["*"] ?? { failed: "not_configured" };
      known = { ...known, [lookup]: { ...known[lookup], [id]: answer } };
    }
  }
}
