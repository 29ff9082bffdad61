import { describe, expect, it } from "vitest";
import { answerShapes } from "../../../src/triage/answers/answerShapes";
import { someAnswer } from "../../arbitraries/answers";

const observedAt = "2026-03-10T12:00:00Z";
const problem = (lookup: string, answer: object) => answerShapes.get(lookup)?.({ observedAt, ...answer });
const parts = { ageHours: 1, onHand: 3, reserved: 2, action: "accept" };

describe("the shapes of answers", () => {
  it.each([...answerShapes.keys()])("of %s fit what facts read", (lookup) => {
    expect(problem(lookup, someAnswer(lookup, parts, Date.parse(observedAt)))).toBeUndefined();
  });

  it.each([
    ["phone", {}, "isValid must be true or false"],
    ["customer", { blocked: true }, "blocked must be an object with until"],
    ["customer", { blocked: { until: "soon" } }, "blocked must be an object with until"],
    ["customer", { verifiedPhone: 7 }, "verifiedPhone must be a text"],
    ["recentOrders", {}, "orders must be a list"],
    ["recentOrders", { orders: [{ id: "A" }] }, "orders must be a list, each element an object with id, "],
    ["item", { status: "gone" }, "status must be one of active, inactive, discontinued, unknown"],
    ["item", { status: "active", countries: "DE" }, "countries must be a list, each element a text"],
    [
      "item",
      { status: "active", substitutes: [{ sku: "B" }] },
      "substitutes must be a list, each element an",
    ],
    ["supplier", {}, "offers must be a list"],
    ["supplier", { offers: [{ supplierId: "S" }] }, "offers must be a list, each element an object with"],
    [
      "supplier",
      { offers: [{ supplierId: "S", unitPriceMinor: 1, currency: "CNY", leadTimeDays: 1, packSize: 0 }] },
      "offers must be a list",
    ],
    ["serviceArea", { carriers: [1] }, "carriers must be a list, each element a text"],
    ["carrier", { disruptions: [{ kind: "rain" }] }, "disruptions must be a list"],
    ["carrier", { disruptions: [], recent: { shipments: 3 } }, "recent must be an object with shipments, "],
    ["carrier", { disruptions: [], recent: { shipments: -1, exceptions: 0 } }, "recent must be"],
    ["risk", { recommendation: "no" }, "recommendation must be one of accept, review, cancel"],
    ["transit", { processHours: Number.NaN, transitHours: 1 }, "processHours must be a number from 0"],
    ["transit", { processHours: 1, transitHours: 1, timeZone: "Mars" }, "timeZone must be an IANA time zone"],
    [
      "stock",
      { nodes: [{ node: "", onHand: 1, reorderPoint: 1.5 }] },
      "nodes[0].reorderPoint must be an integer",
    ],
    [
      "stock",
      { nodes: [{ node: "", onHand: 1, backordered: -1 }] },
      "nodes[0].backordered must be an integer",
    ],
  ])("refuse, of %s, %j", (lookup, answer, expected) => {
    expect(problem(lookup, answer)).toContain(expected);
  });

  it("never quote a value", () => {
    expect(problem("customer", { verifiedPhone: { secret: "13800138000" } })).not.toContain("138");
  });
});
