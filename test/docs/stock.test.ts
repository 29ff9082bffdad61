import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import * as library from "../../src/index";
import { runExample } from "../support/runExample";

const page = readFileSync(new URL("../../docs/stock.md", import.meta.url), "utf8");
const { compareReviewIntervals, empiricalReorderPoint, leadTimeDemands, meanAndDeviation, reorderPoint } =
  library;

const tea = { demandPerDay: 20, demandDeviationPerDay: 6, leadTimeDays: 9, serviceLevel: 0.95 };
const skewed = [6, 6, 7, 7, 7, 8, 8, 9, 14, 18];

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  return [line(head), line(head.map(() => "---:")), ...rows.map(line)].join("\n");
}

function reviewIntervals(): string {
  const rows = compareReviewIntervals(tea, [14, 7, 4, 2, 1]).map((row) => [
    String(row.reviewIntervalDays),
    row.orderUpToLevel.toFixed(2),
    row.safetyStock.toFixed(2),
    row.meanOrderQuantity.toFixed(0),
    row.meanOnHand.toFixed(2),
  ]);
  return table(["R, days", "order up to S", "safety stock", "mean order", "mean on hand"], rows);
}

function methods(): string {
  const { mean, deviation } = meanAndDeviation(skewed);
  const demandsPerDay = Array<number>(skewed.length * 3).fill(20);
  const rows = [0.6, 0.9, 0.95].map((serviceLevel) => {
    const byNormal = (leadTimeDeviationDays: number) =>
      reorderPoint({
        demandPerDay: 20,
        demandDeviationPerDay: 0,
        leadTimeDays: mean,
        leadTimeDeviationDays,
        serviceLevel,
      });
    const byObservation = (leadTimesDays: readonly number[]) =>
      empiricalReorderPoint({
        leadTimeDemands: leadTimeDemands({ demandsPerDay, leadTimesDays }),
        serviceLevel,
      });
    return [
      `${Math.round(serviceLevel * 100)} %`,
      byNormal(deviation).toFixed(0),
      byNormal(0).toFixed(0),
      byObservation(skewed).toFixed(0),
      byObservation(skewed.map(() => mean)).toFixed(0),
    ];
  });
  const head = [
    "service level",
    "normal, as it was",
    "normal, steady",
    "observed, as it was",
    "observed, steady",
  ];
  return table(head, rows);
}

const computed = new Map([
  ["review intervals", reviewIntervals()],
  ["methods", methods()],
]);
const marked = /<!-- computed: ([a-z ]+) -->\n\n(?:\|.*\n)*/g;

describe("docs/stock.md", () => {
  it("prints each computed table once", () => {
    expect([...page.matchAll(marked)].map(([, name]) => name)).toEqual([...computed.keys()]);
  });

  it("prints what the library computes: renew it with `npx vitest run --project unit test/docs -u`", async () => {
    const renewed = page.replace(
      marked,
      (_, name: string) => `<!-- computed: ${name} -->\n\n${computed.get(name)}\n`,
    );
    await expect(renewed).toMatchFileSnapshot("../../docs/stock.md");
  });

  it("has examples that give what they say", () => {
    const lines = [...page.matchAll(/```ts\n([\s\S]*?)```/g)].flatMap(([, code = ""]) =>
      runExample(code, library),
    );
    expect(lines.length).toBeGreaterThan(10);
    expect(lines.map(({ gives }) => gives)).toEqual(lines.map(({ says }) => says));
  });

  it("names every function of the stock arithmetic", () => {
    const index = readFileSync(new URL("../../src/core/index.ts", import.meta.url), "utf8");
    const functions = [...index.matchAll(/"\.\/stock\/([a-z]\w+)"/g)].map(([, name = ""]) => name);
    expect(functions.length).toBeGreaterThan(10);
    expect(
      functions.filter((name) => !page.includes(`| \`${name}\``) && !page.includes(`, \`${name}\``)),
    ).toEqual([]);
  });
});
