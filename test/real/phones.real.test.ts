import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { libphonenumber } from "../../src/adapters/libphonenumber";
import { dataFolder, whyNoData } from "./dataFolder";

interface Row {
  readonly kind: string;
  readonly raw: string;
  readonly region: string;
  readonly google: { readonly valid?: boolean };
}

const whyNot = whyNoData();
const NOW = "2026-03-10T09:00:00Z";

/** Numbers on which google-libphonenumber says otherwise. */
const disagreements: Readonly<Record<string, string>> = {
  "+22981123456 BJ":
    "Benin put 01 before every number at the end of 2024; the oracle's numbering plans are older",
};

describe.skipIf(whyNot !== undefined)(
  `phone numbers judged by google-libphonenumber${whyNot === undefined ? "" : ` (${whyNot})`}`,
  () => {
    it("are judged alike by our adapter in at least 99.5 % of all rows, none left out", async () => {
      const text = readFileSync(join(dataFolder, "phones_oracle.ndjson"), "utf8").trim();
      const rows = text.split("\n").map((line) => JSON.parse(line) as Row);
      const keys = rows.map(({ raw, region }) => ({ number: raw, country: region }));
      const answers = await libphonenumber({ now: () => NOW }).lookup(keys, {
        signal: new AbortController().signal,
        orderIds: [],
      });
      const differing = rows.flatMap(({ raw, region, google }, index) =>
        answers[index] instanceof Error || answers[index]?.isValid !== (google.valid ?? false)
          ? [`${raw} ${region}`]
          : [],
      );

      const agreed = rows.length - differing.length;
      const share = ((100 * agreed) / rows.length).toFixed(2);
      const listed = differing.map((each) => `  ${each}: ${disagreements[each] ?? "NOT EXPLAINED"}`);
      console.info(
        [`${agreed} of ${rows.length} numbers agree (${share} %); the others:`, ...listed].join("\n"),
      );

      expect(rows.length).toBe(1_767);
      expect(agreed / rows.length).toBeGreaterThanOrEqual(0.995);
      expect(differing.sort()).toEqual(Object.keys(disagreements).sort());
    });
  },
);
