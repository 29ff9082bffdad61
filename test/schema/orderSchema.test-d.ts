import { describe, expectTypeOf, it } from "vitest";
import type * as z from "zod";
import type { OrderInput } from "../../src/core/order/OrderInput";
import type { OrderSnapshot } from "../../src/core/order/OrderSnapshot";
import type { orderSchema } from "../../src/schema/orderSchema";
import { parseOrder } from "../../src/schema/parseOrder";
import type { DeepReadonly } from "../support/DeepReadonly";

type Parsed = DeepReadonly<z.output<typeof orderSchema>>;

describe("orderSchema", () => {
  it("gives exactly an OrderSnapshot, part for part", () => {
    expectTypeOf<Parsed>().toEqualTypeOf<OrderSnapshot>();
    expectTypeOf<Parsed>().toExtend<OrderSnapshot>();
    expectTypeOf<OrderSnapshot>().toExtend<Parsed>();
    expectTypeOf(parseOrder).returns.toEqualTypeOf<OrderSnapshot>();
  });

  it("takes exactly an OrderInput", () => {
    type Accepted = DeepReadonly<z.input<typeof orderSchema>>;
    expectTypeOf<OrderInput>().toExtend<Accepted>();
    expectTypeOf<keyof OrderInput>().toEqualTypeOf<keyof Accepted>();
  });

  it("takes every snapshot as input again", () => {
    expectTypeOf<OrderSnapshot>().toExtend<OrderInput>();
  });

  it("lets a host leave out what has a default, and nothing else", () => {
    type Needed = {
      [Key in keyof OrderInput]-?: undefined extends OrderInput[Key] ? never : Key;
    }[keyof OrderInput];
    expectTypeOf<Needed>().toEqualTypeOf<"id" | "status" | "placedAt" | "currency" | "shipTo">();
  });

  it("keeps a snapshot from being written to", () => {
    const order = {} as OrderSnapshot;
    // @ts-expect-error A snapshot is read-only.
    order.id = "2";
    // @ts-expect-error So are its lists.
    order.lines.push();
    // @ts-expect-error And what is in them.
    if (order.lines[0]) order.lines[0].quantity = 1;
  });

  it("does not take what is no field or no value of one", () => {
    // @ts-expect-error No such key.
    expectTypeOf<OrderInput["total"]>();
    // @ts-expect-error No such status.
    const status: OrderInput["status"] = "shiped";
    expectTypeOf(status).toBeString();
  });
});
