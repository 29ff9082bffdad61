import { OrderTriageError } from "../core/errors/OrderTriageError";
import { requireOptions } from "../core/errors/requireOptions";
import type { StockAtNode, StockLevel } from "../core/lookups/stockLookup";
import type { StockLookup } from "../triage/StockLookup";

export type { StockAtNode, StockKey, StockLevel } from "../core/lookups/stockLookup";
export type { StockLookup } from "../triage/StockLookup";

/**
 * What there is of a SKU, as short as it gets: a number on hand where there is one stock only, a list of nodes, or a
 * level whose `observedAt` may be left out.
 */
export type MemoryStockLevel =
  | number
  | readonly StockAtNode[]
  | { readonly nodes: readonly StockAtNode[]; readonly observedAt?: string };

/** The stock to answer from. */
export interface MemoryStockOptions {
  /** By SKU. Read at each lookup, so that what you change in it later counts. */
  readonly levels: Readonly<Record<string, MemoryStockLevel>> | ReadonlyMap<string, MemoryStockLevel>;
  /**
   * When the levels were true, ISO 8601 with offset, for those that do not say.
   *
   * @defaultValue the time of the lookup: what is in memory is current
   */
  readonly observedAt?: string;
  /**
   * What a SKU means that is not in `levels`: `error`, nobody knows, so that facts about it are unknown; `zero`, there
   * is none, which makes every unlisted SKU sold out.
   *
   * @defaultValue "error"
   */
  readonly unknownSku?: "error" | "zero";
}

const MEMORY_STOCK_OPTIONS: readonly (keyof MemoryStockOptions)[] = ["levels", "observedAt", "unknownSku"];

/**
 * A stock lookup that answers from memory, at once: for tests, a stock file, a nightly export.
 *
 * @throws OrderTriageError `invalid_options` without levels, or for an option that does not exist
 * @example
 * ```ts
 * memoryStock({ levels: { "TEA-1": 3, "CUP-2": [{ node: "SHA", onHand: 5, reserved: 5 }] } });
 * ```
 */
export function memoryStock(options: MemoryStockOptions): StockLookup {
  requireOptions(options, MEMORY_STOCK_OPTIONS, "memoryStock");
  const { levels, observedAt, unknownSku = "error" } = options;
  if (typeof levels !== "object" || levels === null) {
    const message = 'memoryStock: "levels" is missing; write { levels: { "SKU-1": 3 } }';
    throw new OrderTriageError("invalid_options", message, { path: "/levels" });
  }
  return {
    name: "memory-stock",
    lookup(keys) {
      const now = observedAt ?? new Date().toISOString();
      return keys.map(({ sku }) => {
        const level = levelOf(levels, sku) ?? (unknownSku === "zero" ? [] : undefined);
        return level === undefined ? new Error("memory-stock has no level for this SKU") : answer(level, now);
      });
    },
  };
}

function levelOf(levels: MemoryStockOptions["levels"], sku: string): MemoryStockLevel | undefined {
  if (isMap(levels)) return levels.get(sku);
  return Object.hasOwn(levels, sku) ? levels[sku] : undefined;
}

/** Also a map from another realm. */
function isMap(levels: MemoryStockOptions["levels"]): levels is ReadonlyMap<string, MemoryStockLevel> {
  return Object.prototype.toString.call(levels) === "[object Map]";
}

function answer(level: MemoryStockLevel, now: string): StockLevel {
  if (typeof level === "number") return { observedAt: now, nodes: [{ node: "", onHand: level }] };
  if (isNodes(level)) return { observedAt: now, nodes: copyNodes(level) };
  return { observedAt: level.observedAt ?? now, nodes: copyNodes(level.nodes) };
}

/** A decision must not change when the level does. What is no list is refused where all answers are checked. */
function copyNodes(nodes: readonly StockAtNode[]): readonly StockAtNode[] {
  return Array.isArray(nodes) ? nodes.map((node: StockAtNode) => ({ ...node })) : nodes;
}

function isNodes(level: Exclude<MemoryStockLevel, number>): level is readonly StockAtNode[] {
  return Array.isArray(level);
}
