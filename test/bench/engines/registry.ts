import type { Engine } from "./Engine";

/** An engine by the name `--only` knows it by. */
export interface RegisteredEngine {
  readonly title: string;
  /** What it had to do for rules about each line. */
  readonly lineRules: string;
  /** It is compared and timed on so many orders at most; fewer where all would take minutes. */
  readonly mostOrders: number;
  /** Orders of one timed slice, where a pass over all would take seconds. */
  readonly sliceSize: number;
  /** Only the engine that is asked for is loaded into a process. */
  readonly load: () => Promise<Engine>;
}

const ALL = Number.POSITIVE_INFINITY;
const OWN_LOOP = "the caller runs a second set of rules once a line";
const FOR_EACH = '"forEach": "line" in the rule file';

/** Every engine, fastest kind first. */
export const engines: Readonly<Record<string, RegisteredEngine>> = {
  hand: {
    title: "code by hand, one pass",
    lineRules: "an inner loop",
    mostOrders: ALL,
    sliceSize: ALL,
    load: async () => {
      const { matchByHand } = await import("../referee/matchByHand");
      return { open: () => ({ kind: "sync", matchesOf: matchByHand }) };
    },
  },
  "rules-generated": {
    title: "order-triage/rules, generated",
    lineRules: OWN_LOOP,
    mostOrders: ALL,
    sliceSize: ALL,
    load: async () => (await import("./orderTriageRules")).orderTriageRules("always"),
  },
  "rules-interpreted": {
    title: "order-triage/rules, interpreted",
    lineRules: OWN_LOOP,
    mostOrders: ALL,
    sliceSize: ALL,
    load: async () => (await import("./orderTriageRules")).orderTriageRules("never"),
  },
  "catalog-generated": {
    title: "order-triage, catalog facts, generated",
    lineRules: FOR_EACH,
    mostOrders: ALL,
    sliceSize: ALL,
    load: async () => (await import("./catalog")).catalog("always"),
  },
  "catalog-interpreted": {
    title: "order-triage, catalog facts, interpreted",
    lineRules: FOR_EACH,
    mostOrders: ALL,
    sliceSize: ALL,
    load: async () => (await import("./catalog")).catalog("never"),
  },
  "plain-javascript": {
    title: "plain JavaScript, one function a rule",
    lineRules: "an inner loop",
    mostOrders: ALL,
    sliceSize: ALL,
    load: async () => (await import("./plainJavaScript")).plainJavaScript(),
  },
  "json-logic-engine-compiled": {
    title: "json-logic-engine, compiled",
    lineRules: OWN_LOOP,
    mostOrders: ALL,
    sliceSize: ALL,
    load: async () => (await import("./jsonLogicEngine")).jsonLogicEngine("compiled"),
  },
  "json-logic-engine-interpreted": {
    title: "json-logic-engine, interpreted",
    lineRules: OWN_LOOP,
    mostOrders: ALL,
    sliceSize: 4_000,
    load: async () => (await import("./jsonLogicEngine")).jsonLogicEngine("interpreted"),
  },
  "json-logic-js": {
    title: "json-logic-js",
    lineRules: OWN_LOOP,
    mostOrders: ALL,
    sliceSize: 2_000,
    load: async () => (await import("./jsonLogicJs")).jsonLogicJs(),
  },
  "zen-engine": {
    title: "@gorules/zen-engine",
    lineRules: "a decision table that loops over the lines inside the engine",
    mostOrders: 4_000,
    sliceSize: 500,
    load: async () => (await import("./zenEngine")).zenEngine(),
  },
  "json-rules-engine-fast-path": {
    title: "json-rules-engine, fast path resolver",
    lineRules: OWN_LOOP,
    mostOrders: 4_000,
    sliceSize: 200,
    load: async () => (await import("./jsonRulesEngine")).jsonRulesEngine("fast"),
  },
  "json-rules-engine": {
    title: "json-rules-engine, as is",
    lineRules: OWN_LOOP,
    mostOrders: 2_000,
    sliceSize: 100,
    load: async () => (await import("./jsonRulesEngine")).jsonRulesEngine("jsonpath-plus"),
  },
  rools: {
    title: "rools",
    lineRules: OWN_LOOP,
    mostOrders: ALL,
    sliceSize: 200,
    load: async () => (await import("./rools")).rools(),
  },
  "node-rules": {
    title: "node-rules",
    lineRules: OWN_LOOP,
    mostOrders: ALL,
    sliceSize: 200,
    load: async () => (await import("./nodeRules")).nodeRules(),
  },
};

/** The engine of a name; throws for one that does not exist. */
export function engineOf(name: string): RegisteredEngine {
  const engine = Object.hasOwn(engines, name) ? engines[name] : undefined;
  if (engine === undefined)
    throw new Error(`there is no engine "${name}"; there are ${Object.keys(engines).join(", ")}`);
  return engine;
}
