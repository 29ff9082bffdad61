import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { PlanContext, PlanStage } from "../../../src/core/decide/PlanStage";
import { settleConflicts } from "../../../src/core/decide/settleConflicts";
import type { Action } from "../../../src/core/index";
import { actionExceptions, wantedActions } from "../../arbitraries/actions";
import { planContext } from "../../support/planContext";

type Settle = (actions: readonly Action[], context: PlanContext) => PlanStage;

const RUNS = 3_000;
const context = planContext({ exceptions: actionExceptions });

/** Types, in words of their own, that make no sense any more when the order is cancelled. */
const goesOn =
  /^(order\.(?!cancel)|stock|payment\.(?!query)|carrier|promise|request|address|hold\.release|shipment\.re(attempt|ship))/;
const keysOf = (actions: readonly Action[]) => actions.map(({ key }) => key);
const isWhole = ({ type, params }: Action) => type === "order.cancel" && params.lines === undefined;
const ofType = (actions: readonly Action[], type: string) => actions.filter((each) => each.type === type);
const incidentOf = ({ params }: Action) => params.incidentKey ?? "order";

/** Nothing is lost without a reason, and nothing but mode and exceptions changes. */
function losesNothing(settle: Settle) {
  return fc.property(wantedActions, (wanted) => {
    const { actions, adjustments } = settle(wanted, context);
    const dropped = adjustments.filter(({ change }) => change === "dropped").map(({ action }) => action);
    const proposed = adjustments.filter(({ change }) => change === "proposed").map(({ action }) => action);
    expect(keysOf(actions)).toEqual(keysOf(wanted).filter((key) => !dropped.includes(key)));
    expect(new Set(adjustments.map(({ action }) => action)).size).toBe(adjustments.length);
    for (const action of actions) {
      const before = wanted.find(({ key }) => key === action.key) as Action;
      const mode = proposed.includes(action.key) ? "propose" : before.mode;
      expect(action).toEqual({ ...before, mode, exceptions: action.exceptions });
      if (proposed.includes(action.key)) expect(before.mode).toBe("auto");
      expect(action.exceptions.slice(0, before.exceptions.length)).toEqual(before.exceptions);
    }
    for (const { by, action, reason, exceptions } of adjustments) {
      const other = actions.find(({ key }) => key === by);
      expect(other, `${action} gives way to ${by}`).toBeDefined();
      const type = wanted.find(({ key }) => key === action)?.type;
      // What takes the place of another answers for it too.
      if (reason.startsWith("one_") && other?.type === type)
        expect(other?.exceptions).toEqual(expect.arrayContaining([...exceptions]));
    }
  });
}

/** The rules themselves, said once more in other words. */
function settlesAll(settle: Settle) {
  return fc.property(wantedActions, (wanted) => {
    const { actions } = settle(wanted, context);
    const whole = actions.filter(isWhole);
    expect(whole.length).toBe(wanted.some(isWhole) ? 1 : 0);
    const isCertain = wanted.some((each) => isWhole(each) && each.mode === "auto");
    expect(whole.some(({ mode }) => mode === "auto")).toBe(isCertain);
    if (isCertain) {
      expect(actions.filter(({ type }) => goesOn.test(type))).toEqual([]);
      expect(ofType(actions, "order.cancel")).toEqual(whole);
    }

    const refunds = ofType(actions, "refund.propose");
    const returned = isCertain && whole[0]?.params.refund !== false;
    const wantedRefunds = ofType(wanted, "refund.propose");
    expect(refunds.length).toBe(returned ? 0 : Math.min(1, wantedRefunds.length));
    for (const refund of refunds) expectLargest(refund, wantedRefunds);

    const offers = ofType(actions, "compensation.offer");
    const wantedOffers = ofType(wanted, "compensation.offer");
    expect(offers.map(incidentOf).sort()).toEqual([...new Set(wantedOffers.map(incidentOf))].sort());
    for (const offer of offers) {
      expectLargest(
        offer,
        wantedOffers.filter((each) => incidentOf(each) === incidentOf(offer)),
      );
    }
  });
}

function expectLargest({ params }: Action, all: readonly Action[]): void {
  const amounts = (currency: unknown) =>
    all
      .filter((each) => each.params.currency === currency)
      .map((each) => Number(each.params.amountMinor ?? -1));
  if (amounts("EUR").length > 0) expect(params.currency).toBe("EUR");
  expect(Number(params.amountMinor ?? -1)).toBe(Math.max(...amounts(params.currency)));
}

/** A cancellation that somebody is to decide about holds up what other playbooks would do by themselves. */
function waitsForTheDecision(settle: Settle) {
  const undecided = wantedActions
    .map((wanted) =>
      wanted.map(
        (each): Action => (each.type === "order.cancel" ? { ...each, mode: "propose", params: {} } : each),
      ),
    )
    .filter((wanted) => wanted.some(isWhole));
  return fc.property(undecided, (wanted) => {
    const cancels = wanted.filter(isWhole);
    const { actions, adjustments } = settle(wanted, context);
    for (const action of wanted.filter(({ type, mode }) => mode === "auto" && goesOn.test(type))) {
      const isAnothers = cancels.some((cancel) => cancel.exceptions[0] !== action.exceptions[0]);
      const isHarmless = /^(request|address|hold)/.test(action.type);
      const reasons = adjustments.filter((each) => each.action === action.key).map(({ reason }) => reason);
      expect(reasons).toEqual(isAnothers && !isHarmless ? ["cancel_proposed"] : []);
      expect(keysOf(actions)).toContain(action.key);
    }
  });
}

/** What is settled stays as it is. */
function isIdempotent(settle: Settle) {
  return fc.property(wantedActions, (wanted) => {
    const once = settle(wanted, context);
    expect(settle(once.actions, context)).toMatchObject({ actions: once.actions, adjustments: [] });
  });
}

const laws = {
  "loses nothing without a reason, and changes nothing but modes and exceptions": losesNothing,
  "keeps one cancellation, one refund and one offer an incident": settlesAll,
  "waits for whoever decides about a cancellation, but for its own playbook": waitsForTheDecision,
  "changes nothing that is settled": isIdempotent,
} as const;

describe("settleConflicts", () => {
  for (const [name, law] of Object.entries(laws)) {
    it(name, () => {
      fc.assert(law(settleConflicts), { numRuns: RUNS });
    });
  }

  it("does not depend on the order of the playbooks, where no two are equally good", () => {
    const distinct = wantedActions.filter((wanted) => {
      const sums = wanted.flatMap(({ params }) =>
        params.amountMinor === undefined ? [] : [params.amountMinor],
      );
      const money = [...ofType(wanted, "refund.propose"), ...ofType(wanted, "compensation.offer")];
      const isEuro = money.every(
        ({ params }) => params.currency === "EUR" && params.amountMinor !== undefined,
      );
      return isEuro && new Set(sums).size === sums.length && ofType(wanted, "order.cancel").length < 2;
    });
    const shuffled = distinct.chain((wanted) =>
      fc.tuple(
        fc.constant(wanted),
        fc.shuffledSubarray([...wanted], { minLength: wanted.length, maxLength: wanted.length }),
      ),
    );
    const told = ({ actions, adjustments }: PlanStage) => ({
      actions: actions.map(({ key, mode, exceptions }) => [key, mode, [...exceptions].sort()].join()).sort(),
      adjustments: adjustments.map((each) => JSON.stringify(each)).sort(),
    });
    fc.assert(
      fc.property(shuffled, ([wanted, other]) => {
        expect(told(settleConflicts(other, context))).toEqual(told(settleConflicts(wanted, context)));
      }),
      { numRuns: RUNS },
    );
  });

  it("gives back the very list where nothing contradicts", () => {
    const peaceful = wantedActions.map((wanted) =>
      wanted.filter(({ type }) => type !== "order.cancel").slice(0, 1),
    );
    fc.assert(
      fc.property(peaceful, (wanted) => {
        expect(settleConflicts(wanted, context).actions).toBe(wanted);
      }),
    );
  });
});

const mutants: Readonly<
  Record<string, { readonly law: (typeof laws)[keyof typeof laws]; readonly settle: Settle }>
> = {
  "drops without a word": {
    law: losesNothing,
    settle: (actions, context) => ({ ...settleConflicts(actions, context), adjustments: [] }),
  },
  "forgets whom the kept one answers": {
    law: losesNothing,
    settle: (actions, context) => {
      const stage = settleConflicts(actions, context);
      return {
        ...stage,
        actions: stage.actions.map((each) => ({ ...each, exceptions: each.exceptions.slice(0, 1) })),
      };
    },
  },
  "gives the kept one another key": {
    law: losesNothing,
    settle: (actions, context) => {
      const stage = settleConflicts(actions, context);
      return {
        ...stage,
        actions: stage.actions.map((each) => ({ ...each, key: each.exceptions.join("/") })),
      };
    },
  },
  "settles nothing": {
    law: settlesAll,
    settle: (actions) => ({ actions, adjustments: [], changesAt: Number.POSITIVE_INFINITY }),
  },
  "keeps the first refund instead of the largest": {
    law: settlesAll,
    settle: (actions, context) => {
      const first = ofType(actions, "refund.propose")[0];
      const rest = actions.filter((each) => each === first || each.type !== "refund.propose");
      return settleConflicts(rest, context);
    },
  },
  "takes a proposed cancellation for a decided one": {
    law: waitsForTheDecision,
    settle: (actions, context) =>
      settleConflicts(
        actions.map((each) => (each.type === "order.cancel" ? { ...each, mode: "auto" } : each)),
        context,
      ),
  },
  "holds up what stands beside the cancellation": {
    law: waitsForTheDecision,
    settle: (actions, context) => {
      const apart = (each: Action) =>
        each.type === "order.cancel" ? { ...each, exceptions: ["x@order"] } : each;
      return settleConflicts(actions.map(apart), context);
    },
  },
  "adds refunds up": {
    law: losesNothing,
    settle: (actions, context) => {
      const stage = settleConflicts(actions, context);
      const amountMinor = ofType(actions, "refund.propose").reduce(
        (sum, { params }) => sum + Number(params.amountMinor ?? 0),
        0,
      );
      const more = (each: Action) =>
        each.type === "refund.propose" ? { ...each, params: { ...each.params, amountMinor } } : each;
      return { ...stage, actions: stage.actions.map(more) };
    },
  },
  "settles a bit more each time": {
    law: isIdempotent,
    settle: (actions, context) => {
      const stage = settleConflicts(actions, context);
      return { ...stage, actions: stage.actions.slice(0, -1) };
    },
  },
};

describe("the laws of settleConflicts notice one that", () => {
  for (const [name, { law, settle }] of Object.entries(mutants)) {
    it(name, () => {
      expect(fc.check(law(settle), { numRuns: RUNS, endOnFailure: true }).failed).toBe(true);
    });
  }
});
