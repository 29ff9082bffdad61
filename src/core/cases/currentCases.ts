import type { RaisedException } from "../classify/raise";
import type { Unknown } from "../classify/Unknown";
import type { Case, CaseStatus } from "./Case";
import type { JudgedWaiver } from "./JudgedWaiver";

/** What was found at a first look. */
export interface FirstLook {
  readonly standing: readonly RaisedException[];
  readonly waivers: readonly JudgedWaiver[];
  readonly unknowns: readonly Unknown[];
}

/**
 * The stored cases as they stand now: resolved where the exception is gone, waived where a waiver covers it, open again
 * where none does any more. `undefined` when that is how they are stored.
 *
 * Facts about cases must not speak of what was settled since the last look: nobody is late with a case that is closed.
 * What cannot be told, and exceptions about ignorance, which are raised last, stay as they are.
 */
export function currentCases(
  stored: readonly Case[] | undefined,
  { standing, waivers, unknowns }: FirstLook,
): readonly Case[] | undefined {
  let isChanged = false;
  const standingKeys = new Set(standing.map(({ exception }) => exception.key));
  const coveredKeys = new Set(waivers.flatMap(({ exception }) => exception?.key ?? []));
  const undecidedKeys = new Set(unknowns.flatMap(({ mayRaise }) => mayRaise ?? []));
  const statusOf = ({ key, status, acknowledgedAt }: Case): CaseStatus => {
    if (status === "resolved" || key.includes("@unknown:")) return status;
    if (coveredKeys.has(key)) return "waived";
    if (!standingKeys.has(key)) return undecidedKeys.has(key) ? status : "resolved";
    if (status !== "waived") return status;
    return acknowledgedAt === undefined ? "open" : "acknowledged";
  };
  const current = stored?.map((each): Case => {
    const status = statusOf(each);
    if (status === each.status) return each;
    isChanged = true;
    return { ...each, status };
  });
  return isChanged ? current : undefined;
}
