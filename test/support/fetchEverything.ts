import { openFrames } from "../../src/core/classify/Frames";
import { itemsOf } from "../../src/core/facts/scopes";
import type { Input, LookupKey } from "../../src/core/index";
import { openMoment } from "../../src/core/openMoment";
import { isUnknown } from "../../src/core/rules/unknown";
import type { CompiledRuleset } from "../../src/core/ruleset/CompiledRuleset";

/** What somebody fetched, and what it said. */
export interface Fetched {
  /** By lookup and id. */
  readonly keys: ReadonlyMap<string, LookupKey>;
  readonly known: Readonly<Record<string, Readonly<Record<string, object>>>>;
}

/** The name of a key among others. */
export const nameOf = ({ lookup, id }: LookupKey): string => JSON.stringify([lookup, id]);

/**
 * Fetches whatever any fact of a ruleset could need for an order, before any rule is run: the keys that facts declare,
 * and those that show once others are answered, such as the carriers of a service area.
 */
export async function fetchEverything(
  ruleset: CompiledRuleset,
  input: Omit<Input, "known">,
  answer: (key: LookupKey) => object | Promise<object>,
): Promise<Fetched> {
  const keys = new Map<string, LookupKey>();
  const known: Record<string, Record<string, object>> = {};
  let wave = [...declaredKeys(ruleset, input), ...openKeys(ruleset, { ...input, known })];
  while (wave.length > 0) {
    for (const key of wave) {
      if (keys.has(nameOf(key))) continue;
      keys.set(nameOf(key), key);
      known[key.lookup] ??= {};
      Object.defineProperty(known[key.lookup], key.id, { value: await answer(key), enumerable: true });
    }
    wave = openKeys(ruleset, { ...input, known });
  }
  return { keys, known };
}

function declaredKeys({ program }: CompiledRuleset, { order }: Omit<Input, "known">): LookupKey[] {
  return program.slots.flatMap(({ scope, source }) => {
    if (source.kind !== "fact" || scope === "unknown" || scope === "exception") return [];
    const items = scope === "order" ? [order] : itemsOf(order, scope).map(({ item }) => item);
    return items.flatMap((item) => source.fact.needs?.(order, item as never) ?? []);
  });
}

/** What facts still ask when each of them is read for each item. */
function openKeys(ruleset: CompiledRuleset, input: Input): LookupKey[] {
  const frames = openFrames(openMoment(ruleset, input));
  return ruleset.program.slots.flatMap(({ scope }, slot) => {
    if (scope === "unknown" || scope === "exception") return [];
    return frames.of(scope).flatMap((frame) => {
      const value = frame.read(slot);
      return isUnknown(value) ? value.keys : [];
    });
  });
}
