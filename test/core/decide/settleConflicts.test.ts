import { describe, expect, it } from "vitest";
import { cancelEffect } from "../../../src/core/decide/conflicts/cancelEffects";
import { settleConflicts } from "../../../src/core/decide/settleConflicts";
import { type Action, actionTypes } from "../../../src/core/index";
import { actionExceptions } from "../../arbitraries/actions";
import { planContext } from "../../support/planContext";

const context = planContext({ exceptions: actionExceptions });

function action(type: string, exception: string, more: Partial<Action> = {}): Action {
  const key = `O-1/${exception}/${type}~0`;
  return { key, id: type, type, exceptions: [exception], mode: "auto", params: {}, ...more };
}

const settle = (...actions: readonly Action[]) => settleConflicts(actions, context);
const typesOf = (actions: readonly Action[]) => actions.map(({ type }) => type);
const told = (...actions: readonly Action[]) =>
  settle(...actions).adjustments.map(({ type, change, reason }) => `${type} ${change}: ${reason}`);

describe("settleConflicts: cancel beats retry", () => {
  const retry = action("payment.retry", "a@order");
  const cancel = action("order.cancel", "b@order", { params: { reason: "fraud" } });

  it("drops the retry of an order that is cancelled, and tells which cancellation it gave way to", () => {
    const { actions, adjustments } = settle(retry, cancel);
    expect(actions).toEqual([cancel]);
    expect(adjustments).toEqual([
      {
        action: retry.key,
        id: "payment.retry",
        type: "payment.retry",
        exceptions: ["a@order"],
        change: "dropped",
        reason: "order_cancelled",
        by: cancel.key,
      },
    ]);
  });

  it("leaves the retry to a person while somebody decides about the cancellation", () => {
    const { actions, adjustments } = settle(retry, { ...cancel, mode: "propose" });
    expect(actions).toEqual([
      { ...retry, mode: "propose" },
      { ...cancel, mode: "propose" },
    ]);
    expect(adjustments).toMatchObject([{ change: "proposed", reason: "cancel_proposed", by: cancel.key }]);
  });

  it("leaves alone what one playbook lists beside its own proposal to cancel", () => {
    const pay = action("payment.request", "b@order");
    expect(settle(pay, { ...cancel, mode: "propose" }).adjustments).toEqual([]);
  });

  it("keeps the automatic cancellation of several, for the exceptions of all", () => {
    const other = action("order.cancel", "a@order", { mode: "propose" });
    const { actions, adjustments } = settle(other, cancel);
    expect(actions).toEqual([{ ...cancel, exceptions: ["b@order", "a@order"] }]);
    expect(adjustments).toMatchObject([{ action: other.key, change: "dropped", reason: "one_cancel" }]);
  });

  it("still tells the customer, holds the goods, asks how a payment ended, and finds what is under way", () => {
    const types = ["notify.customer", "hold.place", "payment.query", "shipment.trace", "shipment.return"];
    expect(typesOf(settle(cancel, ...types.map((type) => action(type, "a@order"))).actions)).toEqual([
      "order.cancel",
      ...types,
    ]);
  });

  it("tells a parcel that is stopped from one that is sent elsewhere", () => {
    const stop = action("shipment.intercept", "e@shipment:S1");
    expect(told(cancel, stop)).toEqual([]);
    expect(told(cancel, { ...stop, params: { newAddress: { lines: ["Elsewhere 1"] } } })).toEqual([
      "shipment.intercept dropped: order_cancelled",
    ]);
  });
});

describe("settleConflicts: a cancellation of lines", () => {
  const cancel = action("order.cancel", "b@order", { params: { reason: "inventory", lines: ["1", "3"] } });

  it("drops what is about nothing but these lines, by parameters or by the item of the exception", () => {
    const about = (lines: readonly string[]) => action("shipment.reship", "a@order", { params: { lines } });
    expect(told(cancel, about(["1", "3"]), action("stock.reserve", "c@line:1"))).toEqual([
      "shipment.reship dropped: order_cancelled",
      "stock.reserve dropped: order_cancelled",
    ]);
    // The parcel S1 has line 2 in it as well.
    expect(
      told(
        cancel,
        about(["1", "2"]),
        action("stock.reserve", "d@line:2"),
        action("carrier.switch", "e@shipment:S1"),
      ),
    ).toEqual([]);
  });

  it("leaves payments of the order alone", () => {
    expect(told(cancel, action("payment.retry", "c@line:1"))).toEqual([]);
  });

  it("takes no line away of which something is left", () => {
    const part = { ...cancel, params: { lines: [{ lineId: "1", quantity: 1 }] } };
    const whole = { ...cancel, params: { lines: [{ lineId: "1", quantity: 2 }] } };
    const reserve = action("stock.reserve", "c@line:1");
    expect(told(part, reserve)).toEqual([]);
    expect(told(whole, reserve)).toEqual(["stock.reserve dropped: order_cancelled"]);
  });

  it("leaves it to a person while somebody decides, but for its own playbook", () => {
    const proposed: Action = { ...cancel, mode: "propose" };
    const own = action("stock.reserve", "b@order", { params: { lines: ["1"] } });
    expect(told(proposed, action("stock.reserve", "c@line:1"), own)).toEqual([
      "stock.reserve proposed: cancel_proposed",
    ]);
  });

  it("is dropped beside one that takes the same lines away, or the whole order", () => {
    const same = action("order.cancel", "c@line:1", { params: { lines: ["1"] } });
    const { actions, adjustments } = settle(same, cancel);
    expect(actions).toEqual([{ ...cancel, exceptions: ["b@order", "c@line:1"] }]);
    expect(adjustments).toMatchObject([{ action: same.key, reason: "one_cancel", by: cancel.key }]);
    const all = action("order.cancel", "a@order");
    expect(settle(same, cancel, all).actions).toEqual([all]);
    expect(told(same, all)).toEqual(["order.cancel dropped: order_cancelled"]);
  });
});

describe("settleConflicts: money", () => {
  const refund = (exception: string, amountMinor: number, more: Partial<Action> = {}) =>
    action("refund.propose", exception, { params: { amountMinor, currency: "EUR" }, ...more });
  const offer = (exception: string, amountMinor: number, incidentKey?: string) =>
    action("compensation.offer", exception, {
      params: { amountMinor, currency: "EUR", ...(incidentKey === undefined ? {} : { incidentKey }) },
    });

  it("keeps the largest refund, automatic or not, and adds nothing up", () => {
    const larger = refund("b@order", 900, { mode: "propose" });
    const { actions, adjustments } = settle(refund("a@order", 500), larger);
    expect(actions).toEqual([{ ...larger, exceptions: ["b@order", "a@order"] }]);
    expect(adjustments).toMatchObject([{ change: "dropped", reason: "one_refund", by: larger.key }]);
  });

  it("gives money back with the cancellation, unless that says it does not", () => {
    const cancel = action("order.cancel", "b@order");
    expect(told(refund("a@order", 500), cancel)).toEqual(["refund.propose dropped: one_refund"]);
    expect(told(refund("a@order", 500), { ...cancel, params: { refund: false } })).toEqual([]);
    expect(told(refund("a@order", 500), { ...cancel, mode: "propose" })).toEqual([]);
  });

  it("offers one compensation an incident, and one for the order where none is named", () => {
    const { actions } = settle(
      offer("a@order", 300, "i1"),
      offer("b@order", 500, "i1"),
      offer("c@line:1", 100),
      offer("d@line:2", 200),
    );
    expect(actions.map(({ params, exceptions }) => [params.amountMinor, exceptions])).toEqual([
      [500, ["b@order", "a@order"]],
      [200, ["d@line:2", "c@line:1"]],
    ]);
  });
});

describe("cancelEffect", () => {
  it("knows every action type", () => {
    for (const type of actionTypes.keys()) {
      expect(["goods", "order", "question", "none"]).toContain(cancelEffect({ type, params: {} }));
    }
  });
});
