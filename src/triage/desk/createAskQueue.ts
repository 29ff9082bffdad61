import type { LookupKey, Observed } from "../../core/lookups/Lookup";
import type { Resilience } from "../AdapterPolicy";
import type { Events } from "../createEvents";
import type { LookupAdapter } from "../LookupAdapter";
import { guardAdapter } from "../resilience/guardAdapter";
import { keptAnswers } from "./keptAnswers";
import { lookupPolicyOf } from "./lookupPolicyOf";
import type { Question } from "./Question";
import type { Asked } from "./readAnswers";
import { orderIdsOf, sendBatch } from "./sendBatch";
import { sharedAnswers } from "./sharedAnswers";
import type { Asker, Tally, Visit } from "./Visit";

/** The questions of one lookup. */
export interface AskQueue {
  /** An answer that this evaluation may use without asking. */
  known(id: string, visit: Visit): Observed | undefined;
  /** Waits for the answer: with those who asked already, or as the first. */
  join(need: LookupKey, asker: Asker, place: number): Question;
  /** Waits no more. A batch that nobody waits for is given up, and its call aborted with the reason. */
  withdraw(question: Question, asker: Asker, reason: unknown): void;
  /** Asks for what is queued: for all of it, or for what fills whole batches, while the rest waits for company. */
  flush(isAll: boolean): void;
  /** Drops answers that no evaluation from that number on may use. */
  forget(oldest: number): void;
  /** Keys that are waited for, and answers shared among those in flight. */
  readonly size: number;
}

/** What a queue is part of. */
export interface QueueOptions {
  readonly resilience: Resilience | undefined;
  readonly events: Events;
  readonly totals: Tally;
  /** Evaluations begun so far. */
  readonly begun: () => number;
  /** The time by the clock of the triage; `NaN` where it cannot be told. */
  readonly nowMs: () => number;
  /** Called when a key has waited for company as long as it may. */
  readonly onWaited: () => void;
}

/** Answers shared at a time; only an evaluation that hangs while thousands pass it by gets there. */
const SHARED_LIMIT = 10_000;

/** The questions of one lookup, put to its adapter in batches; no key is asked for twice at a time. */
export function createAskQueue(lookup: string, adapter: LookupAdapter, options: QueueOptions): AskQueue {
  const { events, totals, begun, nowMs } = options;
  const policy = lookupPolicyOf(lookup, options.resilience);
  const { batchSize, waitMs, cache, retry } = policy;
  const shared = sharedAnswers(SHARED_LIMIT);
  const kept = cache === false ? undefined : keptAnswers(cache);
  /** By id of the question, queued and asked ones. */
  const pending = new Map<string, Question>();
  let queued: Question[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;

  const settled = (questions: readonly Question[], asked: Asked, calls: number): void => {
    const cameAtMs = kept === undefined ? Number.NaN : nowMs();
    for (const [index, { id }] of questions.entries()) {
      pending.delete(id);
      const settledKey = asked.answers[index];
      if (settledKey?.ok !== true) continue;
      shared.put(id, settledKey.answer, begun());
      kept?.put(id, settledKey.answer, cameAtMs);
    }
    const of = { lookup, adapter: adapter.name, orderIds: orderIdsOf(questions, [0, questions.length]) };
    const failures = asked.failures.reduce((sum, { keys }) => sum + keys, 0);
    events.emit("looked_up", { ...of, keys: questions.length, calls, failures });
    for (const failure of asked.failures) {
      events.emit("lookup_failed", { ...of, ...failure, orderIds: failure.error.orderIds });
    }
    for (const [index, { askers }] of questions.entries()) {
      const { answer } = asked.answers[index] as Asked["answers"][number];
      // Taken out, so that a round that is given up later does not withdraw from what is over.
      for (const { asker, place } of askers.splice(0)) asker.settle(place, answer);
    }
  };
  const sending = { lookup, adapter, asking: { guard: guardAdapter(policy), retry }, totals, settled };

  const stopWaiting = (): void => {
    clearTimeout(timer);
    timer = undefined;
  };

  const flush = (isAll: boolean): void => {
    const least = isAll || waitMs === 0 ? 1 : batchSize;
    // Looked at anew each time: a listener that hears of one batch may give up what is queued for the next.
    const next = () => byTenant(queued).find((questions) => questions.length >= least);
    for (let questions = next(); questions !== undefined; questions = next()) {
      const batch = questions.slice(0, batchSize);
      const sent = new Set(batch);
      queued = queued.filter((each) => !sent.has(each));
      sendBatch(batch, sending);
    }
    if (queued.length === 0) stopWaiting();
    else timer ??= setTimeout(waited, waitMs);
  };

  const waited = (): void => {
    timer = undefined;
    options.onWaited();
    flush(true);
  };

  return {
    known(keyId, { number, tenant }) {
      const id = questionId(keyId, tenant);
      return shared.get(id, number) ?? kept?.get(id, nowMs());
    },
    join(need, asker, place) {
      const { tenant } = asker.visit;
      const id = questionId(need.id, tenant);
      let question = pending.get(id);
      if (question === undefined) {
        question = { id, tenant, need, askers: [] };
        pending.set(id, question);
        queued.push(question);
      } else if (question.batch !== undefined) {
        if (question.askers.length === 0) question.batch.wanted += 1;
        asker.visit.tally.saved += 1;
        totals.saved += 1;
      }
      question.askers.push({ asker, place });
      return question;
    },
    withdraw(question, asker, reason) {
      const { askers, batch, id } = question;
      const index = askers.findIndex((each) => each.asker === asker);
      if (index === -1) return;
      askers.splice(index, 1);
      if (askers.length > 0) return;
      if (batch === undefined) {
        pending.delete(id);
        queued = queued.filter((each) => each !== question);
        if (queued.length === 0) stopWaiting();
        return;
      }
      batch.wanted -= 1;
      if (batch.wanted > 0) return;
      for (const each of batch.questions) pending.delete(each.id);
      batch.controller?.abort(reason);
    },
    flush,
    forget: shared.forget,
    get size() {
      return pending.size + shared.size;
    },
  };
}

/** Equal for equal keys of one tenant, and of those who have none. */
function questionId(keyId: string, tenant: string | undefined): string {
  return tenant === undefined ? `-${keyId}` : `+${JSON.stringify([tenant, keyId])}`;
}

/** In the order in which they were queued. */
function byTenant(questions: readonly Question[]): readonly (readonly Question[])[] {
  const [first] = questions;
  if (questions.every(({ tenant }) => tenant === first?.tenant))
    return first === undefined ? [] : [questions];
  const groups = new Map<string | undefined, Question[]>();
  for (const each of questions) {
    const group = groups.get(each.tenant);
    if (group === undefined) groups.set(each.tenant, [each]);
    else group.push(each);
  }
  return [...groups.values()];
}
