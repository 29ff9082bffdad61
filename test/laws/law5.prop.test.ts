import fc from "fast-check";
import { afterAll, describe, expect, it } from "vitest";
import { compileRuleset, type Decision, type Input, openCalendar, step } from "../../src/core/index";
import type { CompiledRuleset } from "../../src/core/ruleset/CompiledRuleset";
import { retail } from "../../src/rulesets/retail";
import { type InputCase, inputArbitrary } from "../arbitraries/input";
import { rulesets, shippedFiles } from "../rulesets/shipped";
import { verdictOf } from "../support/verdictOf";

const RUNS = 2_000;
const TWO_YEARS_MS = 2 * 365 * 86_400_000;

const ruleset = compileRuleset(retail);

/**
 * Complaints run on a shop's hours; the limits are so far off that most of the orders' complaints still run. Cases by wall
 * time are left out: their review comes first, and would hide a clock of the shop's that comes too late.
 */
const shopHours = ["09:00-12:30", "13:30-18:00"];
const onCalendar = compileRuleset(
  {
    name: "shop",
    extends: ["retail"],
    patch: {
      "case-not-acknowledged": { enabled: false },
      "case-not-resolved": { enabled: false },
    },
    calendars: {
      shop: {
        timeZone: "Europe/Berlin",
        hours: { monday: shopHours, tuesday: shopHours, thursday: shopHours, friday: ["22:00-06:00"] },
        holidays: ["2026-04-06", "2026-05-01"],
        workdays: { "2026-06-06": ["10:00-14:00"] },
      },
    },
    settings: {
      "complaint.calendar": { value: "shop" },
      "complaint.firstReplyWithinHours": { value: 100, unit: "h" },
      "complaint.resolveWithinHours": { value: 500, unit: "h" },
    },
  },
  { rulesets: { retail } },
);

/** The same shop, where cases run on its hours too. */
const casesOnCalendar = compileRuleset(
  { name: "shop-cases", extends: ["shop"], settings: { "process.calendar": { value: "shop" } } },
  { rulesets: { retail, shop: onCalendar.file } },
);

/** Without targets: their reviews come first, and would hide another clock that comes too late. */
function withoutTargets(compiled: CompiledRuleset): CompiledRuleset {
  const policies = compiled.policies.map((policy) => ({
    ...policy,
    playbook: { ...policy.playbook, respondWithinMs: undefined, resolveWithinMs: undefined },
  }));
  return { ...compiled, policies };
}

/** Messages keep quiet for half of the day, and each channel has room for one. */
const withQuietHours = compileRuleset(
  {
    name: "quiet",
    extends: ["retail"],
    settings: {
      "notice.quietFrom": { value: "19:30" },
      "notice.quietUntil": { value: "07:30" },
      "notice.quietChannels": { value: ["email", "sms"] },
      "notice.maximumPerDay": { value: 1 },
    },
  },
  { rulesets: { retail } },
);

let counted: Reviews = { announced: 0, real: 0 };

describe("law 5: until reviewAt, time alone changes nothing", () => {
  it("law 5: in [now, reviewAt) the verdict over retail is the same", () => {
    fc.assert(
      staysUntilReview(ruleset, (decision) => decision.reviewAt),
      { numRuns: RUNS },
    );
  });

  it("law 5: in [now, reviewAt) the verdict is the same over the other shipped rulesets", () => {
    const others = shippedFiles
      .filter(({ file }) => file.name !== "retail")
      .map(({ file }) => compileRuleset(file, { rulesets }));
    expect(others.length).toBeGreaterThan(3);
    for (const other of others) {
      fc.assert(
        staysUntilReview(other, (decision) => decision.reviewAt),
        { numRuns: RUNS / 8 },
      );
    }
  });

  it("law 5: in [now, reviewAt) the verdict is the same where complaints run on a calendar", () => {
    fc.assert(
      staysUntilReview(onCalendar, (decision) => decision.reviewAt),
      { numRuns: RUNS },
    );
  });

  it("law 5: in [now, reviewAt) the verdict is the same where targets run on a calendar", () => {
    fc.assert(
      staysUntilReview(casesOnCalendar, (decision) => decision.reviewAt),
      { numRuns: RUNS },
    );
  });

  it("law 5: in [now, reviewAt) the plan is the same where messages keep quiet hours", () => {
    fc.assert(
      staysUntilReview(withQuietHours, (decision) => decision.reviewAt),
      { numRuns: RUNS / 2 },
    );
  });

  it("law 5: at least 80 % of the announced instants are real changes", () => {
    counted = countReviews((decision) => decision.reviewAt);
    expect(counted.announced).toBeGreaterThan(RUNS / 4);
    expect(counted.real / counted.announced).toBeGreaterThanOrEqual(0.8);
  });

  it("law 5 notices a review that is always the next millisecond", () => {
    const { announced, real } = countReviews(({ decidedAt }) =>
      new Date(Date.parse(decidedAt) + 1).toISOString(),
    );
    expect(announced).toBe(RUNS);
    expect(real / announced).toBeLessThan(0.8);
  });

  it("law 5 notices a review that comes a millisecond too late", () => {
    const late = (decision: Decision) =>
      decision.reviewAt && new Date(Date.parse(decision.reviewAt) + 1).toISOString();
    expect(fc.check(staysUntilReview(ruleset, late), { numRuns: RUNS, endOnFailure: true }).failed).toBe(
      true,
    );
  });

  it("law 5 notices a forgotten clock", () => {
    const isKept = ({ code }: { readonly code: string }) =>
      !["shipment.stalled", "payment.pending", "process.sla_breached"].includes(code);
    const groups = ruleset.groups.map((group) => ({ ...group, timed: group.timed.filter(isKept) }));
    const forgotten = { ...ruleset, groups };
    const review = (decision: Decision, input: Input) =>
      step(forgotten, { ...input, now: decision.decidedAt }).decision.reviewAt;
    expect(fc.check(staysUntilReview(ruleset, review), { numRuns: RUNS, endOnFailure: true }).failed).toBe(
      true,
    );
  });

  it("law 5 notices a clock whose change is computed by wall time", () => {
    const calendars = new Map([["shop", openCalendar("always")]]);
    const right = withoutTargets(onCalendar);
    const byWallTime = { ...right, program: { ...right.program, calendars } };
    const review = (decision: Decision, input: Input) =>
      step(byWallTime, { ...input, now: decision.decidedAt }).decision.reviewAt;
    expect(fc.check(staysUntilReview(right, review), { numRuns: RUNS, endOnFailure: true }).failed).toBe(
      true,
    );
  });

  it("law 5 notices targets that are forgotten", () => {
    const forgotten = withoutTargets(ruleset);
    const review = (decision: Decision, input: Input) =>
      step(forgotten, { ...input, now: decision.decidedAt }).decision.reviewAt;
    expect(fc.check(staysUntilReview(ruleset, review), { numRuns: RUNS, endOnFailure: true }).failed).toBe(
      true,
    );
  });

  it("law 5 notices quiet hours that nobody reviews", () => {
    const review = (decision: Decision, input: Input) =>
      step(ruleset, { ...input, now: decision.decidedAt }).decision.reviewAt;
    expect(
      fc.check(staysUntilReview(withQuietHours, review), { numRuns: RUNS, endOnFailure: true }).failed,
    ).toBe(true);
  });

  afterAll(() => {
    const { announced, real } = counted;
    console.log(`announced instants: ${announced}, real changes: ${((100 * real) / announced).toFixed(1)} %`);
  });
});

function staysUntilReview(
  compiled: CompiledRuleset,
  reviewOf: (decision: Decision, input: Input) => string | undefined,
) {
  return fc.property(inputArbitrary, fc.double({ min: 0, max: 1, noNaN: true }), (each, share) => {
    const { input, before } = decideAt(compiled, each);
    const now = Date.parse(input.now);
    const review = reviewOf(before, input);
    const end = review === undefined ? now + TWO_YEARS_MS : Date.parse(review);
    for (const instant of [now + Math.floor((end - 1 - now) * share), end - 1]) {
      const later = decide(compiled, input, instant);
      expect(verdictOf(later, compiled)).toEqual(verdictOf(before, compiled));
    }
  });
}

interface Reviews {
  readonly announced: number;
  /** How many of them change the decision. */
  readonly real: number;
}

function countReviews(reviewOf: (decision: Decision) => string | undefined): Reviews {
  let announced = 0;
  let real = 0;
  const property = fc.property(inputArbitrary, (each) => {
    const { input, before } = decideAt(ruleset, each);
    const review = reviewOf(before);
    if (review === undefined) return;
    announced += 1;
    if (!same(before, decide(ruleset, input, Date.parse(review)), ruleset)) real += 1;
  });
  fc.assert(property, { numRuns: RUNS });
  return { announced, real };
}

/** The settled decision; its exceptions are given back as cases, so that due times count from a stored opening. */
function decideAt(
  compiled: CompiledRuleset,
  each: InputCase,
): { readonly input: Input; readonly before: Decision } {
  const { decision, known } = each.settle(compiled);
  const cases = decision.exceptions.map(({ key }) => ({
    key,
    epoch: 0,
    status: "open" as const,
    openedAt: each.input.now,
  }));
  const input = { ...each.input, known, cases };
  return { input, before: step(compiled, input).decision };
}

function decide(compiled: CompiledRuleset, input: Input, instant: number): Decision {
  return step(compiled, { ...input, now: new Date(instant).toISOString() }).decision;
}

function same(a: Decision, b: Decision, compiled: CompiledRuleset): boolean {
  return JSON.stringify(verdictOf(a, compiled)) === JSON.stringify(verdictOf(b, compiled));
}
