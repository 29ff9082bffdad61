import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { amountText } from "../../src/messages/amountText";
import { durationText } from "../../src/messages/durationText";
import { instantText } from "../../src/messages/instantText";
import type { Manner } from "../../src/messages/Manner";
import { messageValues } from "../../src/messages/messageValues";

const manner: Manner = {
  locale: "en",
  timeZone: undefined,
  isForCustomer: false,
  words: { state: { held: "held back" } },
  titleOf: () => undefined,
};

describe("amountText", () => {
  it.each([
    [1250, "EUR", "de", "12,50\u00a0€"],
    [-1250, "EUR", "en", "€12.50"],
    [1250, "JPY", "en", "¥1,250"],
    [1234, "KWD", "en", "KWD\u00a01.234"],
    [Number.MAX_SAFE_INTEGER, "EUR", "en", "€90,071,992,547,409.91"],
  ])("tells %i of %s in %s", (amount, currency, locale, text) => {
    expect(amountText(amount, currency, locale)).toBe(text);
  });

  it.each([
    [12.5, "EUR"],
    [1250, "XXX"],
    [1250, undefined],
  ])("cannot tell %s of %s", (amount, currency) => {
    expect(amountText(amount, currency, "en")).toBeUndefined();
  });
});

describe("durationText", () => {
  it.each([
    [0, "0 minutes"],
    [0.5, "30 minutes"],
    [1, "1 hour"],
    [26.5, "26 hours, 30 minutes"],
    [48, "2 days"],
    [71.99, "2 days, 23 hours"],
    [72, "3 days"],
    [72.3, "3 days, 18 minutes"],
    [122.49611, "5 days, 2 hours"],
  ])("tells %d hours", (hours, text) => {
    expect(durationText(hours, "en", 2)).toBe(text);
  });

  it("tells customers the largest unit only", () => {
    expect(durationText(26.5, "zh-CN", 1)).toBe("26小时");
  });

  it("cannot tell less than nothing, or forever", () => {
    for (const hours of [-1, Number.NaN, Number.POSITIVE_INFINITY]) {
      expect(durationText(hours, "en", 2)).toBeUndefined();
    }
  });
});

describe("instantText", () => {
  it("tells the day on which it was written, whatever its offset", () => {
    const offset = fc.constantFrom("Z", "+08:00", "-09:30", "+14:00");
    fc.assert(
      fc.property(
        offset,
        fc.integer({ min: 1, max: 28 }),
        fc.integer({ min: 0, max: 23 }),
        (zone, day, hour) => {
          const two = (value: number) => String(value).padStart(2, "0");
          const text = `2026-03-${two(day)}T${two(hour)}:30:00${zone}`;
          expect(instantText(text, { ...manner, isForCustomer: true })).toBe(`March ${day}, 2026`);
          expect(instantText(text, manner)).toBe(
            `Mar ${day}, 2026, ${two(hour)}:30 UTC${zone === "Z" ? "" : zone}`,
          );
        },
      ),
    );
  });

  it("tells the reader's zone when one is given", () => {
    const berlin = { ...manner, timeZone: "Europe/Berlin", locale: "en-GB" };
    expect(instantText("2026-03-12T18:00:00+08:00", berlin)).toBe("12 Mar 2026, 11:00 CET");
  });

  it.each(["2026-02-30T00:00:00Z", "2026-03-12", "soon", "2026-03-12T18:00:00"])(
    "leaves %s alone",
    (text) => {
      expect(instantText(text, manner)).toBeUndefined();
    },
  );
});

describe("messageValues", () => {
  it("tells values by their names", () => {
    const values = {
      dueMinor: 100,
      differenceMinor: -5,
      currency: "EUR",
      ratio: 0.805,
      state: "held",
      country: "CN",
      asked: true,
      nodes: ["A", "B", "C"],
      groups: [{ node: "A" }, { node: "B" }],
      short: 3,
    };
    expect(messageValues(values, manner)).toEqual({
      dueMinor: "€1.00",
      dueMinorSign: "plus",
      differenceMinor: "€0.05",
      differenceMinorSign: "minus",
      currency: "EUR",
      ratio: "80.5%",
      state: "held back",
      country: "China",
      asked: "yes",
      nodes: "A, B, and C",
      nodesCount: 3,
      groupsCount: 2,
      short: 3,
    });
  });

  it("leaves out what cannot or must not be told", () => {
    const values = { a: "[redacted]", b: "absent", c: "constructor", d: { x: 1 }, e: null, f: [], g: " \n " };
    expect(messageValues(values, manner)).toEqual({});
  });

  it("tells customers no text that nobody chose for them", () => {
    const values = {
      carrier: "dhl",
      state: "held",
      note: "[x]",
      fields: ["lines", "x"],
      at: "2026-03-12T18:00:00Z",
    };
    expect(messageValues(values, { ...manner, isForCustomer: true })).toEqual({
      state: "held back",
      fieldsCount: 2,
      at: "March 12, 2026",
    });
  });

  it("keeps a text on one line and short", () => {
    const told = messageValues({ note: `a\nb\u202e${"c".repeat(200)}` }, manner);
    expect(told.note).toMatch(/^a b\uFFFDc+…$/);
    expect(String(told.note).length).toBeLessThan(90);
  });

  it("tells of ways to go the carriers", () => {
    const candidates = [{ carrier: "ups", service: "express", score: 0.8 }, { carrier: "dpd" }, { score: 1 }];
    expect(messageValues({ candidates }, manner)).toEqual({
      candidates: "ups express and dpd",
      candidatesCount: 3,
    });
    expect(messageValues({ candidates }, { ...manner, isForCustomer: true })).toEqual({ candidatesCount: 3 });
  });
});
