import fc from "fast-check";
import { describe, it } from "vitest";
import {
  empiricalReorderPoint,
  empiricalSafetyStock,
  leadTimeDemands,
  meanAndDeviation,
  normalQuantile,
  reorderPoint,
} from "../../../src/core/index";
import { between } from "../../arbitraries/supplyTerms";

const demands = fc.array(fc.oneof(fc.nat({ max: 20 }), between(0, 1000)), { minLength: 1, maxLength: 60 });
const level = fc.oneof(
  between(0.001, 0.999),
  fc.integer({ min: 1, max: 99 }).map((percent) => percent / 100),
);

const shareCovered = (observed: readonly number[], units: number): number =>
  observed.filter((demand) => demand <= units).length / observed.length;

describe("empiricalReorderPoint", () => {
  it("covers at least the service level's share of what was observed", () => {
    fc.assert(
      fc.property(demands, level, (observed, serviceLevel) => {
        const point = empiricalReorderPoint({ leadTimeDemands: observed, serviceLevel });
        return shareCovered(observed, point) >= serviceLevel;
      }),
    );
  });

  it("is the least observed demand that does", () => {
    fc.assert(
      fc.property(demands, level, (observed, serviceLevel) => {
        const point = empiricalReorderPoint({ leadTimeDemands: observed, serviceLevel });
        const lower = observed.filter((demand) => demand < point);
        return (
          observed.includes(point) && lower.every((demand) => shareCovered(observed, demand) < serviceLevel)
        );
      }),
    );
  });

  it("never falls when the service level or an observation rises", () => {
    fc.assert(
      fc.property(demands, level, level, between(0, 100), (observed, one, other, more) => {
        const [low, high] = [Math.min(one, other), Math.max(one, other)];
        const [first = 0, ...rest] = observed;
        const point = empiricalReorderPoint({ leadTimeDemands: observed, serviceLevel: low });
        const atHigherLevel = empiricalReorderPoint({ leadTimeDemands: observed, serviceLevel: high });
        const ofMoreDemand = empiricalReorderPoint({
          leadTimeDemands: [...rest, first + more],
          serviceLevel: low,
        });
        return atHigherLevel >= point && ofMoreDemand >= point;
      }),
    );
  });

  it("leaves the list it is given as it was", () => {
    fc.assert(
      fc.property(demands, level, (observed, serviceLevel) => {
        const before = [...observed];
        empiricalReorderPoint({ leadTimeDemands: observed, serviceLevel });
        return observed.every((demand, index) => demand === before[index]);
      }),
    );
  });

  it("meets the normal method where demand is normal", () => {
    const terms = fc.record({ demandPerDay: between(50, 200), demandDeviationPerDay: between(1, 10) });
    fc.assert(
      fc.property(terms, between(0.05, 0.95), between(1, 20), (daily, serviceLevel, leadTimeDays) => {
        const deviation = daily.demandDeviationPerDay * Math.sqrt(leadTimeDays);
        const observed = Array.from(
          { length: 2000 },
          (_, index) => daily.demandPerDay * leadTimeDays + deviation * normalQuantile((index + 0.5) / 2000),
        );
        const normal = reorderPoint({ ...daily, leadTimeDays, serviceLevel });
        const empirical = empiricalReorderPoint({ leadTimeDemands: observed, serviceLevel });
        return Math.abs(empirical - normal) < 0.01 * deviation;
      }),
      { numRuns: 30 },
    );
  });
});

describe("empiricalSafetyStock", () => {
  it("is what the reorder point has beyond mean demand, never more than the largest demand has", () => {
    fc.assert(
      fc.property(demands, level, (observed, serviceLevel) => {
        const mean = observed.reduce((sum, demand) => sum + demand, 0) / observed.length;
        const terms = { leadTimeDemands: observed, serviceLevel };
        const stock = empiricalSafetyStock(terms);
        return stock === empiricalReorderPoint(terms) - mean && stock <= Math.max(...observed) - mean;
      }),
    );
  });
});

describe("leadTimeDemands", () => {
  const history = fc.array(fc.nat({ max: 50 }), { minLength: 1, maxLength: 40 }).chain((demandsPerDay) =>
    fc.record({
      demandsPerDay: fc.constant(demandsPerDay),
      leadTimesDays: fc.array(fc.nat({ max: demandsPerDay.length }), { minLength: 1, maxLength: 8 }),
    }),
  );

  it("has one number a day and lead time, and as mean the product of the means", () => {
    fc.assert(
      fc.property(history, (observed) => {
        const found = leadTimeDemands(observed);
        const days = observed.leadTimesDays.reduce((sum, leadTime) => sum + leadTime, 0);
        const units = observed.demandsPerDay.reduce((sum, demand) => sum + demand, 0);
        return (
          found.length === observed.demandsPerDay.length * observed.leadTimesDays.length &&
          found.reduce((sum, demand) => sum + demand, 0) === units * days
        );
      }),
    );
  });

  it("is each lead time's days in a row", () => {
    fc.assert(
      fc.property(history, ({ demandsPerDay, leadTimesDays }) => {
        const expected = leadTimesDays.flatMap((days) =>
          demandsPerDay.map((_, start) => {
            let units = 0;
            for (let day = start; day < start + days; day++)
              units += demandsPerDay[day % demandsPerDay.length] ?? 0;
            return units;
          }),
        );
        const found = leadTimeDemands({ demandsPerDay, leadTimesDays });
        return found.every((demand, index) => demand === expected[index]);
      }),
    );
  });

  it("counts a review interval as a longer lead time", () => {
    fc.assert(
      fc.property(history, fc.nat({ max: 5 }), ({ demandsPerDay, leadTimesDays }, reviewIntervalDays) => {
        const longer = leadTimesDays.map((days) => days + reviewIntervalDays);
        fc.pre(longer.every((days) => days <= demandsPerDay.length));
        const reviewed = leadTimeDemands({ demandsPerDay, leadTimesDays, reviewIntervalDays });
        const watched = leadTimeDemands({ demandsPerDay, leadTimesDays: longer });
        return reviewed.every((demand, index) => demand === watched[index]);
      }),
    );
  });
});

describe("meanAndDeviation", () => {
  it("has a spread that a shift leaves alone and a factor multiplies", () => {
    fc.assert(
      fc.property(demands, between(0, 100), fc.nat({ max: 9 }), (observed, shift, factor) => {
        const { mean, deviation } = meanAndDeviation(observed);
        const changed = meanAndDeviation(observed.map((value) => value * factor + shift));
        return (
          Math.abs(changed.mean - (mean * factor + shift)) < 1e-6 &&
          Math.abs(changed.deviation - deviation * factor) < 1e-6
        );
      }),
    );
  });
});
