import type { OrderException } from "../classify/OrderException";
import type { Subject } from "../classify/Subject";
import type { Unknown, UnknownReason } from "../classify/Unknown";
import type { BuyerRequest } from "../order/BuyerRequest";
import type { Complaint } from "../order/Complaint";
import type { OrderLine } from "../order/OrderLine";
import type { OrderSnapshot } from "../order/OrderSnapshot";
import type { Payment } from "../order/Payment";
import type { Shipment } from "../order/Shipment";

/** All lines of an order that want one SKU. */
export interface SkuItem {
  readonly sku: string;
  readonly lines: readonly OrderLine[];
}

/** All shipments of an order that one carrier has. */
export interface CarrierItem {
  readonly carrier: string;
  readonly shipments: readonly Shipment[];
}

/** A fact that stayed unknown, and all that it left undecided. */
export interface UnknownItem {
  readonly fact: string;
  readonly reason: UnknownReason;
  readonly unknowns: readonly Unknown[];
}

/** What a fact of each scope is asked about. */
export interface ScopeItems {
  readonly order: OrderSnapshot;
  readonly line: OrderLine;
  readonly sku: SkuItem;
  readonly payment: Payment;
  readonly shipment: Shipment;
  readonly carrier: CarrierItem;
  readonly complaint: Complaint;
  readonly request: BuyerRequest;
  readonly unknown: UnknownItem;
  /** Policies only: the exception that is being decided. */
  readonly exception: OrderException;
}

/** The scope of a fact: the order as a whole, or one kind of item. */
export type Scope = keyof ScopeItems;

/** What a rule may say in `forEach`. */
export type ItemScope = Exclude<Scope, "order" | "exception">;

/** Every word allowed in `forEach`. */
export const itemScopes: readonly ItemScope[] = [
  "line",
  "sku",
  "payment",
  "shipment",
  "carrier",
  "complaint",
  "request",
  "unknown",
];

/** One item with the subject its exceptions get. */
export interface ScopedItem<S extends Scope = Scope> {
  readonly scope: S;
  readonly item: ScopeItems[S];
  readonly subject: Subject;
}

/** The items of an order that a `forEach` rule is evaluated for, in snapshot order. */
export function itemsOf(order: OrderSnapshot, scope: Exclude<ItemScope, "unknown">): readonly ScopedItem[] {
  switch (scope) {
    case "line":
      return order.lines.map((item) => scoped(scope, item, item.id));
    case "payment":
      return order.payments.map((item) => scoped(scope, item, item.id));
    case "shipment":
      return order.shipments.map((item) => scoped(scope, item, item.id));
    case "complaint":
      return order.complaints.map((item) => scoped(scope, item, item.id));
    case "request":
      return order.requests.map((item) => scoped(scope, item, item.id));
    case "sku":
      return [...groupBy(order.lines, (line) => line.sku)].map(([sku, lines]) =>
        scoped(scope, { sku, lines }, sku),
      );
    case "carrier":
      return [...groupBy(order.shipments, (shipment) => shipment.carrier)].map(([carrier, shipments]) =>
        scoped(scope, { carrier, shipments }, carrier),
      );
  }
}

/** The facts that stayed unknown as items of `forEach: "unknown"`: one a fact and reason. */
export function unknownItems(unknowns: readonly Unknown[]): readonly ScopedItem<"unknown">[] {
  const groups = groupBy(unknowns, ({ fact, reason }) => JSON.stringify([fact, reason]));
  return [...groups.values()].map((group) => {
    const { fact, reason } = group[0] as Unknown;
    return scoped("unknown", { fact, reason, unknowns: group }, fact);
  });
}

function scoped<S extends Scope>(scope: S, item: ScopeItems[S], id: string): ScopedItem<S> {
  return { scope, item, subject: { kind: scope, id } };
}

function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return groups;
}
