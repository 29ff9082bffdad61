import type { ActionTypeName } from "./ActionTypeName";
import type { ParamShape } from "./paramShapes";

/** What the library knows of an action type: its parameters, their shapes, and where they come from by default. */
export interface ActionType {
  readonly type: string;
  readonly required: readonly string[];
  readonly optional: readonly string[];
  /** What a parameter's value must look like, by its name. */
  readonly shapes: Readonly<Record<string, ParamShape>>;
  /** Fact that fills a parameter which the playbook leaves out, where the fact is in scope. */
  readonly defaults: Readonly<Record<string, string>>;
  /** The mode of an action whose playbook does not say. */
  readonly mode: "auto" | "propose";
}

/** `?` behind the name of a parameter that may be left out; its shape, and behind `=` the fact that fills it. */
type Rows = Readonly<Record<ActionTypeName, Readonly<Record<string, string>>>>;

/** A function, since a bundler cannot leave out an object that takes parts of another. */
const rows = () => {
  const asking = { channels: "text[]", "template?": "text", "locale?": "text=order.locale" } as const;
  const payment = { paymentId: "id=payment.id" } as const;
  const shipment = { shipmentId: "id=shipment.id" } as const;
  return {
    "hold.place": {
      reason: "text=exception.code",
      blocks: "transaction[]=exception.blocks",
      "scope?": "order|line|shipment",
      "lines?": "id[]",
      "note?": "text",
      "releasableBy?": "text",
      "autoReleaseAt?": "instant",
    },
    "hold.release": { handle: "id", reason: "text", "by?": "text" },
    "request.correction": {
      fields: "text[]",
      ...asking,
      "deadline?": "instant",
      "formTarget?": "text=exception.field",
    },
    "request.confirmation": {
      what: "order|address|item|email",
      ...asking,
      "proposal?": "any",
      "summary?": "json=order.summary",
      "deadline?": "instant",
      "onSilence?": "accept|remind|cancel",
    },
    "request.verification": { purpose: "text", ...asking, "to?": "text" },
    "request.consent": {
      onSilence: "consent|cancel|refuse",
      ...asking,
      "revisedDate?": "instant",
      "deadline?": "instant",
    },
    "address.suggest": {
      to: "address=address.suggestion",
      "from?": "address",
      "diff?": "json",
      "needsConsent?": "boolean",
    },
    "notify.customer": {
      template: "text",
      channels: "text[]",
      "locale?": "text=order.locale",
      "params?": "json",
    },
    "notify.team": {
      template: "text",
      "role?": "text",
      "channels?": "text[]",
      "params?": "json",
      "digest?": "boolean",
    },
    "order.decide_shortage": {
      sku: "id=line.sku",
      shortQuantity: "quantity=line.shortQuantity",
      options: "shortageOption[]",
      default: "shortageOption",
      "lineId?": "id=line.id",
      "deadline?": "instant",
      "plans?": "any",
    },
    "order.split": { groups: "group[]" },
    "order.backorder": { lines: "line[]", quantity: "quantity", "expectedAt?": "instant" },
    "order.substitute": {
      line: "id=line.id",
      candidates: "substitute[]",
      "quantity?": "quantity=line.shortQuantity",
      "needsConsent?": "boolean",
    },
    "order.cancel": {
      reason: "customer|declined|fraud|inventory|staff|other",
      "lines?": "line[]",
      "quantity?": "quantity",
      "restock?": "boolean",
      "refund?": "boolean",
      "notify?": "boolean",
    },
    "order.merge_suggest": { orderIds: "id[]" },
    "promise.revise": { cause: "text=exception.code", "shipBy?": "instant", "deliverBy?": "instant" },
    "stock.reserve": {
      sku: "id=line.sku",
      quantity: "quantity=line.fillableQuantity",
      "node?": "id",
      "until?": "instant",
    },
    "stock.reallocate": {
      sku: "id",
      quantity: "quantity",
      toNode: "id",
      "fromNode?": "id",
      "forOrders?": "id[]",
    },
    "replenish.propose": {
      sku: "id=line.sku",
      quantity: "quantity=line.shortQuantity",
      "node?": "id",
      "supplier?": "id",
      "rank?": "count",
      "expectedAt?": "instant",
      "method?": "rop|periodic",
      "reason?": "json",
      "suppliers?": "supplier[]",
    },
    "payment.retry": {
      ...payment,
      "notBefore?": "instant",
      "maxAttempts?": "count",
      "attempt?": "count=payment.attempt",
    },
    "payment.request": {
      amountMinor: "amountMinor=order.amountDueMinor",
      currency: "currency=order.currency",
      methods: "text[]=order.unusedPaymentMethods",
      "deadline?": "instant",
      "messageClass?": "text",
    },
    "payment.authenticate": payment,
    "payment.query": { ...payment, "notBefore?": "instant", "giveUpAt?": "instant", "onGiveUp?": "text" },
    "payment.capture_or_reauth": { ...payment, before: "instant=payment.authorizationExpiresAt" },
    "refund.propose": {
      amountMinor: "amountMinor",
      currency: "currency=order.currency",
      cause: "text=exception.code",
      "deadline?": "instant",
      "approvalRole?": "text",
    },
    "compensation.offer": {
      kind: "coupon|points|refund|shipping_fee",
      amountMinor: "amountMinor",
      currency: "currency=order.currency",
      "cap?": "any",
      "tier?": "any",
      "incidentKey?": "text=compensation.incidentKey",
      "approvalRole?": "text",
    },
    "carrier.switch": {
      from: "text=shipment.carrier",
      candidates: "carrier[]",
      "scope?": "new|unshipped|intercept",
    },
    "shipment.trace": { ...shipment, carrier: "text=shipment.carrier", "deadline?": "instant" },
    "shipment.reattempt": { ...shipment, "notBefore?": "instant", "contact?": "text" },
    "shipment.intercept": { ...shipment, "newAddress?": "address" },
    "shipment.claim": {
      ...shipment,
      kind: "lost|damaged|delay",
      "value?": "amountMinor",
      "fileBefore?": "instant",
      "evidence?": "any",
    },
    "shipment.reship": { lines: "line[]=shipment.lineIds", "from?": "id", "carrier?": "text" },
    "shipment.return": { lines: "line[]=shipment.lineIds", "labelNeeded?": "boolean" },
    "task.assign": {
      role: "text",
      "user?": "text",
      "acknowledgeBy?": "instant",
      "resolveBy?": "instant",
      "priority?": "low|normal|high|urgent",
      "checklist?": "textOrList",
    },
    escalate: { toRole: "text", "level?": "count", "cause?": "text=exception.code" },
    "review.schedule": { scope: "text", kind: "text", "cases?": "id[]", "due?": "instant" },
    "facts.refresh": {
      fact: "text=unknown.fact",
      "subject?": "any",
      "reason?": "text=unknown.reason",
    },
  } as const satisfies Rows;
};

/** The vocabulary as it is declared, for types. */
export type ActionRows = ReturnType<typeof rows>;

/** What a person decides, unless the playbook says otherwise. */
const PROPOSED = ["order.cancel", "order.merge_suggest", "replenish.propose", "refund.propose"];

/** The action vocabulary, by type. The library performs none of them; it says what should be done. */
export const actionTypes: ReadonlyMap<string, ActionType> = /* @__PURE__ */ byType();

/** In one call, which a bundler can leave out as a whole. */
function byType(): ReadonlyMap<string, ActionType> {
  return new Map(Object.entries(rows()).map(([type, row]) => [type, typeOf(type, row)]));
}

function typeOf(type: string, row: Readonly<Record<string, string>>): ActionType {
  const required: string[] = [];
  const optional: string[] = [];
  const shapes: Record<string, ParamShape> = {};
  const defaults: Record<string, string> = {};
  for (const [key, declared] of Object.entries(row)) {
    const isOptional = key.endsWith("?");
    const name = isOptional ? key.slice(0, -1) : key;
    const [shape = "", fact] = declared.split("=");
    (isOptional ? optional : required).push(name);
    shapes[name] = shape;
    if (fact !== undefined) defaults[name] = fact;
  }
  return { type, required, optional, shapes, defaults, mode: PROPOSED.includes(type) ? "propose" : "auto" };
}
