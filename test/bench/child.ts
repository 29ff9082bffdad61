import { answered, matching } from "./contenders";
import type { Matcher } from "./engines/Engine";
import { engineOf } from "./engines/registry";
import { interleave } from "./interleave";
import type { Answer, Job } from "./jobs";
import { matchByHand } from "./referee/matchByHand";
import { areSameMatches, wordDifference } from "./sameMatches";
import type { BenchOrder } from "./workload/BenchOrder";
import { rulesOf, textsOf, type WorkloadName } from "./workload/workloads";

const ENOUGH_DIFFERENCES = 3;
const byHand: Matcher = { kind: "sync", matchesOf: matchByHand };

/** The orders, parsed from their text in this process, so that they look as orders look that just came in. */
function parseOrders(workload: WorkloadName, count: number): readonly BenchOrder[] {
  return textsOf(workload, count).map((text) => JSON.parse(text) as BenchOrder);
}

async function openEngine(name: string, workload: WorkloadName): Promise<Matcher> {
  const engine = await engineOf(name).load();
  return engine.open(rulesOf(workload));
}

async function check({ engine, workload, orders: count }: Extract<Job, { task: "check" }>): Promise<Answer> {
  const reference = workload === "main" ? byHand : await openEngine("plain-javascript", workload);
  const matcher = await openEngine(engine, workload);
  const differences: string[] = [];
  const orders = parseOrders(workload, count);
  let withMatches = 0;
  for (const order of orders) {
    const expected = await reference.matchesOf(order);
    const got = await matcher.matchesOf(order);
    if (expected.length > 0) withMatches += 1;
    if (areSameMatches(expected, got) || differences.length === ENOUGH_DIFFERENCES) continue;
    differences.push(wordDifference({ order: order.id, expected, got }));
  }
  return { task: "check", compared: orders.length, withMatches, differences };
}

async function match(job: Extract<Job, { task: "match" }>): Promise<Answer> {
  const { engine, workload, timing } = job;
  const matcher = await openEngine(engine, workload);
  const orders = parseOrders(workload, job.orders);
  const ordersByHand = workload === "main" ? orders : parseOrders("main", job.orders);
  const timesByHand = await interleave(
    matching(matcher, orders, engineOf(engine).sliceSize),
    matching(byHand, ordersByHand, ordersByHand.length),
    timing,
  );
  return { task: "match", timesByHand };
}

async function start({ engine }: Extract<Job, { task: "start" }>): Promise<Answer> {
  const rules = rulesOf("main");
  const [order] = parseOrders("main", 1);
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
      return match(job);
    case "start":
      return start(job);
  }
}

const answer = await run(JSON.parse(process.argv[2] as string) as Job);
process.stdout.write(`${JSON.stringify(answer)}\n`);
