import { describe, expect, it } from "vitest";
import { type Incident, type IncidentMember, reconcileIncidents } from "../../../src/core/index";
import { at, stored } from "./decisions";

const STRIKE = "carrier.disrupted/dhl";

function member(orderId: string, ...incidents: readonly string[]): IncidentMember {
  return {
    orderId,
    cases: incidents.map((incident, index) => stored(`c${index}@order`, { incident, owner: "logistics" })),
  };
}

function told({ changes }: ReturnType<typeof reconcileIncidents>): readonly string[] {
  return changes.map(
    ({ kind, order, epoch }) => `${kind}${order === undefined ? "" : ` ${order}`} ~${epoch}`,
  );
}

describe("reconcileIncidents", () => {
  const opened = reconcileIncidents([], [member("O-2", STRIKE), member("O/1", STRIKE), member("O-3")], at(8));

  it("makes one incident of many orders", () => {
    expect(opened.incidents).toEqual([
      {
        key: STRIKE,
        epoch: 0,
        status: "open",
        openedAt: at(8),
        owner: "logistics",
        orders: ["O%2F1", "O-2"],
      },
    ] satisfies Incident[]);
    expect(told(opened)).toEqual(["opened ~0", "joined O%2F1 ~0", "joined O-2 ~0"]);
  });

  it("lets orders join and leave, and those alone that are not given", () => {
    const next = reconcileIncidents(opened.incidents, [member("O-2"), member("O-4", STRIKE)], at(9));
    expect(next.incidents[0]).toMatchObject({ openedAt: at(8), orders: ["O%2F1", "O-4"] });
    expect(told(next)).toEqual(["joined O-4 ~0", "left O-2 ~0"]);
  });

  it("is over when no order is in it, and comes back with the next epoch", () => {
    const over = reconcileIncidents(opened.incidents, [member("O-2"), member("O/1")], at(9));
    expect(over.incidents[0]).toMatchObject({ status: "resolved", resolvedAt: at(9), orders: [] });
    expect(told(over)).toEqual(["left O%2F1 ~0", "left O-2 ~0", "resolved ~0"]);
    const still = reconcileIncidents(over.incidents, [member("O-2")], at(10));
    expect(still).toEqual({ incidents: over.incidents, changes: [] });
    const back = reconcileIncidents(over.incidents, [member("O-2", STRIKE)], at(10));
    expect(back.incidents[0]).toMatchObject({ epoch: 1, status: "open", openedAt: at(10) });
    expect(back.incidents[0]?.resolvedAt).toBeUndefined();
    expect(told(back)).toEqual(["reopened ~1", "joined O-2 ~1"]);
  });

  it("counts neither resolved nor waived cases", () => {
    const cases = (["resolved", "waived"] as const).map((status) =>
      stored(status, { status, incident: STRIKE }),
    );
    expect(reconcileIncidents([], [{ orderId: "O-1", cases }], at(8)).incidents).toEqual([]);
  });

  it("names orders with their tenant", () => {
    const { incidents } = reconcileIncidents([], [{ ...member("O-1", STRIKE), tenant: "a/b" }], at(8));
    expect(incidents[0]?.orders).toEqual(["a%2Fb/O-1"]);
  });

  it("gives the same again for its own output", () => {
    const members = [member("O-2", STRIKE), member("O/1", STRIKE), member("O-3", "x/y", STRIKE)];
    const once = reconcileIncidents([], members, at(8));
    expect(reconcileIncidents(once.incidents, members, at(9))).toEqual({
      incidents: once.incidents,
      changes: [],
    });
  });
});
