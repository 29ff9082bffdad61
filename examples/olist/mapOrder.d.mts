import type { OrderInput } from "order-triage";

/** A line of the file: timestamps are wall-clock times of Sao Paulo, amounts decimal texts in BRL. */
export interface OlistRow {
  readonly order_id: string;
  readonly status: string;
  readonly purchased_at: string;
  readonly approved_at: string | null;
  readonly carrier_at: string | null;
  readonly delivered_at: string | null;
  readonly estimated_delivery_at: string;
  readonly customer: {
    readonly unique_id: string;
    readonly zip_prefix: string;
    readonly city: string;
    readonly state: string;
  };
  readonly items: readonly {
    readonly n: number;
    readonly product_id: string;
    readonly category: string | null;
    readonly seller_id: string;
    readonly shipping_limit_at: string;
    readonly price: string;
    readonly freight: string;
  }[];
  readonly payments: readonly { readonly seq: number; readonly type: string; readonly value: string }[];
}

export function toSnapshot(row: OlistRow, nowMs: number): OrderInput | undefined;
