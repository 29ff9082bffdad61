import { describe, expect, it, vi } from "vitest";
import { startProgress } from "../../src/cli/progress";
import { keptOutput } from "./testHost";

/** Runs with a clock of the test's own. */
async function withClock(work: () => Promise<void> | void): Promise<void> {
  vi.useFakeTimers({
    toFake: ["setInterval", "clearInterval", "setTimeout", "clearTimeout", "performance", "Date"],
  });
  try {
    await work();
  } finally {
    vi.useRealTimers();
  }
}

describe("startProgress", () => {
  it("shows nothing for a short run", async () => {
    const { stream, text } = keptOutput(true, 100);
    await withClock(() => {
      const progress = startProgress({ stream, size: 1000, sharesTerminal: true });
      progress.addBytes(500);
      vi.advanceTimersByTime(400);
      progress.stop();
    });
    expect(text()).toBe("");
  });

  it("shows how far a long run has come, and clears its line at the end", async () => {
    const { stream, text } = keptOutput(true, 100);
    await withClock(() => {
      const progress = startProgress({ stream, size: 1000, sharesTerminal: true });
      progress.addBytes(500);
      progress.addOrder();
      vi.advanceTimersByTime(2000);
      progress.stop();
    });
    await vi.waitFor(() => expect(text()).toContain("50% · 1 orders · "));
    expect(text().endsWith("\u001b[1G\u001b[2K")).toBe(true);
  });

  it("counts where the size is not known", async () => {
    const { stream, text } = keptOutput(true, 100);
    await withClock(() => {
      const progress = startProgress({ stream, size: undefined, sharesTerminal: false });
      progress.addOrder();
      progress.addOrder();
      vi.advanceTimersByTime(1000);
      progress.stop();
    });
    await vi.waitFor(() => expect(text()).toContain("2 orders"));
    expect(text()).not.toContain("%");
  });

  it("stays where it is while rows go elsewhere", async () => {
    const { stream, text } = keptOutput(true, 100);
    await withClock(() => {
      const progress = startProgress({ stream, size: 1000, sharesTerminal: false });
      for (let row = 0; row < 20; row++) {
        progress.hide();
        vi.advanceTimersByTime(100);
      }
      progress.stop();
    });
    await vi.waitFor(() => expect(text()).toContain("0% · 0 orders"));
  });

  it("stays away while rows are printed, and comes back", async () => {
    const { stream, text } = keptOutput(true, 100);
    await withClock(async () => {
      const progress = startProgress({ stream, size: 1000, sharesTerminal: true });
      vi.advanceTimersByTime(1000);
      progress.hide();
      await vi.waitFor(() => expect(text().endsWith("\u001b[1G\u001b[2K")).toBe(true));
      const cleared = text();
      for (let row = 0; row < 20; row++) {
        progress.hide();
        vi.advanceTimersByTime(100);
      }
      await new Promise((resolve) => setImmediate(resolve));
      expect(text()).toBe(cleared);
      vi.advanceTimersByTime(500);
      progress.stop();
      await vi.waitFor(() => expect(text().length).toBeGreaterThan(cleared.length));
    });
  });
});
