import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { type OlistRow, toSnapshot } from "../../examples/olist/mapOrder.mjs";
import olistRules from "../../examples/olist/olist-rules.json";
import { toInstant } from "../../examples/olist/toInstant.mjs";
import type { OrderSnapshot } from "../../src/core/order/OrderSnapshot";
import { compileRuleset } from "../../src/core/ruleset/compileRuleset";
import { step } from "../../src/core/step";
import { retail } from "../../src/rulesets/retail";
import { parseOrder } from "../../src/schema/parseOrder";
import { dataFolder, whyNoData } from "./dataFolder";
import { countedFromSnapshots, notInSnapshots } from "./olistCounts";
import { expectedCodes, judgedCodes } from "./olistOracle";

const whyNot = whyNoData();
const file = join(dataFolder, "olist_dev_5000.ndjson.gz");
const rows: readonly OlistRow[] =
  whyNot === undefined ? parseLines(gunzipSync(readFileSync(file)).toString("utf8")) : [];
const fileCounts: Readonly<Record<string, unknown>> =
  whyNot === undefined
    ? JSON.parse(readFileSync(join(dataFolder, "olist_dev_counts.json"), "utf8")).counts
    : {};

const ruleset = compileRuleset(olistRules, { rulesets: { retail } });

/** Counted by someone else, who has seen neither the mapper nor the rules; codes as in the oracle, zeros left out. */
const independentCounts: Readonly<Record<string, { orders: number; counts: Record<string, number> }>> = {
  "2016-10-15": { orders: 30, counts: { "shipment.not_dispatched": 11, "shipment.stalled": 2 } },
  "2017-03-01": {
    orders: 206,
    counts: {
      "payment.amount_mismatch": 3,
      "payment.pending": 1,
      "shipment.delayed": 14,
      "shipment.not_dispatched": 21,
      "shipment.stalled": 37,
    },
  },
  "2017-12-01": {
    orders: 2139,
    counts: {
      "payment.amount_mismatch": 8,
      "shipment.delayed": 250,
      "shipment.delivered_late": 45,
      "shipment.not_dispatched": 124,
      "shipment.stalled": 209,
    },
  },
  "2018-03-01": {
    orders: 3098,
    counts: {
      "payment.amount_mismatch": 11,
      "payment.pending": 2,
      "shipment.delayed": 380,
      "shipment.delivered_late": 116,
      "shipment.not_dispatched": 165,
      "shipment.stalled": 315,
    },
  },
  "2018-09-01": {
    orders: 4994,
    counts: {
      "payment.amount_mismatch": 18,
      "payment.pending": 2,
      "shipment.delayed": 592,
      "shipment.delivered_late": 275,
      "shipment.not_dispatched": 206,
      "shipment.stalled": 384,
    },
  },
  "2019-01-01": {
    orders: 5000,
    counts: {
      "payment.amount_mismatch": 18,
      "payment.pending": 2,
      "shipment.delayed": 591,
      "shipment.delivered_late": 277,
      "shipment.not_dispatched": 206,
      "shipment.stalled": 382,
    },
  },
};

describe.skipIf(whyNot !== undefined)(
  `5,000 real orders${whyNot === undefined ? "" : ` (${whyNot})`}`,
  () => {
    const leaves = Object.entries(fileCounts).flatMap(([name, value]) => leavesOf(name, value));
    let all: readonly OrderSnapshot[] | undefined;
    const snapshots = (): readonly OrderSnapshot[] => {
      all ??= snapshotsAt("2019-01-01T00:00:00");
      return all;
    };

    it("are all orders by our schema", () => {
      expect(snapshots().length).toBe(rows.length);
    });

    describe("as snapshots, counted like the file", () => {
      it.each(leaves.filter(([path]) => !Object.hasOwn(notInSnapshots, path)))(
        "%s is %i",
        (path, expected) => {
          const [group = "", ...rest] = path.split(".");
          const counted = countedFromSnapshots[group]?.(snapshots());
          expect(leavesOf(group, counted)).toContainEqual([[group, ...rest].join("."), expected]);
        },
      );

      it("counts no type, status or state that the file does not have", () => {
        const counted = Object.entries(countedFromSnapshots).flatMap(([name, of]) =>
          leavesOf(name, of(snapshots())),
        );
        const expected = leaves.filter(([path]) => !Object.hasOwn(notInSnapshots, path));
        expect(counted.map(([path]) => path).sort()).toEqual(expected.map(([path]) => path).sort());
      });
    });

    describe("as decisions", () => {
      it.each(Object.keys(independentCounts))("have the exceptions counted independently, at %s", (day) => {
        const decided = decideAll(`${day}T00:00:00`);
        const counts: Record<string, number> = {};
        for (const codes of decided.values()) {
          for (const code of codes) counts[code] = (counts[code] ?? 0) + 1;
        }
        expect({ orders: decided.size, counts }).toEqual(independentCounts[day]);
      });

      it.each([
        ...Object.keys(independentCounts).map((day) => `${day}T00:00:00`),
        "2017-10-15T12:00:00",
        "2017-11-24T18:30:00",
        "2018-02-18T00:00:00",
        "2018-08-13T07:15:42",
      ])("are, order by order, what the rows say at %s", (now) => {
        expect(differences(now)).toEqual([]);
      });

      it("follow the setting for stalled parcels, order by order", () => {
        expect(differences("2018-03-01T00:00:00", 240)).toEqual([]);
        const stalled = [...decideAll("2018-03-01T00:00:00", 240).values()].filter((codes) =>
          codes.includes("shipment.stalled"),
        );
        expect(stalled.length).toBeLessThan(315);
        expect(stalled.length).toBeGreaterThan(0);
      });
    });

    it("are counted by the command on its last line", () => {
      const command = ["run", "--silent", "example:olist", "--", file, "--now", "2019-01-01", "--json"];
      const lines = execFileSync("npm", command, { encoding: "utf8" }).trim().split("\n");
      const { orders, counts, rejected } = JSON.parse(lines.at(-1) ?? "");
      expect({ orders, rejected }).toEqual({ orders: 5000, rejected: 0 });
      expect(counts).toMatchObject(independentCounts["2019-01-01"]?.counts ?? {});
    });
  },
);

function snapshotsAt(now: string): readonly OrderSnapshot[] {
  const nowMs = Date.parse(toInstant(now));
  return rows.flatMap((row) => {
    const snapshot = toSnapshot(row, nowMs);
    return snapshot === undefined ? [] : [parseOrder(snapshot)];
  });
}

type Decided = ReadonlyMap<string, readonly string[]>;

const decidedBefore = new Map<string, Decided>();

/** By order: those of its codes the oracle can judge, sorted. */
function decideAll(now: string, stalledAfterHours?: number): Decided {
  const key = JSON.stringify([now, stalledAfterHours]);
  const decided = decidedBefore.get(key) ?? decideAnew(now, stalledAfterHours);
  decidedBefore.set(key, decided);
  return decided;
}

function decideAnew(now: string, stalledAfterHours: number | undefined): Decided {
  const settings = stalledAfterHours === undefined ? {} : { "shipment.stalledAfterHours": stalledAfterHours };
  return new Map(
    snapshotsAt(now).map((order) => {
      const { decision } = step(ruleset, { order, now: toInstant(now), known: {}, settings });
      const codes = new Set(decision.exceptions.map(({ code }) => code));
      return [order.id, judgedCodes.filter((code) => codes.has(code))];
    }),
  );
}

function differences(now: string, stalledAfterHours?: number): readonly object[] {
  const decided = decideAll(now, stalledAfterHours);
  return rows.flatMap((row) => {
    const expected = expectedCodes(row, now, stalledAfterHours);
    const found = decided.get(row.order_id);
    const wanted = expected && [...expected].sort();
    return JSON.stringify(found) === JSON.stringify(wanted) ? [] : [{ id: row.order_id, found, wanted }];
  });
}

function leavesOf(path: string, value: unknown): readonly (readonly [path: string, count: number])[] {
  if (typeof value === "number") return [[path, value]];
  return Object.entries(value as object).flatMap(([name, inner]) => leavesOf(`${path}.${name}`, inner));
}

function parseLines(text: string): readonly OlistRow[] {
  return text
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as OlistRow);
}
