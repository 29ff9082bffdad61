import { describe, expect, it } from "vitest";
import {
  compileRuleset,
  type Input,
  isOrderTriageError,
  step,
  type Waiver,
  waive,
} from "../../../src/core/index";
import type { OrderInput } from "../../../src/core/order/OrderInput";
import { retail } from "../../../src/rulesets/retail";
import { anOrder } from "../../support/anOrder";

const ruleset = compileRuleset(retail);

const parcel = {
  id: "S1",
  carrier: "dhl",
  shippedAt: "2026-03-01T10:00:00Z",
  events: [{ at: "2026-03-01T18:00:00Z", provider: "canonical", code: "in_transit" }],
};

const KEY = "shipment.stalled@shipment:S1";

/** A parcel that was last scanned on the first of March. */
function stalled(now: string, change: Partial<OrderInput> = {}): Input {
  const known = { item: {}, stock: {} };
  return { order: anOrder({ status: "shipped", shipments: [parcel], ...change }), now, known };
}

function standing(input: Input, key = KEY): string | undefined {
  return step(ruleset, input).decision.waivers.find((each) => each.key === key)?.standing;
}

describe("judgeWaivers", () => {
  const now = "2026-03-05T12:00:00Z";
  const waiver = waive(ruleset, stalled(now), KEY, {
    reason: "the carrier says it lies in Leipzig",
    by: "lin",
    until: "2026-03-10T00:00:00Z",
  });

  it("takes a waived exception out of everything but the waivers", () => {
    const before = step(ruleset, stalled(now)).decision;
    const { decision } = step(ruleset, stalled(now, { waivers: [waiver] }));
    expect(before.exceptions.map(({ key }) => key)).toContain(KEY);
    expect(decision.exceptions).toEqual(before.exceptions.filter(({ key }) => key !== KEY));
    expect(decision.actions.filter(({ exceptions }) => exceptions.includes(KEY))).toEqual([]);
    expect(decision.waivers).toEqual([
      {
        key: KEY,
        standing: "in_force",
        reason: "the carrier says it lies in Leipzig",
        at: now,
        until: "2026-03-10T00:00:00Z",
        exception: before.exceptions.find(({ key }) => key === KEY),
      },
    ]);
    expect(JSON.stringify(decision)).not.toContain('"lin"');
  });

  it("stands while time passes, up to its end, which is when the decision is reviewed", () => {
    expect(standing(stalled("2026-03-09T23:59:59Z", { waivers: [waiver] }))).toBe("in_force");
    expect(standing(stalled("2026-03-10T00:00:00Z", { waivers: [waiver] }))).toBe("expired");
    const late = stalled("2026-03-09T23:59:59Z", { waivers: [waiver] });
    expect(step(ruleset, late).decision.reviewAt).toBe("2026-03-10T00:00:00.000Z");
  });

  it("ends when the parcel is scanned and stalls once more", () => {
    const scanned = { at: "2026-03-06T08:00:00Z", provider: "canonical", code: "in_transit" };
    const moved = { ...parcel, events: [...parcel.events, scanned] };
    const soon = stalled("2026-03-06T12:00:00Z", { waivers: [waiver], shipments: [moved] });
    const again = stalled("2026-03-09T23:00:00Z", { waivers: [waiver], shipments: [moved] });
    expect(standing(soon)).toBe("not_needed");
    expect(standing(again)).toBe("facts_changed");
    expect(step(ruleset, again).decision.exceptions.map(({ key }) => key)).toContain(KEY);
  });

  it("sees another state of the parcel behind any number of scans that say the same", () => {
    const shop = compileRuleset({
      name: "shop",
      classifiers: [
        {
          name: "under-way",
          forEach: "shipment",
          conditions: { all: [{ fact: "shipment.state", operator: "notEqual", value: "delivered" }] },
          event: { type: "shipment.stalled" },
        },
      ],
    });
    const given = waive(shop, stalled(now), KEY, { reason: "agreed" });
    const scan = (hours: number, code: string) => ({
      at: new Date(Date.parse(now) + hours * 3_600_000).toISOString(),
      provider: "canonical",
      code,
    });
    const same = Array.from({ length: 60 }, (_, hour) => scan(hour, "in_transit"));
    const standingAfter = (events: readonly (typeof same)[number][]) => {
      const shipments = [{ ...parcel, events: [...parcel.events, ...events] }];
      const input = stalled("2026-03-09T00:00:00Z", { waivers: [given], shipments });
      return step(shop, input).decision.waivers[0]?.standing;
    };
    expect(standingAfter(same)).toBe("in_force");
    expect(standingAfter([...same, scan(61, "held")])).toBe("facts_changed");
  });

  it("ends when the limit is another", () => {
    const input = { ...stalled(now, { waivers: [waiver] }), settings: { "shipment.stalledAfterHours": 49 } };
    expect(standing(input)).toBe("facts_changed");
  });

  it("is not ended by what its key does not rest on, its own case among it", () => {
    const other = stalled(now, { waivers: [waiver], customer: { email: "bob@example.com" } });
    const cases = [{ key: KEY, epoch: 0, status: "waived" as const, openedAt: now }];
    expect(standing({ ...other, cases })).toBe("in_force");
  });

  it("covers its key whatever the facts when it has no fingerprint", () => {
    const { fingerprint, ...blanket } = waiver;
    const input = { ...stalled(now, { waivers: [blanket] }), settings: { "shipment.stalledAfterHours": 49 } };
    expect(fingerprint).toMatch(/^[0-9a-f]{16}$/);
    expect(standing(input)).toBe("in_force");
  });

  it("lets any waiver in force cover, and judges each for itself", () => {
    const expired = { ...waiver, until: "2026-03-05T00:00:00Z" };
    const { decision } = step(ruleset, stalled(now, { waivers: [expired, waiver] }));
    expect(decision.waivers.map((each) => each.standing)).toEqual(["expired", "in_force"]);
    expect(decision.exceptions.map(({ key }) => key)).not.toContain(KEY);
  });

  it("does nothing for what nobody may live with", () => {
    const impossible: Waiver = { key: "order.invalid@order", reason: "never mind", at: now };
    const input = stalled(now, { waivers: [impossible], placedAt: "2026-04-01T00:00:00Z" });
    expect(standing(input, impossible.key)).toBe("not_waivable");
  });

  it("does nothing for an own code that says so, also compiled ahead", () => {
    const own = compileRuleset({
      name: "own",
      codes: { "acme.hazard": { title: "Hazard", waivable: false } },
      classifiers: [
        {
          name: "hazard",
          conditions: { all: [{ fact: "order.isClosed", operator: "equal", value: false }] },
          event: { type: "acme.hazard" },
        },
      ],
    });
    const hazard: Waiver = { key: "acme.hazard@order", reason: "never mind", at: now };
    const { decision } = step(own, stalled(now, { waivers: [hazard] }));
    expect(decision.waivers).toEqual([
      { key: "acme.hazard@order", standing: "not_waivable", reason: "never mind", at: now },
    ]);
    expect(decision.exceptions).toHaveLength(1);
    const attempt = () => waive(own, stalled(now), "acme.hazard@order", { reason: "no" });
    expect(attempt).toThrow(/"acme.hazard" cannot be waived; see to what causes it/);
  });
});

describe("waive", () => {
  const now = "2026-03-05T12:00:00Z";
  const attempt = (key: string, reason: string, until?: string) => () =>
    waive(ruleset, stalled(now), key, { reason, ...(until === undefined ? {} : { until }) });

  it("names the nearest exception when there is no such one", () => {
    expect(attempt("shipment.staled@shipment:S1", "typo")).toThrow(
      /did you mean "shipment.stalled@shipment:S1"/,
    );
    try {
      attempt("stock.short@line:9", "none")();
    } catch (error) {
      expect(isOrderTriageError(error) && error.code).toBe("no_such_exception");
    }
  });

  it("wants a reason, and an end that is ahead", () => {
    expect(attempt(KEY, " ")).toThrow(/say in "reason" why/);
    expect(attempt(KEY, "ok", now)).toThrow(/is not after now/);
  });

  it("waives anew what is waived already", () => {
    const first = attempt(KEY, "first")();
    const input = stalled(now, { waivers: [first] });
    expect(waive(ruleset, input, KEY, { reason: "second" }).fingerprint).toBe(first.fingerprint);
  });
});
