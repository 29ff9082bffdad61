import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import stock from "../../examples/stock.json";
import { libphonenumber } from "../../src/adapters/libphonenumber";
import { memoryStock } from "../../src/adapters/memory-stock";
import { offlineAddress } from "../../src/adapters/offline-address";
import { readLookups } from "../../src/cli/readLookups";
import { exceptionCodes } from "../../src/core/classify/exceptionCodes";
import type { Decision } from "../../src/core/decide/Decision";
import type { OrderSnapshot } from "../../src/core/order/OrderSnapshot";
import { retail } from "../../src/rulesets/retail";
import { parseOrder } from "../../src/schema/parseOrder";
import { safeParseOrder } from "../../src/schema/safeParseOrder";
import { createTriage } from "../../src/triage/createTriage";
import type { LookupAdapter } from "../../src/triage/LookupAdapter";
import { isRejected } from "../../src/triage/Rejected";

/** The instant of `npm start`. */
const now = "2026-03-10T09:00:00+08:00";

const lines = linesOf("orders.ndjson");
const orders: readonly OrderSnapshot[] = lines.map((line) => parseOrder(JSON.parse(line)));

const triage = createTriage({
  ruleset: retail,
  stock: memoryStock({ levels: stock }),
  address: offlineAddress({ now: () => now }),
  lookups: {
    ...(await readLookups(fileURLToPath(new URL("../../examples/lookups.json", import.meta.url)), now)),
    phone: libphonenumber({ now: () => now }) as unknown as LookupAdapter,
  },
});

const decisions = new Map<string, Decision>();
for await (const result of triage.evaluateAll(orders, { now })) {
  if (isRejected(result)) throw result.error;
  decisions.set(result.orderId, result);
}

/** Each order that has exceptions, with all of them. */
// biome-ignore format: one story a line reads as the table it is
const stories: readonly (readonly [story: string, id: string, ...exceptions: string[]])[] = [
  ["a cart whose form lacks the province and has a postal code one digit short", "YL-CART-3F9A", "address.format_invalid@order", "address.missing_field@order"],
  ["a card that expired and a ZIP code one digit short", "MS-7752", "address.format_invalid@order", "payment.declined.fixable@payment:P1"],
  ["an address changed after ordering and a mistyped e-mail address", "NL-48195", "address.changed_after_order@order", "contact.email_invalid@order"],
  ["a coupon taken off twice", "MS-7760", "order.price_mismatch@order"],
  ["more shipped than ordered", "PH-10016", "order.invalid@order"],
  ["a buyer who wants to cancel", "YL-20260309-0063", "order.buyer_request_pending@request:Q1"],
  ["the last two gift boxes, first of three orders", "YL-20260308-0101", "stock.oversold@sku:GIFT-SPRING-26", "stock.short@line:1"],
  ["the last two gift boxes, second of three orders", "YL-20260308-0102", "stock.oversold@sku:GIFT-SPRING-26", "stock.short@line:1"],
  ["the last two gift boxes, third of three orders", "YL-20260308-0117", "stock.oversold@sku:GIFT-SPRING-26", "stock.short@line:1"],
  ["two lamps wanted, one there, the next too late", "PH-10019", "stock.arriving_late@line:1", "stock.short@line:1"],
  ["three kettles in two warehouses, one of them to be filled up", "YL-20260309-0091", "stock.low@sku:KETTLE-IRON-12", "stock.split_needed@order"],
  ["a second click four minutes later, and a phone number one digit short", "YL-20260309-0088", "contact.phone_invalid@order", "order.duplicate@order"],
  ["a buyer in a hurry whom nobody has answered in time", "YL-20260308-0070", "order.buyer_request_pending@request:Q1", "process.sla_breached@request:Q1"],
  ["a SKU nobody has counted and a count three days old", "KY-0921", "facts.missing@unknown:line.shortQuantity", "facts.stale@unknown:line.shortQuantity"],
  ["a boleto never paid", "CI-3301", "payment.pending@order"],
  ["a card without money, with two wallets left to try", "HA-2211", "payment.declined.other_method@payment:P1"],
  ["a payment whose outcome the provider does not know", "YL-20260309-0039", "payment.state_unknown@payment:P1"],
  ["a voucher taken off the total and not off the charge", "PH-10022", "payment.amount_mismatch@order"],
  ["a hold on a card that lapses tonight", "HA-2190", "payment.authorization_expiring@payment:P1"],
  ["paid, packed by nobody", "NL-48170", "promise.notice_due@order", "shipment.not_dispatched@order"],
  ["a label the carrier has never scanned", "KY-0918", "shipment.no_tracking@shipment:S1"],
  ["stuck in a carrier's strike, the promised day over", "NL-48188", "carrier.disrupted@carrier:rheinkurier", "shipment.delayed@shipment:S1", "shipment.stalled@shipment:S1"],
  ["stuck in a carrier's strike, the promised day to come", "NL-48190", "carrier.disrupted@carrier:rheinkurier", "shipment.stalled@shipment:S1"],
  ["nobody at home, twice", "HA-2198", "shipment.delivery_failed@shipment:S1"],
  ["a flat the carrier cannot find", "MS-7735", "shipment.address_problem@shipment:S1"],
  ["customs want the recipient's tax number", "HA-2150", "shipment.held@shipment:S1"],
  ["a dented box, refused at the door", "YL-20260303-0012", "shipment.refused@shipment:S1"],
  ["a broken pot, and a complaint opened again", "CI-3287", "complaint.open@complaint:K1", "complaint.reopened@complaint:K1", "shipment.damaged@shipment:S1"],
  ["delivered by the carrier's word, never received, and nobody answers", "PH-10011", "complaint.open@complaint:K1", "complaint.response_overdue@complaint:K1", "shipment.wrong_delivery@complaint:K1"],
  ["delivered late, and no news since the first answer", "MS-7729", "complaint.open@complaint:K1", "complaint.update_overdue@complaint:K1", "shipment.delivered_late@shipment:S1"],
];

/** Orders one might suspect, and wrongly. */
const untroubled: readonly (readonly [story: string, id: string])[] = [
  ["paid, reserved, to be shipped tomorrow", "YL-20260309-0021"],
  ["delivered some hours after the promised one, on the promised day", "YL-20260302-0044"],
  ["half of it delivered, the rest in stock before its own date", "YL-B2B-0005"],
  ["on its way", "NL-48201"],
  ["a card authorised for another week", "PH-10027"],
  ["a complaint, settled", "MS-7741"],
  ["paid at night, not yet packed", "CI-3310"],
  ["tracking backwards, with a scan twice", "KY-0915"],
  ["a complete cart", "HA-CART-7C21"],
];

describe("examples/orders.ndjson", () => {
  it("has one order a line, as compact JSON", () => {
    expect(lines.map((line) => JSON.stringify(JSON.parse(line)))).toEqual(lines);
    expect(new Set(orders.map(({ id }) => id)).size).toBe(lines.length);
  });

  it("is told in full by the stories below", () => {
    const told = [...stories, ...untroubled].map(([, id]) => id);
    expect(told.sort()).toEqual(orders.map(({ id }) => id).sort());
    expect(orders.length).toBeGreaterThanOrEqual(24);
    expect(untroubled.length).toBeGreaterThanOrEqual(5);
  });

  it.each(stories)("%s: %s", (_story, id, ...exceptions) => {
    expect(keysOf(id)).toEqual(exceptions);
  });

  it.each(untroubled)("%s: %s has no exception and nothing unknown", (_story, id) => {
    expect(decisions.get(id)).toMatchObject({
      exceptions: [],
      actions: [],
      blocked: [],
      handling: [],
      messages: [],
      adjustments: [],
      waivers: [],
      unknowns: [],
    });
  });

  it("answers each exception with an action", () => {
    const unanswered = [...decisions.values()].flatMap(({ actions, exceptions, orderId }) => {
      const answered = new Set(actions.flatMap((action) => action.exceptions));
      return exceptions.flatMap(({ key }) => (answered.has(key) ? [] : [`${orderId} ${key}`]));
    });
    expect(unanswered).toEqual([]);
  });

  it("has exceptions of every area", () => {
    const categories = new Set([...decisions.keys()].flatMap(keysOf).map((key) => key.split(".")[0]));
    const areas = new Set([...exceptionCodes.keys()].map((code) => code.split(".")[0]));
    expect([...categories].sort()).toEqual([...areas].sort());
  });

  it("goes to eight countries in eight currencies", () => {
    expect(new Set(orders.map(({ shipTo }) => shipTo.country)).size).toBe(8);
    expect(new Set(orders.map(({ currency }) => currency)).size).toBe(8);
  });

  it("names nobody who could be written to", () => {
    const emails = orders.flatMap(({ customer }) => customer.email ?? []);
    expect(emails.filter((email) => !email.endsWith("@example.com"))).toEqual([]);
  });
});

describe("examples/orders-with-mistakes.ndjson", () => {
  const [good, wrong, cut, stalled] = linesOf("orders-with-mistakes.ndjson");

  it("has two good orders, the first and the last", () => {
    expect(parseOrder(JSON.parse(good ?? "")).id).toBe("NL-48201");
    expect(parseOrder(JSON.parse(stalled ?? "")).id).toBe("NL-48190");
  });

  it("has an order with four mistakes, each told with its place", () => {
    const result = safeParseOrder(JSON.parse(wrong ?? ""));
    const paths = result.ok ? [] : result.error.issues.map(({ path }) => path);
    expect(paths).toEqual(["/status", "/placedAt", "/lines/0/unitPriceMinor", "/total"]);
  });

  it("has a line that was cut off", () => {
    expect(() => JSON.parse(cut ?? "")).toThrow(SyntaxError);
  });
});

function linesOf(name: string): readonly string[] {
  return readFileSync(new URL(`../../examples/${name}`, import.meta.url), "utf8")
    .trimEnd()
    .split("\n");
}

function keysOf(id: string): readonly string[] {
  return (decisions.get(id)?.exceptions ?? []).map(({ key }) => key).sort();
}
