import type { Case } from "../core/cases/Case";
import type { Incident } from "../core/cases/Incident";
import type { History } from "../core/compensation/History";
import type { Decision } from "../core/decide/Decision";
import type { CompiledRuleset } from "../core/ruleset/CompiledRuleset";
import type { CompileRulesetOptions } from "../core/ruleset/compileRuleset";
import type { RulesetFile } from "../core/ruleset/RulesetFile";
import type { Settings } from "../core/ruleset/Settings";
import type { ActionLedger } from "./ActionLedger";
import type { Resilience } from "./AdapterPolicy";
import type { AddressVerifier } from "./AddressVerifier";
import type { LookupAdapter } from "./LookupAdapter";
import type { MaybePromise } from "./MaybePromise";
import type { Message, MessageText } from "./Message";
import type { Notifier } from "./Notifier";
import type { StockLookup } from "./StockLookup";

/** What `createTriage` is built from: a ruleset, and whatever of the world outside you have. */
export interface TriageOptions {
  /**
   * A rule file's JSON, or a ruleset that `compileRuleset` made; the latter takes no more facts or rulesets.
   *
   * `object` lets an imported `.json` file in, whose words TypeScript knows only as texts; it is checked when it is
   * compiled.
   */
  readonly ruleset: RulesetFile | CompiledRuleset | object;
  /** Rule files that `ruleset` may extend, by name. */
  readonly rulesets?: CompileRulesetOptions["rulesets"];
  /** Your own facts, made with `defineFact`. */
  readonly facts?: CompileRulesetOptions["facts"];
  /** Your own operators, by name. */
  readonly operators?: CompileRulesetOptions["operators"];
  /**
   * Show personal values in evidence instead of redacting them.
   *
   * @defaultValue false
   */
  readonly revealPersonal?: CompileRulesetOptions["revealPersonal"];
  /** Answers what there is of a SKU. Without it, facts about stock are unknown (`not_configured`). */
  readonly stock?: StockLookup;
  /** Tells whether an address can be delivered to. Without it, facts about the verdict are unknown. */
  readonly address?: AddressVerifier;
  /** Adapters of further lookups, by the name given to `defineLookup`. */
  readonly lookups?: Readonly<Record<string, LookupAdapter>>;
  /** Senders of messages; the first that has a message's channel sends it. */
  readonly notifiers?: readonly Notifier[];
  /**
   * Puts a message into words before it goes to a notifier, e.g. `messageRenderer` of `order-triage/describe`. Must be
   * pure.
   */
  readonly render?: (message: Message, decision: Decision) => MessageText;
  /** How patient the shell is with each adapter: timeouts, retries, circuit breakers, batches, kept answers. */
  readonly resilience?: Resilience;
  /**
   * Remembers what was sent.
   *
   * @defaultValue `memoryLedger()`: forgotten when the process ends.
   */
  readonly ledger?: ActionLedger;
  /** What is stored of the order's exceptions; see `Case`. An order whose cases cannot be read is not decided. */
  readonly cases?: (orderId: string, tenant: string | undefined) => MaybePromise<readonly Case[]>;
  /**
   * What is stored of incidents; see `Incident`. Asked once an order; an order whose incidents cannot be read is not
   * decided.
   */
  readonly incidents?: () => MaybePromise<readonly Incident[]>;
  /**
   * What the customer was given before, over all orders; see `History`. Without it, with `undefined` for an answer, or
   * where it fails, nobody knows, and compensation is only proposed.
   */
  readonly history?: (
    orderId: string,
    tenant: string | undefined,
    customerId: string | undefined,
  ) => MaybePromise<History | undefined>;
  /**
   * The time, ISO 8601 with offset; asked once an order, and for the age of answers where they are kept.
   *
   * @defaultValue the clock of the machine
   */
  readonly now?: () => string;
  /** Settings that replace the ruleset's; those given to a call come on top. */
  readonly settings?: Settings;
  /**
   * Orders of a batch in flight at a time.
   *
   * @defaultValue 8
   */
  readonly concurrency?: number;
}
