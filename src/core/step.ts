import { judgeWaivers } from "./cases/judgeWaivers";
import { classifyUnknowns } from "./classify/classify";
import { raise } from "./classify/raise";
import { requireSteps } from "./classify/requireSteps";
import { subjectKey } from "./classify/subjectKey";
import type { Unknown } from "./classify/Unknown";
import { compareText } from "./compareText";
import type { Decision } from "./decide/Decision";
import { reviewAt, type Shown, shownBy } from "./decide/reviewAt";
import { settle } from "./decide/settle";
import type { Moment } from "./facts/Moment";
import { settingOf } from "./facts/settingOf";
import type { Input } from "./Input";
import { look } from "./look";
import type { LookupKey } from "./lookups/Lookup";
import { openMoment } from "./openMoment";
import type { CompiledRuleset } from "./ruleset/CompiledRuleset";
import { formatInstant, LAST_INSTANT } from "./time/instants";
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
 * another type (`unknown_setting`, `invalid_setting`), for stored cases that are none (`invalid_cases`)
 * @example
 * ```ts
 * const { decision, needs } = step(ruleset, { order, now: "2026-03-01T12:00:00Z", known: {} });
 * ```
 */
export function step(ruleset: CompiledRuleset, input: Input): Step {
  const opened = openMoment(ruleset, input);
  requireSteps(ruleset, input.order);
  const { moment, frames, classified, raised, ...first } = look(ruleset, opened);
  let { judged } = first;
  let round = settle(ruleset, moment, judged.standing, classified);
  let exceptions = judged.standing;
  let unknowns: readonly Unknown[] = [...classified.unknowns, ...raised.unknowns, ...round.unknowns];
  const needs = [classified.needs, ...round.needs].find((keys) => keys.length > 0) ?? [];

  let late: readonly LookupKey[] = [];
  if (needs.length === 0) {
    const ignorance = [...classified.raisedIfUnknown, ...classifyUnknowns(ruleset, frames, unknowns)];
    if (ignorance.length > 0) {
      const all = raise(ruleset, [...classified.findings, ...ignorance]);
      judged = judgeWaivers(ruleset, moment, all.exceptions);
      exceptions = judged.standing;
      round = settle(ruleset, moment, exceptions, classified);
      unknowns = [...classified.unknowns, ...all.unknowns, ...round.unknowns];
      late = round.needs.find((keys) => keys.length > 0) ?? [];
    }
  }

  const shown: readonly Shown[] = [...exceptions.map(shownBy), ...round.shown];
  const fallbackMs = fallbackOf(moment);
  const review = Math.min(
    reviewAt(ruleset, frames, round.judged, shown, fallbackMs),
    judged.changesAt,
    round.changesAt,
  );
  return {
    decision: {
      orderId: input.order.id,
      ...(input.order.tenant === undefined ? {} : { tenant: input.order.tenant }),
      decidedAt: input.now,
      ruleset: ruleset.identity,
      exceptions: exceptions.map(({ exception }) => exception),
      actions: round.plan.actions,
      blocked: round.blocked,
      handling: round.handling,
      messages: round.plan.messages,
      adjustments: round.plan.adjustments,
      waivers: judged.waivers,
      unknowns: distinct(unknowns),
      ...(review > LAST_INSTANT ? {} : { reviewAt: formatInstant(review) }),
    },
    needs: sortKeys([...needs, ...late]),
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
