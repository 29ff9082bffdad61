import type { RulesetIssue } from "../../errors/InvalidRulesetError";
import type { LintFinding } from "./LintFinding";

/** A mistake that `compileRuleset` refuses, with its one sentence divided into why and remedy. */
export function findingOfIssue(issue: RulesetIssue): LintFinding {
  const { code, path, rule, message } = issue;
  const [why, rest] = divide(message);
  const remedy = rest === undefined ? remedyOf(why) : reword(rest, why);
  return {
    code,
    severity: "error",
    path,
    ...(rule === undefined ? {} : { rule }),
    message: why,
    remedy: remedy ?? UNDIVIDED,
  };
}

/** What stands for a remedy that no wording below knows; a test sees to it that nobody reads it. */
export const UNDIVIDED = "mend it as docs/rule-files.md describes";

const FIRST_SEMICOLON = /^((?:"(?:[^"\\]|\\.)*"|[^";])*); (.*)$/s;

const COLON_WRITE = /^(.*?): (write .*?)\.?$/s;

/** Before and after the first semicolon that stands in no quoted name. */
function divide(message: string): readonly [string, string?] {
  const match = FIRST_SEMICOLON.exec(message) ?? COLON_WRITE.exec(message);
  return match === null ? [message] : [match[1] as string, match[2] as string];
}

type Wording = readonly [pattern: RegExp, remedy: string];

/** What follows a semicolon is the remedy already, apart from these. */
const REWORDINGS: readonly Wording[] = [
  [/^did you mean (".*?")\?; (.*)$/s, "write $1, or $2"],
  [/^did you mean (".*?")\? \((.*)\)$/s, "write $1, or $2"],
  [/^did you mean (".*?")\?$/s, "write $1"],
  [/^did you perhaps mean (.*)\? \((.*)\)$/s, "perhaps $1 is meant; else $2"],
  [/^did you perhaps mean (.*)\?; (.*)$/s, "perhaps $1 is meant; else $2"],
  [/^did you perhaps mean (.*)\?$/s, "perhaps $1 is meant; look them up and write what you mean"],
  [/^known are (.*); (.*)$/s, "write one of $1, or $2"],
  [/^known are ([^()]*) \((.*)\)$/s, "write one of $1, or $2"],
  [/^known are (.*)$/s, "write one of $1"],
  [/^("\w+") is missing$/, "add $1"],
  [/^only policies have it$/, "ask it in a policy instead"],
  [/^(\d+) are allowed$/, "shorten it to $1"],
];

function reword(rest: string, why: string): string | undefined {
  if (/^none is known here(; (.*))?$/.test(rest)) return rest.split("; ")[1] ?? remedyOf(why);
  const wording = REWORDINGS.find(([pattern]) => pattern.test(rest));
  return wording === undefined ? rest : rest.replace(wording[0], wording[1]);
}

/** For messages that say only what is wrong. */
const REMEDIES: readonly Wording[] = [
  [/^there is no named condition (".*")$/s, 'define it in "conditions", or write the comparison itself'],
  [/^there is no setting .*$/s, 'declare it in "settings"'],
  [/^there is no exception code .* \((.*)\)$/s, "write one that `order-triage codes` lists, or $1"],
  [/^there is no exception code .*$/s, "write one that `order-triage codes` lists"],
  [/^there is no action type .*$/s, "write one that `order-triage actions` lists"],
  [/^there is no fact .*$/s, "write one that `order-triage facts` lists, or give your own: --facts FILE"],
  [/^there is no rule .*$/s, 'write the name of a rule of the files in "extends"'],
  [/^there is no value of (\S+) .*$/s, "write one that `order-triage facts $1` lists"],
  [/^there is no .*$/s, "remove it"],
  [/^"(\w+)" must be (.*?)(, not .*)?$/s, 'write $2 as "$1"'],
  [/^must be (.*?)(, not .*)?$/s, "write $1"],
  [/^must not be longer than (.*)$/s, "write at most $1"],
  [/^a rule needs "event": (\{.*\}), not .*$/s, 'add "event": $1'],
  [/^an? [\w ]+ needs an? (".*?")$/s, "add $1"],
  [/^a rule file needs a name that is not empty$/, 'write the file\'s name as "name"'],
  [/^a rule file must be a JSON object$/, 'write { "name": … } around it'],
  [/^a condition must be an object, .*$/s, 'write { "fact": …, "operator": …, "value": … }'],
  [/^"fact" must be the name of a fact$/, "write one that `order-triage facts` lists"],
  [/^(".*?") needs (a \w+), not .*$/s, 'write $2 as "value"'],
  [/^the name .* is taken by an earlier rule$/s, "give this rule another name"],
  [/^the id .* is taken in this playbook$/s, "give this action another id"],
  [/^the action id .* is taken by the policy .*$/s, "give this action another id"],
  [/^.* refer to each other in a circle: .*$/s, "take one of them out of the circle"],
  [/^rulesets extend each other in a circle: .*$/s, "take one of them out of the circle"],
  [/^named conditions refer to each other more than .*$/s, "write the innermost conditions out"],
  [/^rulesets extend each other more than .*$/s, "extend the innermost rulesets directly"],
  [/^.* must start with ("\$", as in .*)$/s, "begin it with $1"],
  [/^the path .* must not use (\w+)$/s, "remove the step $1"],
  [/^the path .* has more than (\d+) steps$/s, "shorten it to $1 steps"],
  [/^the key "__proto__" is refused$/, "remove it"],
  [/^.* is no JSON number$/, "write a finite number"],
  [/^(".*?") is an? (\w+), never .*$/s, "write a $2, as the fact has it"],
  [
    /^a setting cannot vary by .*, which runs with the clock$/s,
    'vary it by a fact without a clock, or remove "by"',
  ],
  [/^this setting is read outside of rules and cannot vary by a fact$/, 'remove "by"'],
  [/^a setting can vary by facts of one kind of item, not of .*$/s, "keep the facts of one kind"],
  [/^a code is words of .* (as in ".*")$/s, "write words joined by dots, $1"],
];

function remedyOf(why: string): string | undefined {
  const wording = REMEDIES.find(([pattern]) => pattern.test(why));
  return wording === undefined ? undefined : why.replace(wording[0], wording[1]);
}
