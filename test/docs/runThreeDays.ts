import { memoryLedger } from "../../src/adapters/memory-ledger";
import {
  type Action,
  acknowledgeCase,
  type Case,
  type CaseChange,
  compileRuleset,
  type Decision,
  type Incident,
  type IncidentChange,
  type Input,
  type JsonObject,
  type JudgedWaiver,
  reconcile,
  reconcileIncidents,
  step,
  type Waiver,
  waive,
} from "../../src/core/index";
import type { RulesetFile } from "../../src/core/ruleset/RulesetFile";
import retailFile from "../../src/rulesets/retail.json";
import { parseOrder } from "../../src/schema/parseOrder";
import { createTriage } from "../../src/triage/createTriage";
import type { Message } from "../../src/triage/Message";
import { LOOKS, NEGLECTED, ORDERS, STORY, type World } from "./threeDays";

/** What one look at all orders brought. */
export interface Look {
  readonly now: string;
  readonly happened: readonly string[];
  readonly changes: readonly (CaseChange & { readonly order: string })[];
  readonly incidents: readonly IncidentChange[];
  readonly sent: readonly Message[];
  /** What `reconcile` asked for. */
  readonly asked: readonly Action[];
  /** Waivers, judged. */
  readonly waivers: readonly (JudgedWaiver & { readonly order: string })[];
}

/** The whole story as it was run. */
export interface ThreeDays {
  readonly looks: readonly Look[];
  readonly sent: readonly Message[];
  readonly cases: ReadonlyMap<string, readonly Case[]>;
  readonly decisions: readonly Decision[];
}

const file = retailFile as unknown as RulesetFile;
const ruleset = compileRuleset(file);
const HALF_AN_HOUR_MS = 1_800_000;

/** Runs the story as a host would: decide, reconcile, store, dispatch, at every look and for every order. */
export async function runThreeDays(): Promise<ThreeDays> {
  const sent: Message[] = [];
  const notifier = {
    name: "recorder",
    channels: ["email", "sms", "team"],
    send: (message: Message) => {
      sent.push(message);
      return {};
    },
  };
  const triage = createTriage({ ruleset, notifiers: [notifier], ledger: memoryLedger() });
  const defaults = file.testDefaults as { order: JsonObject; lookups: World["lookups"] };
  let now = "";
  let incidents: readonly Incident[] = [];
  const world: World = {
    orders: new Map(Object.entries(ORDERS).map(([id, own]) => [id, orderOf(defaults.order, id, own)])),
    lookups: { ...defaults.lookups },
    cases: new Map(),
    waive(id, key, reason, by, until) {
      const input = inputOf(id);
      const waiver = waive(ruleset, { ...input, known: settle(input).known }, key, { reason, by, until });
      const waivers = (world.orders.get(id)?.waivers ?? []) as unknown as readonly Waiver[];
      const all = [...waivers, waiver] as unknown as readonly JsonObject[];
      world.orders.set(id, { ...world.orders.get(id), waivers: all });
    },
  };
  const inputOf = (id: string): Input => ({
    order: parseOrder(world.orders.get(id)),
    now,
    known: {},
    cases: world.cases.get(id) ?? [],
    incidents,
  });
  const settle = (input: Input) => {
    let known: Record<string, Record<string, object>> = {};
    for (;;) {
      const { decision, needs } = step(ruleset, { ...input, known });
      if (needs.length === 0) return { decision, known };
      for (const { lookup, id } of needs) {
        const answers = world.lookups[lookup] ?? {};
        const answer = answers[input.order.id] ?? answers[id] ?? answers["*"] ?? { failed: "not_configured" };
        const observed = "failed" in answer ? answer : { ...answer, observedAt: now };
        known = { ...known, [lookup]: { ...known[lookup], [id]: observed } };
      }
    }
  };

  const looks: Look[] = [];
  const decisions: Decision[] = [];
  let last = "";
  for (const look of LOOKS) {
    const happened = STORY.filter(({ at }) => at > last && at <= look);
    for (const each of happened) {
      now = each.at;
      each.happens(world);
    }
    last = look;
    now = look;
    const before = sent.length;
    const changes: Look["changes"][number][] = [];
    const incidentChanges: IncidentChange[] = [];
    const asked: Action[] = [];
    const waivers: Look["waivers"][number][] = [];
    for (const id of world.orders.keys()) {
      const { decision } = settle(inputOf(id));
      decisions.push(decision);
      const result = reconcile(world.cases.get(id) ?? [], decision, now);
      const moved = reconcileIncidents(incidents, [{ ...decision, cases: result.cases }], now);
      incidents = moved.incidents;
      incidentChanges.push(...moved.changes);
      await triage.dispatch({ ...decision, actions: [...decision.actions, ...result.actions] }, { now });
      changes.push(...result.changes.map((change) => ({ order: id, ...change })));
      asked.push(...result.actions);
      waivers.push(...decision.waivers.map((each) => ({ order: id, ...each })));
      world.cases.set(id, NEGLECTED.has(id) ? result.cases : takenUp(result.cases, now));
    }
    const texts = happened.map(({ at, text }) => `${at.slice(11, 16)} ${text}`);
    looks.push({
      now,
      happened: texts,
      changes,
      incidents: incidentChanges,
      sent: sent.slice(before),
      asked,
      waivers,
    });
  }
  return { looks, sent, cases: world.cases, decisions };
}

/** The teams take up what is new within half an hour. */
function takenUp(cases: readonly Case[], now: string): readonly Case[] {
  const at = new Date(Date.parse(now) + HALF_AN_HOUR_MS).toISOString();
  return cases.map((each) =>
    each.status === "open" || each.status === "escalated" ? acknowledgeCase(each, { at, by: "team" }) : each,
  );
}

function orderOf(base: JsonObject, id: string, own: JsonObject): JsonObject {
  const promise = { shipBy: "2026-03-06T18:00:00+08:00", deliverBy: "2026-03-10T23:59:59+08:00" };
  return { ...base, id, promise, ...own };
}
