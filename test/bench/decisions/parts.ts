import type { Condition } from "order-triage";

/** A comparison. */
export const is = (fact: string, operator: string, value: unknown, path?: string): Condition =>
  ({ fact, operator, value, ...(path === undefined ? {} : { path }) }) as Condition;
/** A reference to a setting. */
export const setting = (name: string) => ({ fact: `settings.${name}` });
/** A reference to a fact. */
export const fact = (name: string) => ({ fact: name });
/** The order is neither cancelled nor completed. */
export const IS_OPEN: Condition = { condition: "is-open" };
/** No carrier has any of it yet. */
export const IS_HERE = is("order.isHandedOver", "equal", false);
