import type { Profiler } from "node:inspector";

/** A function with its own part of the time, calls to others not counted. */
export interface HotFunction {
  readonly name: string;
  /** Whose it is: `order-triage`, `generated code`, a package, `bench`, or `V8`. */
  readonly owner: string;
  /** 0 to 1. */
  readonly share: number;
}

/** The functions that took most of a profile's own time, most first. */
export function hotFunctions(
  { nodes, samples = [], timeDeltas = [] }: Profiler.Profile,
  count: number,
): readonly HotFunction[] {
  const callFrames = new Map(nodes.map(({ id, callFrame }) => [id, callFrame]));
  const times = new Map<string, { readonly name: string; readonly owner: string; time: number }>();
  let total = 0;
  for (const [index, id] of samples.entries()) {
    const time = timeDeltas[index] ?? 0;
    const frame = callFrames.get(id);
    if (frame === undefined || isNoWork(frame)) continue;
    total += time;
    const name = frame.functionName === "" ? "(anonymous)" : frame.functionName;
    const owner = ownerOf(frame);
    const key = `${name} ${owner}`;
    const known = times.get(key);
    if (known === undefined) times.set(key, { name, owner, time });
    else known.time += time;
  }
  return [...times.values()]
    .sort((a, b) => b.time - a.time)
    .slice(0, count)
    .map(({ name, owner, time }) => ({ name, owner, share: time / total }));
}

/** Waiting, and handing the profile over. */
function isNoWork({ functionName, url }: Profiler.ProfileNode["callFrame"]): boolean {
  return functionName === "(idle)" || (functionName === "dispatch" && url === "");
}

/** Code that was made of text has no address; V8's own functions are written in brackets. */
function ownerOf({ url, functionName }: Profiler.ProfileNode["callFrame"]): string {
  const inPackage = /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(url);
  if (inPackage !== null) return inPackage[1] as string;
  if (/\/dist\//.test(url)) return "order-triage";
  if (/\/\.bench\//.test(url)) return "bench";
  if (url !== "") return "Node";
  return /^(?:\(|RegExp: )/.test(functionName) ? "V8" : "generated code or a built-in";
}
