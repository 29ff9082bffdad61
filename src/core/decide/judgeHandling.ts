import type { Case } from "../cases/Case";
import type { Unknown } from "../classify/Unknown";
import type { Moment } from "../facts/Moment";
import type { LookupKey } from "../lookups/Lookup";
import type { FactOperand } from "../rules/plan";
import { parseInstant } from "../time/instants";
import type { Handled } from "./decide";
import type { Handling } from "./Handling";
import { incidentKey } from "./incidentKey";
import { readClocks } from "./readClocks";

/** How an exception is handled, and what that was computed from. */
export interface JudgedHandling {
  readonly handling: Handling;
  /** The exception's code. */
  readonly code: string;
  /** Epoch milliseconds. */
  readonly openedAt: number;
  /** First instant after now at which its clocks say something else, epoch milliseconds; ∞ if never. */
  readonly changesAt: number;
  readonly unknowns: readonly Unknown[];
  readonly needs: readonly LookupKey[];
  readonly shown: readonly FactOperand[];
}

/**
 * Who sees to an exception, by when, and how its clocks stand.
 *
 * @param instantText writes an instant, epoch milliseconds
 */
export function judgeHandling(
  { raised, policy, frame }: Handled,
  stored: Case | undefined,
  moment: Moment,
  instantText: (instantMs: number) => string,
): JudgedHandling {
  const { key: exception, code } = raised.exception;
  const unknowns: Unknown[] = [];
  const needs: LookupKey[] = [];
  const shown: FactOperand[] = [];
  const open = stored?.status === "resolved" ? undefined : stored;
  const openedAt = open === undefined ? moment.now : parseInstant(open.openedAt);
  const opening = {
    epoch: open?.epoch ?? (stored === undefined ? 0 : stored.epoch + 1),
    openedAt: open?.openedAt ?? instantText(moment.now),
  };
  if (policy === undefined) {
    const handling: Handling = { exception, ...opening, state: "on_time", level: open?.level ?? 0 };
    return { handling, code, openedAt, changesAt: Number.POSITIVE_INFINITY, unknowns, needs, shown };
  }
  const { playbook } = policy;
  const clocks = readClocks(playbook, openedAt, open, moment);
  const incident =
    playbook.incident &&
    incidentKey(
      code,
      playbook.incident,
      frame,
      ({ fact, value }) => {
        unknowns.push({ fact, reason: value.reason, rule: policy.name, exception });
        needs.push(...value.keys);
      },
      (operand) => {
        shown.push(operand);
        return undefined;
      },
    );
  const { respondBy, resolveBy, state, level, reached } = clocks;
  return {
    handling: {
      exception,
      policy: policy.name,
      ...(playbook.owner === undefined ? {} : { owner: playbook.owner }),
      ...opening,
      ...(respondBy === undefined ? {} : { respondBy: instantText(respondBy) }),
      ...(resolveBy === undefined ? {} : { resolveBy: instantText(resolveBy) }),
      state,
      level,
      ...(reached.length === 0 ? {} : { escalations: reached }),
      ...(incident === undefined ? {} : { incident }),
      ...(playbook.asksRootCause ? { asksRootCause: true } : {}),
    },
    code,
    openedAt,
    changesAt: clocks.changesAt,
    unknowns,
    needs,
    shown,
  };
}
