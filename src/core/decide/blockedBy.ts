import { type OrderException, transactions } from "../classify/OrderException";
import { subjectKey } from "../classify/subjectKey";
import { compareText } from "../compareText";
import type { Block } from "./Decision";

/** What must wait: one block a transaction and subject, with the exceptions that cause it. */
export function blockedBy(exceptions: readonly OrderException[]): readonly Block[] {
  return transactions.flatMap((transaction) => {
    if (!exceptions.some(({ blocks }) => blocks.includes(transaction))) return [];
    const bySubject = new Map<string, OrderException[]>();
    for (const exception of exceptions) {
      if (!exception.blocks.includes(transaction)) continue;
      const key = subjectKey(exception.subject);
      bySubject.set(key, [...(bySubject.get(key) ?? []), exception]);
    }
    return [...bySubject]
      .sort(([a], [b]) => compareText(a, b))
      .map(([, causes]) => ({
        transaction,
        subject: (causes[0] as OrderException).subject,
        exceptions: causes.map(({ key }) => key).sort(compareText),
      }));
  });
}
