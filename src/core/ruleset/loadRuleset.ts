import { OrderTriageError } from "../errors/OrderTriageError";
import type { FactDefinition } from "../facts/Fact";
import type { CompiledSetting, Slot } from "../facts/Program";
import { slotOfFact, slotOfSetting } from "../facts/slotOf";
import type { JsonValue } from "../json";
import type { CompiledAction, CompiledClassifier, CompiledPolicy, CompiledRuleset } from "./CompiledRuleset";
import { groupClassifiers } from "./groupClassifiers";
import { type NodeLoader, openNodeLoader } from "./loadNodes";
import {
  type ActionData,
  type ClassifierData,
  type PolicyData,
  RULESET_FORMAT,
  type RulesetData,
  type SlotData,
} from "./RulesetData";

/**
 * The ruleset that a module written by `order-triage compile` holds, ready to run; modules call this, you need not.
 *
 * @param facts those the rules read
 * @throws OrderTriageError `stale_ruleset` for a module that another version of this library wrote; `missing_fact` for
 * a fact that is not given
 * @example
 * ```ts
 * const ruleset = loadRuleset(data, [orderStatus]);
 * const { decision } = step(ruleset, { order, now: "2026-03-01T12:00:00Z", known: {} });
 * ```
 */
export function loadRuleset(data: RulesetData, facts: readonly FactDefinition[]): CompiledRuleset {
  const { identity, classifiers, policies, revealPersonal = false } = data;
  if (data.format !== RULESET_FORMAT) {
    throw new OrderTriageError(
      "stale_ruleset",
      `the ruleset ${JSON.stringify(identity.name)} was compiled for another version of order-triage; run "order-triage compile" again`,
    );
  }
  const settings = new Map(data.settings);
  const slots = loadSlots(data.slots, settings, facts);
  const nodes = openNodeLoader(slots);
  const loaded = classifiers.map((rule) => loadClassifier(rule, nodes));
  return {
    identity,
    ...groupClassifiers(loaded, slots, settings, { codegen: "never" }),
    classifiers: loaded,
    policies: policies.map((rule) => loadPolicy(rule, nodes)),
    revealPersonal,
  };
}

function loadSlots(
  data: readonly SlotData[],
  settings: ReadonlyMap<string, JsonValue>,
  facts: readonly FactDefinition[],
): readonly Slot[] {
  const slots: Slot[] = [];
  for (const each of data) {
    if (typeof each === "string") slots.push(slotOfFact(findFact(each, facts)));
    else slots.push(slotOfSetting(loadSetting(each, settings), slots));
  }
  return slots;
}

function findFact(name: string, facts: readonly FactDefinition[]): FactDefinition {
  const fact = facts.find((each) => each?.name === name);
  if (fact !== undefined) return fact;
  throw new OrderTriageError(
    "missing_fact",
    `the compiled ruleset reads the fact ${JSON.stringify(name)}, which is not given; run "order-triage compile" again`,
  );
}

function loadSetting(
  [name, ...by]: Exclude<SlotData, string>,
  settings: ReadonlyMap<string, JsonValue>,
): CompiledSetting {
  return {
    name,
    value: settings.get(name) as JsonValue,
    by: by.map(([slot, values]) => ({ slot, values: new Map(values) })),
  };
}

function loadClassifier(data: ClassifierData, nodes: NodeLoader): CompiledClassifier {
  const { name, priority = 1, forEach = "order", code, severity, blocks = [] } = data;
  return {
    name,
    priority,
    scope: forEach,
    root: nodes.node(data.when),
    code,
    severity,
    blocks,
    evidence: data.evidence && nodes.param(data.evidence),
    field: data.field && nodes.param(data.field),
    raiseWhenUnknown: data.raiseWhenUnknown ?? false,
  };
}

function loadPolicy(data: PolicyData, nodes: NodeLoader): CompiledPolicy {
  const { name, priority = 1, codes, add = false, when, owner, actions = [] } = data;
  return {
    name,
    priority,
    codes: codes && new Set(codes),
    add,
    root: nodes.node(when),
    owner,
    actions: actions.map((action) => loadAction(action, nodes)),
  };
}

function loadAction(data: ActionData, nodes: NodeLoader): CompiledAction {
  const { id, type, mode = "auto", when, params = [], required = [], dueWithinMs } = data;
  return {
    id,
    type,
    mode,
    root: when && nodes.node(when),
    params: params.map(([name, param]) => [name, nodes.param(param)]),
    required,
    dueWithinMs,
  };
}
