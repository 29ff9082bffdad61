import { describe, expect, it } from "vitest";
import * as z from "zod";
import { orderSchema } from "../../src/schema/orderSchema";
import { schemaAt } from "../../src/schema/schemaAt";

type Path = readonly (string | number)[];

/** Every path of the order schema, one element a list. */
function pathsOf(path: Path = []): readonly Path[] {
  const keys = schemaAt(orderSchema, path).keys ?? [];
  const element = schemaAt(orderSchema, [...path, 0]);
  const isList = keys.length === 0 && !schemaAt(orderSchema, path).single;
  const inner = isList && element ? pathsOf([...path, 0]) : keys.flatMap((key) => pathsOf([...path, key]));
  return [path, ...inner];
}

describe("schemaAt", () => {
  it("reaches every field of the order", () => {
    const pointers = pathsOf().map((path) => path.join("/"));
    expect(pointers).toContain("shipments/0/events/0/subcode");
    expect(pointers).toContain("lines/0/attributes");
    expect(pointers.length).toBeGreaterThan(120);
  });

  it("knows words for every single value that is not of a listed word or a switch", () => {
    const wordless = pathsOf().filter(
      (path) => schemaAt(orderSchema, path).single && !schemaAt(orderSchema, path).hint,
    );
    expect(wordless.map((path) => path.join("/")).sort()).toEqual([
      "holds/0/transactions/0",
      "paymentMethods/0/enabled",
      "payments/0/status",
      "requests/0/kind",
      "requests/0/status",
      "status",
    ]);
  });

  it("knows exactly which fields are personal", () => {
    const personal = pathsOf().filter((path) => schemaAt(orderSchema, path).personal);
    const outside = personal.filter(
      (path) => !["customer", "shipTo", "billTo", "placedShipTo"].includes(String(path[0])),
    );
    expect(outside.map((path) => path.join("/")).sort()).toEqual([
      "attributes",
      "complaints/0/resolution",
      "complaints/0/rootCause",
      "lines/0/attributes",
      "shipments/0/events/0/text",
      "waivers/0/by",
      "waivers/0/reason",
    ]);
    for (const path of [
      ["customer", "email"],
      ["shipTo", "lines", 0],
      ["billTo", "country"],
      ["attributes", "x"],
    ]) {
      expect(schemaAt(orderSchema, path)).toMatchObject({ personal: true });
    }
  });

  it("answers for the last place it knows when the path goes further", () => {
    const schema = z.strictObject({ a: z.string() });
    expect(schemaAt(schema, ["b", "c"])).toMatchObject({ keys: ["a"], single: false });
    expect(schemaAt(schema, ["constructor"])).toMatchObject({ keys: ["a"], single: false });
    expect(schemaAt(schema, ["a", 0])).toMatchObject({ single: false });
  });
});
