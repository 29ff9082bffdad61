import type { Slot } from "../core/facts/Program";
import { builtinValue } from "../core/ruleset/builtinValues";
import type {
  CompiledAction,
  CompiledClassifier,
  CompiledPlaybook,
  CompiledPolicy,
  CompiledRuleset,
} from "../core/ruleset/CompiledRuleset";
import {
  type ActionData,
  type ClassifierData,
  type PolicyData,
  RULESET_FORMAT,
  type RulesetData,
  type SlotData,
} from "../core/ruleset/RulesetData";
import { capSettings } from "../core/ruleset/settingProblem";
import { type NodeWriter, openNodeWriter } from "./serialiseNodes";

/**
 * A compiled ruleset as plain JSON, from which `loadRuleset` makes the same one again; of what its rules can read only
 * what they do read.
 *
 * @throws OrderTriageError `own_operator` for a rule that uses an operator of the host's own: a function is no data
 */
export function serialiseRuleset(ruleset: CompiledRuleset): RulesetData {
  const { identity, program, classifiers, policies, maximumSteps, revealPersonal } = ruleset;
  const slots: SlotData[] = [];
  const numbers = new Map<number, number>();
  /** Slots are numbered anew as rules ask for them; what a setting varies by stands before it. */
  const number = (slot: number): number => {
    const known = numbers.get(slot);
    if (known !== undefined) return known;
    const data = slotData(program.slots[slot] as Slot, number);
    const added = slots.push(data) - 1;
    numbers.set(slot, added);
    return added;
  };
  const nodes = openNodeWriter(number);
  program.slots.forEach(({ source }, slot) => {
    // No rule reads a cap, yet the plan does.
    if (source.kind !== "setting" || source.setting.by.length === 0) return;
    if (capSettings.includes(source.setting.name)) number(slot);
  });
  const rules = {
    classifiers: classifiers.map((rule) => classifierData(rule, nodes)),
    policies: policies.map((rule) => policyData(rule, nodes)),
  };
  const read = new Set(slots.map((slot) => (typeof slot === "string" ? undefined : slot[0])));
  return {
    format: RULESET_FORMAT,
    identity,
    // What has the value it always has is known where it is needed, unless a rule reads it.
    settings: [...program.settings].filter(
      ([name, value]) => read.has(name) || JSON.stringify(value) !== JSON.stringify(builtinValue(name)),
    ),
    ...(program.calendars.size === 0
      ? {}
      : { calendars: [...program.calendars].map(([name, { calendar }]) => [name, calendar] as const) }),
    slots,
    ...rules,
    maximumSteps,
    ...(revealPersonal ? { revealPersonal } : {}),
  };
}

function slotData({ source, name }: Slot, number: (slot: number) => number): SlotData {
  if (source.kind === "fact") return name;
  const by = source.setting.by.map(({ slot, values }) => [number(slot), [...values]] as const);
  return [source.setting.name, ...by];
}

function classifierData(rule: CompiledClassifier, nodes: NodeWriter): ClassifierData {
  const { name, priority, scope, root, code, severity, blocks, waivable } = rule;
  const { evidence, field, raiseWhenUnknown } = rule;
  return {
    name,
    ...(priority === 1 ? {} : { priority }),
    ...(scope === "order" ? {} : { forEach: scope }),
    when: nodes.root(root, name),
    code,
    severity,
    ...(blocks.length === 0 ? {} : { blocks }),
    ...(waivable ? {} : { waivable }),
    ...(evidence === undefined ? {} : { evidence: nodes.param(evidence) }),
    ...(field === undefined ? {} : { field: nodes.param(field) }),
    ...(raiseWhenUnknown ? { raiseWhenUnknown } : {}),
  };
}

function policyData(rule: CompiledPolicy, nodes: NodeWriter): PolicyData {
  const { name, priority, codes, add, root, playbook, actions } = rule;
  return {
    name,
    ...(priority === 1 ? {} : { priority }),
    ...(codes === undefined ? {} : { codes: [...codes] }),
    ...(add ? { add } : {}),
    when: nodes.root(root, name),
    ...playbookData(playbook, nodes),
    ...(actions.length === 0 ? {} : { actions: actions.map((action) => actionData(action, name, nodes)) }),
  };
}

/** `JSON.stringify` leaves out what is undefined; here it is left out at once, so that the data equal what is read. */
function playbookData(playbook: CompiledPlaybook, nodes: NodeWriter): Partial<PolicyData> {
  const { escalations, asksRootCause, incident, ...plain } = playbook;
  const said = Object.entries(plain).filter(([, value]) => value !== undefined);
  return {
    ...Object.fromEntries(said),
    ...(escalations.length === 0 ? {} : { escalations }),
    ...(asksRootCause ? { asksRootCause } : {}),
    ...(incident === undefined ? {} : { incident: incident.map((part) => nodes.param(part)) }),
  };
}

function actionData(action: CompiledAction, rule: string, nodes: NodeWriter): ActionData {
  const { id, type, mode, root, params, required, dueWithinMs } = action;
  return {
    id,
    type,
    ...(mode === "auto" ? {} : { mode }),
    ...(root === undefined ? {} : { when: nodes.root(root, rule) }),
    ...(params.length === 0
      ? {}
      : { params: params.map(([name, param, ...shape]) => [name, nodes.param(param), ...shape] as const) }),
    ...(required.length === 0 ? {} : { required }),
    ...(dueWithinMs === undefined ? {} : { dueWithinMs }),
  };
}
