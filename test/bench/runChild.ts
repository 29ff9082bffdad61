import { execFile } from "node:child_process";
import { promisify } from "node:util";
import type { Answer, Job } from "./jobs";

const run = promisify(execFile);
const child = new URL("child.js", import.meta.url);

/** Does one job in a process of its own; rejects with what the process wrote when it fails. */
export async function runChild<Task extends Job["task"]>(
  job: Extract<Job, { readonly task: Task }>,
): Promise<Extract<Answer, { readonly task: Task }>> {
  const { stdout } = await run(process.execPath, ["--expose-gc", child.pathname, JSON.stringify(job)]);
  const lines = stdout.trim().split("\n");
  return JSON.parse(lines[lines.length - 1] as string) as Extract<Answer, { readonly task: Task }>;
}
