import { OrderTriageError } from "../errors/OrderTriageError";
import { type AnyFacts, readOwn } from "./anyFacts";
import type { CellTable } from "./cells";
import type { Limits } from "./limits";
import { EVERY } from "./path";
import { countSteps, type StepCost, sizeAt, type WalkedOperand, wordTooManySteps } from "./stepCost";

/**
 * Refuses facts whose lists would take too long to judge, before those lists are walked.
 *
 * Counting looks at every list, also at those that no comparison will come to, which would take as long as judging
 * does. So nobody counts before a list turns up that is longer than all lists may be at once.
 */
export interface StepGuard {
  /** Cells whose lists are walked; empty where facts have to be counted before every run. */
  readonly listCells: ReadonlySet<number>;
  /** Slots of the facts that have those lists in them. */
  readonly listSlots: ReadonlySet<number>;
  /** Lists of no more elements, however many, never take too long. */
  readonly harmlessLength: number;
  /** @throws OrderTriageError `too_many_steps` */
  count(facts: AnyFacts): void;
}

/** The guard of some rules; `undefined` where the rules alone say that no facts can take too long. */
export function openStepGuard(
  cost: StepCost,
  names: readonly string[],
  cells: CellTable,
  limits: Pick<Limits, "maximumSteps">,
): StepGuard | undefined {
  const { maximumSteps } = limits;
  if (cost.lists.length === 0 && cost.fixed <= maximumSteps) return undefined;
  const walked = cost.lists.flatMap(({ operands }) => operands);
  const lists = walked.map((each) => cellOfList(each, cells));
  const harmlessLength = harmlessLengthOf(cost, maximumSteps);
  const isSimple = harmlessLength > 0 && !lists.includes(undefined);
  return {
    listCells: new Set(isSimple ? (lists as number[]) : []),
    listSlots: new Set(walked.map(({ operand }) => operand.slot)),
    harmlessLength,
    count(facts) {
      const steps = countSteps(cost, ({ operand, depth }) =>
        sizeAt(readOwn(facts, names[operand.slot] as string), operand.steps, depth),
      );
      if (steps <= maximumSteps) return;
      const message = `judging these facts ${wordTooManySteps(steps, limits)}`;
      throw new OrderTriageError("too_many_steps", message);
    },
  };
}

/** The cell that holds the list an operand walks; `undefined` for lists in lists, and for one a path goes beyond. */
function cellOfList({ operand, depth }: WalkedOperand, { slotCount, paths }: CellTable): number | undefined {
  const { slot, steps, path } = operand;
  if (depth > 1 || steps.includes(EVERY, 1)) return undefined;
  if (steps.length === 0 || steps[0] === EVERY) return slot;
  const place = paths.findIndex((each) => each.slot === slot && each.path === path);
  return place < 0 ? undefined : slotCount + place;
}

/** The greatest length that all lists may have at once; 0 where there is none. */
function harmlessLengthOf(cost: StepCost, maximumSteps: number): number {
  const fits = (length: number) => countSteps(cost, () => 1 + length) <= maximumSteps;
  let length = 2 ** 31;
  while (length >= 1 && !fits(length)) length /= 2;
  return Math.floor(length);
}
