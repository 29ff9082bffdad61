/** Every status an order can be in, in the order an untroubled order passes through them; `cancelled` ends it early. */
export const ORDER_STATUSES = [
  "cart",
  "placed",
  "processing",
  "shipped",
  "delivered",
  "completed",
  "cancelled",
] as const;

/**
 * Where an order stands in the host's own workflow.
 *
 * `cart`: not yet submitted, triaged in checkout. `placed`: submitted, nobody has begun. `processing`: being paid,
 * picked or packed. `shipped`: all that will go has left. `delivered`: handed over, can still come back.
 * `completed` and `cancelled`: closed.
 */
export type OrderStatus = (typeof ORDER_STATUSES)[number];
