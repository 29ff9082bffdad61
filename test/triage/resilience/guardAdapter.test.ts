import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { guardAdapter } from "../../../src/triage/resilience/guardAdapter";

const never = (): Promise<never> => new Promise(() => {});
const rejecting = (): Promise<never> => Promise.reject(new Error("down"));
const controller = (): AbortController => new AbortController();

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe("guardAdapter", () => {
  it("gives what an adapter answers at once, at once, and starts no timer", () => {
    expect(guardAdapter().call(() => 3, controller())).toEqual({ ok: true, value: 3 });
    expect(vi.getTimerCount()).toBe(0);
  });

  it("gives what it throws and what it rejects with as the cause", async () => {
    const cause = new Error("down");
    const throwing = (): never => {
      throw cause;
    };
    expect(await guardAdapter().call(throwing, controller())).toEqual({ ok: false, reason: "failed", cause });
    const rejected = await guardAdapter().call(() => Promise.reject(cause), controller());
    expect(rejected).toEqual({ ok: false, reason: "failed", cause });
    // biome-ignore lint/suspicious/noThenProperty: adapters may answer any thenable
    const thenable = { then: (_: unknown, reject: (error: unknown) => void) => reject(cause) };
    expect(await guardAdapter().call(() => thenable as never, controller())).toMatchObject({ cause });
    expect(vi.getTimerCount()).toBe(0);
  });

  it("gives up after the timeout, aborts the signal, and clears its timer when the answer comes", async () => {
    const given = controller();
    const late = guardAdapter({ timeoutMs: 50 }).call(never, given);
    await vi.advanceTimersByTimeAsync(49);
    expect(given.signal.aborted).toBe(false);
    await vi.advanceTimersByTimeAsync(1);
    expect(await late).toEqual({ ok: false, reason: "timed_out" });
    expect(given.signal.reason).toMatchObject({ name: "TimeoutError" });
    expect(await guardAdapter().call(async () => 3, controller())).toEqual({ ok: true, value: 3 });
    expect(vi.getTimerCount()).toBe(0);
  });

  it("ends at once when the caller gives up, also without a timeout, and does not count that", async () => {
    for (const timeoutMs of [50, false] as const) {
      const guard = guardAdapter({ timeoutMs, breaker: { failures: 1, restMs: 10 } });
      const given = controller();
      const call = guard.call(never, given);
      given.abort("enough");
      expect(await call).toEqual({ ok: false, reason: "aborted" });
      expect(guard.call(() => 3, given)).toEqual({ ok: false, reason: "aborted" });
      expect(guard.call(() => 3, controller())).toEqual({ ok: true, value: 3 });
    }
    expect(vi.getTimerCount()).toBe(0);
  });

  it("leaves an adapter alone after so many failed calls in a row, then lets one call through", async () => {
    const guard = guardAdapter({ breaker: { failures: 3, restMs: 1_000 } });
    const calls = vi.fn(rejecting);
    await guard.call(calls, controller());
    await guard.call(calls, controller());
    expect(guard.call(() => 3, controller())).toMatchObject({ ok: true });
    for (let call = 0; call < 3; call += 1) await guard.call(calls, controller());
    expect(await guard.call(calls, controller())).toEqual({ ok: false, reason: "unavailable" });
    expect(calls).toHaveBeenCalledTimes(5);
    vi.advanceTimersByTime(1_000);
    expect(await guard.call(calls, controller())).toMatchObject({ reason: "failed" });
    expect(await guard.call(calls, controller())).toMatchObject({ reason: "unavailable" });
    vi.advanceTimersByTime(1_000);
    expect(await guard.call(async () => 3, controller())).toEqual({ ok: true, value: 3 });
    expect(guard.call(() => 4, controller())).toEqual({ ok: true, value: 4 });
  });

  it("does not count a call that is said not to count, nor an error about what was asked for", async () => {
    const guard = guardAdapter({ breaker: { failures: 2, restMs: 1_000 } });
    await guard.call(rejecting, controller());
    await guard.call(rejecting, controller(), false);
    const about = (traits: object) => () => Promise.reject(Object.assign(new Error("400"), traits));
    await guard.call(about({ retryable: false }), controller());
    expect(guard.call(() => 3, controller())).toMatchObject({ ok: true });
    await guard.call(rejecting, controller());
    await guard.call(about({ retryable: false, concernsAll: true }), controller());
    expect(await guard.call(() => 3, controller())).toMatchObject({ reason: "unavailable" });
  });

  it("makes so many calls at a time, lets so many wait, and none more", async () => {
    const guard = guardAdapter({ bulkhead: { calls: 2, waiting: 1 }, timeoutMs: 100 });
    const calls = vi.fn(never);
    const outcomes = [1, 2, 3, 4].map(() => guard.call(calls, controller()));
    expect(calls).toHaveBeenCalledTimes(2);
    expect(await outcomes[3]).toEqual({ ok: false, reason: "unavailable" });
    await vi.advanceTimersByTimeAsync(100);
    expect(calls).toHaveBeenCalledTimes(3);
    await vi.advanceTimersByTimeAsync(100);
    expect(await outcomes[2]).toEqual({ ok: false, reason: "timed_out" });
  });

  it("goes without a part that is switched off", async () => {
    const guard = guardAdapter({ timeoutMs: false, breaker: false, bulkhead: false });
    const outcomes = await Promise.all(Array.from({ length: 50 }, () => guard.call(rejecting, controller())));
    expect(outcomes.every((outcome) => !outcome.ok && outcome.reason === "failed")).toBe(true);
    expect(vi.getTimerCount()).toBe(0);
  });
});
