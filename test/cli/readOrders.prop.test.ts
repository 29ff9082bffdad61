import { gzipSync } from "node:zlib";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readOrders } from "../../src/cli/readOrders";
import { collect, cut, jsonObject, streamed } from "./jsonDocuments";

const forms = {
  "a compact array": (orders: readonly object[]) => JSON.stringify(orders),
  "an indented array": (orders: readonly object[]) => JSON.stringify(orders, null, 2),
  "an array, one order a line": (orders: readonly object[]) =>
    `[\n${orders.map((order) => JSON.stringify(order)).join(",\n")}\n]\n`,
  NDJSON: (orders: readonly object[]) => orders.map((order) => `${JSON.stringify(order)}\n`).join(""),
  "NDJSON with \\r\\n, blank lines and no end of the last line": (orders: readonly object[]) =>
    orders.map((order) => JSON.stringify(order)).join("\r\n \r\n\n"),
};
const encodings = {
  "UTF-8": (text: string) => Buffer.from(text),
  "UTF-8 with a byte order mark": (text: string) => Buffer.from(`\uFEFF${text}`),
  "UTF-16": (text: string) => Buffer.from(`\uFEFF${text}`, "utf16le"),
};

async function read(bytes: Buffer, cuts: readonly number[]) {
  return collect(readOrders({ name: "orders", chunks: streamed(cut(bytes, cuts)) }));
}

describe("readOrders", () => {
  it("reads the same orders back from any form, encoding, compression and cut of the bytes", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(jsonObject, { maxLength: 6 }),
        fc.constantFrom(...Object.values(forms)),
        fc.constantFrom(...Object.values(encodings)),
        fc.boolean(),
        fc.array(fc.nat(), { maxLength: 8 }),
        async (orders, write, encode, zipped, cuts) => {
          const bytes = encode(write(orders));
          const items = await read(zipped ? gzipSync(bytes) : bytes, cuts);
          expect(items.map((item) => ("value" in item ? item.value : item.error))).toEqual(orders);
          expect(items.map((item) => item.position)).toEqual(orders.map((_, index) => index));
        },
      ),
      { numRuns: 500 },
    );
  });

  it("reads one object, indented or not, as one order", async () => {
    await fc.assert(
      fc.asyncProperty(jsonObject, fc.constantFrom(undefined, 2), async (order, space) => {
        const items = await read(Buffer.from(JSON.stringify(order, null, space)), []);
        expect(items.map((item) => ("value" in item ? item.value : item.error))).toEqual([order]);
      }),
    );
  });

  it("reads all good lines around damaged ones, which keep their positions and lines", async () => {
    const line = fc.oneof(
      jsonObject.map((order) => ({ text: JSON.stringify(order), order })),
      fc
        .constantFrom("{", "{]", '{"id": "x', "nonsense", '{"id": 1},', "{'id': 1}", '{"a":[', "\u0000")
        .map((text) => ({ text, order: undefined })),
    );
    const first = jsonObject.map((order) => ({ text: JSON.stringify(order), order }));
    await fc.assert(
      fc.asyncProperty(
        first,
        fc.array(line, { maxLength: 8 }),
        fc.array(fc.nat()),
        async (head, rest, cuts) => {
          const lines = [head, ...rest];
          const items = await read(Buffer.from(lines.map(({ text }) => text).join("\n")), cuts);
          expect(items.map((item) => ("value" in item ? item.value : undefined))).toEqual(
            lines.map(({ order }) => order),
          );
          expect(items.map(({ position, line: number }) => [position, number])).toEqual(
            lines.map((_, index) => [index, index + 1]),
          );
        },
      ),
      { numRuns: 500 },
    );
  });

  it("never fails but with an error of this library, whatever the bytes", async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 60 }), async (bytes) => {
        const outcome = await read(Buffer.from(bytes), []).catch((error: { code?: string }) => error.code);
        expect(Array.isArray(outcome) || outcome === "not_json" || outcome === "unreadable_file").toBe(true);
      }),
    );
  });
});
