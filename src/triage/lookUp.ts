import { AdapterError } from "../core/errors/AdapterError";
import { isTypo, nearestName } from "../core/errors/nearestName";
import type { LookupKey } from "../core/lookups/Lookup";
import type { AdapterContext } from "./AdapterContext";
import { askAdapter } from "./askAdapter";
import type { Events } from "./createEvents";
import type { LookupAdapter } from "./LookupAdapter";
import { untilAborted } from "./untilAborted";

/** A question with what became of it: the value, or `{ failed }`. */
export interface SettledKey {
  readonly lookup: string;
  readonly id: string;
  readonly answer: object;
}

/** Whom to ask, and whom to tell. */
export interface LookUpOptions {
  /** By lookup name. */
  readonly adapters: ReadonlyMap<string, LookupAdapter>;
  /** Called only when somebody is asked. */
  readonly context: () => AdapterContext;
  readonly events: Events;
}

const NOT_CONFIGURED = { failed: "not_configured" } as const;

/**
 * Settles every key: each adapter is asked once, all of them side by side, and whatever one does wrong is a failure of
 * its own keys.
 *
 * @throws the signal's reason, when it aborts while an adapter is asked; nothing else.
 */
export async function lookUp(
  needs: readonly LookupKey[],
  { adapters, context, events }: LookUpOptions,
): Promise<readonly SettledKey[]> {
  const settled: SettledKey[] = [];
  const asked: Promise<readonly SettledKey[]>[] = [];
  for (const [lookup, keys] of byLookup(needs)) {
    const adapter = adapters.get(lookup);
    if (adapter === undefined) {
      for (const { id } of keys) settled.push({ lookup, id, answer: NOT_CONFIGURED });
      reportTypo(lookup, keys.length, adapters, context, events);
    } else {
      asked.push(ask(lookup, adapter, keys, context(), events));
    }
  }
  if (asked.length === 0) return settled;
  const answers = await untilAborted(context().signal, () => Promise.all(asked));
  return settled.concat(...answers);
}

/** An adapter given under nearly the name of a lookup that has none is most likely meant for it. */
function reportTypo(
  lookup: string,
  keys: number,
  adapters: LookUpOptions["adapters"],
  context: LookUpOptions["context"],
  events: Events,
): void {
  const near = nearestName(lookup, [...adapters.keys()]);
  const adapter = near === undefined ? undefined : adapters.get(near);
  if (near === undefined || adapter === undefined || !isTypo(near, lookup)) return;
  const { orderIds } = context();
  const message = `no adapter is given for the lookup ${JSON.stringify(lookup)}; one is given for ${JSON.stringify(near)}: if it is meant, write lookups: { ${JSON.stringify(lookup)}: … }`;
  const of = { lookup, adapter: adapter.name, orderIds };
  const error = new AdapterError("adapter_failed", message, { ...of, operation: "lookup" });
  events.emit("lookup_failed", { ...of, keys, error });
}

async function ask(
  lookup: string,
  adapter: LookupAdapter,
  keys: readonly LookupKey[],
  context: AdapterContext,
  events: Events,
): Promise<readonly SettledKey[]> {
  const { answers, failures } = await askAdapter(lookup, adapter, keys, context);
  const { orderIds } = context;
  if (!context.signal.aborted) {
    const failed = failures.reduce((sum, failure) => sum + failure.keys, 0);
    events.emit("looked_up", {
      lookup,
      adapter: adapter.name,
      keys: keys.length,
      failures: failed,
      orderIds,
    });
    for (const failure of failures) {
      events.emit("lookup_failed", { lookup, adapter: adapter.name, orderIds, ...failure });
    }
  }
  return keys.map(({ id }, index) => ({ lookup, id, answer: answers[index] as object }));
}

/** The keys of each lookup, each question once. */
function byLookup(needs: readonly LookupKey[]): Map<string, readonly LookupKey[]> {
  const groups = new Map<string, Map<string, LookupKey>>();
  for (const need of needs) {
    const group = groups.get(need.lookup) ?? new Map<string, LookupKey>();
    groups.set(need.lookup, group.set(need.id, need));
  }
  return new Map([...groups].map(([lookup, group]) => [lookup, [...group.values()]]));
}
