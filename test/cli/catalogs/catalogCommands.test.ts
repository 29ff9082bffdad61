import stringWidth from "string-width";
import { describe, expect, it } from "vitest";
import { main } from "../../../src/cli/main";
import { actionTypes, catalog, exceptionCodes } from "../../../src/core/index";
import { tempFolder } from "../tempFiles";
import { type TestHostOptions, testHost } from "../testHost";

const folder = tempFolder();

async function call(args: readonly string[], options: TestHostOptions = {}) {
  const host = testHost(options);
  const code = await main(args, host);
  await host.drained();
  return { code, out: host.out(), err: host.err() };
}

const lines = async (...args: readonly string[]) => (await call(args)).out.trimEnd().split("\n");

describe("order-triage facts, codes and actions", () => {
  it.each([
    ["facts", catalog],
    ["codes", exceptionCodes],
    ["actions", actionTypes],
  ] as const)(
    "%s lists each entry once, a line each in a pipe, and all of them as JSON",
    async (command, all) => {
      const [, ...rows] = await lines(command);
      expect(rows.map((row) => row.split(" ")[0]).sort()).toEqual([...all.keys()].sort());
      const json = JSON.parse((await call([command, "--format", "json"])).out);
      expect(json).toHaveLength(all.size);
      expect(new Set(json.map((entry: object) => Object.keys(entry)[0])).size).toBe(1);
    },
  );

  it("filters by the beginning of a name, else by a word", async () => {
    const names = async (...args: readonly string[]) =>
      (await lines(...args)).slice(1).map((row) => row.split(" ")[0]);
    expect(await names("facts", "complaint.hours")).toEqual([
      "complaint.hoursSinceOpened",
      "complaint.hoursSinceLastUpdate",
    ]);
    expect((await call(["facts", "OVERSOLD"])).out).toMatch(/^sku\.oversoldQuantity\n/);
    expect(await names("codes", "shipment.del")).toEqual([
      "shipment.delayed",
      "shipment.delivered_late",
      "shipment.delivery_failed",
    ]);
    expect(await names("codes", "地址")).toContain("shipment.address_problem");
  });

  it("tells all about one fact", async () => {
    expect((await call(["facts", "line.shortQuantity"])).out).toBe(`line.shortQuantity
  Units of the line that stock cannot fill.
  该行缺货数量。

  about    one line, in rules that say "forEach": "line"
  type     number
  unit     a count
  needs    the lookup stock
  read by  stock-short
           stock-arrives-late
           item-discontinued
           decide-the-shortage
           take-the-line-off
  example  { "fact": "line.shortQuantity", "operator": "greaterThan", "value": 0 }
`);
    const suggestion = (await call(["facts", "address.suggestion"])).out;
    expect(suggestion).toContain("  personal  yes; redacted in evidence, traces and errors\n");
    expect((await call(["facts", "complaint.hoursSinceOpened"])).out).toContain("runs with the clock");
  });

  it("tells all about one code, in Chinese too", async () => {
    expect((await call(["codes", "stock.short"])).out).toMatch(
      /^stock\.short\n {2}Not enough stock\n {2}库存不足\n\n {2}severity {6}error\n {2}owner {9}warehouse \(Warehouse head\)\n {2}blocks {8}ship\n {2}since {9}0\.1\.0\n {2}raised by {5}stock-short: .+\n {2}handled by {4}decide-the-shortage: hold\.place, /,
    );
    const { out } = await call(["codes", "stock.short", "--lang", "zh"]);
    expect(out).toContain("  负责人    warehouse (仓库主管)\n");
    expect(out.indexOf("库存不足")).toBeLessThan(out.indexOf("Not enough stock"));
    expect(out).toContain("对客户    很抱歉，您订单中有商品库存不足，暂时无法全部发出。\n");
    const { out: damaged } = await call(["codes", "shipment.damaged"]);
    expect(damaged).toContain("  to staff      Goods were damaged on the way.\n");
    expect(damaged).toContain("                - File the claim with the carrier within its time limit.\n");
  });

  it("tells all about one action type: parameters, where they come from, who uses it", async () => {
    expect((await call(["actions", "shipment.trace"])).out).toBe(`shipment.trace
  Trace the parcel
  查件

  required      shipmentId  filled from the fact shipment.id, where the policy can read it
                carrier     filled from the fact shipment.carrier, where the policy can read it
  optional      deadline
  used by       find-the-first-scan
                chase-the-stalled-parcel
                ask-the-carrier
  to staff      Ask the carrier where the parcel is.
  to customers  We are finding out where your parcel is.
  example       { "id": …, "type": "shipment.trace" }
`);
    expect((await call(["actions", "notify.team"])).out).toContain("the playbook's owner");
  });

  it("knows the codes and rules of the ruleset it is given", async () => {
    const file = folder.write(
      "gifts.json",
      JSON.stringify({
        name: "gifts",
        codes: { "gifts.too_many": { title: "Too many gifts" } },
        classifiers: [
          {
            name: "too-many",
            conditions: { all: [{ fact: "order.lineCount", operator: "greaterThan", value: 3 }] },
            event: { type: "gifts.too_many" },
          },
        ],
      }),
    );
    const [code] = JSON.parse(
      (await call(["codes", "gifts.too_many", "--ruleset", file, "--format", "json"])).out,
    );
    expect(code).toMatchObject({ code: "gifts.too_many", raisedBy: ["too-many"], handledBy: [] });
    const [fact] = JSON.parse((await call(["facts", "order.lineCount", "-r", file, "-f", "json"])).out);
    expect(fact).toMatchObject({ readBy: ["too-many"] });
    expect((await call(["codes", "order.duplicate", "-r", file])).out).toContain(
      "raised by     no rule of gifts",
    );
  });

  it.each([
    [["facts", "totals.totalMinor"], 'did you perhaps mean "order.totalMinor" or "order.dueMinor"'],
    [["facts", "order.totl"], 'did you perhaps mean "order.'],
    [["facts", "order.statu5"], 'did you mean "order.status"? `order-triage facts` lists all'],
    [["facts", "nosuchthing"], "`order-triage facts` lists all; your own count with --facts FILE"],
    [["codes", "shop.parcel"], "those that a rule file declares count with --ruleset FILE"],
    [["actions", "nosuchthing"], "`order-triage actions` lists all"],
  ])("answers %j with the near names and where to look", async (args, words) => {
    const { code, out, err } = await call(args);
    expect({ code, out }).toEqual({ code: 2, out: "" });
    expect(err).toContain(words);
  });

  it("fits a terminal", async () => {
    for (const args of [
      ["facts"],
      ["facts", "payment.class"],
      ["codes", "--lang", "zh"],
      ["codes", "stock.short"],
    ]) {
      const { out } = await call(args, { stdoutIsTTY: true, columns: 80, env: { NO_COLOR: "1" } });
      expect(
        Math.max(...out.split("\n").map((line) => stringWidth(line))),
        args.join(" "),
      ).toBeLessThanOrEqual(80);
    }
  });

  it.each([
    [
      ["facts", "line.shorQuantity"],
      'there is no fact "line.shorQuantity"; did you mean "line.shortQuantity"?',
    ],
    [["codes", "stock.shrot"], 'there is no exception code "stock.shrot"; did you mean "stock.short"?'],
    [["actions", "hold.plaec"], 'there is no action type "hold.plaec"; did you mean "hold.place"?'],
    [["facts", "--lang", "zn"], '--lang wants en or zh, came "zn"\n'],
    [["fact"], "Did you mean facts?"],
    [["codes", "--ruleset", "retial"], 'did you mean "retail"?'],
  ])("refuses %j with the nearest name", async (args, text) => {
    const { code, out, err } = await call(args);
    expect({ code, out }).toEqual({ code: 2, out: "" });
    expect(err).toContain(text);
  });
});
