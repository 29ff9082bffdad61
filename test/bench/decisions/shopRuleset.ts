import type { RulesetFile } from "order-triage";
import { shopClassifiers } from "./shopClassifiers";
import { shopPolicies } from "./shopPolicies";

const hours = (value: number, by?: Readonly<Record<string, Readonly<Record<string, number>>>>) => ({
  value,
  unit: "h",
  ...(by === undefined ? {} : { by }),
});
const minor = (value: number) => ({ value, unit: "minor" });

/** The second workload: a whole rule file, from the address to the complaint, with what to do about each exception. */
export const shopRuleset: RulesetFile = {
  name: "bench-shop",
  version: "1",
  settings: {
    "order.totalToleranceMinor": minor(1),
    "payment.toleranceMinor": minor(1),
    "payment.pendingAfterHours": hours(48, { "order.channel": { marketplace: 24 } }),
    "payment.authorizationLeadHours": hours(24),
    "shipment.escalateDispatchAfterHours": hours(24),
    "shipment.firstScanAfterHours": hours(48),
    "shipment.stalledAfterHours": hours(72, { "shipment.carrier": { dhl: 48, "sf-express": 36 } }),
    "shipment.maximumAttempts": { value: 3 },
    "shipment.collectWithinHours": hours(72),
    "complaint.firstReplyWithinHours": hours(24),
    "complaint.updateWithinHours": hours(72),
    "complaint.resolveWithinHours": hours(120),
  },
  conditions: {
    "is-open": { fact: "order.isClosed", operator: "equal", value: false },
    "can-write-to-customer": { fact: "contact.bestChannel", operator: "in", value: ["email", "sms"] },
  },
  classifiers: shopClassifiers,
  policies: shopPolicies,
};
