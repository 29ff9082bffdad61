// Answers a corpus by the built package and compares: node [--disallow-code-generation-from-strings] conformanceProgram.mjs CORPUS
import * as rulesEntry from "order-triage/rules";
import { importModule, showVerdicts, verdictsByModule } from "../support/answerByModule.mjs";
import { backEndsOver } from "../support/backEnds.mjs";
import { comparableEvents } from "../support/comparableEvents.mjs";
import { readCorpus } from "../support/corpus.mjs";
import { ownOperators } from "../support/ownOperators.mjs";
import { showValue } from "../support/showValue.mjs";

const mayGenerate = canGenerate();
const backEnds = backEndsOver(rulesEntry).filter(({ generates }) => mayGenerate || !generates);
let cases = 0;
let casesByModule = 0;
for (const { rules, conditions, answers, module } of readCorpus(process.argv[2])) {
  const ready = [];
  for (const { name, compile } of backEnds) {
    ready.push({ name, evaluate: (await compile(rules, conditions, ownOperators)).evaluate });
  }
  for (const expected of answers) {
    const facts = withUnknowns(expected);
    for (const { name, evaluate } of ready) {
      const answer = evaluate(facts);
      expectSame(`${name} and this library's source`, facts, showValue(answer), expected.answer);
      const events = comparableEvents(answer.events, expected.compared);
      expectSame(`${name} and json-rules-engine`, facts, events, expected.events);
    }
    cases += expected.compared.length;
  }
  await compareModule(module, rules, answers, ready[0].evaluate);
}
console.log(
  JSON.stringify({ cases, casesByModule, backEnds: backEnds.map(({ name }) => name), mayGenerate }),
);

/** A compiled module holds a ruleset, whose evidence is plain JSON: the verdicts are compared, not the params. */
async function compareModule(module, rules, answers, evaluate) {
  const ruleset = await importModule(module.text);
  const names = new Set(module.rules.map((index) => rules[index].name));
  for (const expected of answers) {
    const facts = withUnknowns(expected);
    const { events, unknowns } = evaluate(facts);
    const held = events.map(({ type }) => type.replace("e", "r"));
    const undecided = unknowns.map(({ rule }) => rule);
    const ours = showVerdicts(
      held.filter((name) => names.has(name)),
      undecided.filter((name) => names.has(name)),
    );
    expectSame("the compiled module", facts, verdictsByModule(ruleset, facts), ours);
    casesByModule += expected.compared.filter((index) => module.rules.includes(index)).length;
  }
}

function canGenerate() {
  try {
    return new Function("return true")();
  } catch {
    return false;
  }
}

/** `fromEntries`, since a fact may be called `__proto__`. */
function withUnknowns({ facts, unknowns }) {
  return Object.fromEntries(
    Object.entries(facts).map(([name, value]) => [
      name,
      Object.hasOwn(unknowns, name) ? rulesEntry.unknown(unknowns[name]) : value,
    ]),
  );
}

function expectSame(who, facts, one, other) {
  if (one === other) return;
  console.error([`disagreement of ${who} on`, showValue(facts), one, other].join("\n"));
  process.exit(1);
}
