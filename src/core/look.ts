import { type JudgedExceptions, judgeWaivers } from "./cases/judgeWaivers";
import { type Classification, classify } from "./classify/classify";
import { type Frames, openFrames } from "./classify/Frames";
import { type Raised, raise } from "./classify/raise";
import type { Moment } from "./facts/Moment";
import type { CompiledRuleset } from "./ruleset/CompiledRuleset";

/** What is found in an order at an instant, before rules about ignorance. */
export interface Look {
  readonly moment: Moment;
  readonly frames: Frames;
  readonly classified: Classification;
  readonly raised: Raised;
  readonly judged: JudgedExceptions;
}

/** Looks at an order: what its rules find, and what waivers leave of that. */
export function look(ruleset: CompiledRuleset, moment: Moment): Look {
  const frames = openFrames(moment);
  const classified = classify(ruleset, frames);
  const raised = raise(ruleset, classified.findings);
  return { moment, frames, classified, raised, judged: judgeWaivers(ruleset, moment, raised.exceptions) };
}
