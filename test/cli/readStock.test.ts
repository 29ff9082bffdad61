import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { readStock } from "../../src/cli/readStock";
import { tempFolder } from "./tempFiles";

const NOW = "2026-03-02T09:00:00.000Z";
const folder = tempFolder();

async function read(content: string | Buffer | object) {
  const text = typeof content === "string" || Buffer.isBuffer(content) ? content : JSON.stringify(content);
  const levels = await readStock(folder.write("stock.json", text), NOW);
  return Object.fromEntries(levels);
}

describe("readStock", () => {
  it("reads every short form of a level", async () => {
    const nodes = [{ node: "SHA", onHand: 5, reserved: 5 }];
    expect(
      await read({
        a: 3,
        b: { onHand: 2, reserved: 1, inbound: [{ quantity: 4, expectedAt: NOW }] },
        c: nodes,
        d: { nodes, observedAt: "2026-03-01T00:00:00Z" },
        e: { nodes: [] },
        f: -1,
      }),
    ).toEqual({
      a: { observedAt: NOW, nodes: [{ node: "", onHand: 3 }] },
      b: {
        observedAt: NOW,
        nodes: [{ node: "", onHand: 2, reserved: 1, inbound: [{ quantity: 4, expectedAt: NOW }] }],
      },
      c: { observedAt: NOW, nodes },
      d: { observedAt: "2026-03-01T00:00:00Z", nodes },
      e: { observedAt: NOW, nodes: [] },
      f: { observedAt: NOW, nodes: [{ node: "", onHand: -1 }] },
    });
  });

  it("reads levels wrapped in an object, and gzipped", async () => {
    expect(Object.keys(await read({ levels: { a: 1, levels: 2 } }))).toEqual(["a", "levels"]);
    expect(Object.keys(await read(gzipSync('{"a": 1}')))).toEqual(["a"]);
  });

  it("takes any text for a SKU", async () => {
    const levels = await readStock(folder.write("odd.json", '{"__proto__": 1, "": 2, "a/b": 3}'), NOW);
    expect([...levels.keys()]).toEqual(["__proto__", "", "a/b"]);
  });

  it("reports every mistake at its line and column", async () => {
    const text =
      '{\n  "a": "many",\n  "b/c": [{ "node": "X", "onHand": 1.5 }],\n  "d": 1,\n  "e": { "nodes": [], "observedAt": "now" }\n}';
    const file = folder.write("wrong.json", text);
    await expect(readStock(file, NOW)).rejects.toMatchObject({
      code: "invalid_stock",
      message: [
        "the stock file has mistakes:",
        `  ${file}:2:8: SKU "a": nodes[0].onHand must be an integer`,
        `  ${file}:3:10: SKU "b/c": nodes[0].onHand must be an integer`,
        `  ${file}:5:8: SKU "e": observedAt must be ISO 8601 with offset or Z, such as 2026-03-01T09:30:00+08:00`,
      ].join("\n"),
    });
  });

  it("refuses what is no object, no JSON, or not there", async () => {
    await expect(read([3])).rejects.toThrow('such as { "SKU-1": 3 }');
    await expect(read('{"a": 3,}')).rejects.toThrow("stock.json:1:9: expected a name in double quotes");
    await expect(readStock(folder.path("none.json"), NOW)).rejects.toThrow("there is no such file");
  });
});
