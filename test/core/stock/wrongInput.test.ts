import { describe, expect, it } from "vitest";
import {
  compareReviewIntervals,
  empiricalReorderPoint,
  empiricalSafetyStock,
  inventoryPosition,
  isOrderTriageError,
  isReorderDue,
  leadTimeDemands,
  meanAndDeviation,
  normalQuantile,
  orderQuantity,
  orderUpToLevel,
  reorderAgain,
  reorderPoint,
  safetyStock,
} from "../../../src/core/index";

const terms = {
  demandPerDay: 20,
  demandDeviationPerDay: 6,
  leadTimeDays: 9,
  leadTimeDeviationDays: 2,
  reviewIntervalDays: 7,
  serviceLevel: 0.95,
};
const rearm = { inventoryPosition: 5, reorderPoint: 10, hysteresisFraction: 0.1, wasDue: false };
const quantity = { orderUpToLevel: 20, inventoryPosition: 5, packSize: 6, minimumQuantity: 0 };
const observed = { leadTimeDemands: [4, 5], serviceLevel: 0.9 };
const counts = { onHand: 1, onOrder: 2, backordered: 3 };
const history = { demandsPerDay: [1, 2, 3], leadTimesDays: [1, 2], reviewIntervalDays: 1 };

const notAnAmount = [-1, Number.NaN, Number.POSITIVE_INFINITY, 1e300, "20", null];
const notACount = [...notAnAmount, 1.5];
const notALevel = [0, 1, 95, -0.1, Number.NaN, "0.95", undefined];
const notAPosition = [1.5, Number.NaN, Number.POSITIVE_INFINITY, undefined];
const notAList = [[], undefined, "12"];

type Call = (parameters: never) => unknown;

const supply: readonly (readonly [string, readonly unknown[]])[] = [
  ["demandPerDay", [...notAnAmount, undefined]],
  ["demandDeviationPerDay", [...notAnAmount, undefined]],
  ["leadTimeDays", [...notAnAmount, undefined]],
  ["leadTimeDeviationDays", notAnAmount.slice(0, -1)],
  ["serviceLevel", notALevel],
];
const reviewed = [...supply, ["reviewIntervalDays", [...notAnAmount, undefined]] as const];
const rearming: typeof supply = [
  ["inventoryPosition", notAPosition],
  ["reorderPoint", [...notAnAmount, undefined]],
  ["hysteresisFraction", notAnAmount.slice(0, -1)],
];

const functions: readonly (readonly [string, Call, object, typeof supply])[] = [
  ["safetyStock", safetyStock, terms, reviewed],
  ["reorderPoint", reorderPoint, terms, supply],
  ["orderUpToLevel", orderUpToLevel, terms, reviewed],
  [
    "orderQuantity",
    orderQuantity,
    quantity,
    [
      ["orderUpToLevel", [Number.NaN, Number.NEGATIVE_INFINITY, 1e300, undefined]],
      ["inventoryPosition", notAPosition],
      ["packSize", [0, -6, 1.5, Number.NaN, "6"]],
      ["minimumQuantity", notACount.filter((value) => value !== null)],
    ],
  ],
  [
    "inventoryPosition",
    inventoryPosition,
    counts,
    [
      ["onHand", [...notACount, undefined]],
      ["onOrder", notACount],
      ["backordered", notACount],
    ],
  ],
  ["reorderAgain", reorderAgain, rearm, rearming],
  ["isReorderDue", isReorderDue, rearm, rearming],
  [
    "empiricalReorderPoint",
    empiricalReorderPoint,
    observed,
    [
      ["leadTimeDemands", notAList],
      ["serviceLevel", notALevel],
    ],
  ],
  [
    "empiricalSafetyStock",
    empiricalSafetyStock,
    observed,
    [
      ["leadTimeDemands", notAList],
      ["serviceLevel", notALevel],
    ],
  ],
  [
    "leadTimeDemands",
    leadTimeDemands,
    history,
    [
      ["demandsPerDay", notAList],
      ["leadTimesDays", notAList],
      ["reviewIntervalDays", notACount.filter((value) => value !== null)],
    ],
  ],
];

const cases = functions.flatMap(([name, call, right, parameters]) =>
  parameters.flatMap(([parameter, values]) =>
    values.map((value) => ({ name, call, parameter, value, wrong: { ...right, [parameter]: value } })),
  ),
);

/** What the call threw, which must be an error of ours. */
function refusal(call: () => unknown) {
  try {
    call();
  } catch (error) {
    if (isOrderTriageError(error)) return error;
    throw error;
  }
  throw new Error("it was accepted");
}

describe("wrong input", () => {
  it.each(functions)("%s takes what the wrong ones are made from", (_name, call, right) => {
    expect(() => call(right as never)).not.toThrow();
  });

  it.each(cases)("$name refuses the $parameter $value by name", ({ call, parameter, wrong }) => {
    const { code, path, message } = refusal(() => call(wrong as never));
    expect({ code, path }).toEqual({ code: "invalid_argument", path: `/${parameter}` });
    expect(message).toMatch(new RegExp(`^${parameter} (is|has) .+: give `));
  });

  it.each(notALevel)("normalQuantile refuses the level %s", (level) => {
    expect(refusal(() => normalQuantile(level as number)).path).toBe("/serviceLevel");
  });

  it("names the member of a list by its index", () => {
    expect(refusal(() => empiricalReorderPoint({ ...observed, leadTimeDemands: [1, -2] })).path).toBe(
      "/leadTimeDemands/1",
    );
    expect(refusal(() => leadTimeDemands({ ...history, leadTimesDays: [1, 1.5] })).path).toBe(
      "/leadTimesDays/1",
    );
    expect(refusal(() => leadTimeDemands({ ...history, demandsPerDay: [Number.NaN, 1] })).path).toBe(
      "/demandsPerDay/0",
    );
    expect(refusal(() => meanAndDeviation([1, 2, Number.NaN])).path).toBe("/observations/2");
    expect(refusal(() => compareReviewIntervals(terms, [14, -1])).path).toBe("/reviewIntervalsDays/1");
    expect(refusal(() => compareReviewIntervals(terms, [])).path).toBe("/reviewIntervalsDays");
  });

  it("finds the holes of a sparse list, which would else be skipped", () => {
    const sparse = [1, 2, 3];
    delete sparse[1];
    expect(refusal(() => meanAndDeviation(sparse)).path).toBe("/observations/1");
  });

  it("tells the remedy: a percentage is given as a fraction", () => {
    expect(refusal(() => safetyStock({ ...terms, serviceLevel: 95 })).message).toBe(
      "serviceLevel is 95: give a fraction above 0 and below 1, such as 0.95 for 95 %",
    );
  });
});
