import type { Case } from "./cases/Case";
import type { Incident } from "./cases/Incident";
import type { History } from "./compensation/History";
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
  /** What the host remembers of incidents; feeds the epochs of their notices. */
  readonly incidents?: readonly Incident[];
  /** What the customer was given before; without it, compensation is only proposed. */
  readonly history?: History;
  /** Settings for this call; they replace the ruleset's values. */
  readonly settings?: Settings;
}
