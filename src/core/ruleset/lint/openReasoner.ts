import type { Slot } from "../../facts/Program";
import { assume } from "../../rules/lint/assume";
import { type Environment, openEnvironment } from "../../rules/lint/Environment";
import type { Formula, Variable } from "../../rules/lint/Formula";
import { formulaOf } from "../../rules/lint/formulaOf";
import { allValues, type ValueSet } from "../../rules/lint/ValueSet";
import { valuesOf } from "../../rules/lint/valuesOf";
import type { OwnOperators } from "../../rules/operators";
import type { PlanNode } from "../../rules/plan";
import { millisecondsPer } from "../../time/units";

/** Steps of reasoning about one condition, and about all of a file: far more than rules that people write need. */
const STEPS_A_CONDITION = 20_000;
const STEPS = 400_000;

/** Proves things about the conditions of a ruleset, as long as its steps last; then it proves nothing more. */
export interface Reasoner {
  formulaOf(node: PlanNode): Formula;
  /** Reasons in an environment in which only the catalog is known. */
  reason<T>(about: (environment: Environment) => T): T;
  /** Whether a condition holds wherever another does. */
  implies(premise: PlanNode, conclusion: PlanNode): boolean;
}

/** A reasoner over what a ruleset reads. */
export function openReasoner(slots: readonly Slot[], operators: OwnOperators): Reasoner {
  const formulas = new Map<PlanNode, Formula>();
  const premises = new Map<PlanNode, Environment | undefined>();
  const context = { operators, clockUnitOf: (slot: number) => clockUnitOf(slots[slot]) };
  const initials = new Map<string, ValueSet>();
  const initial = (variable: Variable): ValueSet => {
    const values = initials.get(variable.key) ?? initialOf(slots[variable.slot], variable);
    initials.set(variable.key, values);
    return values;
  };
  let left = STEPS;

  const reasoner: Reasoner = {
    formulaOf(node) {
      const formula = formulas.get(node) ?? formulaOf(node, context);
      formulas.set(node, formula);
      return formula;
    },
    reason(about) {
      const granted = Math.min(STEPS_A_CONDITION, left);
      const budget = { left: granted };
      const result = about(openEnvironment(initial, budget));
      left -= granted - Math.max(0, budget.left);
      return result;
    },
    implies(premise, conclusion) {
      if (left <= 0) return false;
      return reasoner.reason((environment) => {
        if (!premises.has(premise)) {
          premises.set(premise, assume(reasoner.formulaOf(premise), true, environment));
        }
        const held = premises.get(premise);
        if (held === undefined) return false;
        const where = { ...held, budget: environment.budget };
        return assume(reasoner.formulaOf(conclusion), false, where) === undefined;
      });
    },
  };
  return reasoner;
}

/** What a fact can be by the catalog; a setting can be given any value a call, but never none. */
function initialOf(slot: Slot | undefined, { steps }: Variable): ValueSet {
  if (slot?.source.kind === "fact") return valuesOf(slot.source.fact, steps);
  return steps.length > 0 ? allValues : { ...allValues, few: new Set([null, true, false]) };
}

function clockUnitOf(slot: Slot | undefined): number | undefined {
  const clock = slot?.source.kind === "fact" ? slot.source.fact.clock : undefined;
  return clock === undefined || clock.kind === "from" ? undefined : millisecondsPer[clock.unit];
}
