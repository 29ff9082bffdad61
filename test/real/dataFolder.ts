import { existsSync } from "node:fs";
import { resolve } from "node:path";

/** Where the real data lies: `ORDER_TRIAGE_DATA`, else the folder `shared/data` beside the repository. */
export const dataFolder = resolve(process.env.ORDER_TRIAGE_DATA ?? "../shared/data");

/**
 * Why the tests on real data cannot run, or undefined when they can. The data is not ours to publish, so a clone
 * elsewhere does without; CI may not.
 */
export function whyNoData(): string | undefined {
  if (existsSync(dataFolder)) return undefined;
  const reason = `no real data at ${dataFolder}: set ORDER_TRIAGE_DATA`;
  if (process.env.CI) throw new Error(reason);
  return reason;
}
