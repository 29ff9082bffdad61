import type { JsonObject } from "../json";

/** One remediation step, as data. The library proposes; the host (or `dispatch`) carries out. */
export interface Action {
  /** `tenant/order/code@subject/action-id~epoch`, percent-encoded; the idempotency key. */
  readonly key: string;
  /** Name of the action in its playbook, e.g. `tell`. */
  readonly id: string;
  /** The vocabulary word, e.g. `notify.customer`. */
  readonly type: string;
  /** Keys of the exceptions this action answers. */
  readonly exceptions: readonly string[];
  /** `auto`: may be carried out as it is; `propose`: a person decides. */
  readonly mode: "auto" | "propose";
  readonly params: JsonObject;
  /** Required parameters that could not be filled; their presence makes the mode `propose`. */
  readonly missing?: readonly string[];
  /** The role that must see to it, e.g. `logistics`. */
  readonly owner?: string;
  /** Not to be carried out before this instant. */
  readonly notBefore?: string;
  /** To be carried out by this instant, counted from the opening of the case. */
  readonly dueBy?: string;
}
