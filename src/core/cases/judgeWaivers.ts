import type { RaisedException } from "../classify/raise";
import type { Moment } from "../facts/Moment";
import type { Waiver } from "../order/Waiver";
import type { CompiledRuleset } from "../ruleset/CompiledRuleset";
import { parseInstant } from "../time/instants";
import { fingerprintOf } from "./fingerprintOf";
import type { JudgedWaiver, WaiverStanding } from "./JudgedWaiver";

/** What the order's waivers leave of its exceptions. */
export interface JudgedExceptions {
  /** The exceptions that no waiver covers. */
  readonly standing: readonly RaisedException[];
  readonly waivers: readonly JudgedWaiver[];
  /** First instant at which time ends a waiver, or changes what a covered exception shows, epoch milliseconds; ∞ if never. */
  readonly changesAt: number;
}

/**
 * Judges the waivers of an order, each for itself: an exception is covered when any waiver of its key is in force. A
 * waiver without a fingerprint covers its key whatever the facts.
 */
export function judgeWaivers(
  ruleset: CompiledRuleset,
  moment: Moment,
  exceptions: readonly RaisedException[],
): JudgedExceptions {
  const { waivers } = moment.order;
  if (waivers.length === 0) return { standing: exceptions, waivers: [], changesAt: Number.POSITIVE_INFINITY };
  const raised = new Map(exceptions.map((each) => [each.exception.key, each]));
  const covered = new Set<RaisedException>();
  let changesAt = Number.POSITIVE_INFINITY;
  const judged = waivers.map((waiver): JudgedWaiver => {
    const found = raised.get(waiver.key);
    const standing = standingOf(ruleset, moment, waiver, found);
    if (standing === "in_force" && found !== undefined) {
      covered.add(found);
    }
    const { key, reason, at, until } = waiver;
    const canExpire = standing === "in_force" || standing === "facts_changed";
    if (canExpire && until !== undefined) changesAt = Math.min(changesAt, parseInstant(until));
    return {
      key,
      standing,
      reason,
      at,
      ...(until === undefined ? {} : { until }),
      ...(standing === "in_force" && found !== undefined ? { exception: found.exception } : {}),
    };
  });
  for (const { frame, shown } of covered) {
    for (const { slot } of shown) changesAt = Math.min(changesAt, frame.changesAt(slot));
  }
  return { standing: exceptions.filter((each) => !covered.has(each)), waivers: judged, changesAt };
}

function standingOf(
  ruleset: CompiledRuleset,
  moment: Moment,
  { key, at, until, fingerprint }: Waiver,
  found: RaisedException | undefined,
): WaiverStanding {
  if (!isWaivable(ruleset, key.slice(0, key.indexOf("@")))) return "not_waivable";
  // Without its exception a waiver is as it is, whatever the time.
  if (found === undefined) return "not_needed";
  if (until !== undefined && parseInstant(until) <= moment.now) return "expired";
  if (fingerprint === undefined) return "in_force";
  return fingerprint === fingerprintOf(ruleset, moment, found, parseInstant(at))
    ? "in_force"
    : "facts_changed";
}

/** Whether somebody may decide to live with exceptions of a code; of one that no rule raises it makes no difference. */
export function isWaivable({ classifiers }: CompiledRuleset, code: string): boolean {
  return classifiers.every((rule) => rule.code !== code || rule.waivable);
}
