import { describe, expect, it } from "vitest";
import { readLookups } from "../../src/cli/readLookups";
import { tempFolder } from "./tempFiles";

const NOW = "2026-03-02T09:00:00.000Z";
const folder = tempFolder();
const context = { signal: new AbortController().signal, orderIds: [] };

describe("readLookups", () => {
  it("reads answers by lookup and key, true now unless they say when", async () => {
    const risk = { "O-1": { recommendation: "review", observedAt: "2026-03-01T00:00:00Z" } };
    const file = folder.write("lookups.json", JSON.stringify({ customer: { "*": {} }, risk }));
    const { customer, risk: riskAdapter } = await readLookups(file, NOW);
    expect(await customer?.lookup(["C-1"], context)).toEqual([{ observedAt: NOW }]);
    expect(await riskAdapter?.lookup([{ orderId: "O-1", tenant: "" }], context)).toEqual([risk["O-1"]]);
  });

  it("reports every mistake at its line and column", async () => {
    const text =
      '{\n  "custmer": {},\n  "risk": [],\n  "item": { "A": 1, "B": { "status": "x" } },\n  "phone": { "*": { "isValid": true, "observedAt": "now" } }\n}';
    const file = folder.write("wrong.json", text);
    await expect(readLookups(file, NOW)).rejects.toMatchObject({
      code: "invalid_lookups",
      message: [
        "the lookups file has mistakes:",
        `  ${file}:2:14: there is no lookup "custmer"; did you mean "customer"?`,
        `  ${file}:3:11: must be an object of answers by key`,
        `  ${file}:4:18: an answer must be an object`,
        `  ${file}:4:26: status must be one of active, inactive, discontinued, unknown`,
        `  ${file}:5:19: observedAt must be ISO 8601 with offset or Z, such as 2026-03-01T09:30:00+08:00`,
      ].join("\n"),
    });
  });

  it("refuses what is no object", async () => {
    const file = folder.write("list.json", "[]");
    await expect(readLookups(file, NOW)).rejects.toThrow("a lookups file is a JSON object");
  });
});
