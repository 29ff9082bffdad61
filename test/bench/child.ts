import { readFileSync } from "node:fs";
import { Session } from "node:inspector/promises";
import { answered, matching } from "./contenders";
import type { Matcher } from "./engines/Engine";
import { engineOf } from "./engines/registry";
import { hotFunctions } from "./hotFunctions";
import { type Contender, interleave } from "./interleave";
import type { Answer, Job, OrdersFile, TimedJob } from "./jobs";
import { matchByHand } from "./referee/matchByHand";
import { areSameMatches, wordDifference } from "./sameMatches";
import type { BenchOrder } from "./workload/BenchOrder";
import { rulesOf, type WorkloadName } from "./workload/workloads";

const ENOUGH_DIFFERENCES = 3;
const SAMPLING_INTERVAL_US = 200;
const PROFILED_MS = 2_000;
const SHOWN_FUNCTIONS = 8;
const byHand: Matcher = { kind: "sync", matchesOf: matchByHand };

function readTexts({ path, count }: OrdersFile): readonly string[] {
  const texts = readFileSync(path, "utf8").split("\n", count);
  // Nothing compared is nothing shown.
  if (texts.length !== count) throw new Error(`${path} has ${texts.length} orders, not ${count}`);
  return texts;
}

/** The orders, parsed from their text in this process, so that they look as orders look that just came in. */
function parseOrders({ path, count }: OrdersFile): readonly BenchOrder[] {
  return readTexts({ path, count }).map((text) => JSON.parse(text) as BenchOrder);
}

async function openEngine(name: string, workload: WorkloadName): Promise<Matcher> {
  const engine = await engineOf(name).load();
  return engine.open(rulesOf(workload));
}

async function check({ engine, workload, orders: file }: Extract<Job, { task: "check" }>): Promise<Answer> {
  const reference = workload === "main" ? byHand : await openEngine("plain-javascript", workload);
  const matcher = await openEngine(engine, workload);
  const differences: string[] = [];
  const orders = parseOrders(file);
  for (const order of orders) {
    const expected = await reference.matchesOf(order);
    const got = await matcher.matchesOf(order);
    if (areSameMatches(expected, got) || differences.length === ENOUGH_DIFFERENCES) continue;
    differences.push(wordDifference({ order: order.id, expected, got }));
  }
  return { task: "check", compared: orders.length, differences };
}

type Contenders = readonly [library: Contender, measure: Contender];

async function contendersOf(job: TimedJob): Promise<Contenders> {
  if (job.task === "step") {
    const { shopContenders } = await import("./decisions/shopContenders");
    return shopContenders(job.way, readTexts(job.orders));
  }
  const { engine, workload } = job;
  const matcher = await openEngine(engine, workload);
  const orders = parseOrders(job.orders);
  const ordersByHand = workload === "main" ? orders : parseOrders(job.ordersByHand);
  return [
    matching(matcher, orders, Math.min(engineOf(engine).sliceSize, orders.length)),
    matching(byHand, ordersByHand, ordersByHand.length),
  ];
}

async function time(job: TimedJob): Promise<Answer> {
  const times = await interleave(...(await contendersOf(job)), job.timing);
  return { task: job.task, times };
}

async function profile({ of }: Extract<Job, { task: "profile" }>): Promise<Answer> {
  const [library] = await contendersOf(of);
  await library.work(of.timing.warmUpMs);
  const session = new Session();
  session.connect();
  await session.post("Profiler.enable");
  await session.post("Profiler.setSamplingInterval", { interval: SAMPLING_INTERVAL_US });
  await session.post("Profiler.start");
  await library.work(PROFILED_MS);
  const { profile } = await session.post("Profiler.stop");
  session.disconnect();
  return { task: "profile", functions: hotFunctions(profile, SHOWN_FUNCTIONS) };
}

async function checkStep({ orders }: Extract<Job, { task: "check-step" }>): Promise<Answer> {
  const { compareDecisions } = await import("./decisions/shopContenders");
  const texts = readTexts(orders);
  const differences = await compareDecisions(texts, ENOUGH_DIFFERENCES);
  return { task: "check-step", compared: texts.length, differences };
}

async function start({ engine, orders: file }: Extract<Job, { task: "start" }>): Promise<Answer> {
  const rules = rulesOf("main");
  const [order] = parseOrders(file);
  const started = performance.now();
  const loaded = await engineOf(engine).load();
  const matcher = await loaded.open(rules);
  const matches = await matcher.matchesOf(order as BenchOrder);
  answered.matches += matches.length;
  return { task: "start", milliseconds: performance.now() - started };
}

function run(job: Job): Promise<Answer> {
  switch (job.task) {
    case "check":
      return check(job);
    case "match":
    case "step":
      return time(job);
    case "profile":
      return profile(job);
    case "check-step":
      return checkStep(job);
    case "start":
      return start(job);
  }
}

const answer = await run(JSON.parse(process.argv[2] as string) as Job);
process.stdout.write(`${JSON.stringify(answer)}\n`);
