import type { OrderException } from "order-triage";
import { encode } from "./encode";
import type { Found } from "./Found";

/** What the checks write down. */
export interface Notes {
  readonly now: number;
  readonly found: Found[];
  /** Epoch milliseconds; ∞ as long as nothing depends on the time. */
  reviewAt: number;
  /** True after an instant; at and before it, the next millisecond is when to look again. */
  isAfter(instant: number): boolean;
  raise(
    rule: string,
    code: string,
    severity: OrderException["severity"],
    blocks: OrderException["blocks"],
    evidence: OrderException["evidence"],
    about?: About,
  ): void;
}

/** What an exception is about, when it is not the order as a whole. */
export interface About extends Omit<Found, "exception"> {
  readonly field?: string;
  readonly subject?: OrderException["subject"];
}

/** What exceptions block. */
export const NOTHING = [] as const;
export const SHIP = ["ship"] as const;
export const CAPTURE = ["capture"] as const;
export const CAPTURE_SHIP = ["capture", "ship"] as const;

const ORDER: OrderException["subject"] = { kind: "order" };

/** An empty page. */
export function openNotes(now: number): Notes {
  const notes: Notes = {
    now,
    found: [],
    reviewAt: Number.POSITIVE_INFINITY,
    isAfter(instant) {
      if (now > instant) return true;
      if (instant + 1 < notes.reviewAt) notes.reviewAt = instant + 1;
      return false;
    },
    raise(rule, code, severity, blocks, evidence, { field, subject = ORDER, ...item } = {}) {
      const place = subject.id === undefined ? subject.kind : `${subject.kind}:${encode(subject.id)}`;
      const key = `${code}@${place}`;
      const shown = field === undefined ? {} : { field };
      notes.found.push({
        exception: { key, code, subject, severity, blocks, evidence, ...shown, rule },
        ...item,
      });
    },
  };
  return notes;
}
