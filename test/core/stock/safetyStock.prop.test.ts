import fc from "fast-check";
import { describe, it } from "vitest";
import { orderUpToLevel, reorderPoint, safetyStock } from "../../../src/core/index";
import { between, exactLevel, supplyTerms } from "../../arbitraries/supplyTerms";

const nearly = (a: number, b: number): boolean => Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a));

describe("safetyStock", () => {
  it("never falls when the service level rises", () => {
    const higher = fc.tuple(between(0.0001, 0.9998), between(1e-9, 1));
    fc.assert(
      fc.property(supplyTerms, higher, (terms, [serviceLevel, share]) => {
        const raised = serviceLevel + (0.9999 - serviceLevel) * share;
        return safetyStock({ ...terms, serviceLevel: raised }) >= safetyStock({ ...terms, serviceLevel });
      }),
    );
  });

  it.each(["demandDeviationPerDay", "leadTimeDays", "leadTimeDeviationDays", "reviewIntervalDays"] as const)(
    "never falls at 50 %% or more when %s rises",
    (name) => {
      fc.assert(
        fc.property(
          supplyTerms,
          between(0, 100),
          (terms, more) => safetyStock({ ...terms, [name]: terms[name] + more }) >= safetyStock(terms),
        ),
      );
    },
  );

  it("changes its sign with the side of 50 % the level is on", () => {
    fc.assert(
      fc.property(supplyTerms, exactLevel, (terms, serviceLevel) => {
        const mirrored = safetyStock({ ...terms, serviceLevel: 1 - serviceLevel });
        return safetyStock({ ...terms, serviceLevel }) + mirrored === 0;
      }),
    );
  });

  it("is nothing where nothing varies", () => {
    fc.assert(
      fc.property(
        supplyTerms,
        (terms) => safetyStock({ ...terms, demandDeviationPerDay: 0, leadTimeDeviationDays: 0 }) === 0,
      ),
    );
  });

  it("is as many units when time is counted in weeks", () => {
    fc.assert(
      fc.property(supplyTerms, (terms) => {
        const weekly = {
          ...terms,
          demandPerDay: terms.demandPerDay * 7,
          demandDeviationPerDay: terms.demandDeviationPerDay * Math.sqrt(7),
          leadTimeDays: terms.leadTimeDays / 7,
          leadTimeDeviationDays: terms.leadTimeDeviationDays / 7,
          reviewIntervalDays: terms.reviewIntervalDays / 7,
        };
        return nearly(safetyStock(terms), safetyStock(weekly));
      }),
    );
  });

  it("takes a lead time without deviation for a fixed one", () => {
    fc.assert(
      fc.property(supplyTerms, ({ leadTimeDeviationDays: _, ...fixed }) => {
        return safetyStock(fixed) === safetyStock({ ...fixed, leadTimeDeviationDays: 0 });
      }),
    );
  });
});

describe("reorderPoint and orderUpToLevel", () => {
  it("are mean demand and safety stock: reviewed all the time, S is the reorder point", () => {
    fc.assert(
      fc.property(supplyTerms, (terms) => {
        const watched = { ...terms, reviewIntervalDays: 0 };
        const mean = terms.demandPerDay * terms.leadTimeDays;
        return (
          reorderPoint(terms) === orderUpToLevel(watched) &&
          nearly(reorderPoint(terms), mean + safetyStock(watched))
        );
      }),
    );
  });

  it("are alike for a fixed lead time of R + L: only the time covered counts", () => {
    fc.assert(
      fc.property(supplyTerms, (terms) => {
        const fixed = { ...terms, leadTimeDeviationDays: 0 };
        const leadTimeDays = terms.leadTimeDays + terms.reviewIntervalDays;
        return nearly(orderUpToLevel(fixed), reorderPoint({ ...fixed, leadTimeDays }));
      }),
    );
  });

  it("never order less for a longer review interval", () => {
    fc.assert(
      fc.property(supplyTerms, between(0, 100), (terms, more) => {
        const longer = { ...terms, reviewIntervalDays: terms.reviewIntervalDays + more };
        return orderUpToLevel(longer) >= orderUpToLevel(terms);
      }),
    );
  });
});
