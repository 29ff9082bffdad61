import type { Case } from "./cases/Case";
import { judgeWaivers } from "./cases/judgeWaivers";
import { classify, classifyUnknowns } from "./classify/classify";
import { openFrames } from "./classify/Frames";
import { type RaisedException, raise } from "./classify/raise";
import { requireSteps } from "./classify/requireSteps";
import { subjectKey } from "./classify/subjectKey";
import type { Unknown } from "./classify/Unknown";
import { compareText } from "./compareText";
import { blockedBy } from "./decide/blockedBy";
import type { Decision } from "./decide/Decision";
import { type Choice, decide } from "./decide/decide";
import { type FilledAction, fillAction } from "./decide/fillAction";
import { type ActionPlan, planActions } from "./decide/planActions";
import { reviewAt, type Shown, shownBy } from "./decide/reviewAt";
import type { Moment } from "./facts/Moment";
import { settingOf } from "./facts/settingOf";
import type { Input } from "./Input";
import type { LookupKey } from "./lookups/Lookup";
import { openMoment } from "./openMoment";
import type { CompiledRuleset } from "./ruleset/CompiledRuleset";
import { formatInstant } from "./time/instants";
import { millisecondsPer } from "./time/units";

/** A decision by what is known so far, and what else it would like to know. */
export interface Step {
  readonly decision: Decision;
  /** Sorted, each once; empty when nothing that could be asked would change the decision. */
  readonly needs: readonly LookupKey[];
}

/**
 * One round: classify, then decide, by what is known. Pure and synchronous: the same input gives the same bytes.
 *
 * Ask the `needs`, add the answers (or failures) to `known`, and step again until `needs` is empty. Only then are
 * rules about ignorance evaluated (`forEach: "unknown"`, `onUnknown: "raise"`).
 *
 * @throws OrderTriageError `too_many_steps` for an order too large for its rules; for a `now` that is no instant (`invalid_instant`) or a setting that does not exist or has
 * another type (`unknown_setting`, `invalid_setting`)
 * @example
 * ```ts
 * const { decision, needs } = step(ruleset, { order, now: "2026-03-01T12:00:00Z", known: {} });
 * ```
 */
export function step(ruleset: CompiledRuleset, input: Input): Step {
  const moment = openMoment(ruleset, input);
  requireSteps(ruleset, input.order);
  const frames = openFrames(moment);
  const cases = input.cases === undefined ? NO_CASES : new Map(input.cases.map((each) => [each.key, each]));

  const classified = classify(ruleset, frames);
  const raised = raise(ruleset, classified.findings);
  let judged = judgeWaivers(ruleset, moment, raised.exceptions);
  let round = settle(ruleset, moment, judged.standing, cases);
  let exceptions = judged.standing;
  let unknowns: readonly Unknown[] = [...classified.unknowns, ...raised.unknowns, ...round.unknowns];
  const needs = [classified.needs, round.choice.needs, round.needs].find((keys) => keys.length > 0) ?? [];

  let late: readonly LookupKey[] = [];
  if (needs.length === 0) {
    const ignorance = [...classified.raisedIfUnknown, ...classifyUnknowns(ruleset, frames, unknowns)];
    if (ignorance.length > 0) {
      const all = raise(ruleset, [...classified.findings, ...ignorance]);
      judged = judgeWaivers(ruleset, moment, all.exceptions);
      exceptions = judged.standing;
      round = settle(ruleset, moment, exceptions, cases);
      unknowns = [...classified.unknowns, ...all.unknowns, ...round.unknowns];
      late = [round.choice.needs, round.needs].find((keys) => keys.length > 0) ?? [];
    }
  }

  const shown: readonly Shown[] = [...exceptions.map(shownBy), ...round.shown];
  const fallbackMs = fallbackOf(moment);
  const review = Math.min(
    reviewAt(ruleset, frames, round.choice.judged, shown, fallbackMs),
    judged.changesAt,
    round.plan.changesAt,
  );
  const decided = exceptions.map(({ exception }) => exception);
  return {
    decision: {
      orderId: input.order.id,
      ...(input.order.tenant === undefined ? {} : { tenant: input.order.tenant }),
      decidedAt: input.now,
      ruleset: ruleset.identity,
      exceptions: decided,
      actions: round.plan.actions,
      blocked: blockedBy(decided),
      handling: [],
      messages: round.plan.messages,
      adjustments: round.plan.adjustments,
      waivers: judged.waivers,
      unknowns: distinct(unknowns),
      ...(review > LAST_INSTANT ? {} : { reviewAt: formatInstant(review) }),
    },
    needs: sortKeys([...needs, ...late]),
  };
}

const NO_CASES: ReadonlyMap<string, Case> = /* @__PURE__ */ new Map();

/** The last instant a date can stand for; nobody will review later. */
const LAST_INSTANT = 8_640_000_000_000_000;

interface Round {
  readonly choice: Choice;
  readonly filled: readonly FilledAction[];
  readonly unknowns: readonly Unknown[];
  readonly needs: readonly LookupKey[];
  readonly shown: readonly Shown[];
  readonly plan: ActionPlan;
}

const NOTHING_TO_DO: Round = {
  choice: { actions: [], unknowns: [], needs: [], judged: [] },
  filled: [],
  unknowns: [],
  needs: [],
  shown: [],
  plan: { actions: [], messages: [], adjustments: [], changesAt: Number.POSITIVE_INFINITY },
};

function settle(
  ruleset: CompiledRuleset,
  moment: Moment,
  exceptions: readonly RaisedException[],
  cases: ReadonlyMap<string, Case>,
): Round {
  if (exceptions.length === 0) return NOTHING_TO_DO;
  const choice = decide(ruleset, moment, exceptions);
  const filled = choice.actions.map((chosen) =>
    fillAction(chosen, moment.order, moment.now, cases.get(chosen.raised.exception.key)),
  );
  return {
    choice,
    filled,
    unknowns: [...choice.unknowns, ...filled.flatMap((each) => each.unknowns)],
    needs: filled.flatMap((each) => each.needs),
    plan: planActions(
      filled.map(({ action }) => action),
      { moment, exceptions },
    ),
    shown: choice.actions.map(({ frame }, index) => ({ frame, operands: filled[index]?.shown ?? [] })),
  };
}

function fallbackOf(moment: Moment): number {
  return Math.round((settingOf(moment, "review.fallbackHours") as number) * millisecondsPer.hours);
}

function distinct(unknowns: readonly Unknown[]): readonly Unknown[] {
  if (unknowns.length < 2) return unknowns;
  const found = new Map<string, Unknown>();
  for (const each of unknowns) {
    const subject = each.subject === undefined ? "" : subjectKey(each.subject);
    found.set(JSON.stringify([each.rule, subject, each.exception ?? "", each.fact, each.reason]), each);
  }
  return [...found].sort(([a], [b]) => compareText(a, b)).map(([, each]) => each);
}

function sortKeys(keys: readonly LookupKey[]): readonly LookupKey[] {
  if (keys.length < 2) return keys;
  const found = new Map(keys.map((key) => [JSON.stringify([key.lookup, key.id]), key]));
  return [...found].sort(([a], [b]) => compareText(a, b)).map(([, key]) => key);
}
