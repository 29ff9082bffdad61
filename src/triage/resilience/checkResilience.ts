import { isRecord } from "../../core/isRecord";
import { noSuch } from "../../core/rules/Issues";
import type { AdapterPolicy, LookupPolicy, Resilience } from "../AdapterPolicy";
import { refuseOptions } from "../refuseOptions";

/** What can be named in `resilience`. */
export interface ResilienceNames {
  /** Lookups that have an adapter. */
  readonly lookups: readonly string[];
  /** The notifiers' own names. */
  readonly notifiers: readonly string[];
}

/** A number an option may be. */
interface Range {
  readonly from: number;
  readonly to: number;
}

/** The longest that a timer runs: 2^31 - 1. */
const LONGEST_MS = 2_147_483_647;
const MOST = 9_007_199_254_740_991;

const POSITIVE_MS: Range = { from: 1, to: LONGEST_MS };
const MS: Range = { from: 0, to: LONGEST_MS };
const POSITIVE: Range = { from: 1, to: MOST };
const COUNT: Range = { from: 0, to: MOST };

/** A number, or a group of numbers all of which must be given; either may be switched off where that makes sense. */
type Field =
  | { readonly number: Range; readonly canBeOff: boolean }
  | { readonly group: Readonly<Record<string, Range>> };

const LEDGER_FIELDS: Readonly<Record<"timeoutMs", Field>> = {
  timeoutMs: { number: POSITIVE_MS, canBeOff: true },
};

const ADAPTER_FIELDS: Readonly<Record<keyof AdapterPolicy, Field>> = {
  timeoutMs: { number: POSITIVE_MS, canBeOff: true },
  breaker: { group: { failures: POSITIVE, restMs: MS } },
  bulkhead: { group: { calls: POSITIVE, waiting: COUNT } },
};

const LOOKUP_FIELDS: Readonly<Record<keyof LookupPolicy, Field>> = {
  timeoutMs: { number: POSITIVE_MS, canBeOff: true },
  breaker: { group: { failures: POSITIVE, restMs: MS } },
  bulkhead: { group: { calls: POSITIVE, waiting: COUNT } },
  retry: { group: { times: COUNT, firstMs: MS, longestMs: MS } },
  batchSize: { number: POSITIVE, canBeOff: false },
  waitMs: { number: MS, canBeOff: false },
  cache: { group: { keys: POSITIVE, freshMs: MS } },
};

/**
 * Refuses a `resilience` that would be obeyed in part only: unknown names, numbers out of range, policies of adapters
 * that are not there.
 *
 * @throws OrderTriageError `invalid_options` with the place and the remedy
 */
export function checkResilience(resilience: Resilience | undefined, names: ResilienceNames): void {
  if (resilience === undefined) return;
  const at = "/resilience";
  const { lookups, notifiers, ledger } = requireKeys(
    resilience,
    ["lookups", "notifiers", "ledger"],
    at,
    "option",
  );
  checkPolicies(lookups, {
    names: names.lookups,
    fields: LOOKUP_FIELDS,
    at: `${at}/lookups`,
    kind: "lookup adapter",
  });
  checkPolicies(notifiers, {
    names: names.notifiers,
    fields: ADAPTER_FIELDS,
    at: `${at}/notifiers`,
    kind: "notifier",
  });
  if (ledger !== undefined) checkFields(ledger, LEDGER_FIELDS, `${at}/ledger`);
}

interface PoliciesOf {
  readonly names: readonly string[];
  readonly fields: Readonly<Record<string, Field>>;
  readonly at: string;
  readonly kind: string;
}

function checkPolicies(policies: unknown, { names, fields, at, kind }: PoliciesOf): void {
  if (policies === undefined) return;
  for (const [name, policy] of Object.entries(requireKeys(policies, [...names, "*"], at, kind))) {
    checkFields(policy, fields, `${at}/${name}`);
  }
}

function checkFields(given: unknown, fields: Readonly<Record<string, Field>>, at: string): void {
  for (const [name, value] of Object.entries(requireKeys(given, Object.keys(fields), at, "option"))) {
    const field = fields[name] as Field;
    const path = `${at}/${name}`;
    if (value === undefined) continue;
    if ("number" in field) {
      if (!(field.canBeOff && value === false)) checkNumber(value, field.number, path);
    } else if (value !== false) {
      checkGroup(value, field.group, path);
    }
  }
}

function checkGroup(given: unknown, group: Readonly<Record<string, Range>>, at: string): void {
  const parts = Object.keys(group);
  const values = requireKeys(given, parts, at, "option");
  for (const part of parts) {
    if (values[part] === undefined)
      refuseOptions(at, `give all of ${parts.join(", ")}, or false to go without`);
    checkNumber(values[part], group[part] as Range, `${at}/${part}`);
  }
}

function checkNumber(value: unknown, { from, to }: Range, path: string): void {
  if (Number.isSafeInteger(value) && (value as number) >= from && (value as number) <= to) return;
  refuseOptions(
    path,
    `must be an integer from ${from}${to === MOST ? "" : ` to ${to}`}, not ${String(value)}`,
  );
}

function requireKeys(
  given: unknown,
  known: readonly string[],
  at: string,
  kind: string,
): Readonly<Record<string, unknown>> {
  if (!isRecord(given)) refuseOptions(at, "must be an object");
  for (const name of Object.keys(given)) {
    if (!known.includes(name)) refuseOptions(`${at}/${name}`, noSuch(kind, name, known));
  }
  return given;
}
