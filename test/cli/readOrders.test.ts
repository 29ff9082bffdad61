import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { type ReadOrdersOptions, readOrders } from "../../src/cli/readOrders";
import { collect, streamed } from "./jsonDocuments";

async function read(text: string | Buffer, options?: ReadOrdersOptions) {
  return collect(readOrders({ name: "orders.json", chunks: streamed([text]) }, options));
}

/** Each order's id, or the message of what stands in its place. */
async function outcomes(text: string | Buffer, options?: ReadOrdersOptions) {
  const items = await read(text, options);
  return items.map((item) => ("value" in item ? (item.value as { id?: string }).id : item.error.message));
}

describe("readOrders", () => {
  it("reads nothing from an empty source", async () => {
    expect(await read("")).toEqual([]);
    expect(await read("\uFEFF \n\r\n")).toEqual([]);
    expect(await collect(readOrders({ name: "x", chunks: streamed([]) }))).toEqual([]);
  });

  it("reports a malformed line with file, line, column and remedy, and reads on", async () => {
    expect(await outcomes('{"id":"1"}\n{"id":"2",}\n{"id":"3"}\n')).toEqual([
      "1",
      "orders.json:2:11: expected a name in double quotes: is there a comma too many before it?",
      "3",
    ]);
  });

  it("sees NDJSON also when its first lines are malformed", async () => {
    expect(await outcomes('{"id":"1","lines":[\n{"id":"2"}\n{"id":"3"}')).toEqual([
      expect.stringContaining("orders.json:1:20: it ends too early"),
      "2",
      "3",
    ]);
    expect(await outcomes('id;status\n# more\n{"id":"2"}')).toEqual([
      expect.stringContaining("orders.json:1:1: this is no JSON value"),
      expect.stringContaining("orders.json:2:1: this is no JSON value"),
      "2",
    ]);
    expect(await outcomes('{"id":"1","lines":[\n{"id":"2"}')).toEqual([
      expect.stringContaining("too early"),
      "2",
    ]);
  });

  it("reads an object with one element a line as one order", async () => {
    expect(await outcomes('{"id":"1","lines":[\n{"id":"2"}\n]}')).toEqual(["1"]);
  });

  it("refuses a source that is no JSON at all, at its first mistake", async () => {
    await expect(read("id,status\n1,placed\n")).rejects.toMatchObject({
      code: "not_json",
      message: expect.stringContaining("orders.json:1:1: the orders are not JSON: this is no JSON value"),
    });
    await expect(read("x\n".repeat(100))).rejects.toMatchObject({ code: "not_json" });
    await expect(read('{\n  "id": \'1\',\n  "lines": []\n}')).rejects.toThrow("orders.json:2:9");
    await expect(read('[\n  {"id": "1"},\n{"id": "2"}\n  {"id": "3"}\n]')).rejects.toThrow("orders.json:4:3");
    await expect(read('{\n  "id": "1",\n\n')).rejects.toThrow("orders.json:3:1");
  });

  it("says how to write more than one indented object", async () => {
    await expect(read('{\n"id": "1"\n}\n{\n"id": "2"\n}\n')).rejects.toThrow("jq -c .");
  });

  it("gives the line an order begins on, and the place of any part of it", async () => {
    const [, second] = await read('[\n  { "id": "1" },\n  {\n    "id": "2"\n  }\n]');
    expect(second).toMatchObject({ position: 1, line: 3 });
    expect(second && "place" in second && second.place("/id")).toMatchObject({ line: 4, column: 11 });

    const [, third] = await read('{"id":"1"}\n\n{"id":"2"}');
    expect(third).toMatchObject({ position: 1, line: 3 });
    expect(third && "place" in third && third.place("/id")).toMatchObject({ line: 3, column: 7 });

    const [only] = await read('\n{\n "id": "1" }');
    expect(only && "place" in only && only.place("/id")).toMatchObject({ line: 3, column: 8 });
  });

  it("refuses a document that is too long to hold, and says how to stream it", async () => {
    const array = JSON.stringify(
      Array.from({ length: 20 }, (_, id) => ({ id: String(id) })),
      null,
      2,
    );
    await expect(read(array, { maxDocumentLength: 100 })).rejects.toThrow("jq -c '.[]'");
    await expect(read(JSON.stringify(["x".repeat(200)]), { maxDocumentLength: 100 })).rejects.toThrow(
      "one order a line",
    );
  });

  it("reports a line that is too long, or not UTF-8, and reads on", async () => {
    const lines = ['{"id":"1"}', JSON.stringify({ id: "x".repeat(200) }), '{"id":"3"}'].join("\n");
    expect(await outcomes(lines, { maxDocumentLength: 100 })).toEqual([
      "1",
      expect.stringContaining("longer than 100 bytes"),
      "3",
    ]);
    const latin = Buffer.concat([
      Buffer.from('{"id":"1"}\n'),
      Buffer.from('{"id":"\u00e9"}\n', "latin1"),
      Buffer.from('{"id":"3"}'),
    ]);
    expect(await outcomes(latin)).toEqual(["1", expect.stringContaining("save the file as UTF-8"), "3"]);
  });

  it("gives the orders before damaged gzip data, then says what is damaged", async () => {
    const text = Array.from({ length: 20_000 }, (_, id) => `${JSON.stringify({ id: String(id) })}\n`).join(
      "",
    );
    const whole = gzipSync(text);
    const items = readOrders({ name: "orders.gz", chunks: streamed([whole.subarray(0, whole.length / 2)]) });
    let count = 0;
    await expect(
      (async () => {
        for await (const _ of items) count++;
      })(),
    ).rejects.toThrow("orders.gz: its gzip data is damaged or cut off");
    expect(count).toBeGreaterThan(0);
  });

  it("reads a line no sooner than it is asked for, and closes the source when it is left", async () => {
    let given = 0;
    let closed = false;
    async function* endless() {
      try {
        for (;;) yield Buffer.from(`{"id":"${given++}"}\n`);
      } finally {
        closed = true;
      }
    }
    for await (const item of readOrders({ name: "x", chunks: endless() })) if (item.position === 10) break;
    expect(given).toBeLessThan(20);
    expect(closed).toBe(true);
  });

  it("names the file when the source fails", async () => {
    async function* failing(): AsyncGenerator<Buffer> {
      yield Buffer.from('{"id":"1"}\n');
      throw Object.assign(new Error("EISDIR: illegal operation"), { code: "EISDIR" });
    }
    await expect(collect(readOrders({ name: "folder", chunks: failing() }))).rejects.toMatchObject({
      code: "unreadable_file",
      message: expect.stringContaining("cannot read folder: it is a folder"),
    });
  });
});
