import type { Observed } from "../../src/core/lookups/Lookup";
import type { LookupAdapter } from "../../src/triage/LookupAdapter";
import type { Random } from "../bench/workload/random";
import { NOW } from "./fakeCore";

/** What an adapter may do wrong, and how often each was done. */
export type FaultCounts = Record<string, number>;

/** The truth about a key, also one of stock or an address: nobody else's answer looks like it. */
export function truthOf(key: unknown): Observed & { readonly of: string } {
  const level = { nodes: [{ node: "", onHand: 5 }] };
  const verdict = { action: "accept", depth: "format", problems: [] };
  return { observedAt: NOW, of: JSON.stringify(key), ...level, ...verdict };
}

const WRONG_ANSWERS: readonly unknown[] = [
  undefined,
  null,
  3,
  "out of stock",
  [],
  {},
  { observedAt: "yesterday" },
  { observedAt: NOW, failed: "really" },
  {
    get observedAt(): string {
      throw new Error("lazy and broken");
    },
  },
];

/** An adapter that knows the truth about every key, and does whatever an adapter should not. */
export function faultyAdapter(name: string, random: Random, counts: FaultCounts): LookupAdapter {
  type Answers = unknown[];
  const after = (milliseconds: number, answers: () => Answers): Promise<Answers> =>
    new Promise((resolve) => {
      setTimeout(() => resolve(answers()), milliseconds);
    });

  const faults: Readonly<Record<string, (truth: Answers) => unknown>> = {
    hangs: () => new Promise(() => {}),
    throws: () => {
      throw new Error(`${name} is down`);
    },
    rejects: () => Promise.reject(new Error(`${name} is down`)),
    rejects_finally: () => Promise.reject(Object.assign(new Error("400"), { retryable: false })),
    rejects_late: () =>
      new Promise((_, reject) => {
        setTimeout(() => reject(new Error(`${name} gave up`)), random.integer(0, 12));
      }),
    answers_late: (truth) => after(random.integer(6, 12), () => truth),
    answers_out_of_turn: (truth) => after(random.integer(0, 3), () => truth),
    answers_short: (truth) => truth.slice(1),
    answers_long: async (truth) => [...truth, truth[0]],
    answers_no_list: async () => ({ length: 1 }),
    answers_twice: (truth) => ({
      // biome-ignore lint/suspicious/noThenProperty: adapters may answer any thenable
      then(resolve: (answers: Answers) => void, reject: (error: unknown) => void) {
        resolve(truth);
        resolve([...truth].reverse());
        reject(new Error("changed my mind"));
      },
    }),
    answers_and_shuffles: (truth) => {
      // The list is the adapter's own and changes after it was given.
      const given = [...truth];
      setTimeout(() => given.reverse(), 1);
      return given;
    },
    answers_wrong_types: (truth) =>
      truth.map((each) => (random.chance(0.5) ? random.pick(WRONG_ANSWERS) : each)),
    answers_a_throwing_list: (truth) =>
      new Proxy(truth, {
        get(target, field, receiver) {
          if (field === "0") throw new Error("revoked");
          return Reflect.get(target, field, receiver);
        },
      }),
    answers_errors: (truth) => truth.map((each) => (random.chance(0.3) ? new Error("unknown key") : each)),
    has_a_broken_then: () => ({
      // biome-ignore lint/suspicious/noThenProperty: adapters may answer any thenable
      get then(): never {
        throw new Error("no promise after all");
      },
    }),
  };
  const kinds = Object.keys(faults);

  return {
    name,
    lookup(keys) {
      const truth: Answers = keys.map(truthOf);
      if (random.chance(0.5)) return (random.chance(0.5) ? truth : Promise.resolve(truth)) as never;
      const kind = random.pick(kinds);
      counts[kind] = (counts[kind] ?? 0) + 1;
      return faults[kind]?.(truth) as never;
    },
  };
}
