import { describe, expect, it } from "vitest";
import { type Contender, interleave } from "./interleave";

const timing = { rounds: 4, sectionMs: 10, warmUpMs: 50 };

describe("interleave", () => {
  it("gives the time an order takes with the one where the other takes 1, whoever begins", async () => {
    const turns: string[] = [];
    const contender = (name: string, perOrderMs: number): Contender => ({
      work(milliseconds) {
        turns.push(`${name}:${milliseconds}`);
        return { orders: 100, milliseconds: 100 * perOrderMs };
      },
    });
    expect(await interleave(contender("slow", 3), contender("hand", 2), timing)).toEqual([
      1.5, 1.5, 1.5, 1.5,
    ]);
    expect(turns.slice(0, 2)).toEqual(["slow:50", "hand:50"]);
    expect(turns.slice(2).map((turn) => turn.slice(0, 4))).toEqual([
      "slow",
      "hand",
      "hand",
      "slow",
      "slow",
      "hand",
      "hand",
      "slow",
    ]);
  });

  it("is not moved by a machine that becomes slower", async () => {
    let slowness = 1;
    const contender = (perOrderMs: number): Contender => ({
      work: async () => ({ orders: 10, milliseconds: 10 * perOrderMs * slowness }),
    });
    const one = contender(8);
    const other: Contender = {
      work(milliseconds) {
        const worked = contender(4).work(milliseconds);
        slowness *= 1.001;
        return worked;
      },
    };
    for (const ratio of await interleave(one, other, timing)) expect(ratio).toBeCloseTo(2, 1);
  });
});
