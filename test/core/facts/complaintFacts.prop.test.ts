import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { anOrder } from "../../support/anOrder";
import { readFact } from "../../support/readFact";
import { hoursAgo, NOW } from "./hoursAgo";

const read = (name: string, complaint: object) =>
  readFact(name, anOrder({ complaints: [{ id: "K1", kind: "late", openedAt: NOW, ...complaint }] }), {
    now: NOW,
  });

const hours = fc.integer({ min: 0, max: 5_000 });

describe("facts about complaints", () => {
  it("count every clock from its own instant, in hours", () => {
    fc.assert(
      fc.property(hours, hours, hours, (opened, replied, updated) => {
        const complaint = {
          openedAt: hoursAgo(opened),
          firstReplyAt: hoursAgo(replied),
          lastUpdateAt: hoursAgo(updated),
        };
        expect(read("complaint.hoursSinceOpened", complaint)).toBe(opened);
        expect(read("complaint.hoursSinceLastUpdate", complaint)).toBe(updated);
        const { lastUpdateAt: _, ...answered } = complaint;
        expect(read("complaint.hoursSinceLastUpdate", answered)).toBe(replied);
        expect(read("complaint.hoursSinceLastUpdate", { openedAt: complaint.openedAt })).toBe(opened);
      }),
    );
  });

  it("run on business time as on wall time while no calendar is named", () => {
    fc.assert(
      fc.property(hours, hours, (opened, updated) => {
        const complaint = { openedAt: hoursAgo(opened), lastUpdateAt: hoursAgo(updated) };
        expect(read("complaint.businessHoursSinceOpened", complaint)).toBe(opened);
        expect(read("complaint.businessHoursSinceLastUpdate", complaint)).toBe(updated);
      }),
    );
  });
});
