import { makeJudge } from "#make-judge";
import { OrderTriageError } from "../errors/OrderTriageError";
import type { FlatRules } from "./flat/FlatRules";
import type { Codegen, Judge } from "./Judge";
import type { SourceFacts } from "./source/SourceFacts";

/** Interpreting is quick enough for so many runs; making code costs about as much. */
const RUNS_BEFORE_CODE = 300;

/** What code is made with, when it is wanted. */
export interface Generation {
  readonly facts: SourceFacts;
  readonly environment: object;
}

/**
 * The judge that a choice of back end stands for.
 *
 * @throws OrderTriageError `codegen_unavailable` for `always` where the host forbids to make code of text
 */
export function chooseJudge<Facts>(
  codegen: Codegen,
  flat: FlatRules,
  interpreted: Judge<Facts>,
  generate: () => Generation,
): Judge<Facts> {
  if (codegen === "never") return interpreted;
  const make = (): Judge<Facts> | undefined => {
    const { facts, environment } = generate();
    return makeJudge(flat, facts, environment) as Judge<Facts> | undefined;
  };
  if (codegen === "always") {
    const made = make();
    if (made !== undefined) return made;
    const message = `this host makes no code of text; say "codegen": "auto", or compile the rules ahead of time`;
    throw new OrderTriageError("codegen_unavailable", message);
  }
  let runs = 0;
  let judge = interpreted;
  return (facts) => {
    runs += 1;
    if (runs === RUNS_BEFORE_CODE) judge = make() ?? interpreted;
    return judge(facts);
  };
}
