import { compileRuleset, type RulesetFile } from "../../src/core/index";
import type { ClassifierRule } from "../../src/core/ruleset/RulesetFile";
import { prepareCases, settle } from "./settle";
import { rulesets } from "./shipped";

/** Tells what the tests of a rule file see, were its rules for one code others. */
export type Outcomes = (classifiers: readonly ClassifierRule[], code: string) => readonly string[];

/** A rule file with all it extends merged in and what is switched off left out. */
export function wholeFile(file: RulesetFile): RulesetFile {
  const whole = compileRuleset(file, { rulesets }).file;
  const isOn = ({ enabled }: { readonly enabled?: boolean }) => enabled !== false;
  return {
    ...whole,
    classifiers: (whole.classifiers ?? []).filter(isOn),
    policies: (whole.policies ?? []).filter(isOn),
  };
}

/**
 * What only some classifiers, with the policies of one code, make of every test, as far as the test compares it. Rules
 * about ignorance need the others, whose ignorance it is.
 */
export function outcomesOf(file: RulesetFile): Outcomes {
  const { policies = [], settings = {}, conditions = {}, codes = {} } = wholeFile(file);
  const cases = prepareCases(file);
  return (classifiers, code) => {
    const own = policies.filter((policy) => policy.for?.includes(code));
    const ruleset = compileRuleset({ name: "some", settings, codes, conditions, classifiers, policies: own });
    return cases.map((each) => {
      const { exceptions, actions, unknowns } = settle(ruleset, each);
      const keys = exceptions.filter((exception) => exception.code === code).map(({ key }) => key);
      const ids = each.expect.actions === undefined ? [] : actions.map(({ id }) => id);
      const sets = [keys, ids, unknowns.map(({ fact }) => fact)];
      return JSON.stringify(sets.map((names) => [...new Set(names)].sort()));
    });
  };
}
