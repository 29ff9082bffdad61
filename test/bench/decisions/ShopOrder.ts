import type { OrderInput } from "order-triage";

type Writable<T> = T extends readonly (infer Element)[]
  ? Writable<Element>[]
  : T extends object
    ? { -readonly [Key in keyof T]: Writable<T[Key]> }
    : T;

/** An order as the generator of the second workload writes it: as a host would, lists without elements left out. */
export type DraftShopOrder = Writable<Omit<OrderInput, "attributes" | "lines" | "payments" | "totals">> & {
  lines: Writable<Omit<NonNullable<OrderInput["lines"]>[number], "attributes">>[];
  payments: Writable<NonNullable<OrderInput["payments"]>[number]>[];
  totals: Writable<NonNullable<OrderInput["totals"]>>;
};
