import type { Action, OrderException, OrderSnapshot } from "order-triage";

/** An order with or without the lists a host leaves out: the referee reads both as they come. */
export type HandOrder = Pick<OrderSnapshot, "id" | "status" | "placedAt" | "currency" | "shipTo" | "lines"> &
  Partial<OrderSnapshot>;

/** A payment attempt. */
export type HandPayment = OrderSnapshot["payments"][number];
/** A complaint. */
export type HandComplaint = OrderSnapshot["complaints"][number];

/** A parcel, also as a host writes it. */
export type HandShipment = Pick<OrderSnapshot["shipments"][number], "id" | "carrier"> &
  Partial<OrderSnapshot["shipments"][number]>;

/** An exception with what its actions need to know of its item. */
export interface Found {
  readonly exception: OrderException;
  readonly payment?: HandPayment;
  readonly shipment?: HandShipment;
  readonly complaint?: HandComplaint;
}

/** An action before it has its key. */
export type HandAction = Pick<Action, "id" | "type" | "mode" | "params" | "owner"> & {
  /** Minutes from now. */
  readonly dueMinutes: number;
};

/** Milliseconds. */
export const HOUR = 3_600_000;
