// Answers a corpus by the built package and compares: node [--disallow-code-generation-from-strings] conformanceProgram.mjs CORPUS
import * as rulesEntry from "order-triage/rules";
import { backEndsOver } from "../support/backEnds.mjs";
import { comparableEvents } from "../support/comparableEvents.mjs";
import { readCorpus } from "../support/corpus.mjs";
import { ownOperators } from "../support/ownOperators.mjs";
import { showValue } from "../support/showValue.mjs";

const mayGenerate = canGenerate();
const backEnds = backEndsOver(rulesEntry).filter(({ generates }) => mayGenerate || !generates);
let cases = 0;
for (const { rules, conditions, answers } of readCorpus(process.argv[2])) {
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
}
console.log(JSON.stringify({ cases, backEnds: backEnds.map(({ name }) => name), mayGenerate }));

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
