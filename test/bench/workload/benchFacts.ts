import { defineFact, type FactDefinition, type FactType } from "order-triage";
import type { BenchLine, BenchOrder } from "./BenchOrder";

/** What a rule in the bare language reads, and the fact that means the same in a ruleset. */
export interface FactName {
  readonly forEach: "order" | "line";
  readonly fact: string;
  readonly path?: string;
  readonly catalogName: string;
}

const names: FactName[] = [];
const definitions: FactDefinition[] = [];

/** A shipped fact that means the same as a key of the order. */
function shipped(forEach: "order" | "line", catalogName: string, fact: string, path?: string): void {
  names.push({ forEach, fact, ...(path === undefined ? {} : { path }), catalogName });
}

/** The host's own facts, each one field of the order; what a shop's developer writes. */
function own(
  key: string,
  type: FactType,
  fact: string,
  path: string | undefined,
  read: (order: BenchOrder) => unknown,
) {
  const catalogName = `bench.${key}`;
  names.push({ forEach: "order", fact, ...(path === undefined ? {} : { path }), catalogName });
  const derive = ({ order }: { readonly order: unknown }) => read(order as BenchOrder) as string;
  definitions.push(
    defineFact({ name: catalogName, scope: "order", type, description: describe(key), derive }),
  );
}

function ownOfLine(
  key: string,
  type: FactType,
  fact: string,
  path: string | undefined,
  read: (line: BenchLine) => unknown,
) {
  const catalogName = `bench.line.${key}`;
  names.push({ forEach: "line", fact, ...(path === undefined ? {} : { path }), catalogName });
  const derive = ({ item }: { readonly item: unknown }) => read(item as BenchLine) as string;
  definitions.push(
    defineFact({ name: catalogName, scope: "line", type, description: describe(key), derive }),
  );
}

function describe(key: string): { readonly en: string; readonly zh: string } {
  return { en: `The order's ${key}.`, zh: `订单的 ${key}。` };
}

shipped("order", "order.status", "status");
shipped("order", "order.currency", "currency");
shipped("order", "order.channel", "channel");
shipped("order", "order.customerTier", "customer", "$.tier");
shipped("order", "address.country", "shipTo", "$.country");
own("region", "text", "shipTo", "$.region", (order) => order.shipTo.region);
own("totalMinor", "number", "totals", "$.totalMinor", (order) => order.totals.totalMinor);
own("shippingMinor", "number", "totals", "$.shippingMinor", (order) => order.totals.shippingMinor);
own("discountMinor", "number", "totals", "$.discountMinor", (order) => order.totals.discountMinor);
own("paymentMethod", "text", "payments", "$[0].method", (order) => order.payments[0]?.method);
own("paymentStatus", "text", "payments", "$[0].status", (order) => order.payments[0]?.status);
own("paymentCode", "text", "payments", "$[0].code", (order) => order.payments[0]?.code);
own("capturedMinor", "number", "payments", "$[0].capturedMinor", (order) => order.payments[0]?.capturedMinor);
own("paymentCodes", "list", "payments", "$[*].code", (order) => order.payments.map(({ code }) => code));
own("paymentStatuses", "list", "payments", "$[*].status", (order) =>
  order.payments.map(({ status }) => status),
);
own("parcelCount", "number", "shipments", "$.length", (order) => order.shipments.length);
own("carrier", "text", "shipments", "$[0].carrier", (order) => order.shipments[0]?.carrier);
own("complaintKinds", "list", "complaints", "$[*].kind", (order) => order.complaints.map(({ kind }) => kind));
own("requestKinds", "list", "requests", "$[*].kind", (order) => order.requests.map(({ kind }) => kind));
own("quantities", "list", "lines", "$[*].quantity", (order) => order.lines.map(({ quantity }) => quantity));
own("shippingMethod", "text", "attributes", "$.shippingMethod", (order) => order.attributes.shippingMethod);
own(
  "hoursSincePlaced",
  "number",
  "attributes",
  "$.hoursSincePlaced",
  (order) => order.attributes.hoursSincePlaced,
);
own(
  "hoursUntilShipBy",
  "number",
  "attributes",
  "$.hoursUntilShipBy",
  (order) => order.attributes.hoursUntilShipBy,
);
own(
  "hoursSinceLastScan",
  "number",
  "attributes",
  "$.hoursSinceLastScan",
  (order) => order.attributes.hoursSinceLastScan,
);
own("failedAttempts", "number", "attributes", "$.failedAttempts", (order) => order.attributes.failedAttempts);
own("riskScore", "number", "attributes", "$.riskScore", (order) => order.attributes.riskScore);
own("previousOrders", "number", "attributes", "$.previousOrders", (order) => order.attributes.previousOrders);
own("isGift", "boolean", "attributes", "$.isGift", (order) => order.attributes.isGift);
own("enclosures", "list", "attributes", "$.enclosures", (order) => order.attributes.enclosures);
own("customsPapers", "text", "attributes", "$.customsPapers", (order) => order.attributes.customsPapers);

shipped("line", "line.sku", "sku");
ownOfLine("quantity", "number", "quantity", undefined, (line) => line.quantity);
ownOfLine("unitPriceMinor", "number", "unitPriceMinor", undefined, (line) => line.unitPriceMinor);
ownOfLine("lineTotalMinor", "number", "lineTotalMinor", undefined, (line) => line.lineTotalMinor);
ownOfLine("shippedQuantity", "number", "shippedQuantity", undefined, (line) => line.shippedQuantity);
ownOfLine("node", "text", "node", undefined, (line) => line.node);
ownOfLine("kind", "text", "attributes", "$.kind", (line) => line.attributes.kind);
ownOfLine("abcClass", "text", "attributes", "$.abcClass", (line) => line.attributes.abcClass);
ownOfLine("lifecycle", "text", "attributes", "$.lifecycle", (line) => line.attributes.lifecycle);
ownOfLine("storage", "text", "attributes", "$.storage", (line) => line.attributes.storage);
ownOfLine("transport", "text", "attributes", "$.transport", (line) => line.attributes.transport);
ownOfLine("available", "number", "attributes", "$.available", (line) => line.attributes.available);
ownOfLine("inbound", "number", "attributes", "$.inbound", (line) => line.attributes.inbound);
ownOfLine("reorderPoint", "number", "attributes", "$.reorderPoint", (line) => line.attributes.reorderPoint);
ownOfLine(
  "listTotalMinor",
  "number",
  "attributes",
  "$.listTotalMinor",
  (line) => line.attributes.listTotalMinor,
);
ownOfLine("hazard", "text", "attributes", "$.hazard", (line) => line.attributes.hazard);
ownOfLine("daysToExpiry", "number", "attributes", "$.daysToExpiry", (line) => line.attributes.daysToExpiry);
ownOfLine("serials", "list", "attributes", "$.serials", (line) => line.attributes.serials);

/** The host's facts for `compileRuleset`. */
export const benchFacts: readonly FactDefinition[] = definitions;

/** The fact that reads what a bare rule reads; throws for one that nobody wrote down here. */
export function catalogNameOf(forEach: "order" | "line", fact: string, path: string | undefined): string {
  const found = names.find((name) => name.forEach === forEach && name.fact === fact && name.path === path);
  if (found === undefined)
    throw new Error(`test/bench/workload/benchFacts.ts has no fact for ${fact} ${path ?? ""}`);
  return found.catalogName;
}
