import type { Decision } from "../../core/decide/Decision";

/** What a rule file's test can expect, each an exact set. */
export const EXPECTATIONS = ["exceptions", "actions", "unknowns"] as const;

/** What a test expected, or what came. */
export type TestOutcome = Readonly<Record<(typeof EXPECTATIONS)[number], readonly string[]>>;

/**
 * A decision in the words of a test: the keys of the exceptions, the ids of the actions, the names of unknown facts.
 *
 * @example
 * ```ts
 * testOutcome(decision); // { exceptions: ["stock.short@line:1"], actions: ["hold"], unknowns: [] }
 * ```
 */
export function testOutcome({ exceptions, actions, unknowns }: Decision): TestOutcome {
  return {
    exceptions: exceptions.map(({ key }) => key),
    actions: actions.map(({ id }) => id),
    unknowns: unknowns.map(({ fact }) => fact),
  };
}
