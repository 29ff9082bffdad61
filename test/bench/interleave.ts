/** Something that is timed: does its work for some orders and says how many and how many answers that gave. */
export interface Contender {
  /** Works for about `milliseconds`, whole slices of orders at a time. */
  work(milliseconds: number): Worked | Promise<Worked>;
}

/** What a contender did in one section. */
export interface Worked {
  readonly orders: number;
  readonly milliseconds: number;
}

/** How many rounds, how long a section is, how long both warm up. */
export interface Timing {
  readonly rounds: number;
  readonly sectionMs: number;
  readonly warmUpMs: number;
}

/**
 * The time an order takes with one contender against the time it takes with another, one number a round.
 *
 * Both are timed turn by turn in one process, so that a machine that becomes slower makes both slower. Who begins
 * changes every round; garbage of the one is not collected at the expense of the other.
 */
export async function interleave(
  one: Contender,
  other: Contender,
  timing: Timing,
): Promise<readonly number[]> {
  await one.work(timing.warmUpMs);
  await other.work(timing.warmUpMs);
  const ratios: number[] = [];
  for (let round = 0; round < timing.rounds; round += 1) {
    const [first, second] = round % 2 === 0 ? [one, other] : [other, one];
    const a = await perOrder(first, timing.sectionMs);
    const b = await perOrder(second, timing.sectionMs);
    ratios.push(round % 2 === 0 ? a / b : b / a);
  }
  return ratios;
}

async function perOrder(contender: Contender, sectionMs: number): Promise<number> {
  collectYoungGarbage();
  const { orders, milliseconds } = await contender.work(sectionMs);
  return milliseconds / orders;
}

/** Node gives `gc` when it is started with `--expose-gc`. */
function collectYoungGarbage(): void {
  const { gc } = globalThis as { gc?: (options: { readonly type: "minor" }) => void };
  gc?.({ type: "minor" });
}
