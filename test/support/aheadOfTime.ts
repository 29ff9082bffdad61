import { serialiseRuleset } from "../../src/compile/serialiseRuleset";
import { writeJudges } from "../../src/compile/writeJudges";
import {
  type CompiledRuleset,
  catalog,
  type JudgeMaker,
  loadRuleset,
  openCalendar,
  type RulesetData,
} from "../../src/core/index";

/** A ruleset as a module of `order-triage compile` holds it: its data went through JSON, its code through text. */
export function aheadOfTime(ruleset: CompiledRuleset): CompiledRuleset {
  const facts = [...catalog.values()];
  const data = JSON.parse(JSON.stringify(serialiseRuleset(ruleset))) as RulesetData;
  const judges = writeJudges(data, facts).map((text) => new Function(`return ${text};`)() as JudgeMaker);
  return loadRuleset(data, facts, judges, openCalendar);
}
