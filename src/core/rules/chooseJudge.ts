import { makeFunction } from "#make-function";
import { OrderTriageError } from "../errors/OrderTriageError";
import type { Codegen, Judge } from "./Judge";

/** Interpreting is quick enough for so many runs; making code costs about as much. */
const RUNS_BEFORE_CODE = 300;

/**
 * The judge that a choice of back end stands for.
 *
 * @param generate makes the environment and the text, when code is wanted
 * @throws OrderTriageError `codegen_unavailable` for `always` where the host forbids to make code of text
 */
export function chooseJudge<Facts>(
  codegen: Codegen,
  interpreted: Judge<Facts>,
  generate: () => { readonly environment: object; readonly body: string },
): Judge<Facts> {
  if (codegen === "never") return interpreted;
  const make = (): Judge<Facts> | undefined => {
    const { environment, body } = generate();
    return makeFunction(body)?.(environment) as Judge<Facts> | undefined;
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
