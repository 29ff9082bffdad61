import { isRecord } from "../../core/isRecord";
import type { StockLevel } from "../../core/lookups/stockLookup";
import { isInstant } from "../../core/time/isInstant";
import { stockLevelProblem } from "../../triage/answers/stockLevelProblem";

/** What a body says of one SKU: its nodes, and when that was true where the body tells. */
export interface BodyLevel {
  readonly nodes: StockLevel["nodes"];
  readonly observedAt?: string;
}

/** By SKU; an Error where the body's word for it cannot be used. */
export type BodyLevels = ReadonlyMap<string, BodyLevel | Error>;

/**
 * Reads a body of the stock contract, `{ observedAt?, levels: [{ sku, observedAt?, nodes }] }`, or an Error that names
 * the place where it is not one. A level that is wrong, or there twice, is an Error for its SKU alone.
 */
export function readStockBody(body: unknown): BodyLevels | Error {
  if (!isRecord(body) || !Array.isArray(body.levels)) return new Error("http-stock: /levels must be a list");
  if (body.observedAt !== undefined && !isInstant(body.observedAt)) return notInstant("/observedAt");
  const levels = new Map<string, BodyLevel | Error>();
  for (const [index, level] of (body.levels as unknown[]).entries()) {
    const place = `/levels/${index}`;
    if (!isRecord(level) || typeof level.sku !== "string") {
      return new Error(`http-stock: ${place} must be an object with sku, a text`);
    }
    const { sku } = level;
    levels.set(
      sku,
      levels.has(sku)
        ? new Error(`http-stock: ${place} is the second level of one sku`)
        : read(level, place, body.observedAt),
    );
  }
  return levels;
}

function read(
  level: Readonly<Record<string, unknown>>,
  place: string,
  observedAt: string | undefined,
): BodyLevel | Error {
  const { nodes, observedAt: own } = level;
  if (own !== undefined && !isInstant(own)) return notInstant(`${place}/observedAt`);
  const problem = stockLevelProblem({ nodes });
  if (problem !== undefined) return new Error(`http-stock: ${place}: ${problem}`);
  const instant = own ?? observedAt;
  // Only what the contract names: the answer is kept, and a decision must not change with what else is sent.
  return {
    nodes: (nodes as StockLevel["nodes"]).map(
      ({ node, onHand, reserved, inbound, backordered, reorderPoint, orderUpTo }) => ({
        node,
        onHand,
        ...(reserved === undefined ? {} : { reserved }),
        ...(inbound === undefined
          ? {}
          : { inbound: inbound.map(({ quantity, expectedAt }) => ({ quantity, expectedAt })) }),
        ...(backordered === undefined ? {} : { backordered }),
        ...(reorderPoint === undefined ? {} : { reorderPoint }),
        ...(orderUpTo === undefined ? {} : { orderUpTo }),
      }),
    ),
    ...(instant === undefined ? {} : { observedAt: instant }),
  };
}

function notInstant(place: string): Error {
  return new Error(`http-stock: ${place} must be ISO 8601 with offset`);
}
