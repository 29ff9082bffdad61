import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isAction } from "../../../src/core/decide/isAction";
import { type OrderSnapshot, summariseOrder } from "../../../src/core/index";
import { parseOrder } from "../../../src/schema/parseOrder";
import { orderArbitrary } from "../../arbitraries/order";
import { always, decide, tell } from "../../support/smallRules";

/** Every scalar of a value with its place. */
function leavesOf(value: unknown, path: string): readonly (readonly [path: string, leaf: unknown])[] {
  if (typeof value !== "object" || value === null) return value === undefined ? [] : [[path, value]];
  return Object.entries(value).flatMap(([key, part]) => leavesOf(part, `${path}/${key}`));
}

/** What a buyer must be able to check. */
function checkable(order: OrderSnapshot): readonly (readonly [path: string, leaf: unknown])[] {
  const { lines, totals, shipTo, billTo, promise, currency, customer } = order;
  const { name, email, phone } = customer;
  const shown = lines.map(({ node: _node, attributes: _own, shippedQuantity: _shipped, ...line }) => line);
  return leavesOf(
    { lines: shown, totals, shipTo, billTo, promise, currency, contact: { name, email, phone } },
    "",
  );
}

const confirm = (more: object) => ({
  classifiers: [always("order.unconfirmed")],
  policies: [
    tell("p", { for: ["order.unconfirmed"] }, [
      { id: "ask", type: "request.confirmation", what: "order", channels: ["email"], ...more },
    ]),
  ],
});

/** The summary that a decision's only action carries. */
function carried(order: OrderSnapshot, more: object = {}): unknown {
  const [action] = decide(confirm(more), { order }).decision.actions;
  return action !== undefined && isAction(action, "request.confirmation") ? action.params.summary : undefined;
}

describe("the summary that request.confirmation carries", () => {
  it("has every line, price, date and address field of the order, each where it belongs", () => {
    fc.assert(
      fc.property(orderArbitrary, (input) => {
        const order = parseOrder(input);
        const found = new Map(leavesOf(carried(order), ""));
        for (const [path, leaf] of checkable(order)) expect(found.get(path), path).toEqual(leaf);
      }),
      { numRuns: 300 },
    );
  });

  it("has a total for every line whose total can be told", () => {
    fc.assert(
      fc.property(orderArbitrary, (input) => {
        const order = parseOrder(input);
        for (const [index, line] of summariseOrder(order).lines.entries()) {
          const { lineTotalMinor = line.unitPriceMinor * line.quantity } = order.lines[index] ?? {};
          expect(line.lineTotalMinor).toBe(Number.isSafeInteger(lineTotalMinor) ? lineTotalMinor : undefined);
        }
      }),
    );
  });

  it("goes along where the whole order is confirmed, elsewhere only where a policy says so", () => {
    fc.assert(
      fc.property(orderArbitrary, (input) => {
        const order = parseOrder(input);
        expect(carried(order, { what: "email" })).toBeUndefined();
        expect(carried(order, { what: "address", summary: { fact: "order.summary" } })).toEqual(
          carried(order),
        );
      }),
      { numRuns: 20 },
    );
  });

  it("is redacted in evidence", () => {
    const classifier = always("order.unconfirmed", {
      event: { type: "order.unconfirmed", params: { evidence: { all: { fact: "order.summary" } } } },
    });
    const { decision } = decide({ classifiers: [classifier] });
    expect(decision.exceptions[0]?.evidence).toEqual({ all: "[redacted]" });
  });
});
