import type { ActionTypeName } from "./ActionTypeName";

/** What the library knows of an action type: its parameters and where they come from by default. */
export interface ActionType {
  readonly type: string;
  readonly required: readonly string[];
  readonly optional: readonly string[];
  /** Fact that fills a parameter which the playbook leaves out, where the fact is in scope. */
  readonly defaults: Readonly<Record<string, string>>;
}

type Row = readonly [required: string, optional?: string, defaults?: Readonly<Record<string, string>>];

const PAYMENT = { paymentId: "payment.id" };
const SHIPMENT = { shipmentId: "shipment.id", carrier: "shipment.carrier" };

/** A function, since a bundler cannot leave out an object that takes parts of another. */
const rows = (): Readonly<Record<ActionTypeName, Row>> => ({
  "hold.place": [
    "reason blocks",
    "scope lines note releasableBy autoReleaseAt",
    { reason: "exception.code", blocks: "exception.blocks" },
  ],
  "hold.release": ["handle reason", "by"],
  "request.correction": [
    "fields channels",
    "template locale deadline formTarget",
    { locale: "order.locale", formTarget: "exception.field" },
  ],
  "request.confirmation": [
    "what channels",
    "template locale proposal deadline onSilence",
    { locale: "order.locale" },
  ],
  "request.verification": ["purpose channels", "template locale to", { locale: "order.locale" }],
  "request.consent": [
    "onSilence channels",
    "template locale revisedDate deadline",
    { locale: "order.locale" },
  ],
  "address.suggest": ["to", "from diff needsConsent", { to: "address.suggestion" }],
  "notify.customer": ["template channels", "locale params", { locale: "order.locale" }],
  "notify.team": ["template", "role channels params digest"],
  "order.decide_shortage": [
    "sku shortQuantity options default",
    "lineId deadline",
    { sku: "line.sku", lineId: "line.id", shortQuantity: "line.shortQuantity" },
  ],
  "order.split": ["groups"],
  "order.backorder": ["lines quantity", "expectedAt"],
  "order.substitute": ["line candidates", "needsConsent", { line: "line.id" }],
  "order.cancel": ["reason", "lines restock refund notify"],
  "order.merge_suggest": ["orderIds"],
  "promise.revise": ["cause", "shipBy deliverBy", { cause: "exception.code" }],
  "stock.reserve": ["sku quantity", "node until", { sku: "line.sku", quantity: "line.openQuantity" }],
  "stock.reallocate": ["sku quantity toNode", "fromNode forOrders"],
  "replenish.propose": [
    "sku quantity",
    "node supplier rank expectedAt method reason",
    { sku: "line.sku", quantity: "line.shortQuantity" },
  ],
  "payment.retry": ["paymentId", "notBefore maxAttempts attempt", { ...PAYMENT, attempt: "payment.attempt" }],
  "payment.request": [
    "amountMinor currency methods",
    "deadline messageClass",
    {
      amountMinor: "order.amountDueMinor",
      currency: "order.currency",
      methods: "order.unusedPaymentMethods",
    },
  ],
  "payment.authenticate": ["paymentId", "", PAYMENT],
  "payment.query": ["paymentId", "notBefore giveUpAt onGiveUp", PAYMENT],
  "payment.capture_or_reauth": [
    "paymentId before",
    "",
    { ...PAYMENT, before: "payment.authorizationExpiresAt" },
  ],
  "refund.propose": [
    "amountMinor currency cause",
    "deadline approvalRole",
    { currency: "order.currency", cause: "exception.code" },
  ],
  "compensation.offer": [
    "kind amountMinor currency",
    "cap tier incidentKey approvalRole",
    { currency: "order.currency", incidentKey: "compensation.incidentKey" },
  ],
  "carrier.switch": ["from candidates", "scope", { from: "shipment.carrier" }],
  "shipment.trace": ["shipmentId carrier", "deadline", SHIPMENT],
  "shipment.reattempt": ["shipmentId", "notBefore contact", { shipmentId: "shipment.id" }],
  "shipment.intercept": ["shipmentId", "newAddress", { shipmentId: "shipment.id" }],
  "shipment.claim": ["shipmentId kind", "value fileBefore evidence", { shipmentId: "shipment.id" }],
  "shipment.reship": ["lines", "from carrier", { lines: "shipment.lineIds" }],
  "shipment.return": ["lines", "labelNeeded", { lines: "shipment.lineIds" }],
  "task.assign": ["role", "user acknowledgeBy resolveBy priority checklist"],
  escalate: ["toRole", "level cause", { cause: "exception.code" }],
  "review.schedule": ["scope kind", "cases due"],
  "facts.refresh": ["fact", "subject reason", { fact: "unknown.fact", reason: "unknown.reason" }],
});

const words = (text: string | undefined): readonly string[] => (text ? text.split(" ") : []);

/** The action vocabulary, by type. The library performs none of them; it says what should be done. */
export const actionTypes: ReadonlyMap<string, ActionType> = /* @__PURE__ */ byType();

/** In one call, which a bundler can leave out as a whole. */
function byType(): ReadonlyMap<string, ActionType> {
  return new Map(
    Object.entries(rows()).map(([type, [required, optional, defaults]]) => [
      type,
      { type, required: words(required), optional: words(optional), defaults: defaults ?? {} },
    ]),
  );
}
