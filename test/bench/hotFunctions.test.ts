import type { Profiler } from "node:inspector";
import { describe, expect, it } from "vitest";
import { hotFunctions } from "./hotFunctions";

const node = (id: number, functionName: string, url: string): Profiler.ProfileNode => ({
  id,
  callFrame: { functionName, url, scriptId: "1", lineNumber: 0, columnNumber: 0 },
});

const profile: Profiler.Profile = {
  startTime: 0,
  endTime: 100,
  nodes: [
    node(1, "(idle)", ""),
    node(2, "cell", "file:///x/dist/chunk-A.js"),
    node(3, "cell", "file:///x/dist/chunk-A.js"),
    node(4, "f0", ""),
    node(5, "run", "file:///x/node_modules/@scope/zod/core.js"),
    node(6, "(garbage collector)", ""),
    node(7, "", "file:///x/.bench/child.js"),
    node(8, "readSync", "node:fs"),
    node(9, "dispatch", ""),
  ],
  samples: [1, 2, 3, 4, 5, 6, 7, 8, 9],
  timeDeltas: [900, 30, 20, 25, 10, 8, 5, 2, 300],
};

describe("hotFunctions", () => {
  it("adds up a function that was called from several places, and leaves idleness and the profiler out", () => {
    expect(hotFunctions(profile, 3)).toEqual([
      { name: "cell", owner: "order-triage", share: 0.5 },
      { name: "f0", owner: "generated code or a built-in", share: 0.25 },
      { name: "run", owner: "@scope/zod", share: 0.1 },
    ]);
  });

  it("says whose each function is", () => {
    expect(hotFunctions(profile, 9).map(({ owner }) => owner)).toEqual([
      "order-triage",
      "generated code or a built-in",
      "@scope/zod",
      "V8",
      "bench",
      "Node",
    ]);
  });
});
