import { isThenable } from "../isThenable";
import type { LookupAdapter } from "../LookupAdapter";
import { type Asking, askBatch, type Batch, type Part } from "./askBatch";
import type { Question, SentBatch } from "./Question";
import type { Asked } from "./readAnswers";
import type { Tally, Visit } from "./Visit";

/** How a batch is sent, and who is told. */
export interface SendOptions {
  readonly lookup: string;
  readonly adapter: LookupAdapter;
  readonly asking: Asking;
  readonly totals: Tally;
  /** Told once, unless the batch was given up before; at once, where the adapter answers at once. */
  readonly settled: (questions: readonly Question[], asked: Asked, calls: number) => void;
}

/** Puts questions to the adapter and counts who asked and who was saved from asking. */
export function sendBatch(questions: readonly Question[], options: SendOptions): void {
  const { lookup, adapter, asking, totals, settled } = options;
  const sent: SentBatch = { questions, wanted: questions.length };
  const owners = questions.map((question) => {
    question.batch = sent;
    return countAskers(question, totals);
  });
  let calls = 0;
  const batch: Batch = {
    lookup,
    adapter,
    keys: questions.map(({ need }) => need),
    tenant: questions[0]?.tenant,
    orderIds: (part) => orderIdsOf(questions, part),
    open() {
      const controller = new AbortController();
      sent.controller = controller;
      if (sent.wanted === 0) controller.abort();
      return controller;
    },
    called([from, to]) {
      calls += 1;
      totals.batches += 1;
      for (const { tally } of new Set(owners.slice(from, to))) tally.batches += 1;
    },
  };
  const done = (asked: Asked): void => {
    if (sent.wanted > 0) settled(questions, asked, calls);
  };
  const asked = askBatch(batch, asking);
  if (isThenable(asked)) void asked.then(done);
  else done(asked);
}

/** The first asked; the others would have. */
function countAskers({ askers }: Question, totals: Tally): Visit {
  const [first, ...others] = askers.map(({ asker }) => asker.visit);
  const owner = first as Visit;
  owner.tally.asked += 1;
  for (const { tally } of others) tally.saved += 1;
  totals.asked += 1;
  totals.saved += others.length;
  return owner;
}

/** The orders that wait for the keys of a part, each once. */
export function orderIdsOf(questions: readonly Question[], [from, to]: Part): readonly string[] {
  const ids = new Set<string>();
  for (let index = from; index < to; index += 1) {
    for (const { asker } of questions[index]?.askers ?? []) ids.add(asker.visit.orderId);
  }
  return [...ids];
}
