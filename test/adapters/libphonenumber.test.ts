import { describe, expect, it } from "vitest";
import { libphonenumber } from "../../src/adapters/libphonenumber";

const NOW = "2026-03-10T12:00:00Z";
const context = { signal: new AbortController().signal, orderIds: [] };

async function judge(number: string, country: string) {
  const [answer] = await libphonenumber({ now: () => NOW }).lookup([{ number, country }], context);
  return answer;
}

describe("libphonenumber", () => {
  it.each([
    ["+86 138 0013 8000", ""],
    ["138 0013 8000", "CN"],
    ["１３８００１３８０００", "CN"],
    ["13800138000-1234", "CN"],
    ["13800138000转1234", "CN"],
    ["18412345678,1234", "CN"],
    ["030 23125 014", "DE"],
    ["+49 30 23125 014", "CN"],
  ])("takes %s in %j for valid", async (number, country) => {
    expect(await judge(number, country)).toEqual({ observedAt: NOW, isValid: true });
  });

  it.each([
    ["1380013800", "CN"],
    ["+86 138 0013 800", ""],
    ["138 0013 8000", ""],
    ["138 0013 8000", "XX"],
    ["call me at 13800138000", "CN"],
    ["n/a", "DE"],
    ["", "DE"],
  ])("does not take %s in %j for one", async (number, country) => {
    expect(await judge(number, country)).toEqual({ observedAt: NOW, isValid: false });
  });

  it("answers each key in order, at the time of the machine unless told otherwise", async () => {
    const keys = ["+4930231250", "1"].map((number) => ({ number, country: "DE" }));
    const earliest = new Date().toISOString();
    const answers = await libphonenumber().lookup(keys, context);
    expect(answers).toMatchObject([{ isValid: true }, { isValid: false }]);
    for (const answer of answers) {
      expect(answer instanceof Error ? "" : answer.observedAt >= earliest).toBe(true);
    }
  });
});
