import { describe, expect, it } from "vitest";
import { main } from "../../src/cli/main";
import { shopOrder, shopRuleset } from "./shopRuleset";
import { tempFolder } from "./tempFiles";
import { NOW, type TestHostOptions, testHost } from "./testHost";

const folder = tempFolder();
const rules = folder.write("shop.json", JSON.stringify(shopRuleset, null, 2));
const stock = folder.write("stock.json", '{ "A": 1, "B": 9 }');
const line = (sku: string) => [{ id: "1", sku, quantity: 2, unitPriceMinor: 100 }];
const late = folder.write("late.json", JSON.stringify(shopOrder("late-and-short"), null, 2));
const orders = [
  shopOrder("late-and-short"),
  shopOrder("clean", { placedAt: NOW, lines: line("B") }),
  shopOrder("empty", { placedAt: NOW, lines: [] }),
];
const ndjson = folder.write("orders.ndjson", orders.map((order) => `${JSON.stringify(order)}\n`).join(""));

async function explain(args: readonly string[], options?: TestHostOptions) {
  const host = testHost(options);
  const code = await main(["explain", ...args], host);
  await host.drained();
  return { code, out: host.out(), err: host.err() };
}

const shop = ["--ruleset", rules];
const withStock = [...shop, "--stock", stock];

describe("order-triage explain", () => {
  it("says why an order has its exceptions, and what is done about them", async () => {
    const { code, out, err } = await explain([late, ...withStock]);
    expect({ code, err }).toEqual({ code: 0, err: "" });
    expect(out).toMatchInlineSnapshot(`
      "Order late-and-short as of 2026-03-02T09:00:00.000Z, by shop 1, exceptions: 2, actions: 1

      stock.short@line:1 error Not enough stock
        ✓ short for line:1 holds
          ✓ all of:
            ✓ line.shortQuantity (1) is more than 0
        ✗ no policy is for stock.short@line:1

      payment.pending@order warning Payment overdue
        ✓ unpaid holds
          ✓ all of:
            ✓ order.status ("placed") equals "placed"
            ✓ order.hoursSincePlaced (240) is more than settings.shop.lateAfterHours (48)
        ✓ remind is the playbook
          ✓ note: task.assign, automatic, owner finance, due 2026-03-02T13:00:00.000Z
      "
    `);
  });

  it("says it in Chinese", async () => {
    const { out } = await explain([late, ...shop, "--lang", "zh"]);
    expect(out).toMatchInlineSnapshot(`
      "订单 late-and-short，截至 2026-03-02T09:00:00.000Z，规则集 shop 1，异常：1，措施：1

      payment.pending@order 警告 待付款超时
        ✓ unpaid 成立
          ✓ 以下全部成立：
            ✓ order.status ("placed") 等于 "placed"
            ✓ order.hoursSincePlaced (240) 大于 settings.shop.lateAfterHours (48)
        ✓ remind 被选为处置方案
          ✓ note：task.assign，自动执行，负责人 finance，截止 2026-03-02T13:00:00.000Z

      无法判定
        ? short (line:1) 无法判定，因为 line.shortQuantity 未知（未配置查询）
      "
    `);
  });

  it("says why a rule does not hold, for every item, with what its facts mean", async () => {
    const { out } = await explain([
      ndjson,
      "--order",
      "clean",
      ...withStock,
      "--rule",
      "short",
      "--meanings",
    ]);
    expect(out).toMatchInlineSnapshot(`
      "Order clean as of 2026-03-02T09:00:00.000Z, by shop 1

      ✗ short for line:1 does not hold
        ✗ all of:
          ✗ line.shortQuantity (0) is more than 0 — Units of the line that stock cannot fill.
      "
    `);
  });

  it("says what a policy has to do with the order", async () => {
    const asked = [ndjson, ...withStock, "--rule", "remind", "--order"];
    expect((await explain([...asked, "late-and-short"])).out).toContain(
      [
        "payment.pending@order warning Payment overdue",
        "  ✓ remind is the playbook",
        "    ✓ note: task.assign, automatic, owner finance, due 2026-03-02T13:00:00.000Z",
      ].join("\n"),
    );
    expect((await explain([...asked, "clean"])).out).toContain(
      "remind was not asked: it is for payment.pending, and the order has no such exception",
    );
  });

  it("says that a rule was not judged for want of items", async () => {
    const { out } = await explain([ndjson, "--order", "empty", ...shop, "--rule", "short"]);
    expect(out).toContain("short was not judged: it says forEach line, and the order has none");
  });

  it("says what could not be decided, when the stock is not given", async () => {
    const { out } = await explain([ndjson, "--order", "clean", ...shop]);
    expect(out).toContain(
      "Cannot be decided\n  ? short for line:1 cannot be decided, because line.shortQuantity is not known (no lookup is configured)\n",
    );
  });

  it("prints the same as data", async () => {
    const { out } = await explain([late, ...withStock, "--format", "json"]);
    const explanation = JSON.parse(out) as object;
    expect(explanation).toMatchObject({
      orderId: "late-and-short",
      decidedAt: NOW,
      ruleset: { name: "shop", version: "1" },
      classifiers: [
        { rule: "unpaid", verdict: "true", exception: "payment.pending@order" },
        { rule: "short", verdict: "true", exception: "stock.short@line:1" },
      ],
      exceptions: [
        { exception: { key: "stock.short@line:1" }, policies: [] },
        {
          exception: { key: "payment.pending@order" },
          policies: [{ rule: "remind", outcome: "chosen", actions: [{ id: "note", outcome: "taken" }] }],
        },
      ],
    });
    const one = await explain([late, ...withStock, "--format", "json", "--rule", "short"]);
    expect(JSON.parse(one.out)).toMatchObject({
      rule: "short",
      classifiers: [{ rule: "short" }],
      exceptions: [],
    });
  });

  it("takes the order from stdin, the instant and settings from the command line", async () => {
    const args = [
      "-",
      ...withStock,
      "--now",
      "2026-02-21",
      "--set",
      "shop.lateAfterHours=12",
      "--rule",
      "unpaid",
    ];
    const { out } = await explain(args, { stdin: [JSON.stringify(shopOrder("O-1"))] });
    expect(out).toContain("Order O-1 as of 2026-02-21T00:00:00.000Z, by shop 1\n");
    expect(out).toContain("✓ order.hoursSincePlaced (15) is more than settings.shop.lateAfterHours (12)");
  });

  it("breaks long lines below themselves, and colours the marks, on a terminal only", async () => {
    const { out } = await explain([late, ...withStock], { stdoutIsTTY: true, columns: 40 });
    expect(out).toContain("\u001b[32m✓ \u001b[39m");
    // biome-ignore lint/suspicious/noControlCharactersInRegex: the colours are what is taken away
    const lines = out.replace(/\u001b\[\d+m/g, "").split("\n");
    for (const each of lines) expect(each.length).toBeLessThanOrEqual(40);
    expect(lines).toContain("      ✓ order.hoursSincePlaced (240) is");
    expect(lines).toContain("        more than");
    const piped = await explain([late, ...withStock], { columns: 40 });
    expect(piped.out).not.toContain("\u001b");
  });

  it("lets nothing of an order or a rule file move the cursor", async () => {
    const evil = "x\u001b[2J\u202e\n";
    const file = folder.write(
      "evil.json",
      JSON.stringify({
        name: evil,
        codes: { "evil.code": { title: evil } },
        classifiers: [
          {
            name: evil,
            conditions: { all: [{ fact: "order.channel", operator: "notEqual", value: evil }] },
            event: { type: "evil.code" },
          },
        ],
        policies: [
          {
            name: `p${evil}`,
            event: {
              type: "playbook",
              params: { owner: evil, actions: [{ id: evil, type: "task.assign" }] },
            },
          },
        ],
      }),
    );
    const order = folder.write(
      "evil-order.json",
      JSON.stringify(shopOrder("x\u202e", { channel: "x\u202e" })),
    );
    for (const more of [[], ["--rule", evil], ["--rule", `p${evil}`]]) {
      const { code, out, err } = await explain([order, "--ruleset", file, ...more]);
      expect({ code, err }).toEqual({ code: 0, err: "" });
      expect(out).toContain("[2J");
      // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not be there
      expect(out).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u202e]/);
    }
  });

  it.each([
    [
      "a rule that is not there",
      [late, ...shop, "--rule", "shrot"],
      'there is no rule "shrot"; did you mean "short"?',
    ],
    [
      "an order that is not there",
      [ndjson, ...shop, "--order", "claen"],
      'holds no order "claen"; did you mean "clean"?',
    ],
    [
      "no order named of several",
      [ndjson, ...shop],
      "say which with --order <id>: late-and-short, clean, empty",
    ],
    ["a language it does not speak", [late, "--lang", "fr"], '--lang wants en or zh, came "fr"'],
    ["a file that is not there", [folder.path("none.json"), ...shop], "there is no such file"],
  ])("refuses %s", async (_, args, message) => {
    const { code, out, err } = await explain(args);
    expect({ code, out }).toEqual({ code: 2, out: "" });
    expect(err).toContain(message);
  });

  it("refuses an order that is none, at its place, and a file without any", async () => {
    const bad = folder.write("bad.json", JSON.stringify(shopOrder("bad", { currency: 7 }), null, 2));
    const { code, err } = await explain([bad, ...shop]);
    expect(code).toBe(2);
    expect(err).toContain("the order was refused:");
    expect(err).toContain("bad.json:5:15: /currency");
    const cut = folder.write("cut.ndjson", '{"id":"a"}\n{"id":');
    expect((await explain([cut, ...shop, "--order", "b"])).err).toContain('holds no order "b"; it holds a');
    const none = folder.write("none.ndjson", "\n");
    expect((await explain([none, ...shop])).err).toContain("none.ndjson holds no order");
  });
});
