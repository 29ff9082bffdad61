import lookups from "../../../examples/lookups.json";
import stock from "../../../examples/stock.json";
import { libphonenumber } from "../../../src/adapters/libphonenumber";
import { type MemoryStockLevel, memoryStock } from "../../../src/adapters/memory-stock";
import { offlineAddress } from "../../../src/adapters/offline-address";
import type { AnswerKey } from "./countLookups";

type Answers = Readonly<Record<string, object | undefined>>;

/**
 * What the bundled stock, lookups, address check and phone check answer.
 *
 * @param now when it is asked; answers are as old as they say, else fresh
 * @param unlisted units on hand of a SKU that the bundled stock does not list; absent: nobody has counted it
 */
export function exampleWorld(now: string, unlisted?: number): AnswerKey {
  const levels = stock as Readonly<Record<string, MemoryStockLevel>>;
  const context = { signal: new AbortController().signal, orderIds: [] };
  const shelf = memoryStock({ levels, observedAt: now });
  const address = offlineAddress({ now: () => now });
  const phone = libphonenumber({ now: () => now });
  return async ({ lookup, id, key }) => {
    const [answer] =
      lookup === "stock"
        ? await shelf.lookup([key as never], context)
        : lookup === "address"
          ? await address.verify([key as never], context)
          : lookup === "phone"
            ? await phone.lookup([key as never], context)
            : [listed(lookup, id, now)];
    if (answer !== undefined && !(answer instanceof Error)) return answer;
    if (lookup === "stock" && unlisted !== undefined) {
      return { observedAt: now, nodes: [{ node: "", onHand: unlisted }] };
    }
    return { failed: "failed" };
  };
}

function listed(lookup: string, id: string, now: string): object | undefined {
  const answers = (lookups as Readonly<Record<string, Answers>>)[lookup] ?? {};
  const answer = answers[id] ?? answers["*"];
  return answer && { observedAt: now, ...answer };
}
