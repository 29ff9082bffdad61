import { describe, expect, it, vi } from "vitest";
import { onAbort } from "../../src/triage/onAbort";
import { untilAborted } from "../../src/triage/untilAborted";

describe("onAbort", () => {
  it("calls every handler once that was not taken back", () => {
    const controller = new AbortController();
    const [kept, forgotten] = [vi.fn(), vi.fn()];
    onAbort(controller.signal, kept);
    onAbort(controller.signal, forgotten)();
    controller.abort();
    controller.abort();
    expect([kept.mock.calls.length, forgotten.mock.calls.length]).toEqual([1, 0]);
  });

  it("adds one listener to the signal, however many handlers it has", () => {
    const { signal } = new AbortController();
    const added = vi.spyOn(signal, "addEventListener");
    for (let index = 0; index < 50; index += 1) onAbort(signal, () => {});
    expect(added).toHaveBeenCalledTimes(1);
  });
});

describe("untilAborted", () => {
  it("gives the outcome of the work, thrown errors included", async () => {
    const { signal } = new AbortController();
    const error = new Error("work");
    expect(await untilAborted(signal, () => 1)).toBe(1);
    expect(await untilAborted(signal, async () => 2)).toBe(2);
    await expect(
      untilAborted(signal, () => {
        throw error;
      }),
    ).rejects.toBe(error);
    await expect(untilAborted(signal, () => Promise.reject(error))).rejects.toBe(error);
  });

  it("rejects with the reason as soon as the signal aborts, while the work goes on", async () => {
    const controller = new AbortController();
    const waiting = untilAborted(controller.signal, () => new Promise(() => {}));
    controller.abort("enough");
    await expect(waiting).rejects.toBe("enough");
  });

  it("does not begin the work when the signal has aborted", async () => {
    const work = vi.fn();
    await expect(untilAborted(AbortSignal.abort("enough"), work)).rejects.toBe("enough");
    expect(work).not.toHaveBeenCalled();
  });
});
