import { OrderTriageError } from "../errors/OrderTriageError";
import type { FactDefinition } from "../facts/Fact";
import type { CompiledSetting, Slot } from "../facts/Program";
import { slotOfFact, slotOfSetting } from "../facts/slotOf";
import type { JsonValue } from "../json";
import type { CompiledAction, CompiledClassifier, CompiledPlaybook, CompiledPolicy } from "./CompiledRuleset";
import { type NodeLoader, openNodeLoader } from "./loadNodes";
import {
  type ActionData,
  type ClassifierData,
  type PolicyData,
  RULESET_FORMAT,
  type RulesetData,
  type SlotData,
} from "./RulesetData";

/** What the data of a ruleset say, before anybody judges by it. */
export interface LoadedParts {
  readonly slots: readonly Slot[];
  readonly settings: ReadonlyMap<string, JsonValue>;
  readonly classifiers: readonly CompiledClassifier[];
  readonly policies: readonly CompiledPolicy[];
}

/**
 * Reads the data of a ruleset.
 *
 * @throws OrderTriageError `stale_ruleset`, `missing_fact`
 */
export function loadParts(data: RulesetData, facts: readonly FactDefinition[]): LoadedParts {
  const { identity, classifiers, policies } = data;
  if (data.format !== RULESET_FORMAT) {
    throw new OrderTriageError(
      "stale_ruleset",
      `the ruleset ${JSON.stringify(identity.name)} was compiled for another version of order-triage; run "order-triage compile" again`,
    );
  }
  const settings = new Map(data.settings);
  const slots = loadSlots(data.slots, settings, facts);
  const nodes = openNodeLoader(slots);
  return {
    slots,
    settings,
    classifiers: classifiers.map((rule) => loadClassifier(rule, nodes)),
    policies: policies.map((rule) => loadPolicy(rule, nodes)),
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
  const { name, priority = 1, forEach = "order", code, severity, blocks = [], waivable = true } = data;
  return {
    name,
    priority,
    scope: forEach,
    root: nodes.node(data.when),
    code,
    severity,
    blocks,
    waivable,
    evidence: data.evidence && nodes.param(data.evidence),
    field: data.field && nodes.param(data.field),
    raiseWhenUnknown: data.raiseWhenUnknown ?? false,
  };
}

function loadPolicy(data: PolicyData, nodes: NodeLoader): CompiledPolicy {
  const { name, priority = 1, codes, add = false, when, actions = [] } = data;
  return {
    name,
    priority,
    codes: codes && new Set(codes),
    add,
    root: nodes.node(when),
    playbook: loadPlaybook(data, nodes),
    actions: actions.map((action) => loadAction(action, nodes)),
  };
}

function loadPlaybook(data: PolicyData, nodes: NodeLoader): CompiledPlaybook {
  const { owner, respondWithinMs, resolveWithinMs, calendar, warnAt, escalations = [], incident } = data;
  return {
    owner,
    respondWithinMs,
    resolveWithinMs,
    calendar,
    warnAt,
    escalations,
    asksRootCause: data.asksRootCause ?? false,
    incident: incident?.map((part) => nodes.param(part)),
  };
}

function loadAction(data: ActionData, nodes: NodeLoader): CompiledAction {
  const { id, type, mode = "auto", when, params = [], required = [], dueWithinMs } = data;
  return {
    id,
    type,
    mode,
    root: when && nodes.node(when),
    params: params.map(([name, param, ...shape]) => [name, nodes.param(param), ...shape]),
    required,
    dueWithinMs,
  };
}
