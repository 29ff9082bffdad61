import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

const examples = new URL("../../examples/", import.meta.url);

/** What each example must say; all of it depends on nothing but the example. */
const phrases: Readonly<Record<string, readonly string[]>> = {
  "01-hello.mjs": [
    "warning: shipment.stalled@shipment:S1",
    '"hours":116.08',
    "shipment.trace (auto), by logistics",
    "this changes first at 2026-03-11T23:00:00.000Z",
  ],
  "02-own-rule-file.mjs": [
    "+ acme.call_first@order: warning, was nothing",
    "+ shipment.stalled@shipment:S1: error, was warning",
    "- payment.pending@order",
    "sales: task.assign by 2026-03-10T05:00:00.000Z",
    'there is no rule "parcels-stalled"; did you mean "parcel-stalled"?',
  ],
  "03-own-fact.mjs": [
    "bakery.short_dated@line:1: 35 hours left",
    "do not ship line 1",
    "nothing changes before 2026-04-18T12:00:00.001Z",
  ],
  "04-own-adapter.mjs": [
    'stock.short@line:1 {"sku":"PH-LAMP-BRS","short":1,"open":2,"available":1}',
    "PH-10019/stock.short@line:1/tell~0#email: sent",
    "PH-10019/stock.short@line:1/tell~0#email: skipped, already_sent",
    "with a broken adapter: facts.missing@unknown:line.inboundQuantity, facts.missing@unknown:line.shortQuantity",
    "stock-short is undecided: line.shortQuantity failed",
  ],
  "05-rules-alone.mjs": [
    'holds: send-as-freight {"grams":12400}',
    "undecided: dangerous-goods, as hasLabel is unknown: scanner_offline",
    "sides.longest 185 greaterThan 120: true",
    'there is no operator "greaterThen"; did you mean "greaterThan"?',
  ],
  "06-on-json-rules-engine.mjs": [
    "found: shipment.stalled@shipment:S1 by parcel-stalled",
    "undecided: stock-short for line:2, line.shortQuantity is pending",
    "step agrees: true",
    "shipment:S2 raises acme.same-carrier",
  ],
  "07-own-adapter-tested.mjs": [
    "says of a key that nobody knows nothing that is a neighbour's",
    "promised: one answer a key, in the order of the keys; came: 100 answers to 1000 keys",
    "a forgetful adapter is found out",
    "# fail 0",
  ],
};

describe("the numbered examples", () => {
  it("are all run here", () => {
    const names = readdirSync(examples).filter((name) => /^\d.*\.mjs$/.test(name));
    expect(names.sort()).toEqual(Object.keys(phrases).sort());
  });

  it.each(Object.entries(phrases))("%s says what it promises", (name, expected) => {
    const { status, stderr, stdout } = run(name);
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    expect(expected.filter((phrase) => !stdout.includes(phrase))).toEqual([]);
  });

  it.each(Object.keys(phrases))("%s stands in the table of examples/README.md, and is short", (name) => {
    const source = readFileSync(new URL(name, examples), "utf8");
    expect(readFileSync(new URL("README.md", examples), "utf8")).toContain(`(${name})`);
    expect(source.split("\n").length).toBeLessThanOrEqual(61);
  });
});

describe("examples/olist/run.mjs", () => {
  let folder = "";

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "order-triage-olist-"));
  });

  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const row = (changes: object): string =>
    JSON.stringify({
      order_id: "o1",
      status: "shipped",
      purchased_at: "2018-03-01T10:00:00",
      approved_at: "2018-03-01T11:00:00",
      carrier_at: "2018-03-03T10:00:00",
      delivered_at: null,
      estimated_delivery_at: "2018-03-20T00:00:00",
      customer: { unique_id: "c1", zip_prefix: "01310", city: "sao paulo", state: "SP" },
      items: [],
      payments: [],
      ...changes,
    });

  const runOn = (lines: readonly string[], ...options: readonly string[]) => {
    const file = join(folder, "orders.ndjson");
    writeFileSync(file, lines.join("\n"));
    return run("olist/run.mjs", file, ...options);
  };

  it("counts the orders by exception on its last line, and takes a date for midnight in Sao Paulo", () => {
    const rows = [row({}), row({ order_id: "o2", purchased_at: "2018-03-06T00:00:01", carrier_at: null })];
    const { status, stdout } = runOn(rows, "--now", "2018-03-06", "--json");
    expect(status).toBe(0);
    expect(lastLineOf(stdout)).toEqual({ orders: 1, counts: {}, rejected: 0 });
    const later = runOn(rows, "--now", "2018-03-06T10:00:01-03:00", "--json");
    // The second order has no items, which is impossible for as long as nothing of it has left.
    const counts = { "order.invalid": 1, "shipment.stalled": 1 };
    expect(lastLineOf(later.stdout)).toEqual({ orders: 2, counts, rejected: 0 });
  });

  it("takes settings", () => {
    const { stdout } = runOn(
      [row({})],
      "--now",
      "2018-03-06",
      "--set",
      "shipment.stalledAfterHours=48",
      "--json",
    );
    expect(lastLineOf(stdout)).toEqual({ orders: 1, counts: { "shipment.stalled": 1 }, rejected: 0 });
  });

  it("names the lines it cannot read, and counts the others", () => {
    const lines = [
      '{"cut',
      row({ payments: [{ seq: 1, type: "voucher", value: "1,00" }] }),
      row({ order_id: "o3" }),
    ];
    const { status, stderr, stdout } = runOn(lines, "--now", "2018-03-07", "--json");
    expect(status).toBe(0);
    expect(lastLineOf(stdout)).toEqual({ orders: 3, counts: { "shipment.stalled": 1 }, rejected: 2 });
    expect(stderr).toMatch(/line 1 .*\n.*line 2 .*"1,00"/u);
  });

  it.each([
    ["no time", []],
    ["a time without an offset", ["--now", "2018-03-06T10:00"]],
    ["an option it does not have", ["--now", "2018-03-06", "--fast"]],
    ["a setting that does not exist", ["--now", "2018-03-06", "--set", "shipment.stalledAfter=1"]],
  ])("refuses %s with exit code 2", (_what, options) => {
    const { status, stdout, stderr } = runOn([row({})], ...options);
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
    expect(stderr).not.toBe("");
  });

  it("says so when the file is not there", () => {
    const { status, stderr } = run("olist/run.mjs", join(folder, "missing.ndjson.gz"), "--now", "2018-03-06");
    expect({ status, stderr }).toMatchObject({ status: 1, stderr: expect.stringContaining("ENOENT") });
  });
});

function run(name: string, ...options: readonly string[]) {
  const path = decodeURIComponent(new URL(name, examples).pathname);
  return spawnSync(process.execPath, [path, ...options], { encoding: "utf8" });
}

function lastLineOf(stdout: string): unknown {
  return JSON.parse(stdout.trim().split("\n").at(-1) ?? "");
}
