import type { Case } from "../cases/Case";
import type { Moment } from "../facts/Moment";
import { settingOf } from "../facts/settingOf";
import type { CompiledPlaybook } from "../ruleset/CompiledRuleset";
import type { BusinessTime } from "../time/BusinessTime";
import type { HandlingState, ReachedLevel } from "./Handling";
import { calendarOf, dueAt } from "./targets";

/** How the clocks of a playbook stand. Instants are epoch milliseconds. */
export interface Clocks {
  readonly respondBy: number | undefined;
  readonly resolveBy: number | undefined;
  readonly state: HandlingState;
  readonly level: number;
  /** Levels whose time has come, the lowest first. */
  readonly reached: readonly ReachedLevel[];
  /** First instant after now at which state or level is another; ∞ if never. */
  readonly changesAt: number;
}

/**
 * Reads the clocks of a case. A target is missed once its instant is past; it is due soon from its warning on.
 *
 * Where the host keeps no cases, every evaluation opens them anew and no clock ever runs.
 *
 * @param openedAt epoch milliseconds
 * @param open the stored case, if it is open
 */
export function readClocks(
  playbook: CompiledPlaybook,
  openedAt: number,
  open: Case | undefined,
  moment: Moment,
): Clocks {
  const { respondWithinMs, resolveWithinMs } = playbook;
  const calendar = calendarOf(playbook, moment);
  const respondBy = targetOf(openedAt, respondWithinMs, calendar);
  const resolveBy = targetOf(openedAt, resolveWithinMs, calendar);
  if (moment.cases === undefined) {
    return {
      respondBy,
      resolveBy,
      state: "on_time",
      level: 0,
      reached: [],
      changesAt: Number.POSITIVE_INFINITY,
    };
  }
  const isAcknowledged = open?.acknowledgedAt !== undefined || open?.status === "acknowledged";
  const running = { respond: isAcknowledged ? undefined : respondBy, resolve: resolveBy };
  const warning = (target: number | undefined, withinMs: number | undefined): number =>
    target === undefined || withinMs === undefined ? Number.POSITIVE_INFINITY : warningAt(withinMs);
  const warnAt = playbook.warnAt ?? Number(settingOf(moment, "process.warnAtRatio"));
  const warningAt = (withinMs: number): number =>
    warnAt >= 1
      ? Number.POSITIVE_INFINITY
      : (dueAt(openedAt, Math.round(withinMs * warnAt), calendar) ?? Number.POSITIVE_INFINITY);

  const state = firstReached<HandlingState>(
    [
      ["resolve_overdue", after(running.resolve)],
      ["respond_overdue", after(running.respond)],
      [
        "due_soon",
        Math.min(warning(running.respond, respondWithinMs), warning(running.resolve, resolveWithinMs)),
      ],
    ],
    "on_time",
    moment.now,
  );
  const escalations = playbook.escalations.map(({ after: target, waitMs }, index): [number, number] => {
    const missedAt = running[target];
    return [index + 1, after(missedAt === undefined ? undefined : dueAt(missedAt, waitMs, calendar))];
  });
  const reached = escalations
    .filter(([, instant]) => instant <= moment.now)
    .map(([level]) => ({ level, toRole: playbook.escalations[level - 1]?.toRole as string }));
  const level = firstReached([...escalations].reverse(), 0, moment.now);
  return {
    respondBy,
    resolveBy,
    state: state.value,
    // A level that somebody was told of stays.
    level: Math.max(open?.level ?? 0, level.value),
    reached,
    changesAt: Math.min(state.changesAt, level.changesAt),
  };
}

function targetOf(
  openedAt: number,
  withinMs: number | undefined,
  calendar: BusinessTime | undefined,
): number | undefined {
  return withinMs === undefined ? undefined : dueAt(openedAt, withinMs, calendar);
}

/** The first instant past another. */
function after(instant: number | undefined): number {
  return instant === undefined ? Number.POSITIVE_INFINITY : instant + 1;
}

/** The first value, worst first, whose instant has come; and when a worse one will be. */
function firstReached<T>(
  worstFirst: readonly (readonly [value: T, instant: number])[],
  otherwise: T,
  now: number,
): { readonly value: T; readonly changesAt: number } {
  let changesAt = Number.POSITIVE_INFINITY;
  for (const [value, instant] of worstFirst) {
    if (instant <= now) return { value, changesAt };
    changesAt = Math.min(changesAt, instant);
  }
  return { value: otherwise, changesAt };
}
