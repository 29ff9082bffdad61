import pc from "picocolors";
import { describe, expect, it } from "vitest";
import { summary } from "../../src/cli/summary";
import { emptyTally, tallyDecision, tallyRejection } from "../../src/cli/tally";
import { exceptionCodes } from "../../src/core/classify/exceptionCodes";
import type { OrderException, Severity } from "../../src/core/classify/OrderException";
import type { Unknown } from "../../src/core/classify/Unknown";
import type { Decision } from "../../src/core/decide/Decision";
import { OrderTriageError } from "../../src/core/errors/OrderTriageError";

const context = { colours: pc.createColors(false), codes: exceptionCodes };

function decision(
  exceptions: readonly (readonly [string, Severity])[],
  unknowns: readonly Unknown[] = [],
): Decision {
  const raised = exceptions.map(
    ([code, severity], index): OrderException => ({
      key: `${code}@line:${index}`,
      code,
      severity,
      subject: { kind: "line", id: String(index) },
      blocks: [],
      evidence: {},
      rule: "rule",
    }),
  );
  return {
    orderId: "1",
    decidedAt: "2026-03-02T09:00:00Z",
    ruleset: { name: "test", digest: "0" },
    exceptions: raised,
    actions: raised
      .filter(({ code }) => code === "stock.short")
      .map(({ key }) => ({
        key,
        id: "a",
        type: "order.decide_shortage",
        exceptions: [key],
        mode: "auto",
        params: {},
        owner: "buyer",
      })),
    blocked: [],
    handling: [],
    messages: [],
    adjustments: [],
    waivers: [],
    unknowns,
  };
}

describe("summary", () => {
  it("counts orders and exceptions by code, the worst first, with severity and owner", () => {
    const tally = emptyTally();
    tallyDecision(
      tally,
      decision([
        ["stock.short", "warning"],
        ["stock.short", "error"],
        ["payment.pending", "warning"],
      ]),
    );
    tallyDecision(tally, decision([["payment.pending", "warning"]]));
    tallyDecision(tally, decision([]));
    expect(summary(tally, context)).toMatchInlineSnapshot(`
      "┌──────────┬─────────────────┬──────────────────┬────────┬────────────┬─────────┐
      │ severity │ code            │ meaning          │ orders │ exceptions │ owner   │
      ├──────────┼─────────────────┼──────────────────┼────────┼────────────┼─────────┤
      │ error    │ stock.short     │ Not enough stock │      1 │          2 │ buyer   │
      │ warning  │ payment.pending │ Payment overdue  │      2 │          2 │ finance │
      └──────────┴─────────────────┴──────────────────┴────────┴────────────┴─────────┘

      3 orders: 2 with 4 exceptions (1 error, 3 warning), 1 clean, 0 rejected
      "
    `);
  });

  it("lists rejected orders with place and remedy, and how many it does not list", () => {
    const tally = emptyTally();
    const error = new OrderTriageError("invalid_order", "wrong");
    tallyRejection(tally, {
      position: 2,
      line: 3,
      error,
      problems: ["orders.ndjson:3:7: expected x, came y"],
    });
    tallyRejection(tally, { position: 3, line: 4, orderId: "O-4", error, problems: "abcdefg".split("") });
    for (let more = 0; more < 1500; more++)
      tallyRejection(tally, { position: more, line: 1, error, problems: [] });
    const text = summary(tally, context);
    expect(text).toContain("Rejected\n  order 3\n    orders.ndjson:3:7: expected x, came y\n");
    expect(text).toContain('  order "O-4"\n    a\n    b\n    c\n    d\n    e\n    and 2 more problems\n');
    expect(text).toContain("and 502 more, which --json lists");
    expect(text).toContain("1502 orders: 0 with exceptions, 0 clean, 1502 rejected");
  });

  it("says what was not known, why, and what would help, each fact of an item once", () => {
    const tally = emptyTally();
    const line = { kind: "line", id: "1" };
    const unknown = { fact: "line.shortQuantity", reason: "not_configured", rule: "a", subject: line };
    tallyDecision(
      tally,
      decision(
        [],
        [
          unknown,
          { ...unknown, rule: "b" },
          { ...unknown, fact: "sku.oversoldQuantity" },
          { fact: "address.verdict", reason: "failed", rule: "c" },
          { fact: "address.verdict", reason: "not_covered", rule: "c" },
          { fact: "address.verdict", reason: "timed_out", rule: "c" },
          { fact: "address.verdict", reason: "unavailable", rule: "c" },
          { fact: "line.itemStatus", reason: "not_configured", rule: "d", subject: line },
          { fact: "order.isCustomerBlocked", reason: "not_configured", rule: "e" },
          { fact: "contact.isPhoneVerified", reason: "not_configured", rule: "f" },
          { fact: "order.riskRecommendation", reason: "failed", rule: "g" },
          { fact: "acme.creditMinor", reason: "not_configured", rule: "h" },
        ],
      ),
    );
    const text = summary(tally, context);
    expect(text).toContain(
      "stock not configured: 2 facts unknown (line.shortQuantity 1, sku.oversoldQuantity 1); give --stock FILE\n",
    );
    expect(text).toContain("address not answered: 1 fact unknown (address.verdict 1)\n");
    expect(text).toContain("address not answered in time: 1 fact unknown (address.verdict 1)\n");
    expect(text).toContain("address not available: 1 fact unknown (address.verdict 1)\n");
    expect(text).toContain("address not covered: 1 fact unknown (address.verdict 1)\n");
    expect(text).toContain("not asked: customer, item; give --lookups FILE\n");
    expect(text).toContain(
      "risk not answered: 1 fact unknown (order.riskRecommendation 1); the lookups file lacks these keys\n",
    );
    expect(text).toContain("acme not configured: 1 fact unknown (acme.creditMinor 1)\n");
  });

  it("is one line for orders without anything", () => {
    const tally = emptyTally();
    tallyDecision(tally, decision([]));
    expect(summary(tally, context)).toBe("1 order: 0 with exceptions, 1 clean, 0 rejected\n");
  });
});
