import type { StockKey, StockLevel } from "../core/lookups/stockLookup";
import { isError } from "../triage/isError";
import type { MaybePromise } from "../triage/MaybePromise";
import type { StockLookup } from "../triage/StockLookup";
import type { ContractIt } from "./ContractIt";
import { type Asked, testLookup } from "./testLookup";

/** The stock lookup to test, and what it knows. */
export interface StockLookupContract {
  /** Makes the lookup; called for each test. */
  readonly create: () => MaybePromise<StockLookup>;
  /** SKUs that it knows, with the units on hand at all nodes together: two or more, of different numbers. */
  readonly onHand: Readonly<Record<string, number>>;
  /**
   * A SKU that it does not know.
   *
   * @defaultValue `no-such-sku-7391`
   */
  readonly unknownSku?: string;
  /**
   * Keys in the largest call that is tried.
   *
   * @defaultValue 1,000
   */
  readonly many?: number;
  /** Makes one whose other end accepts calls and never answers, where there is another end. */
  readonly stalled?: () => MaybePromise<StockLookup>;
  /**
   * Milliseconds within which a call must end after its signal has aborted.
   *
   * @defaultValue 1,000
   */
  readonly abortMs?: number;
}

/**
 * Tests that a stock lookup keeps what is promised of one: answers match the keys in length and order, are levels of the
 * documented shape or errors, and nothing is a neighbour's. Each test throws an error that says what was promised, what
 * came and how to mend it.
 *
 * @param it the test function of your runner; none is imported
 * @throws Error at once when `onHand` cannot tell answers apart
 * @example
 * ```ts
 * testStockLookup(it, { create: () => memoryStock({ levels: { "TEA-1": 3, "CUP-2": 5 } }), onHand: { "TEA-1": 3, "CUP-2": 5 } });
 * ```
 */
export function testStockLookup(it: ContractIt, contract: StockLookupContract): void {
  const {
    create,
    stalled,
    onHand,
    unknownSku = "no-such-sku-7391",
    many = 1_000,
    abortMs = 1_000,
  } = contract;
  const totals = Object.entries(onHand);
  const distinct = new Set(Object.values(onHand).filter((total) => total > 0));
  if (distinct.size < 2) {
    throw new Error("testStockLookup: give onHand two SKUs or more, with different numbers above 0");
  }
  testLookup<StockKey>(it, {
    lookup: "stock",
    create: async () => asked(await create()),
    stalled: stalled && (async () => asked(await stalled())),
    keys: totals.map(([sku, total]) => ({
      key: { sku },
      wrong: (answer) => {
        const found = totalOf(answer);
        if (typeof found === "number" && found === total) return undefined;
        return `has ${found} on hand where there are ${total}`;
      },
    })),
    further: (index) => ({ sku: `${unknownSku}-${index}` }),
    unknown: {
      key: { sku: unknownSku },
      wrong: (answer) =>
        isError(answer) || totalOf(answer) === 0 ? undefined : "has stock of a SKU that does not exist",
    },
    secrets: ({ sku }) => [sku],
    many,
    abortMs,
  });
}

function asked(adapter: StockLookup): Asked<StockKey> {
  return { name: adapter.name, ask: (keys, context) => adapter.lookup(keys, context) };
}

/** Units at all nodes, or what else came, in words. */
function totalOf(answer: unknown): number | string {
  if (isError(answer)) return "an error";
  const nodes = (answer as Partial<StockLevel> | null | undefined)?.nodes;
  return Array.isArray(nodes)
    ? nodes.reduce((sum: number, node) => sum + Number(node?.onHand), 0)
    : "no nodes";
}
