import type { JsonObject, JsonValue } from "../../json";
import type { Address } from "../../order/Address";
import type { Instant } from "../../order/Instant";

/** How the customer is asked. */
interface Asking {
  /** Channels to ask on, in order of preference, e.g. `email`; empty: in the form that is open. */
  readonly channels: readonly string[];
  /** Name of the text the host sends. */
  readonly template?: string;
  /** BCP 47; by default the order's. */
  readonly locale?: string;
}

/** Parameters of what asks or tells somebody something. */
export interface RequestParams {
  /**
   * Ask the customer to correct some fields.
   *
   * Must never: correct them itself, or ask for more than is wrong.
   */
  readonly "request.correction": Asking & {
    /** Names of the fields, e.g. `postalCode`. */
    readonly fields: readonly string[];
    /** By when an answer is wanted. */
    readonly deadline?: Instant;
    /** JSON Pointer into the snapshot, for a form; by default the exception's field. */
    readonly formTarget?: string;
  };
  /**
   * Ask the customer to confirm what is in doubt, showing them the whole order.
   *
   * Must never: go to anybody but the customer (it holds their order and addresses), or take silence for a yes unless
   * `onSilence` says so.
   */
  readonly "request.confirmation": Asking & {
    /** What is to be confirmed. */
    readonly what: "order" | "address" | "item" | "email";
    /** What is proposed instead, as a text or as data. */
    readonly proposal?: JsonValue;
    /**
     * The whole order, for the customer to read: an {@link OrderSummary}. By default `order.summary` where `what` is
     * `order`; not for the rest, since an address in doubt may be a stranger's. Personal.
     */
    readonly summary?: JsonObject;
    readonly deadline?: Instant;
    /** What happens without an answer; absent: nothing. */
    readonly onSilence?: "accept" | "remind" | "cancel";
  };
  /**
   * Have the customer prove that a contact is theirs. The host makes and sends the code.
   *
   * Must never: contain the code, or be sent to another contact than the one to be proved.
   */
  readonly "request.verification": Asking & {
    /** What is verified, e.g. `phone`. */
    readonly purpose: string;
    /** The contact, where it is not the order's. Personal. */
    readonly to?: string;
  };
  /**
   * Ask the customer whether they agree to a later date, or to another change.
   *
   * Must never: hide the right to cancel, or take silence for consent where the law asks for an answer.
   */
  readonly "request.consent": Asking & {
    /** What happens without an answer. */
    readonly onSilence: "consent" | "cancel" | "refuse";
    /** The new date; absent: nobody knows it. */
    readonly revisedDate?: Instant;
    readonly deadline?: Instant;
  };
  /**
   * Show the customer a better spelling of their address.
   *
   * Must never: be applied silently. The address of the order stays as it is until the customer has agreed.
   */
  readonly "address.suggest": {
    /** The proposal; by default what the address check proposes. Personal. */
    readonly to: Address;
    /** The address it replaces; absent: the order's. Personal. */
    readonly from?: Address;
    /** What differs. Personal. */
    readonly diff?: JsonObject;
    /** Whether the customer must agree before it is used. */
    readonly needsConsent?: boolean;
  };
  /**
   * Tell the customer something.
   *
   * Must never: carry anything but what the customer may read in `params`: no evidence, no code of a provider, no reason
   * of a decline or of a risk check.
   */
  readonly "notify.customer": Asking & {
    /** Name of the text the host sends. */
    readonly template: string;
    /** What the text is filled with; safe for customers. */
    readonly params?: JsonObject;
  };
  /**
   * Tell a team something.
   *
   * Must never: reach the customer, or carry personal data into a group chat.
   */
  readonly "notify.team": {
    readonly template: string;
    /** The role that is told; by default the playbook's owner. */
    readonly role?: string;
    readonly channels?: readonly string[];
    /** What the text is filled with. */
    readonly params?: JsonObject;
    /** Whether it may wait for the next summary. */
    readonly digest?: boolean;
  };
}
