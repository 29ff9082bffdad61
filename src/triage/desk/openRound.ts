import type { LookupKey } from "../../core/lookups/Lookup";
import { onAbort } from "../onAbort";
import type { AskQueue } from "./createAskQueue";
import type { Question } from "./Question";
import type { Asker, Tally, Visit } from "./Visit";

/** A question with what became of it: the value, or `{ failed }`. */
export interface SettledKey {
  readonly lookup: string;
  readonly id: string;
  readonly answer: object;
}

/** The questions of one round of an evaluation. */
export interface Round {
  /** Keys of lookups that nobody answers, by lookup. */
  readonly notConfigured: ReadonlyMap<string, number>;
  /** Every need, once and in order, with its answer; rejects with the signal's reason. */
  readonly settled: Promise<readonly SettledKey[]>;
  isSettled(): boolean;
  /** Called when the last answer has come, or the signal aborts, before anybody hears of it. */
  onEnd(handler: () => void): void;
}

/** Who asks, and where. */
export interface RoundOptions {
  readonly visit: Visit;
  /** By lookup name. */
  readonly queues: ReadonlyMap<string, AskQueue>;
  readonly totals: Tally;
  readonly signal: AbortSignal | undefined;
}

const NOT_CONFIGURED = { failed: "not_configured" } as const;

/** Takes what answers there are, and joins the queues for the others. */
export function openRound(needs: readonly LookupKey[], options: RoundOptions): Round {
  const { visit, queues, totals, signal } = options;
  const keys: SettledKey[] = [];
  const notConfigured = new Map<string, number>();
  const joined: { readonly queue: AskQueue; readonly question: Question }[] = [];
  let open = 0;
  let end = (): void => {};
  let resolve: (keys: readonly SettledKey[]) => void = () => {};
  let reject: (reason: unknown) => void = () => {};
  const settled = new Promise<readonly SettledKey[]>((yes, no) => {
    [resolve, reject] = [yes, no];
  });

  const finish = (): void => {
    forget?.();
    end();
    resolve(keys);
  };
  const asker: Asker = {
    visit,
    settle(place, answer) {
      keys[place] = { ...(keys[place] as SettledKey), answer };
      open -= 1;
      if (open === 0) finish();
    },
  };
  const giveUp = (): void => {
    for (const { queue, question } of joined) queue.withdraw(question, asker, signal?.reason);
    end();
    reject(signal?.reason);
  };

  for (const need of distinct(needs)) {
    const { lookup, id } = need;
    const queue = queues.get(lookup);
    const known = queue?.known(id, visit);
    keys.push({ lookup, id, answer: known ?? NOT_CONFIGURED });
    if (queue === undefined) {
      notConfigured.set(lookup, (notConfigured.get(lookup) ?? 0) + 1);
    } else if (known !== undefined) {
      visit.tally.saved += 1;
      totals.saved += 1;
    } else {
      open += 1;
      joined.push({ queue, question: queue.join(need, asker, keys.length - 1) });
    }
  }
  const forget = signal === undefined || open === 0 ? undefined : onAbort(signal, giveUp);
  if (open === 0) resolve(keys);

  return {
    notConfigured,
    settled,
    isSettled: () => open === 0,
    onEnd(handler) {
      end = handler;
    },
  };
}

/** A step gives each key once; a hand-written one might not. */
function distinct(needs: readonly LookupKey[]): readonly LookupKey[] {
  if (needs.length < 2) return needs;
  const found = new Map(needs.map((need) => [JSON.stringify([need.lookup, need.id]), need]));
  return found.size === needs.length ? needs : [...found.values()];
}
