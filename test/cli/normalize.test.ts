import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { main } from "../../src/cli/main";
import { tempFolder } from "./tempFiles";
import { testHost } from "./testHost";

const folder = tempFolder();

async function normalize(...args: readonly string[]) {
  const host = testHost();
  const code = await main(["normalize", ...args], host);
  await host.drained();
  return { code, out: host.out(), err: host.err() };
}

const acme = folder.write(
  "acme.json",
  JSON.stringify({
    name: "acme",
    description: "ours",
    extends: ["retail"],
    patch: { "parcel-stalled": { severity: "error" } },
    policies: [
      {
        name: "call",
        for: ["shipment.stalled"],
        add: true,
        conditions: { condition: "is-placed" },
        event: { type: "playbook", params: { actions: [{ id: "call", type: "task.assign" }] } },
      },
    ],
    tests: [{ name: "t", expect: { exceptions: [] } }],
  }),
);

describe("order-triage normalize", () => {
  it("prints one plain file with all it extends, and the patches done", async () => {
    const { code, out } = await normalize(acme);
    expect(code).toBe(0);
    const file = JSON.parse(out);
    expect(Object.keys(file)).toEqual([
      "name",
      "description",
      "settings",
      "conditions",
      "classifiers",
      "policies",
      "tests",
    ]);
    const stalled = file.classifiers.find(({ name }: { name: string }) => name === "parcel-stalled");
    expect(stalled.event.params.severity).toBe("error");
    expect(file.policies[0]).toEqual({
      name: "call",
      add: true,
      conditions: {
        all: [
          { fact: "exception.code", operator: "equal", value: "shipment.stalled" },
          { condition: "is-placed" },
        ],
      },
      event: { type: "playbook", params: { actions: [{ id: "call", type: "task.assign" }] } },
    });
  });

  it.each([[[]], [["--inline"]], [["--no-tests", "--inline"]]])(
    "prints the same again from its own output, with %j",
    async (options) => {
      const { out } = await normalize(acme, ...options);
      const again = await normalize(folder.write("again.json", out), ...options);
      expect(again).toEqual({ code: 0, out, err: "" });
    },
  );

  it("prints what check --strict finds nothing in", async () => {
    const { out } = await normalize("retail");
    const host = testHost();
    const code = await main(["check", folder.write("plain.json", out), "--strict"], host);
    await host.drained();
    expect({ code, out: host.out() }).toEqual({ code: 0, out: expect.stringContaining("no findings") });
  });

  it("inlines named conditions, leaves tests out, and writes to a file", async () => {
    const file = folder.path("out.json");
    expect(await normalize("retail", "--inline", "--no-tests", "--out", file)).toMatchObject({
      code: 0,
      out: "",
    });
    const text = readFileSync(file, "utf8");
    expect(text).not.toContain('"condition":');
    expect(JSON.parse(text)).not.toHaveProperty("conditions");
    expect((await normalize(acme, "--no-tests")).out).not.toContain('"tests"');
  });

  it("refuses what the named conditions stand for when that is too much for one file", async () => {
    const conditions = Object.fromEntries(
      Array.from({ length: 25 }, (_, index) => [
        `c${index}`,
        nested(
          5,
          index === 0
            ? { fact: "order.lineCount", operator: "equal", value: 1 }
            : { condition: `c${index - 1}` },
        ),
      ]),
    );
    const deep = folder.write(
      "deep.json",
      JSON.stringify({
        name: "deep",
        conditions,
        classifiers: [{ name: "x", conditions: { condition: "c24" }, event: { type: "order.invalid" } }],
      }),
    );
    expect((await normalize(deep)).code).toBe(0);
    const { code, err } = await normalize(deep, "--inline");
    expect(code).toBe(2);
    expect(err).toContain("leave --inline out");
  });

  it("names a broken file's mistakes, and the nearest ruleset", async () => {
    const wrong = folder.write("wrong.json", '{ "name": "x", "extend": [] }');
    expect((await normalize(wrong)).err).toContain('did you mean "extends"?');
    expect(await normalize("retial")).toMatchObject({
      code: 2,
      err: expect.stringContaining('did you mean "retail"?'),
    });
  });
});

function nested(depth: number, condition: object): object {
  return depth === 0 ? condition : nested(depth - 1, { all: [condition] });
}
