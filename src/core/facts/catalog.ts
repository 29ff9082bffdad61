import { addressFacts } from "./addressFacts";
import { carrierFacts } from "./carrierFacts";
import { complaintFacts } from "./complaintFacts";
import { contactFacts } from "./contactFacts";
import type { FactDefinition } from "./Fact";
import { orderFacts } from "./orderFacts";
import { orderPaymentFacts } from "./orderPaymentFacts";
import { orderProgressFacts } from "./orderProgressFacts";
import { orderTotalFacts } from "./orderTotalFacts";
import { paymentFacts } from "./paymentFacts";
import { promiseFacts } from "./promiseFacts";
import { reportFacts } from "./reportFacts";
import { requestFacts } from "./requestFacts";
import { shipmentFacts } from "./shipmentFacts";
import { shipmentPromiseFacts } from "./shipmentPromiseFacts";
import { stockFacts } from "./stockFacts";

/** Every fact that ships, by name. */
export const catalog: ReadonlyMap<string, FactDefinition> = /* @__PURE__ */ byName([
  orderFacts,
  orderTotalFacts,
  orderProgressFacts,
  addressFacts,
  contactFacts,
  promiseFacts,
  stockFacts,
  orderPaymentFacts,
  paymentFacts,
  shipmentFacts,
  shipmentPromiseFacts,
  carrierFacts,
  complaintFacts,
  requestFacts,
  reportFacts,
]);

function byName(areas: readonly (readonly FactDefinition[])[]): ReadonlyMap<string, FactDefinition> {
  return new Map(areas.flat().map((fact) => [fact.name, fact]));
}
