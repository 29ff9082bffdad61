import { addressFacts } from "./addressFacts";
import { carrierFacts } from "./carrierFacts";
import { complaintFacts } from "./complaintFacts";
import { contactFacts } from "./contactFacts";
import type { FactDefinition } from "./Fact";
import { orderFacts } from "./orderFacts";
import { paymentFacts } from "./paymentFacts";
import { promiseFacts } from "./promiseFacts";
import { reportFacts } from "./reportFacts";
import { shipmentFacts } from "./shipmentFacts";
import { stockFacts } from "./stockFacts";

/** Every fact that ships, by name. */
export const catalog: ReadonlyMap<string, FactDefinition> = /* @__PURE__ */ new Map(
  [
    orderFacts,
    addressFacts,
    contactFacts,
    promiseFacts,
    stockFacts,
    paymentFacts,
    shipmentFacts,
    carrierFacts,
    complaintFacts,
    reportFacts,
  ].flatMap((facts) => facts.map((fact) => [fact.name, fact] as const)),
);
