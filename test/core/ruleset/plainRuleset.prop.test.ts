import fc from "fast-check";
import { describe, expect, it } from "vitest";
import acmeFile from "../../../examples/02-acme-rules.json";
import olistFile from "../../../examples/olist/olist-rules.json";
import type { CheckedRuleset, Decision, RulesetFile } from "../../../src/core/index";
import { compileRuleset } from "../../../src/core/index";
import { plainRuleset } from "../../../src/core/ruleset/plainRuleset";
import { retail } from "../../../src/rulesets/retail";
import { acmeRulesetArbitrary } from "../../arbitraries/acmeRuleset";
import { inputArbitrary } from "../../arbitraries/input";

const rulesets = { retail };

/** All a decision says, but which file it was decided by. */
function verdictOf(decision: Decision): string {
  const { ruleset: _identity, ...verdict } = decision;
  return JSON.stringify(verdict);
}

function compileBoth(file: RulesetFile, inline: boolean): readonly [CheckedRuleset, CheckedRuleset] {
  const given = compileRuleset(file, { rulesets });
  return [given, compileRuleset(plainRuleset(given.file, { inline }))];
}

describe("plainRuleset", () => {
  it("decides the same, named conditions kept or inlined", () => {
    fc.assert(
      fc.property(acmeRulesetArbitrary, inputArbitrary, fc.boolean(), (file, { settle }, inline) => {
        const [given, plain] = compileBoth(file, inline);
        expect(verdictOf(settle(plain).decision)).toBe(verdictOf(settle(given).decision));
      }),
      { numRuns: 100 },
    );
  });

  it.each([
    ["retail", retail],
    ["examples/02-acme-rules.json", acmeFile as unknown as RulesetFile],
    ["examples/olist/olist-rules.json", olistFile as unknown as RulesetFile],
  ])("decides the same for %s", (_name, file) => {
    for (const inline of [false, true]) {
      const [given, plain] = compileBoth(file, inline);
      fc.assert(
        fc.property(inputArbitrary, ({ settle }) => {
          expect(verdictOf(settle(plain).decision)).toBe(verdictOf(settle(given).decision));
        }),
      );
    }
  });

  it("changes nothing when it is done again", () => {
    fc.assert(
      fc.property(acmeRulesetArbitrary, fc.boolean(), (file, inline) => {
        const [given, plain] = compileBoth(file, inline);
        const once = plainRuleset(given.file, { inline });
        expect(JSON.stringify(plainRuleset(plain.file, { inline }))).toBe(JSON.stringify(once));
      }),
      { numRuns: 30 },
    );
  });

  it("leaves nothing that only a rule file has: no extends, no patch, no for", () => {
    fc.assert(
      fc.property(acmeRulesetArbitrary, (file) => {
        const [, plain] = compileBoth(file, true);
        const { conditions, policies = [] } = plain.file;
        expect(plain.file).not.toHaveProperty("extends");
        expect(plain.file).not.toHaveProperty("patch");
        expect(conditions).toEqual({});
        expect(
          policies.filter((policy) => policy.for !== undefined || policy.conditions === undefined),
        ).toEqual([]);
      }),
      { numRuns: 30 },
    );
  });
});
