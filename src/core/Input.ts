import type { Case } from "./cases/Case";
import type { KnownLookups } from "./lookups/Lookup";
import type { OrderSnapshot } from "./order/OrderSnapshot";
import type { Settings } from "./ruleset/Settings";

/** Everything a decision depends on. */
export interface Input {
  readonly order: OrderSnapshot;
  /** ISO 8601 with offset. */
  readonly now: string;
  /** Answers to lookups so far; `{}` in the first round. */
  readonly known: KnownLookups;
  /** What the host remembers of the order's exceptions; feeds epochs and due times. */
  readonly cases?: readonly Case[];
  /** Settings for this call; they replace the ruleset's values. */
  readonly settings?: Settings;
}
