import type { StockLevel } from "../../core/lookups/stockLookup";
import { isInstant } from "../../core/time/isInstant";

/**
 * What is wrong with a stock level, in words, or `undefined`: facts add up its numbers without looking twice.
 *
 * On hand may be negative, as in a shop that sells before it receives; reserved and inbound may not.
 */
export function stockLevelProblem(answer: object): string | undefined {
  const { nodes } = answer as Partial<StockLevel>;
  if (!Array.isArray(nodes)) return "nodes must be a list";
  for (const [index, node] of (nodes as unknown[]).entries()) {
    const problem = nodeProblem(node);
    if (problem !== undefined) return `nodes[${index}]${problem}`;
  }
  return undefined;
}

function nodeProblem(value: unknown): string | undefined {
  if (typeof value !== "object" || value === null) return " must be an object";
  const { node, onHand, reserved, inbound, backordered, reorderPoint, orderUpTo } = value as Readonly<
    Record<string, unknown>
  >;
  if (typeof node !== "string") return '.node must be a text ("" where there is one stock only)';
  if (!Number.isSafeInteger(onHand)) return ".onHand must be an integer";
  if (reserved !== undefined && !isCount(reserved)) return ".reserved must be an integer from 0";
  for (const [name, count] of Object.entries({ backordered, reorderPoint, orderUpTo })) {
    if (count !== undefined && !isCount(count)) return `.${name} must be an integer from 0`;
  }
  if (inbound === undefined) return undefined;
  if (!Array.isArray(inbound)) return ".inbound must be a list";
  const wrong = inbound.findIndex((delivery: unknown) => !isDelivery(delivery));
  if (wrong === -1) return undefined;
  return `.inbound[${wrong}] must have a quantity (an integer from 0) and expectedAt (ISO 8601 with offset)`;
}

function isDelivery(value: unknown): boolean {
  if (typeof value !== "object" || value === null) return false;
  const { quantity, expectedAt } = value as Readonly<Record<string, unknown>>;
  return isCount(quantity) && isInstant(expectedAt);
}

function isCount(value: unknown): boolean {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}
