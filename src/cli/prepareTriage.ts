import { memoryStock } from "../adapters/memory-stock";
import { offlineAddress } from "../adapters/offline-address";
import { checkSettings } from "../core/checkSettings";
import type { CheckedRuleset } from "../core/ruleset/CompiledRuleset";
import type { TriageOptions } from "../triage/TriageOptions";
import { nowArgument, settingArguments } from "./arguments";
import type { Host } from "./Host";
import { ownFacts } from "./ownFacts";
import { phoneAdapter } from "./phoneAdapter";
import { readLookups } from "./readLookups";
import { readRuleset, shippedRulesets } from "./readRuleset";
import { readStock } from "./readStock";

/** What a command that decides orders was given, as written on the command line. */
export interface TriageArguments {
  readonly ruleset: string;
  readonly stock?: string;
  readonly lookups?: string;
  /** A module of own facts. */
  readonly facts?: string;
  readonly now?: string;
  /** Each `KEY=VALUE`. */
  readonly set?: readonly string[];
}

/** A ruleset, and what orders are decided with besides. */
export interface PreparedTriage {
  readonly ruleset: CheckedRuleset;
  readonly adapters: Omit<TriageOptions, "ruleset">;
}

/**
 * Everything that can be wrong before the first order is read.
 *
 * Throws an `OrderTriageError` for wrong usage, an unreadable file, or a broken ruleset.
 *
 * @example
 * ```ts
 * const { ruleset, adapters } = await prepareTriage({ ruleset: "retail", now: "2026-03-02" }, host);
 * const triage = createTriage({ ruleset, ...adapters });
 * ```
 */
export async function prepareTriage(
  given: TriageArguments,
  host: Pick<Host, "clock">,
): Promise<PreparedTriage> {
  const now = given.now === undefined ? new Date(host.clock()).toISOString() : nowArgument(given.now);
  const settings = settingArguments(given.set ?? []);
  const ruleset = await readRuleset(given.ruleset, shippedRulesets, await ownFacts(given.facts));
  // Else each order would be rejected for them.
  checkSettings(ruleset, settings);
  const levels = given.stock === undefined ? undefined : await readStock(given.stock, now);
  const answers = given.lookups === undefined ? {} : await readLookups(given.lookups, now);
  const phone = answers.phone ?? (await phoneAdapter(now));
  return {
    ruleset,
    adapters: {
      ...(levels === undefined ? {} : { stock: memoryStock({ levels }) }),
      address: offlineAddress({ now: () => now }),
      lookups: { ...answers, ...(phone === undefined ? {} : { phone }) },
      now: () => now,
      settings,
    },
  };
}
