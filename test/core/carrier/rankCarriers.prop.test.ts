import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type CarrierOption, rankCarriers } from "../../../src/core/carrier/rankCarriers";

const DAY = 86_400_000;
const recent = fc
  .integer({ min: 0, max: 200 })
  .chain((shipments) =>
    fc.record({
      shipments: fc.constant(shipments),
      exceptions: fc.integer({ min: 0, max: shipments }),
      onTime: fc.option(fc.integer({ min: 0, max: shipments }), { nil: undefined }),
    }),
  )
  .map(({ onTime, ...counts }) => (onTime === undefined ? counts : { ...counts, onTime }));
const optionArbitrary: fc.Arbitrary<CarrierOption> = fc.record(
  {
    carrier: fc.constantFrom("dhl", "ups", "dpd", "gls"),
    recent,
    etaAt: fc.integer({ min: 0, max: 20 * DAY }),
    costMinor: fc.integer({ min: 0, max: 5000 }),
  },
  { requiredKeys: ["carrier"] },
);
const weight = fc.integer({ min: 0, max: 100 });
const weights = fc.record({ reliability: weight, punctuality: weight, cost: weight });
const terms = fc.record(
  { deliverBy: fc.integer({ min: 0, max: 20 * DAY }), weights },
  { requiredKeys: ["weights"] },
);

describe("rankCarriers", () => {
  it("ranks every carrier once, by scores from 1 down to 0", () => {
    fc.assert(
      fc.property(fc.array(optionArbitrary), terms, (options, given) => {
        const ranked = rankCarriers(options, given);
        expect(ranked.map(({ carrier }) => carrier).sort()).toEqual(
          options.map(({ carrier }) => carrier).sort(),
        );
        const scores = ranked.map(({ score }) => score);
        expect(scores).toEqual([...scores].sort((a, b) => b - a));
        for (const score of scores) expect(score >= 0 && score <= 1).toBe(true);
      }),
      { numRuns: 1_000 },
    );
  });

  it("never scores a carrier lower for being earlier, cheaper or in time more often", () => {
    const better = fc.record({ earlier: fc.nat(5 * DAY), cheaper: fc.nat(500), more: fc.nat(50) });
    fc.assert(
      fc.property(
        optionArbitrary,
        fc.array(optionArbitrary),
        terms,
        better,
        (option, others, given, change) => {
          const { etaAt, costMinor, recent: counted } = option;
          const improved: CarrierOption = {
            ...option,
            ...(etaAt === undefined ? {} : { etaAt: etaAt - change.earlier }),
            ...(costMinor === undefined ? {} : { costMinor: Math.max(0, costMinor - change.cheaper) }),
            ...(counted === undefined
              ? {}
              : {
                  recent: {
                    ...counted,
                    onTime: Math.min(
                      counted.shipments,
                      (counted.onTime ?? counted.shipments - counted.exceptions) + change.more,
                    ),
                  },
                }),
          };
          const scoreOf = (each: CarrierOption) =>
            rankCarriers([{ ...each, service: "own" }, ...others], given).find(
              ({ service }) => service === "own",
            )?.score ?? Number.NaN;
          expect(scoreOf(improved)).toBeGreaterThanOrEqual(scoreOf(option));
        },
      ),
      { numRuns: 1_000 },
    );
  });
});
