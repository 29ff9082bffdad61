import { addressFacts } from "./addressFacts";
import { attributeFacts } from "./attributeFacts";
import { carrierFacts } from "./carrierFacts";
import { carrierStatusFacts } from "./carrierStatusFacts";
import { carrierSwitchFacts } from "./carrierSwitchFacts";
import { compensationFacts } from "./compensationFacts";
import { complaintFacts } from "./complaintFacts";
import { confirmationFacts } from "./confirmationFacts";
import { contactCheckFacts } from "./contactCheckFacts";
import { contactFacts } from "./contactFacts";
import { customerFacts } from "./customerFacts";
import { duplicateFacts } from "./duplicateFacts";
import type { FactDefinition } from "./Fact";
import { inboundFacts } from "./inboundFacts";
import { itemFacts } from "./itemFacts";
import { noticeFacts } from "./noticeFacts";
import { orderFacts } from "./orderFacts";
import { orderPaymentFacts } from "./orderPaymentFacts";
import { orderProgressFacts } from "./orderProgressFacts";
import { orderTotalFacts } from "./orderTotalFacts";
import { paymentFacts } from "./paymentFacts";
import { processFacts } from "./processFacts";
import { promiseFacts } from "./promiseFacts";
import { purchaseFacts } from "./purchaseFacts";
import { replenishmentFacts } from "./replenishmentFacts";
import { reportFacts } from "./reportFacts";
import { requestFacts } from "./requestFacts";
import { serviceAreaFacts } from "./serviceAreaFacts";
import { shipmentFacts } from "./shipmentFacts";
import { shipmentPromiseFacts } from "./shipmentPromiseFacts";
import { shortageFacts } from "./shortageFacts";
import { sourcingFacts } from "./sourcingFacts";
import { stockFacts } from "./stockFacts";
import { transitFacts } from "./transitFacts";
import { twinPaymentFacts } from "./twinPaymentFacts";

/** Every fact that ships, by name. */
export const catalog: ReadonlyMap<string, FactDefinition> = /* @__PURE__ */ byName([
  orderFacts,
  orderTotalFacts,
  orderProgressFacts,
  confirmationFacts,
  customerFacts,
  duplicateFacts,
  noticeFacts,
  attributeFacts,
  addressFacts,
  serviceAreaFacts,
  contactFacts,
  contactCheckFacts,
  promiseFacts,
  transitFacts,
  stockFacts,
  inboundFacts,
  shortageFacts,
  itemFacts,
  replenishmentFacts,
  purchaseFacts,
  sourcingFacts,
  orderPaymentFacts,
  twinPaymentFacts,
  paymentFacts,
  shipmentFacts,
  shipmentPromiseFacts,
  carrierFacts,
  carrierStatusFacts,
  carrierSwitchFacts,
  compensationFacts,
  complaintFacts,
  requestFacts,
  processFacts,
  reportFacts,
]);

function byName(areas: readonly (readonly FactDefinition[])[]): ReadonlyMap<string, FactDefinition> {
  return new Map(areas.flat().map((fact) => [fact.name, fact]));
}
