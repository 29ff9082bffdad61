import type { Observed } from "../../core/lookups/Lookup";
import type { LookupPolicy } from "../AdapterPolicy";
import { keepRecent } from "../keepRecent";

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
  const kept = keepRecent<Kept>(keys);
  return {
    get(id, nowMs) {
      const found = kept.get(id);
      if (found === undefined) return undefined;
      const ageMs = nowMs - found.cameAtMs;
      // A clock that was set back, or that cannot be read, tells no age.
      if (ageMs >= 0 && ageMs <= freshMs) return found.answer;
      kept.delete(id);
      return undefined;
    },
    put(id, answer, nowMs) {
      if (Number.isNaN(nowMs)) kept.delete(id);
      else kept.set(id, { answer, cameAtMs: nowMs });
    },
    get size() {
      return kept.size;
    },
  };
}
