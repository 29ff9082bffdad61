import { nearestName } from "../core/errors/nearestName";
import { OrderTriageError } from "../core/errors/OrderTriageError";
import { plainText } from "./plainText";
import type { ByteSource } from "./readBytes";
import { type OrderItem, readOrders } from "./readOrders";

const IDS_SHOWN = 5;

/**
 * The order of an id in a source, or, without an id, the only one there is.
 *
 * Throws an `OrderTriageError`: `usage` when there is none, or several and no id; `invalid_json` when the only one is
 * no JSON.
 *
 * @example
 * ```ts
 * const item = await findOrder({ name: "orders.ndjson", chunks: createReadStream("orders.ndjson") }, "O-1");
 * ```
 */
export async function findOrder(source: ByteSource, id: string | undefined): Promise<OrderItem> {
  const seen: OrderItem[] = [];
  const ids = new Set<string>();
  for await (const item of readOrders(source)) {
    const itemId = idOf(item);
    if (id !== undefined && itemId === id) return item;
    if (itemId !== undefined) ids.add(itemId);
    if (id === undefined) {
      seen.push(item);
      if (seen.length > IDS_SHOWN) break;
    }
  }
  const [only] = seen;
  if (only !== undefined && seen.length === 1) {
    if ("error" in only) throw only.error;
    return only;
  }
  throw new OrderTriageError("usage", wordMissing(source.name, id, [...ids], seen.length));
}

function idOf(item: OrderItem): string | undefined {
  const value = "value" in item ? (item.value as { readonly id?: unknown } | null) : null;
  return typeof value?.id === "string" ? value.id : undefined;
}

function wordMissing(name: string, id: string | undefined, ids: readonly string[], seen: number): string {
  if (id === undefined && seen === 0) return `${name} holds no order`;
  const list = ids.slice(0, IDS_SHOWN).map((each) => plainText(each));
  const shown = `${list.join(", ")}${ids.length > list.length ? ", …" : ""}`;
  if (id === undefined) return `${name} holds several orders; say which with --order <id>: ${shown}`;
  const near = nearestName(id, ids);
  const hint =
    near === undefined
      ? shown === ""
        ? "it holds none"
        : `it holds ${shown}`
      : `did you mean ${JSON.stringify(near)}?`;
  return plainText(`${name} holds no order ${JSON.stringify(id)}; ${hint}`);
}
