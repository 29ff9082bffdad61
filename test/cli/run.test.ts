import { existsSync, readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { main } from "../../src/cli/main";
import type { Decision } from "../../src/core/decide/Decision";
import { shopOrder, shopRuleset } from "./shopRuleset";
import { tempFolder } from "./tempFiles";
import { NOW, type TestHostOptions, testHost } from "./testHost";

const folder = tempFolder();
const rules = folder.write("shop.json", JSON.stringify(shopRuleset, null, 2));
const stock = folder.write("stock.json", '{ "A": 1, "B": 9 }');
const line = (sku: string) => [{ id: "1", sku, quantity: 2, unitPriceMinor: 100 }];
const orders = [
  shopOrder("late-and-short"),
  shopOrder("clean", { placedAt: NOW, lines: line("B") }),
  shopOrder("late", { lines: line("B") }),
];
const ndjson = folder.write("orders.ndjson", orders.map((order) => `${JSON.stringify(order)}\n`).join(""));
const badNdjson = folder.write(
  "bad.ndjson",
  [
    JSON.stringify(orders[0]),
    '{"id": "cut',
    JSON.stringify(
      shopOrder("wrong", { lines: [{ id: "1", sku: "A", quantity: "two", unitPriceMinor: 1 }] }),
    ),
    JSON.stringify(orders[2]),
  ].join("\n"),
);

async function triage(args: readonly string[], options?: TestHostOptions) {
  const host = testHost(options);
  const code = await main(["run", ...args], host);
  await host.drained();
  return { code, out: host.out(), err: host.err() };
}

function decisions(out: string): readonly Decision[] {
  return out
    .trimEnd()
    .split("\n")
    .map((each) => JSON.parse(each) as Decision);
}

const withShop = ["--ruleset", rules, "--stock", stock];

describe("order-triage run", () => {
  it("answers lookups from a file, and judges phone numbers by itself", async () => {
    const shipTo = { lines: ["Hauptstr. 1"], locality: "Berlin", postalCode: "10115", country: "DE" };
    const order = { ...shopOrder("O-9", { placedAt: NOW, lines: line("B") }), shipTo };
    const customer = { id: "C-7", phone: "030 1" };
    const one = folder.write("one.json", JSON.stringify({ ...order, customer }));
    const lookups = folder.write("lookups.json", '{ "customer": { "C-7": { "blocked": {} } } }');
    const args = [one, "--stock", stock, "--now", NOW, "--json"];
    const codesOf = async (...more: readonly string[]) =>
      decisions((await triage([...args, ...more])).out)[0]?.exceptions.map(({ code }) => code);
    expect(await codesOf()).toEqual(["contact.phone_invalid"]);
    expect(await codesOf("--lookups", lookups)).toEqual(["contact.phone_invalid", "order.customer_blocked"]);
    const known = folder.write("phones.json", '{ "phone": { "*": { "isValid": true } } }');
    expect(await codesOf("--lookups", known)).toEqual([]);
  });

  it("prints a table of the orders with exceptions, and a summary", async () => {
    const { code, out, err } = await triage([ndjson, ...withShop]);
    expect({ code, err }).toEqual({ code: 0, err: "" });
    expect(out).toMatchInlineSnapshot(`
      "┌────────────────┬─────────────────────┬────────────────────────┬─────────────────┬───────────┬──────────────┐
      │ order          │ exception           │ why                    │ action          │ owner     │ due          │
      ├────────────────┼─────────────────────┼────────────────────────┼─────────────────┼───────────┼──────────────┤
      │ late-and-short │ stock.short         │ Not enough stock · sku │ none            │ warehouse │              │
      │                │ error · line 1      │ A, short 1             │                 │           │              │
      │                │ stops: ship         │                        │                 │           │              │
      ├╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌┼╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌┼╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌┼╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌┼╌╌╌╌╌╌╌╌╌╌╌┼╌╌╌╌╌╌╌╌╌╌╌╌╌╌┤
      │                │ payment.pending     │ Payment overdue · 240  │ task.assign     │ finance   │ in 4 h       │
      │                │ warning             │ h (limit 48)           │                 │           │ 03-02 13:00Z │
      │                │ stops: ship         │                        │                 │           │              │
      ├────────────────┼─────────────────────┼────────────────────────┼─────────────────┼───────────┼──────────────┤
      │ late           │ payment.pending     │ Payment overdue · 240  │ task.assign     │ finance   │ in 4 h       │
      │                │ warning             │ h (limit 48)           │                 │           │ 03-02 13:00Z │
      │                │ stops: ship         │                        │                 │           │              │
      └────────────────┴─────────────────────┴────────────────────────┴─────────────────┴───────────┴──────────────┘

      ┌──────────┬─────────────────┬──────────────────┬────────┬────────────┬───────────┐
      │ severity │ code            │ meaning          │ orders │ exceptions │ owner     │
      ├──────────┼─────────────────┼──────────────────┼────────┼────────────┼───────────┤
      │ error    │ stock.short     │ Not enough stock │      1 │          1 │ warehouse │
      │ warning  │ payment.pending │ Payment overdue  │      2 │          2 │ finance   │
      └──────────┴─────────────────┴──────────────────┴────────┴────────────┴───────────┘

      3 orders: 2 with 3 exceptions (1 error, 2 warning), 1 clean, 0 rejected
      "
    `);
  });

  it("prints one decision a line with --json, in the order of the source, and nothing else", async () => {
    const { code, out, err } = await triage([ndjson, ...withShop, "--json"]);
    expect({ code, err }).toEqual({ code: 0, err: "" });
    expect(
      decisions(out).map(({ orderId, decidedAt, exceptions }) => [orderId, decidedAt, exceptions.length]),
    ).toEqual([
      ["late-and-short", NOW, 2],
      ["clean", NOW, 0],
      ["late", NOW, 1],
    ]);
  });

  it("answers the same for an array, gzip, stdin and any pieces of it", async () => {
    const { out } = await triage([ndjson, ...withShop, "--json"]);
    const text = readFileSync(ndjson);
    const array = folder.write("orders.json", JSON.stringify(orders, null, 2));
    const zipped = folder.write("orders.data", gzipSync(text));
    expect((await triage([array, ...withShop, "--json"])).out).toBe(out);
    expect((await triage([zipped, ...withShop, "--json"])).out).toBe(out);
    expect((await triage(["-", ...withShop, "--json"], { stdin: [text.toString()] })).out).toBe(out);
    const bytes = [...gzipSync(text)].map((byte) => Buffer.from([byte]));
    expect((await triage(["-", ...withShop, "--json"], { stdin: bytes })).out).toBe(out);
  });

  it("triages the good orders around bad ones, lists the bad ones, and exits with 1", async () => {
    const { code, out } = await triage([badNdjson, ...withShop]);
    expect(code).toBe(1);
    expect(out).toContain("│ late-and-short │");
    expect(out).toContain("│ late ");
    expect(out).toContain("Rejected\n  order 2\n    ");
    expect(out).toContain(`${badNdjson}:2:8: the text that begins here has no closing quote`);
    expect(out).toContain(`  order "wrong"\n    ${badNdjson}:3:`);
    expect(out).toMatch(/\/lines\/0\/quantity: expected .*"two"/);
    expect(out).toContain("4 orders: 2 with 3 exceptions (1 error, 2 warning), 0 clean, 2 rejected");
  });

  it("puts rejected orders in their place with --json", async () => {
    const { code, out } = await triage([badNdjson, ...withShop, "--json"]);
    expect(code).toBe(1);
    const lines = out
      .trimEnd()
      .split("\n")
      .map((each) => JSON.parse(each) as Record<string, unknown>);
    expect(lines.map(({ orderId, rejected }) => [orderId, rejected])).toEqual([
      ["late-and-short", undefined],
      [undefined, true],
      ["wrong", true],
      ["late", undefined],
    ]);
    expect(lines[1]).toMatchObject({ position: 1, line: 2, error: { code: "invalid_json" } });
    expect(lines[2]).toMatchObject({
      position: 2,
      line: 3,
      error: { code: "invalid_order", issues: [{ path: "/lines/0/quantity", code: "wrong_type" }] },
    });
  });

  it("decides as of --now", async () => {
    const { out } = await triage([ndjson, ...withShop, "--json", "--now", "2026-02-21"]);
    expect(decisions(out).map(({ decidedAt, exceptions }) => [decidedAt, exceptions.length])).toEqual([
      ["2026-02-21T00:00:00.000Z", 1],
      ["2026-02-21T00:00:00.000Z", 0],
      ["2026-02-21T00:00:00.000Z", 0],
    ]);
  });

  it("takes settings, and names the nearest for one that does not exist", async () => {
    const { out } = await triage([ndjson, ...withShop, "--json", "--set", "shop.lateAfterHours=10000"]);
    expect(decisions(out).map(({ exceptions }) => exceptions.length)).toEqual([1, 0, 0]);
    const wrong = await triage([ndjson, ...withShop, "--set", "shop.lateAfterHour=1"]);
    expect(wrong).toEqual({
      code: 2,
      out: "",
      err: 'order-triage: there is no setting "shop.lateAfterHour"; did you mean "shop.lateAfterHours"?\n',
    });
    expect((await triage([ndjson, ...withShop, "--set", "shop.lateAfterHours=soon"])).code).toBe(2);
  });

  it("says that stock is unknown without a stock file, and for a SKU that is not in it", async () => {
    const without = await triage([ndjson, "--ruleset", rules]);
    expect(without.code).toBe(0);
    expect(without.out).toContain("stock not configured: 3 facts unknown");
    const other = folder.write("other.json", '{ "B": 9 }');
    const { out } = await triage([ndjson, "--ruleset", rules, "--stock", other]);
    expect(out).toContain(
      "stock not answered: 1 fact unknown (line.shortQuantity 1); the stock file lacks these SKUs",
    );
  });

  it("writes to a file with --out, and nothing to stdout", async () => {
    const file = folder.path("decisions.ndjson");
    const { code, out } = await triage([ndjson, ...withShop, "--json", "--out", file], { stdoutIsTTY: true });
    expect({ code, out }).toEqual({ code: 0, out: "" });
    expect(decisions(readFileSync(file, "utf8"))).toHaveLength(3);
  });

  it("does not overwrite its own input", async () => {
    const { code, err } = await triage([ndjson, "--out", ndjson]);
    expect(code).toBe(2);
    expect(err).toContain("would overwrite the orders");
    expect(readFileSync(ndjson, "utf8")).toContain("late-and-short");
  });

  it("says what cannot be read or written, and how to mend it, before it does anything", async () => {
    const out = folder.path("never.txt");
    const missing = await triage([folder.path("none.ndjson"), "--out", out]);
    expect(missing.code).toBe(2);
    expect(missing.err).toContain("none.ndjson: there is no such file");
    expect(existsSync(out)).toBe(false);
    expect((await triage([folder.path("")])).err).toContain("it is a folder");
    expect((await triage([ndjson, "--out", folder.path("no/such/folder")])).err).toContain("cannot write");
    expect((await triage([ndjson, "--stock", folder.path("none.json")])).err).toContain(
      "there is no such file",
    );
    expect((await triage([ndjson, "--ruleset", "retial"])).err).toContain('did you mean "retail"?');
    expect((await triage([ndjson, "--now", "yesterday"])).err).toContain("--now wants");
    const csv = folder.write("orders.csv", "id,status\n1,placed\n");
    expect(await triage([csv])).toMatchObject({
      code: 2,
      out: "",
      err: expect.stringContaining("orders.csv:1:1"),
    });
  });

  it("prints what was decided before its source broke", async () => {
    async function* broken() {
      yield readFileSync(ndjson);
      throw Object.assign(new Error("read EIO"), { code: "EIO" });
    }
    const { code, out, err } = await triage(["-", ...withShop], { stdin: broken() });
    expect(code).toBe(2);
    expect(out).toContain("3 orders: 2 with 3 exceptions");
    expect(err).toContain("cannot read stdin");
  });

  it("ends quietly when nobody reads its output any more", async () => {
    async function* endless() {
      for (;;) yield readFileSync(ndjson);
    }
    for (const args of [["--json"], []]) {
      const host = { stdin: endless(), stdoutBreaksAfter: 100_000 };
      const { code, err } = await triage(["-", ...withShop, ...args], host);
      expect({ code, err }).toEqual({ code: 0, err: "" });
    }
  });

  it("colours a terminal only, and not against NO_COLOR", async () => {
    const coloured = await triage([ndjson, ...withShop], { stdoutIsTTY: true });
    expect(coloured.out).toContain("\u001b[31m");
    expect((await triage([ndjson, ...withShop])).out).not.toContain("\u001b");
    const plain = await triage([ndjson, ...withShop], { stdoutIsTTY: true, env: { NO_COLOR: "1" } });
    expect(plain.out).not.toContain("\u001b");
  });

  it("fits the terminal, or COLUMNS where there is none", async () => {
    const { out } = await triage([ndjson, ...withShop], {
      stdoutIsTTY: true,
      columns: 90,
      env: { NO_COLOR: "1" },
    });
    expect(out.split("\n")[0]).toHaveLength(90);
    const piped = await triage([ndjson, ...withShop], { env: { COLUMNS: "95" } });
    expect(piped.out.split("\n")[0]).toHaveLength(95);
  });

  it("summarises --json on stderr for a person, and for nobody else", async () => {
    const { err } = await triage([ndjson, ...withShop, "--json"], { stderrIsTTY: true });
    expect(err).toContain("3 orders");
    expect((await triage([ndjson, ...withShop, "--json"])).err).toBe("");
  });

  it("shows a progress bar for a slow source on a terminal, and never beside a pipe", async () => {
    async function* slow() {
      for (let piece = 0; piece < 12; piece++) {
        yield readFileSync(ndjson);
        await new Promise((resolve) => setTimeout(resolve, 80));
      }
    }
    const args = ["-", ...withShop, "--json", "--out", folder.path("slow.ndjson")];
    expect((await triage(args, { stdin: slow(), stderrIsTTY: true })).err).toMatch(/\d+ orders · \d+ s/);
    const piped = await triage(["-", ...withShop], { stdin: slow(), stderrIsTTY: true, stdoutIsPipe: true });
    expect(piped.err).toBe("");
  });

  it("triages nothing from nothing", async () => {
    const { code, out } = await triage(["-", ...withShop]);
    expect({ code, out }).toEqual({ code: 0, out: "0 orders: 0 with exceptions, 0 clean, 0 rejected\n" });
    expect(await triage(["-", ...withShop, "--json"])).toEqual({ code: 0, out: "", err: "" });
  });

  it("uses the retail ruleset when none is named", async () => {
    const { code, out } = await triage([ndjson, "--json"]);
    expect(code).toBe(0);
    expect(decisions(out)[0]?.ruleset.name).toBe("retail");
  });
});
