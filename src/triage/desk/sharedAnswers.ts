import type { Observed } from "../../core/lookups/Lookup";

/** Answers that every order may use which was in flight when they came. */
export interface SharedAnswers {
  /** The answer, if the evaluation of that number was in flight when it came. */
  get(id: string, number: number): Observed | undefined;
  /** Keeps an answer that comes now, when so many evaluations have begun. */
  put(id: string, answer: Observed, begun: number): void;
  /** Drops what no evaluation from that number on may use. */
  forget(oldest: number): void;
  readonly size: number;
}

interface Shared {
  readonly answer: Observed;
  readonly begun: number;
}

/**
 * Answers by key id, each with the number of evaluations begun when it came: evaluations are numbered as they begin, so
 * one with a higher number came later and asks for itself.
 *
 * @param limit answers kept at most; the oldest go first. Only an evaluation that hangs while thousands pass it by
 * gets there
 */
export function sharedAnswers(limit: number): SharedAnswers {
  // In the order in which they came, so that `begun` only rises.
  const shared = new Map<string, Shared>();

  const dropWhile = (isDropped: (each: Shared) => boolean): void => {
    for (const [id, each] of shared) {
      if (!isDropped(each)) return;
      shared.delete(id);
    }
  };

  return {
    get(id, number) {
      const found = shared.get(id);
      return found !== undefined && number <= found.begun ? found.answer : undefined;
    },
    put(id, answer, begun) {
      shared.delete(id);
      shared.set(id, { answer, begun });
      if (shared.size > limit) dropWhile(() => shared.size > limit);
    },
    forget(oldest) {
      if (shared.size > 0) dropWhile(({ begun }) => begun < oldest);
    },
    get size() {
      return shared.size;
    },
  };
}
