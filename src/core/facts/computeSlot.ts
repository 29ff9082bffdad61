import { isOrderTriageError, OrderTriageError } from "../errors/OrderTriageError";
import type { TimedFactReader } from "../rules/plan";
import { clockSpan } from "../rules/threshold";
import { isUnknown } from "../rules/unknown";
import type { FactContext, FactDefinition, FactType } from "./Fact";
import type { Moment } from "./Moment";
import type { CompiledSetting, Slot } from "./Program";
import { requireValue } from "./requireValue";

/** The value of a slot in the frame of its scope. */
export function computeSlot(
  { source }: Slot,
  index: number,
  context: FactContext,
  moment: Moment,
  frame: TimedFactReader,
): unknown {
  if (source.kind === "setting") return readSetting(source.setting, moment, frame);
  const { clock } = source.fact;
  if (clock === undefined) return derive(source.fact, context);
  if (clock.kind === "from") {
    const instant = clock.instant(context);
    return instant === undefined ? undefined : moment.now >= instant;
  }
  const reading = frame.clock(index);
  if (reading === undefined) return undefined;
  return clockSpan(reading, moment.now) / reading.unit;
}

/** What `typeof` answers of most values; lists and objects are looked at closer. */
const typeofs: Readonly<Record<FactType, string>> = {
  boolean: "boolean",
  number: "number",
  text: "string",
  list: "",
  object: "",
};

/** A fact of the host's that throws is named, since the stack alone tells it to nobody. */
function derive(fact: FactDefinition, context: FactContext): unknown {
  const { name, type, derive } = fact;
  try {
    const value = derive?.(context);
    if (value !== undefined && typeof value !== typeofs[type]) requireValue(fact, value);
    return value;
  } catch (cause) {
    if (isOrderTriageError(cause)) throw cause;
    throw new OrderTriageError("fact_failed", `the fact "${name}" threw; see the cause`, { cause });
  }
}

/** A value given to the call replaces the whole setting, its `by` included: what you give is what is used. */
function readSetting(setting: CompiledSetting, moment: Moment, frame: TimedFactReader): unknown {
  if (Object.hasOwn(moment.settings, setting.name)) return moment.settings[setting.name];
  for (const { slot, values } of setting.by) {
    const key = frame.read(slot);
    if (isUnknown(key)) return key;
    const value = values.get(String(key));
    if (value !== undefined) return value;
  }
  return setting.value;
}
