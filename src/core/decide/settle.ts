import { latestCases } from "../cases/latestCases";
import type { Classification } from "../classify/classify";
import type { RaisedException } from "../classify/raise";
import type { Unknown } from "../classify/Unknown";
import type { Moment } from "../facts/Moment";
import type { LookupKey } from "../lookups/Lookup";
import type { CompiledRuleset } from "../ruleset/CompiledRuleset";
import { instantTexts } from "../time/instantTexts";
import { blockedBy } from "./blockedBy";
import type { Block } from "./Decision";
import { decide, type Judged } from "./decide";
import { fillAction } from "./fillAction";
import type { Handling } from "./Handling";
import { type JudgedHandling, judgeHandling } from "./judgeHandling";
import type { PlanContext } from "./PlanStage";
import { type ActionPlan, planActions } from "./planActions";
import type { Shown } from "./reviewAt";

/** What is to be done about the exceptions of an order, and what that was computed from. */
export interface Settlement {
  readonly plan: ActionPlan;
  readonly handling: readonly Handling[];
  readonly blocked: readonly Block[];
  readonly unknowns: readonly Unknown[];
  /** What policies would like to know; once that is settled, what handling and actions would. */
  readonly needs: readonly (readonly LookupKey[])[];
  readonly judged: readonly Judged[];
  readonly shown: readonly Shown[];
  /** First instant after now at which a clock of its cases or of its plan changes it, epoch milliseconds; ∞ if never. */
  readonly changesAt: number;
}

/**
 * Decides what is to be done: chooses playbooks, reads their clocks, fills their actions and makes one plan of them.
 *
 * @param classified what the classifiers could not tell, and would like to know
 */
export function settle(
  ruleset: CompiledRuleset,
  moment: Moment,
  exceptions: readonly RaisedException[],
  { unknowns: undecided, needs }: Pick<Classification, "needs" | "unknowns">,
): Settlement {
  if (exceptions.length === 0 && moment.order.holds.length === 0) return NOTHING_TO_DO;
  const choice = decide(ruleset, moment, exceptions);
  const cases = latestCases(moment.cases ?? []);
  const instantText = instantTexts();
  const judged = choice.handled.map((each) =>
    judgeHandling(each, cases.get(each.raised.exception.key), moment, instantText),
  );
  const filled = choice.actions.map((chosen) =>
    fillAction(chosen, judged[chosen.position] as JudgedHandling, moment, instantText),
  );
  const wanted = filled.map(({ action }) => action);
  // Exceptions about ignorance are raised last: until nothing is asked any more, nobody can tell whether they are there.
  const isAsking = needs.length > 0 || choice.needs.length > 0;
  const isUndecided = (key: string): boolean =>
    (isAsking && key.includes("@unknown:")) ||
    undecided.some(({ mayRaise }) => mayRaise === key) ||
    choice.unknowns.some(({ exception }) => exception === key);
  const epochOf = (key: string): number | undefined =>
    judged.find(({ handling }) => handling.exception === key)?.handling.epoch;
  const context: PlanContext = { moment, exceptions, epochOf, isUndecided };
  const plan = planActions(wanted, context);
  const raised = exceptions.map(({ exception }) => exception);
  return {
    plan,
    handling: judged.map(({ handling }) => handling),
    blocked: blockedBy(raised, wanted, context),
    unknowns: [...choice.unknowns, ...[...judged, ...filled].flatMap((each) => each.unknowns)],
    needs: [choice.needs, [...judged, ...filled].flatMap((each) => each.needs)],
    judged: choice.judged,
    shown: [
      ...choice.handled.map(({ frame }, index) => ({ frame, operands: judged[index]?.shown ?? [] })),
      ...choice.actions.map(({ frame }, index) => ({ frame, operands: filled[index]?.shown ?? [] })),
    ],
    changesAt: judged.reduce((earliest, each) => Math.min(earliest, each.changesAt), plan.changesAt),
  };
}

const NOTHING_TO_DO = /* @__PURE__ */ nothingToDo();

function nothingToDo(): Settlement {
  return {
    plan: { actions: [], messages: [], adjustments: [], changesAt: Number.POSITIVE_INFINITY },
    handling: [],
    blocked: [],
    unknowns: [],
    needs: [],
    judged: [],
    shown: [],
    changesAt: Number.POSITIVE_INFINITY,
  };
}
