import { currentCases } from "./cases/currentCases";
import { type JudgedExceptions, judgeWaivers } from "./cases/judgeWaivers";
import { type Classification, classify } from "./classify/classify";
import { type Frames, openFrames } from "./classify/Frames";
import { type Raised, raise } from "./classify/raise";
import { type Moment, momentOf } from "./facts/Moment";
import type { CompiledRuleset } from "./ruleset/CompiledRuleset";

/** What is found in an order at an instant, before rules about ignorance. */
export interface Look {
  readonly moment: Moment;
  readonly frames: Frames;
  readonly classified: Classification;
  readonly raised: Raised;
  readonly judged: JudgedExceptions;
}

/** Looks at an order; a second time where the first look settles cases that facts speak of. */
export function look(ruleset: CompiledRuleset, moment: Moment): Look {
  const first = lookOnce(ruleset, moment);
  if (moment.cases === undefined || moment.cases.length === 0) return first;
  const { standing, waivers } = first.judged;
  const current = currentCases(moment.cases, { standing, waivers, unknowns: first.classified.unknowns });
  if (current === undefined) return first;
  return lookOnce(ruleset, momentOf({ ...moment, currentCases: current }, moment.now));
}

function lookOnce(ruleset: CompiledRuleset, moment: Moment): Look {
  const frames = openFrames(moment);
  const classified = classify(ruleset, frames);
  const raised = raise(ruleset, classified.findings);
  return { moment, frames, classified, raised, judged: judgeWaivers(ruleset, moment, raised.exceptions) };
}
