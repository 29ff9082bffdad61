import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Action } from "../../src/core/decide/Action";
import type { Decision } from "../../src/core/decide/Decision";
import { assembleTriage } from "../../src/triage/assembleTriage";
import type { Message } from "../../src/triage/Message";
import type { Notifier } from "../../src/triage/Notifier";
import { type LedgerDatabase, ledgerDatabase } from "../support/ledgerDatabase";
import { emptyDecision, fakeCore, NOW } from "../triage/fakeCore";

const LEASE_MS = 60_000;
let database: LedgerDatabase;
beforeAll(async () => {
  database = await ledgerDatabase();
}, 120_000);
beforeEach(() => database.clear());
afterAll(() => database.close());

const action = (orderId: string, id: string, more: Partial<Action> = {}): Action => ({
  key: `${orderId}/code@order/${id}~0`,
  id,
  type: "notify.customer",
  exceptions: ["code@order"],
  mode: "auto",
  params: { channels: ["email"] },
  ...more,
});
const decisionOf = (orderId: string, ...actions: readonly Action[]): Decision => ({
  ...emptyDecision(orderId),
  actions: actions.length === 0 ? [action(orderId, "a"), action(orderId, "b")] : actions,
});
const keysOf = (decisions: readonly Decision[]) =>
  decisions.flatMap(({ actions }) => actions.map(({ key }) => `${key}#email`)).sort();
const triageOf = (notifier: Notifier, ledger = database.open()) =>
  assembleTriage(fakeCore, {
    ledger,
    notifiers: [notifier],
    now: () => NOW,
    resilience: { notifiers: { mail: { timeoutMs: false, breaker: false, bulkhead: false } } },
  });
const mail = (send: (message: Message) => unknown): Notifier => ({
  name: "mail",
  channels: ["email"],
  send: send as Notifier["send"],
});
describe("eight dispatchers of the same fifty decisions", () => {
  it("law 6: send each message once, or the ledger says in_doubt; what is sent again bears the same key", async () => {
    const decisions = Array.from({ length: 50 }, (_, index) => decisionOf(`O-${index}`));
    const arrived: Message[] = [];
    const cutOff: Message[] = [];
    // Some arrive, and their sender dies before it can say so; some fail at first.
    let call = 0;
    const failed = new Set<string>();
    const dispatcher = () => {
      let die: (_?: unknown) => void = () => {};
      const triage = triageOf(
        mail((message) => {
          call += 1;
          if (call % 5 === 0 && !failed.has(message.key)) {
            failed.add(message.key);
            throw new Error("down");
          }
          arrived.push(message);
          if (call % 7 !== 0) return { id: `m-${call}` };
          cutOff.push(message);
          die();
          return new Promise(() => {});
        }),
      );
      return (decision: Decision) => {
        const death = new Promise((resolve) => {
          die = resolve;
        });
        return Promise.race([triage.dispatch(decision), death]);
      };
    };
    const rounds = Array.from({ length: 8 }, async (_, first) => {
      const dispatch = dispatcher();
      const from = first * 6;
      for (const decision of [...decisions.slice(from), ...decisions.slice(0, from)])
        await dispatch(decision);
    });
    await Promise.all(rounds);

    const calm = triageOf(mail((message) => void arrived.push(message)));
    for (const decision of decisions) await calm.dispatch(decision);
    const keys = () => arrived.flatMap(({ parts }) => parts.map(({ key }) => key)).sort();
    expect(cutOff.length).toBeGreaterThan(3);
    expect(keys()).toEqual(keysOf(decisions));

    const lost = cutOff.flatMap(({ parts }) => parts.map(({ key }) => key)).sort();
    expect(await database.open().inDoubt()).toEqual([]);
    await database.pass(LEASE_MS);
    expect((await database.open().inDoubt()).map(({ key }) => key).sort()).toEqual(lost);
    const results = [];
    for (const decision of decisions) results.push(...(await calm.dispatch(decision)));
    const unsettled = results.filter(({ reason }) => reason === "unsettled").map(({ key }) => key);
    expect(unsettled.sort()).toEqual(lost);
    expect(keys()).toEqual(keysOf(decisions));

    const before = arrived.length;
    const two = [calm, triageOf(mail((message) => void arrived.push(message)))];
    for (const decision of decisions) {
      await Promise.all(two.map((triage) => triage.dispatch(decision, { inDoubt: "resend" })));
    }
    const again = arrived.slice(before).map(({ key }) => key);
    expect(again.sort()).toEqual(cutOff.map(({ key }) => key).sort());
    expect(await database.open().inDoubt()).toEqual([]);
  }, 60_000);
});

describe("a sender whose lease has run out", () => {
  const KEY = "O-1/x@order/a~0#email";
  const failed = { status: "failed" } as const;

  it("cannot take the key from who has reclaimed it, but tells that it was sent", async () => {
    const [slow, next] = [database.open(), database.open()];
    await slow.claim(KEY);
    await database.pass(LEASE_MS);
    expect([await next.claim(KEY), await next.reclaim(KEY)]).toEqual(["in_doubt", "new"]);
    await slow.settle(KEY, failed);
    expect(await database.open().claim(KEY)).toBe("busy");
    await slow.settle(KEY, { status: "sent", receipt: { id: "first" } });
    await next.settle(KEY, failed);
    expect(await database.open().reclaim(KEY)).toBe("done");
    await next.settle(KEY, { status: "sent", receipt: { id: "second" } });
    const { rows } = await database.query("select receipt->>'id' as id from order_triage_ledger", []);
    expect(rows).toEqual([{ id: "first" }]);
  });

  it("gives the key back as long as nobody has reclaimed it", async () => {
    const [slow, next] = [database.open(), database.open()];
    await slow.claim(KEY);
    await database.pass(LEASE_MS);
    expect(await next.claim(KEY)).toBe("in_doubt");
    await slow.settle(KEY, failed);
    expect(await next.claim(KEY)).toBe("new");
  });

  it("is listed, and a person's word ends the doubt, though not a claim that runs", async () => {
    const ledger = database.open();
    await ledger.claim(KEY);
    await database.open().settle(KEY, failed);
    expect(await database.open().claim(KEY)).toBe("busy");
    await database.pass(LEASE_MS + 1_000);
    const [listed] = await database.open().inDoubt();
    expect(listed).toMatchObject({ key: KEY });
    expect(Math.abs(Date.parse(listed?.since ?? "") - Date.now())).toBeLessThan(60_000);
    await database.open().claim(KEY);
    expect(await database.open().inDoubt()).toEqual([listed]);
    await database.open().settle(KEY, failed);
    expect([await database.open().inDoubt(), await database.open().claim(KEY)]).toEqual([[], "new"]);
  });
});

describe("the outbox", () => {
  const send = (arrived: string[]) => mail(({ parts }) => void arrived.push(...parts.map(({ key }) => key)));

  it("hands a decision out until all of it is sent, and keeps none that has nothing to send", async () => {
    const ledger = database.open();
    const arrived: string[] = [];
    const decision = decisionOf("O-1");
    await ledger.enqueue(decision);
    await ledger.enqueue(decision);
    await ledger.enqueue(decisionOf("O-2", action("O-2", "split", { type: "order.split" })));
    expect(await ledger.due()).toEqual([decision]);
    let isDown = true;
    const notifier = mail(({ parts }) => {
      if (isDown) throw new Error("down");
      arrived.push(...parts.map(({ key }) => key));
      return {};
    });
    const relay = async () => {
      const relayed = triageOf(notifier, database.open());
      for (const each of await ledger.due()) await relayed.dispatch(each);
    };
    await relay();
    expect(arrived).toEqual([]);
    isDown = false;
    await Promise.all([relay(), relay(), relay()]);
    expect(arrived.sort()).toEqual(keysOf([decision]));
    await ledger.enqueue(decision);
    expect(await ledger.due()).toEqual([]);
  });

  it("is written with the host's transaction, or not at all", async () => {
    const ledger = database.open();
    await database.query("begin", []);
    await ledger.enqueue(decisionOf("O-1"), { query: database.query });
    await database.query("rollback", []);
    expect(await ledger.due()).toEqual([]);
  });

  it("waits for notBefore, of the action and of the message", async () => {
    const ledger = database.open();
    const late = action("O-1", "late", { notBefore: "2100-01-01T00:00:00+01:00" });
    await ledger.enqueue(decisionOf("O-1", late));
    const quiet = decisionOf("O-2", action("O-2", "a"));
    const messages = [
      { channel: "email", actions: ["O-2/code@order/a~0"], notBefore: "2100-02-01T00:00:00Z" },
    ];
    await ledger.enqueue({ ...quiet, messages });
    const dueAt = async (now?: string) =>
      (await ledger.due(now === undefined ? {} : { now })).map(({ orderId }) => orderId);
    expect(await dueAt()).toEqual([]);
    expect(await dueAt("2099-12-31T22:59:59.999Z")).toEqual([]);
    expect(await dueAt("2099-12-31T23:00:00Z")).toEqual(["O-1"]);
    expect((await dueAt("2100-02-01T00:00:00Z")).sort()).toEqual(["O-1", "O-2"]);
  });

  it("lets what fails hold nobody up, and rest where asked", async () => {
    const ledger = database.open();
    for (const id of ["O-1", "O-2", "O-3"]) await ledger.enqueue(decisionOf(id));
    const next = async () => (await ledger.due({ limit: 2 })).map(({ orderId }) => orderId).sort();
    expect([await next(), await next()]).toEqual([["O-1", "O-2"], expect.arrayContaining(["O-3"])]);
    expect(await ledger.due({ restMs: 60_000 })).toEqual([]);
  });

  it("hands out what is in doubt only to who sends it again", async () => {
    const ledger = database.open();
    const decision = decisionOf("O-1");
    await ledger.enqueue(decision);
    await new Promise((sent) => {
      const notifier = mail(() => {
        sent(undefined);
        return new Promise(() => {});
      });
      void triageOf(notifier).dispatch(decision);
    });
    expect(await ledger.due({ inDoubt: "resend" })).toEqual([]);
    await database.pass(LEASE_MS);
    expect(await ledger.due()).toEqual([]);
    const arrived: string[] = [];
    for (const each of await ledger.due({ inDoubt: "resend" })) {
      await triageOf(send(arrived)).dispatch(each, { inDoubt: "resend" });
    }
    expect(arrived.sort()).toEqual(keysOf([decision]));
    expect(await ledger.due({ inDoubt: "resend" })).toEqual([]);
  });

  it("hands out first what was handed out longest ago", async () => {
    const ledger = database.open();
    await ledger.enqueue(decisionOf("O-1"));
    expect((await ledger.due()).map(({ orderId }) => orderId)).toEqual(["O-1"]);
    await ledger.enqueue(decisionOf("O-2"));
    expect((await ledger.due()).map(({ orderId }) => orderId)).toEqual(["O-2", "O-1"]);
  });

  it("does not free what another sender may have sent, and says so; told once more it does", async () => {
    const [first, second] = [database.open(), database.open()];
    await first.claim("k");
    await database.pass(60_001);
    await second.reclaim("k");
    await database.pass(60_001);
    await expect(first.settle("k", { status: "failed" })).rejects.toMatchObject({ code: "stale_claim" });
    expect(await first.inDoubt()).toMatchObject([{ key: "k" }]);
    await first.settle("k", { status: "failed" });
    expect(await second.claim("k")).toBe("new");
  });

  it("withdraws what an order's earlier decisions had to say, where asked", async () => {
    const ledger = database.open();
    const [old, fresh] = [decisionOf("O-1"), decisionOf("O-1", action("O-1", "c"))];
    const other = { ...old, tenant: "t" };
    await ledger.enqueue(old);
    await ledger.enqueue(other);
    await ledger.enqueue(fresh);
    expect(await ledger.due()).toHaveLength(3);
    await ledger.enqueue({ ...fresh, decidedAt: "2026-03-02T00:00:00Z" }, { replace: true });
    expect((await ledger.due()).map(({ tenant, actions }) => [tenant, actions.length])).toEqual([
      // It was not handed out yet.
      [undefined, 1],
      ["t", 2],
    ]);
  });

  it("forgets what is over, and nothing of a decision that is not", async () => {
    const ledger = database.open();
    const triage = triageOf(send([]));
    const [over, open] = [decisionOf("O-1"), decisionOf("O-2")];
    await ledger.enqueue(over);
    await ledger.enqueue(open);
    await triage.dispatch(over);
    const [first] = open.actions;
    await triage.dispatch({ ...open, actions: first === undefined ? [] : [first] });
    expect(await ledger.forget({ olderThan: "2020-01-01T00:00:00Z" })).toEqual({ decisions: 0, keys: 0 });
    expect(await ledger.forget({ olderThan: "2100-01-01T00:00:00Z" })).toEqual({ decisions: 1, keys: 2 });
    expect(await ledger.due()).toEqual([open]);
    expect(await ledger.claim(keysOf([open])[0] ?? "")).toBe("done");
  });

  it("takes any text there is in an order", async () => {
    const ledger = database.open();
    const odd = decisionOf(
      "O'1\0\uD800",
      action("O-1", "a", { params: { note: "\0\uD800'; drop table x" } }),
    );
    await ledger.enqueue(odd);
    expect(await ledger.due()).toEqual([odd]);
    await ledger.settle("k", { status: "sent", receipt: { id: "\0" } });
    expect(await ledger.claim("k")).toBe("done");
  });
});
