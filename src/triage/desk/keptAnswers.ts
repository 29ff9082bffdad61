import type { Observed } from "../../core/lookups/Lookup";
import type { LookupPolicy } from "../AdapterPolicy";

/** Answers kept for orders that come later. */
export interface KeptAnswers {
  /** The answer, if it is fresh at that time. */
  get(id: string, nowMs: number): Observed | undefined;
  /** Keeps an answer that came at that time. */
  put(id: string, answer: Observed, nowMs: number): void;
  readonly size: number;
}

interface Kept {
  readonly answer: Observed;
  readonly cameAtMs: number;
}

/** So many answers, each for so long; the one that was not used for longest goes first. */
export function keptAnswers({
  keys,
  freshMs,
}: Exclude<LookupPolicy["cache"], false | undefined>): KeptAnswers {
  // In the order of their last use.
  const kept = new Map<string, Kept>();
  return {
    get(id, nowMs) {
      const found = kept.get(id);
      if (found === undefined) return undefined;
      kept.delete(id);
      const ageMs = nowMs - found.cameAtMs;
      // A clock that was set back, or that cannot be read, tells no age.
      if (!(ageMs >= 0 && ageMs <= freshMs)) return undefined;
      kept.set(id, found);
      return found.answer;
    },
    put(id, answer, nowMs) {
      kept.delete(id);
      if (Number.isNaN(nowMs)) return;
      kept.set(id, { answer, cameAtMs: nowMs });
      if (kept.size <= keys) return;
      const { value: oldest } = kept.keys().next();
      if (oldest !== undefined) kept.delete(oldest);
    },
    get size() {
      return kept.size;
    },
  };
}
