import { describe, expect, it } from "vitest";
import { allows, type RecordedHold, recordHold } from "../../../src/core/index";
import { anOrder } from "../../support/anOrder";
import { always, decide, NOW, short, tell } from "../../support/smallRules";

const HANDLE = "O-1/order.duplicate@order/hold~0";
const hold = (more: object = {}) => ({ id: "hold", type: "hold.place", scope: "order", ...more });
const recorded = (more: Partial<RecordedHold> = {}): RecordedHold => ({
  handle: HANDLE,
  transactions: ["ship"],
  placedAt: "2026-03-09T00:00:00Z",
  ...more,
});

function duplicate(holds: readonly RecordedHold[], actions: object[] = [hold()], more: object = {}) {
  const file = { classifiers: [always("order.duplicate")], policies: [tell("p", {}, actions)], ...more };
  return decide(file, { order: anOrder({ holds }) }).decision;
}

const types = ({ actions }: { readonly actions: readonly { readonly type: string }[] }) =>
  actions.map(({ type }) => type);

describe("a hold", () => {
  it("is placed for its cause, and its handle is the key of the action", () => {
    const decision = duplicate([]);
    expect(decision.actions).toMatchObject([{ key: HANDLE, params: { blocks: ["ship"] } }]);
    expect(decision.blocked).toEqual([
      { transaction: "ship", subject: { kind: "order" }, exceptions: ["order.duplicate@order"] },
    ]);
  });

  it("is not placed again while it is in force", () => {
    const decision = duplicate([recorded()]);
    expect(decision.actions).toEqual([]);
    expect(decision.adjustments).toEqual([
      {
        action: HANDLE,
        id: "hold",
        type: "hold.place",
        exceptions: ["order.duplicate@order"],
        change: "dropped",
        reason: "held_already",
      },
    ]);
    expect(allows(decision, "ship")).toBe(false);
  });

  it("is placed once for one cause, though two policies ask for it", () => {
    const again = tell("q", { add: true }, [{ ...hold(), id: "stop" }]);
    const wider = tell("r", { add: true }, [{ ...hold({ blocks: ["ship", "refund"] }), id: "more" }]);
    const policies = [tell("p", {}, [hold()]), again, wider];
    const decision = duplicate([], [], { policies });
    expect(decision.actions.map(({ id }) => id)).toEqual(["hold", "more"]);
    expect(decision.adjustments).toMatchObject([{ id: "stop", reason: "same_hold", by: HANDLE }]);
    expect(decision.blocked.map(({ transaction }) => transaction)).toEqual(["ship", "refund"]);
  });

  it("is recorded with all that limits it, so that it stops the same as before", () => {
    const actions = [
      hold({ scope: "line", lines: ["1"], releasableBy: "risk", autoReleaseAt: "2026-03-11T00:00:00Z" }),
    ];
    const before = duplicate([], actions);
    const holds = before.actions.map((action) => recordHold(action, NOW));
    expect(holds).toEqual([
      {
        handle: HANDLE,
        transactions: ["ship"],
        placedAt: NOW,
        lines: ["1"],
        releaseAt: "2026-03-11T00:00:00Z",
        releasableBy: "risk",
      },
    ]);
    expect(duplicate(holds, actions).blocked).toEqual(before.blocked);
    expect(() => recordHold({ ...before.actions[0], type: "escalate" } as never, NOW)).toThrow("is no hold");
  });

  it("does not stand for one that lasts longer, or that another role releases", () => {
    const again = tell("q", { add: true }, [{ ...hold({ releasableBy: "risk" }), id: "stop" }]);
    const policies = [tell("p", {}, [hold({ autoReleaseAt: "2026-03-11T00:00:00Z" })]), again];
    expect(duplicate([], [], { policies }).actions.map(({ id }) => id)).toEqual(["hold", "stop"]);
    const ended = duplicate([recorded({ releaseAt: NOW })], [], { policies });
    expect(ended.actions.map(({ id }) => id)).toEqual(["stop"]);
    expect(allows(ended, "ship")).toBe(false);
  });

  it("does not stand for another when it was released itself", () => {
    const policies = [tell("p", {}, [hold()]), tell("q", { add: true }, [{ ...hold(), id: "stop" }])];
    const released = recorded({ releasedAt: NOW, releasedBy: "support" });
    const decision = duplicate([released], [], { policies });
    expect(decision.actions.map(({ id }) => id)).toEqual(["stop"]);
    expect(allows(decision, "ship")).toBe(false);
  });

  it("is limited to the lines its exception is about, unless it says otherwise", () => {
    const rule = always("order.item_unmatched", { forEach: "line" });
    const place = (more: object) => {
      const policies = [tell("p", {}, [{ id: "hold", type: "hold.place", ...more }])];
      return decide({ classifiers: [rule], policies }).decision.actions[0]?.params.lines;
    };
    expect(place({})).toEqual(["1"]);
    expect(place({ scope: "order" })).toBeUndefined();
  });

  it("is kept for an exception about ignorance until nothing is asked any more", () => {
    const holds = [recorded({ handle: "O-1/facts.missing@unknown:line.shortQuantity/hold~0" })];
    const file = { classifiers: [short] };
    expect(types(decide(file, { order: anOrder({ holds }) }).decision)).toEqual([]);
    const known = { stock: { "TEA-1": { observedAt: NOW, nodes: [{ node: "", onHand: 9 }] } } };
    expect(types(decide(file, { order: anOrder({ holds }), known }).decision)).toEqual(["hold.release"]);
  });

  it("is released once nothing asks for it any more", () => {
    const decision = decide({}, { order: anOrder({ holds: [recorded()] }) }).decision;
    expect(decision.actions).toEqual([
      {
        key: "O-1/order.duplicate@order/hold-release~0",
        id: "release",
        type: "hold.release",
        exceptions: ["order.duplicate@order"],
        mode: "auto",
        params: { handle: HANDLE, reason: "cause_gone" },
      },
    ]);
    expect(decision.blocked).toEqual([]);
  });

  it("is kept while nobody can tell whether its cause is gone", () => {
    const holds = [recorded({ handle: "O-1/stock.short@line:1/hold~0", lines: ["1"] })];
    const decision = decide({ classifiers: [short] }, { order: anOrder({ holds }) }).decision;
    expect(types(decision)).toEqual([]);
    expect(decision.blocked).toEqual([
      {
        transaction: "ship",
        subject: { kind: "line", id: "1" },
        lines: ["1"],
        exceptions: ["stock.short@line:1"],
      },
    ]);
  });

  it("is over when a role released it, and its cause stops that transaction no longer", () => {
    const decision = duplicate([
      recorded({ releasableBy: "support", releasedAt: "2026-03-10T11:00:00Z", releasedBy: "support" }),
    ]);
    expect(decision.actions).toEqual([]);
    expect(decision.adjustments).toMatchObject([{ reason: "released" }]);
    expect(decision.exceptions).toHaveLength(1);
    expect(decision.blocked).toEqual([]);
  });

  it("is placed again when its cause comes back in a new epoch, whoever released the earlier one", () => {
    const released = { releasedAt: "2026-03-09T11:00:00Z", releasedBy: "support" };
    const closed = {
      key: "order.duplicate@order",
      epoch: 0,
      status: "resolved" as const,
      openedAt: "2026-03-09T00:00:00Z",
    };
    const order = anOrder({ holds: [recorded(released)] });
    const file = { classifiers: [always("order.duplicate")], policies: [tell("p", {}, [hold()])] };
    const { decision } = decide(file, { order, cases: [closed] });
    expect(decision.actions.map(({ key }) => key)).toEqual(["O-1/order.duplicate@order/hold~1"]);
    expect(allows(decision, "ship")).toBe(false);
  });

  it("stays in force when another role than may release it did", () => {
    const released = { releasableBy: "risk", releasedAt: "2026-03-10T11:00:00Z", releasedBy: "support" };
    expect(allows(duplicate([recorded(released)]), "ship")).toBe(false);
  });

  it("ends by time, and is looked at again then", () => {
    const later = duplicate([recorded({ releaseAt: "2026-03-10T12:00:00.001Z" })]);
    expect(allows(later, "ship")).toBe(false);
    expect(later.reviewAt).toBe("2026-03-10T12:00:00.001Z");
    expect(allows(duplicate([recorded({ releaseAt: NOW })]), "ship")).toBe(true);
  });

  it("is placed again when the host released it because its cause was gone, and the cause is back", () => {
    expect(types(duplicate([recorded({ releasedAt: "2026-03-10T11:00:00Z" })]))).toEqual(["hold.place"]);
  });

  it("stops nothing as a mere proposal, beside what the exception itself blocks", () => {
    const decision = duplicate([], [hold({ mode: "propose", blocks: ["refund"] })]);
    expect(decision.blocked.map(({ transaction }) => transaction)).toEqual(["ship"]);
  });
});

describe("allows", () => {
  const order = anOrder({
    lines: [
      { id: "1", sku: "A", quantity: 1, unitPriceMinor: 1 },
      { id: "2", sku: "A", quantity: 1, unitPriceMinor: 1 },
      { id: "3", sku: "B", quantity: 1, unitPriceMinor: 1 },
    ],
    shipments: [
      { id: "S1", carrier: "dhl", lines: [{ lineId: "3", quantity: 1 }] },
      { id: "S2", carrier: "ups" },
    ],
  });
  const blocking = (forEach: string, code: string, conditions: object) =>
    decide({ classifiers: [always(code, { forEach, conditions: { all: [conditions] } })] }, { order })
      .decision;

  it("stops only the line that an exception is about", () => {
    const decision = blocking("line", "order.item_unmatched", {
      fact: "line.id",
      operator: "equal",
      value: "2",
    });
    expect(allows(decision, "ship", "2")).toBe(false);
    expect(allows(decision, "ship", "1")).toBe(true);
    expect(allows(decision, "ship")).toBe(false);
    expect(allows(decision, "capture")).toBe(true);
  });

  it("stops all lines of a SKU", () => {
    const decision = blocking("sku", "stock.oversold", { fact: "sku.sku", operator: "equal", value: "A" });
    expect(["1", "2", "3"].map((line) => allows(decision, "sell", line))).toEqual([false, false, true]);
  });

  it("stops the lines in a parcel, and everything where the parcel does not say what is in it", () => {
    const of = (id: string) =>
      blocking("shipment", "shipment.refused", { fact: "shipment.id", operator: "equal", value: id });
    expect(["1", "2", "3"].map((line) => allows(of("S1"), "refund", line))).toEqual([true, true, false]);
    expect(["1", "2", "3"].map((line) => allows(of("S2"), "refund", line))).toEqual([false, false, false]);
  });

  it("stops the lines that a carrier has", () => {
    const of = (name: string) =>
      blocking("carrier", "carrier.disrupted", { fact: "carrier.name", operator: "equal", value: name });
    expect(["1", "3"].map((line) => allows(of("dhl"), "label", line))).toEqual([true, false]);
    expect(["1", "3"].map((line) => allows(of("ups"), "label", line))).toEqual([false, false]);
  });

  it("refuses a transaction that is none", () => {
    expect(() => allows({ blocked: [] }, "shp" as never)).toThrow('there is no transaction "shp"');
  });

  it("stops one line where a hold names it, though its exception is about the order", () => {
    const actions = [{ id: "hold", type: "hold.place", scope: "line", lines: ["1"], blocks: ["refund"] }];
    const file = { classifiers: [always("order.duplicate")], policies: [tell("p", {}, actions)] };
    const { decision } = decide(file, { order });
    expect(["1", "2"].map((line) => allows(decision, "refund", line))).toEqual([false, true]);
  });
});
