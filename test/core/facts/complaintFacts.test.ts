import { describe, expect, it } from "vitest";
import { anOrder } from "../../support/anOrder";
import { readFact } from "../../support/readFact";
import { hoursAgo, NOW } from "./hoursAgo";

const at = { now: NOW };
const complaint = { id: "K1", kind: "damaged", openedAt: hoursAgo(30) };
const request = { id: "Q1", kind: "cancel", at: hoursAgo(3), status: "open" } as const;

describe("complaint facts", () => {
  it("tell an open complaint from a settled one", () => {
    const open = anOrder({ complaints: [complaint] });
    const settled = anOrder({ complaints: [{ ...complaint, resolvedAt: hoursAgo(1) }] });
    expect(readFact("complaint.isOpen", open, at)).toBe(true);
    expect(readFact("complaint.isOpen", settled, at)).toBe(false);
    expect(readFact("complaint.kind", open, at)).toBe("damaged");
    expect(readFact("complaint.id", open, at)).toBe("K1");
  });

  it("know whether anybody answered and how often it came back", () => {
    const fresh = anOrder({ complaints: [complaint] });
    const known = anOrder({ complaints: [{ ...complaint, firstReplyAt: hoursAgo(20), reopenedCount: 2 }] });
    expect(readFact("complaint.hasFirstReply", fresh, at)).toBe(false);
    expect(readFact("complaint.hasFirstReply", known, at)).toBe(true);
    expect(readFact("complaint.reopenedCount", fresh, at)).toBe(0);
    expect(readFact("complaint.reopenedCount", known, at)).toBe(2);
  });
});

describe("request facts", () => {
  it("say what the buyer wants, where it stands and until when", () => {
    const order = anOrder({ requests: [{ ...request, deadline: hoursAgo(-2) }] });
    expect(readFact("request.id", order, at)).toBe("Q1");
    expect(readFact("request.kind", order, at)).toBe("cancel");
    expect(readFact("request.status", order, at)).toBe("open");
    expect(readFact("request.deadline", order, at)).toBe(hoursAgo(-2));
    expect(readFact("request.deadline", anOrder({ requests: [request] }), at)).toBeUndefined();
  });

  it("list the kinds that were granted, each once", () => {
    const order = anOrder({
      requests: [
        { ...request, id: "Q1", kind: "change", status: "done" },
        { ...request, id: "Q2", kind: "change", status: "approved" },
        { ...request, id: "Q3", kind: "cancel", status: "rejected" },
        { ...request, id: "Q4", kind: "refund", status: "open" },
      ],
    });
    expect(readFact("order.grantedRequestKinds", order, at)).toEqual(["change"]);
  });
});
