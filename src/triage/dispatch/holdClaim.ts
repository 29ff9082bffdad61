import type { ActionLedger } from "../ActionLedger";

const holdersOf = new WeakMap<ActionLedger, Map<string, object>>();

/**
 * Remembers who of this process holds a claim. The ledger cannot know: to it they all are one, and the failure of a
 * sender whose lease has run out would free the key under the one who has reclaimed it.
 *
 * @param holder tells the senders apart; each has its own object
 */
export function holdClaim(ledger: ActionLedger, key: string, holder: object): void {
  let holders = holdersOf.get(ledger);
  if (holders === undefined) {
    holders = new Map();
    holdersOf.set(ledger, holders);
  }
  holders.set(key, holder);
}

/** Forgets a claim that is over; false when it is another's by now. */
export function dropClaim(ledger: ActionLedger, key: string, holder: object): boolean {
  const holders = holdersOf.get(ledger);
  return holders?.get(key) === holder && holders.delete(key);
}
