import type { Observed } from "../core/lookups/Lookup";
import { isInstant } from "../core/time/isInstant";
import { answerShapes } from "../triage/answers/answerShapes";
import { isError } from "../triage/isError";
import type { MaybePromise } from "../triage/MaybePromise";
import { broken } from "./broken";
import type { ContractIt } from "./ContractIt";
import { frozen, notPlain, sameData } from "./plainData";
import { abortCall, answered, calm } from "./waiting";

interface CallContext {
  readonly signal: AbortSignal;
  readonly orderIds: readonly string[];
}

/** A lookup adapter, whatever its method is called. */
export interface Asked<K> {
  readonly name: string;
  readonly ask: (keys: readonly K[], context: CallContext) => MaybePromise<unknown>;
}

/** What the suites of all lookup adapters have in common. */
export interface LookupContract<K> {
  /** Name of the lookup, by which the shapes of its answers are known. */
  readonly lookup: string;
  readonly create: () => MaybePromise<Asked<K>>;
  readonly stalled: (() => MaybePromise<Asked<K>>) | undefined;
  /** Keys with answers that differ, and what is wrong with an answer to each, in words. */
  readonly keys: readonly {
    readonly key: K;
    readonly wrong: (answer: Observed | Error) => string | undefined;
  }[];
  /** A key that nobody knows, and what is wrong with an answer to it. */
  readonly unknown: { readonly key: K; readonly wrong: (answer: Observed | Error) => string | undefined };
  /** Further keys, each another, where a large call shall not be made of few keys alone. */
  readonly further?: (index: number) => K;
  /** Texts of a key that an error must not quote. */
  readonly secrets: (key: K) => readonly string[];
  readonly many: number;
  readonly abortMs: number;
}

type Answer = Observed | Error;

const IN_ORDER = "one answer a key, in the order of the keys";
const ORDER_REMEDY = "collect the answers by key, then map over the keys you were given";

/** The promises that hold for every lookup adapter. */
export function testLookup<K>(it: ContractIt, contract: LookupContract<K>): void {
  const { keys, unknown } = contract;
  const all = keys.map(({ key }) => key);

  const ask = async (given: readonly K[], adapter?: Asked<K>): Promise<readonly Answer[]> => {
    const asked = adapter ?? (await contract.create());
    const answers = await answered(
      () => asked.ask(structuredClone([...given]), calm()),
      "what cannot be told of one key is an Error in its place",
    );
    if (!Array.isArray(answers)) throw broken("a list of answers", typeof answers, "answer a list");
    if (answers.length !== given.length) {
      throw broken(IN_ORDER, `${answers.length} answers to ${given.length} keys`, ORDER_REMEDY);
    }
    return answers as readonly Answer[];
  };

  const requireRight = (given: readonly K[], answers: readonly Answer[]): void => {
    for (const [index, key] of given.entries()) {
      const wrong = (keys.find((each) => each.key === key) ?? unknown).wrong(answers[index] as Answer);
      if (wrong !== undefined) {
        throw broken(IN_ORDER, `answer ${index + 1} of ${given.length} ${wrong}`, ORDER_REMEDY);
      }
    }
  };

  const requireOrder = async (given: readonly K[]): Promise<void> => requireRight(given, await ask(given));

  it("has a name for errors and events", async () => {
    const { name } = await contract.create();
    if (typeof name !== "string" || name === "") throw broken("a name", "none", "give the adapter a name");
  });

  it("answers each key asked alone", async () => {
    for (const key of all) await requireOrder([key]);
  });

  it("answers in the order of the keys", async () => requireOrder(all));

  it("answers in the order of the keys when they are reversed", async () => requireOrder([...all].reverse()));

  it("answers a key as often as it is asked", async () => requireOrder([...all, ...all]));

  it("answers no keys with no answers", async () => requireOrder([]));

  it("answers many keys in one call", async () => {
    const { further, many } = contract;
    const known = (index: number): K => all[index % all.length] as K;
    await requireOrder(Array.from({ length: many }, (_, index) => known(index)));
    if (further === undefined) return;
    const given = Array.from({ length: many }, (_, index) =>
      index % 10 === 0 ? known(index / 10) : further(index),
    );
    const answers = await ask(given);
    for (const [index, key] of given.entries())
      if (index % 10 === 0) requireRight([key], [answers[index] as Answer]);
  });

  it("says of a key that nobody knows nothing that is a neighbour's", async () => {
    const given = all.flatMap((key) => [key, unknown.key]);
    requireRight(given, await ask(given));
    await requireOrder([unknown.key]);
  });

  it("says when each answer was true, in the shape that facts rely on", async () => {
    const shape = answerShapes.get(contract.lookup);
    for (const answer of await ask([...all, unknown.key])) {
      if (isError(answer)) continue;
      const instant = isInstant((answer as Partial<Observed> | null)?.observedAt);
      const wrong = instant ? shape?.(answer) : "observedAt must be ISO 8601 with offset or Z";
      if (wrong !== undefined)
        throw broken("answers of the documented shape", wrong, "map your answers to that shape");
    }
  });

  it("answers plain JSON", async () => {
    for (const answer of await ask([...all, unknown.key])) {
      const wrong = isError(answer) ? undefined : notPlain(answer);
      if (wrong !== undefined) throw broken("answers that are plain JSON", wrong, "copy the fields you need");
    }
  });

  it("leaves the keys as they are", async () => {
    const copies = structuredClone([...all, unknown.key]);
    const given = frozen(structuredClone([...all, unknown.key]));
    const adapter = await contract.create();
    await answered(() => adapter.ask(given, calm()), "keys are only read; these are frozen");
    const open = structuredClone([...copies]);
    await answered(() => adapter.ask(open, calm()), "keys are only read");
    if (!sameData(open, copies))
      throw broken("keys are only read", "other keys than were given", "copy them first");
  });

  it("answers calls that run side by side each by its own keys", async () => {
    const adapter = await contract.create();
    const calls = Array.from({ length: 20 }, (_, index) => {
      const turned = [...all.slice(index % all.length), ...all.slice(0, index % all.length)];
      return index % 2 === 0 ? turned : [unknown.key, ...turned];
    });
    const answers = await Promise.all(calls.map((given) => ask(given, adapter)));
    for (const [index, given] of calls.entries()) requireRight(given, answers[index] as readonly Answer[]);
  });

  it("quotes no key in an error, as logs are read by many", async () => {
    const adapter = await contract.create();
    const given = structuredClone([...all, unknown.key]);
    const told: unknown[] = [];
    try {
      const answers = await adapter.ask(given, calm());
      if (Array.isArray(answers)) told.push(...answers.filter(isError));
    } catch (error) {
      told.push(error);
    }
    const texts = told.map((error) => `${String((error as Error).message)} ${JSON.stringify(error)}`);
    const secrets = given.flatMap(contract.secrets).filter((secret) => secret.length > 3);
    if (secrets.some((secret) => texts.some((text) => text.includes(secret)))) {
      throw broken(
        "errors that quote no key",
        "one with a part of a key in it",
        "say what failed, not for whom",
      );
    }
  });

  it("ends soon when nobody waits any more", async () => {
    for (const when of ["before", "during"] as const) {
      const adapter = await contract.create();
      await abortCall(
        when,
        (signal) => adapter.ask(structuredClone(all), { ...calm(), signal }),
        contract.abortMs,
      );
    }
  });

  if (contract.stalled !== undefined) {
    const stalled = contract.stalled;
    it("ends soon when nobody waits any more and the other end never answers", async () => {
      const adapter = await stalled();
      await abortCall(
        "during",
        (signal) => adapter.ask(structuredClone(all), { ...calm(), signal }),
        contract.abortMs,
      );
    });
  }
}
