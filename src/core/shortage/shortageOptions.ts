import type { Instant } from "../order/Instant";
import { requireNumber } from "../stock/requireNumber";
import { rankSubstitutes, type SubstituteOffer } from "./rankSubstitutes";
import type { ShortageChoice, ShortageOption, Substitution } from "./ShortageOption";

/** A line and what there is for it; quantities in the line's unit. */
export interface ShortageSituation {
  /** Units neither cancelled nor sent. */
  readonly openQuantity: number;
  /** Units that can leave as promised; what is beyond `openQuantity` does not matter. */
  readonly availableQuantity: number;
  /** When all that is missing is there; absent: nobody knows. */
  readonly expectedAt?: Instant | undefined;
  /**
   * False for an item that is not bought any more: without `expectedAt`, nothing can wait for it.
   *
   * @defaultValue true
   */
  readonly isBoughtAgain?: boolean;
  /** What could go instead. */
  readonly substitutes?: readonly SubstituteOffer[];
  /**
   * Units of the order's other lines that are still to leave, which waiting for the whole order would keep back.
   *
   * @defaultValue 0
   */
  readonly otherOpenQuantity?: number;
}

/**
 * The choices there are for a line that stock cannot fill, with exact quantities; none for a line that is not short.
 *
 * `delay`: the line waits until it is complete. `partial_backorder`: what is there leaves, the rest waits.
 * `partial_cancel`: what is there leaves, the rest is cancelled. `substitute`: what is there leaves, other SKUs go for
 * the rest, and what they do not cover waits, or is cancelled where nothing more comes. `cancel`: the line is cancelled.
 * `wait_complete`: the whole order waits until it can leave together. Only what is possible is offered: nothing waits
 * for what never comes, and nothing is done in part where nothing is there.
 *
 * @throws OrderTriageError with code `invalid_argument`, naming the parameter.
 * @example
 * ```ts
 * const options = shortageOptions({ openQuantity: 5, availableQuantity: 2, expectedAt: "2026-03-09T10:00:00Z" });
 * options.map(({ choice }) => choice); // ["delay","partial_backorder","partial_cancel","cancel"]
 * options[1]?.shipQuantity; // 2
 * options[1]?.backorderQuantity; // 3
 * ```
 */
export function shortageOptions(situation: ShortageSituation): readonly ShortageOption[] {
  const open = requireNumber("openQuantity", situation.openQuantity, "wholeUnits");
  const there = Math.min(open, requireNumber("availableQuantity", situation.availableQuantity, "wholeUnits"));
  const short = open - there;
  if (short === 0) return [];
  const { expectedAt, isBoughtAgain = true, substitutes = [], otherOpenQuantity = 0 } = situation;
  const canWait = expectedAt !== undefined || isBoughtAgain;
  const option = (choice: ShortageChoice, parts: Partial<ShortageOption>): ShortageOption => {
    const { shipQuantity = 0, backorderQuantity = 0, cancelQuantity = 0 } = parts;
    const waits = backorderQuantity === 0 ? {} : expectedAt === undefined ? OPEN_ENDED : { expectedAt };
    return {
      choice,
      shipQuantity,
      backorderQuantity,
      cancelQuantity,
      substitutes: parts.substitutes ?? [],
      ...waits,
    };
  };

  const options: ShortageOption[] = [];
  if (canWait) options.push(option("delay", { backorderQuantity: open }));
  if (there > 0 && canWait) {
    options.push(option("partial_backorder", { shipQuantity: there, backorderQuantity: short }));
  }
  if (there > 0) options.push(option("partial_cancel", { shipQuantity: there, cancelQuantity: short }));
  const instead = fill(short, rankSubstitutes(short, substitutes));
  if (instead.chosen.length > 0) {
    const rest = canWait ? { backorderQuantity: instead.left } : { cancelQuantity: instead.left };
    options.push(option("substitute", { shipQuantity: there, substitutes: instead.chosen, ...rest }));
  }
  options.push(option("cancel", { cancelQuantity: open }));
  if (canWait && otherOpenQuantity > 0) options.push(option("wait_complete", { backorderQuantity: open }));
  return options;
}

const OPEN_ENDED = { isOpenEnded: true } as const;

/** Takes from one substitute after the other until the shortage is filled. */
function fill(
  short: number,
  ranked: readonly Substitution[],
): { readonly chosen: readonly Substitution[]; readonly left: number } {
  const chosen: Substitution[] = [];
  let left = short;
  for (const each of ranked) {
    if (left === 0) break;
    const quantity = Math.min(left, each.quantity);
    chosen.push({ ...each, quantity });
    left -= quantity;
  }
  return { chosen, left };
}
