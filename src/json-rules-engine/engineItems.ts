import { openFrames } from "../core/classify/Frames";
import type { Subject } from "../core/classify/Subject";
import type { Frame } from "../core/facts/openFrame";
import type { ItemScope } from "../core/facts/scopes";
import type { Input } from "../core/Input";
import { openMoment } from "../core/openMoment";
import type { CheckedRuleset } from "../core/ruleset/CompiledRuleset";

/** The runtime fact through which an engine reads all facts of an item. */
export const ITEM = "order-triage.item";

/** One thing to run an engine for: the order, or one of its lines, shipments, … */
export interface EngineItem {
  /** What the findings are about. */
  readonly subject: Subject;
  /** The runtime facts for `engine.run`; the engine computes the facts of the catalog from it, as rules ask for them. */
  readonly facts: Readonly<Record<string, unknown>>;
}

/**
 * What to run an engine made by `toEngine` for: the order, or every item of one kind, in snapshot order.
 *
 * @throws OrderTriageError as `step` does, for an input that is not parsed or a setting that does not exist
 * @example
 * ```ts
 * for (const { subject, facts } of engineItems(ruleset, { order, now, known: {} }, "shipment")) {
 *   const { events } = await engine.run(facts);
 * }
 * ```
 */
export function engineItems(
  ruleset: CheckedRuleset,
  input: Input,
  scope: "order" | Exclude<ItemScope, "unknown">,
): readonly EngineItem[] {
  return openFrames(openMoment(ruleset, input)).of(scope).map(itemOf);
}

/** The engine item of a frame. */
export function itemOf(frame: Frame): EngineItem {
  return { subject: frame.subject, facts: { [ITEM]: frame } };
}
