import fc from "fast-check";
import { type Action, actionTypes } from "../../src/core/index";
import type { JsonObject } from "../../src/core/json";

/** Exceptions that actions answer, on an order with the lines 1 to 3 and a parcel S1 with the lines 2 and 3. */
export const actionExceptions = ["a@order", "b@order", "c@line:1", "d@line:2", "e@shipment:S1"] as const;

const lines = fc.option(fc.subarray(["1", "2", "3"], { minLength: 1 }), { nil: undefined });
const amountMinor = fc.option(fc.integer({ min: 0, max: 4 }), { nil: undefined });
const currency = fc.constantFrom("EUR", "EUR", "EUR", "USD");

const paramsByType: Readonly<Record<string, fc.Arbitrary<object>>> = {
  "order.cancel": fc.record({ lines, refund: fc.constantFrom(undefined, true, false) }),
  "refund.propose": fc.record({ amountMinor, currency }),
  "compensation.offer": fc.record({
    amountMinor,
    currency,
    incidentKey: fc.constantFrom(undefined, "i1", "i2"),
  }),
  "shipment.reship": fc.record({ lines }),
  "order.backorder": fc.record({
    lines: lines.map((ids) => ids?.map((lineId) => ({ lineId, quantity: 1 }))),
  }),
  "order.split": fc.record({ groups: lines.map((ids) => ids && [{ node: "A", lines: ids }]) }),
  "order.substitute": fc.record({ line: fc.constantFrom(undefined, "1", "3") }),
  "shipment.intercept": fc.record({ newAddress: fc.constantFrom(undefined, { lines: ["Elsewhere 1"] }) }),
};

const typeNames = fc.oneof(
  { weight: 2, arbitrary: fc.constantFrom("order.cancel", "refund.propose", "compensation.offer") },
  { weight: 3, arbitrary: fc.constantFrom(...actionTypes.keys()) },
);

const action = typeNames.chain((type) =>
  fc.record({
    type: fc.constant(type),
    mode: fc.constantFrom("auto" as const, "propose" as const),
    exception: fc.constantFrom(...actionExceptions),
    params: paramsByType[type] ?? fc.constant({}),
  }),
);

/** Actions of several playbooks, as they are filled: each answers one exception, and no two have one key. */
export const wantedActions: fc.Arbitrary<readonly Action[]> = fc
  .array(action, { maxLength: 8 })
  .map((drafts) =>
    drafts.map(({ type, mode, exception, params }, index) => ({
      key: `O-1/${exception}/a${index}~0`,
      id: `a${index}`,
      type,
      exceptions: [exception],
      mode,
      params: JSON.parse(JSON.stringify(params)) as JsonObject,
    })),
  );
