import { describe, expect, it, vi } from "vitest";
import { createEvents } from "../../src/triage/createEvents";
import { emptyDecision } from "./fakeCore";

const decided = {
  decision: emptyDecision("O-1"),
  lookups: { rounds: 0, asked: 0, saved: 0, batches: 0 },
};

describe("createEvents", () => {
  it("calls every listener until it is taken off", () => {
    const events = createEvents();
    const [first, second] = [vi.fn(), vi.fn()];
    const off = events.on("decided", first);
    events.on("decided", second);
    events.emit("decided", decided);
    off();
    events.emit("decided", decided);
    expect([first.mock.calls.length, second.mock.calls.length]).toEqual([1, 2]);
    expect(first).toHaveBeenCalledWith(decided);
  });

  it("takes off one registration of a handler that was given twice", () => {
    const events = createEvents();
    const handler = vi.fn();
    const off = events.on("decided", handler);
    events.on("decided", handler);
    off();
    off();
    events.emit("decided", decided);
    expect(handler).toHaveBeenCalledTimes(1);
  });

  it("reports a listener that throws, and calls the ones after it", () => {
    const events = createEvents();
    const [after, failures] = [vi.fn(), vi.fn()];
    const error = new Error("listener");
    events.on("listener_failed", failures);
    events.on("decided", () => {
      throw error;
    });
    events.on("decided", after);
    events.emit("decided", decided);
    expect(failures.mock.calls).toEqual([[{ type: "decided", error }]]);
    expect(after).toHaveBeenCalledTimes(1);
  });

  it("reports a listener whose promise rejects, so that no rejection is left unhandled", async () => {
    const events = createEvents();
    const failures = vi.fn();
    const error = new Error("listener");
    events.on("listener_failed", failures);
    events.on("decided", async () => {
      throw error;
    });
    events.emit("decided", decided);
    await vi.waitFor(() => expect(failures.mock.calls).toEqual([[{ type: "decided", error }]]));
  });

  it("drops a listener of failures that fails itself, instead of calling it for ever", () => {
    const events = createEvents();
    const failures = vi.fn(() => {
      throw new Error("this one too");
    });
    events.on("listener_failed", failures);
    events.on("decided", () => {
      throw new Error("listener");
    });
    expect(() => events.emit("decided", decided)).not.toThrow();
    expect(failures).toHaveBeenCalledTimes(1);
  });

  it("refuses an event that does not exist and a handler that is no function, with the names that exist", () => {
    const events = createEvents();
    expect(() => events.on("decide" as "decided", () => {})).toThrow(/decided, rejected, looked_up/);
    expect(() => events.on("toString" as "decided", () => {})).toThrow(/decided, rejected/);
    expect(() => events.on("decided", undefined as never)).toThrow(/takes a function/);
  });
});
