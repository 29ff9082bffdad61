import type {
  Case,
  Decision,
  Handling,
  JudgedWaiver,
  OrderException,
  Unknown,
} from "../../../src/core/index";

/** An instant of the second of March 2026, by its hour, and so many days later. */
export function at(hour: number, days = 0): string {
  return new Date(Date.UTC(2026, 2, 2 + days, hour)).toISOString();
}

/** An exception by its key. */
function raised(key: string): OrderException {
  const [code = "", subject = ""] = key.split("@");
  const [kind = "", id] = subject.split(":");
  return {
    key,
    code,
    subject: { kind, ...(id === undefined ? {} : { id }) },
    severity: "warning",
    blocks: [],
    evidence: {},
    rule: code,
  };
}

/** How an exception is handled, on time unless said otherwise. */
export function handled(key: string, change: Partial<Handling> = {}): Handling {
  return {
    exception: key,
    policy: "see-to-it",
    owner: "support",
    epoch: 0,
    openedAt: at(8),
    respondBy: at(12),
    resolveBy: at(8, 1),
    state: "on_time",
    level: 0,
    ...change,
  };
}

/** A waiver in force for an exception. */
export function waivedAt(key: string): JudgedWaiver {
  return { key, standing: "in_force", reason: "agreed", at: at(8), exception: raised(key) };
}

/** A decision with these parts and no others. */
export function decided(
  now: string,
  parts: {
    readonly handling?: readonly Handling[];
    readonly waivers?: readonly JudgedWaiver[];
    readonly unknowns?: readonly Unknown[];
  } = {},
): Decision {
  const { handling = [], waivers = [], unknowns = [] } = parts;
  return {
    orderId: "O-1",
    decidedAt: now,
    ruleset: { name: "retail", digest: "0000000000000000" },
    exceptions: handling.map(({ exception }) => raised(exception)),
    actions: [],
    blocked: [],
    handling,
    messages: [],
    adjustments: [],
    waivers,
    unknowns,
  };
}

/** A stored case, open since eight unless said otherwise. */
export function stored(key: string, change: Partial<Case> = {}): Case {
  return { key, epoch: 0, status: "open", openedAt: at(8), ...change };
}
