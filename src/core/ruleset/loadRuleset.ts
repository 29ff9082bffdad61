import { OrderTriageError } from "../errors/OrderTriageError";
import type { FactDefinition } from "../facts/Fact";
import { EMPTY } from "../rules/cells";
import type { BusinessCalendar } from "../time/BusinessCalendar";
import type { OpenCalendar } from "../time/openCheckedCalendar";
import type { CompiledRuleset } from "./CompiledRuleset";
import { type JudgeMaker, loadGroups } from "./loadGroups";
import { loadParts } from "./loadParts";
import type { RulesetData } from "./RulesetData";

/**
 * The ruleset that a module written by `order-triage compile` holds, ready to run; modules call this, you need not.
 *
 * @param facts those the rules read
 * @param judges generated code, one function a group of classifiers
 * @param open `openCalendar`, which only a ruleset with calendars or quiet hours needs, so that others do not carry its code
 * @throws OrderTriageError `stale_ruleset` for a module that another version of this library wrote; `missing_fact` for
 * a fact that is not given; `missing_calendars` for calendars without `open`
 * @example
 * ```ts
 * const ruleset = loadRuleset(data, [orderStatus], judges);
 * const { decision } = step(ruleset, { order, now: "2026-03-01T12:00:00Z", known: {} });
 * ```
 */
export function loadRuleset(
  data: RulesetData,
  facts: readonly FactDefinition[],
  judges: readonly JudgeMaker[],
  open?: (calendar: BusinessCalendar) => OpenCalendar,
): CompiledRuleset {
  const { slots, settings, classifiers, policies } = loadParts(data, facts);
  // Generated code reads facts from cells, and parts of them itself.
  const cells = { slotCount: slots.length, paths: [], blank: slots.map(() => EMPTY) };
  return {
    identity: data.identity,
    program: { slots, settings, calendars: loadCalendars(data, open), openCalendar: open, cells },
    classifiers,
    groups: loadGroups(classifiers, judges),
    policies,
    maximumSteps: data.maximumSteps,
    revealPersonal: data.revealPersonal ?? false,
  };
}

function loadCalendars(
  { identity, calendars = [] }: RulesetData,
  open: ((calendar: BusinessCalendar) => OpenCalendar) | undefined,
): ReadonlyMap<string, OpenCalendar> {
  if (open !== undefined) return new Map(calendars.map(([name, calendar]) => [name, open(calendar)]));
  if (calendars.length === 0) return new Map();
  const message = `the compiled ruleset ${JSON.stringify(identity.name)} has calendars; give loadRuleset "openCalendar", or run "order-triage compile" again`;
  throw new OrderTriageError("missing_calendars", message);
}
