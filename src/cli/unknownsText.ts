import type { UnknownReason } from "../core/classify/Unknown";
import { catalog } from "../core/facts/catalog";
import { lookupsOf } from "./catalogs/lookupsOf";
import { plainText } from "./plainText";
import { shippedLookups } from "./shippedLookups";
import type { Tally } from "./tally";

/** Of the facts that ship, what they rest on; of the host's own, the area says it best. */
function lookupBehind(fact: string): string {
  const shipped = catalog.get(fact);
  return (shipped && lookupsOf(shipped)[0]) ?? fact.split(".", 1)[0] ?? fact;
}

/** Lookups with an option, or an answer, of their own; what the others would say a run can do without. */
const EXPECTED: ReadonlySet<string> = new Set(["stock", "address"]);

const REASONS: ReadonlyMap<UnknownReason, string> = new Map([
  ["not_configured", "not configured"],
  ["failed", "not answered"],
  ["timed_out", "not answered in time"],
  ["unavailable", "not available"],
  ["aborted", "given up"],
  ["not_covered", "not covered"],
  ["stale", "out of date"],
  ["pending", "not looked up"],
]);

/**
 * What stayed unknown in a batch, why, and what would help: a line for each lookup and reason. Systems that a run can do
 * without are named together, without numbers.
 *
 * @example
 * ```ts
 * unknownsText(tally); // "stock not configured: 2 facts unknown (line.shortQuantity 2); give --stock FILE\n"
 * ```
 */
export function unknownsText({ unknowns }: Tally): string {
  const groups = new Map<string, { count: number; remedy: string; readonly facts: string[] }>();
  const unasked = new Set<string>();
  for (const [fact, reasons] of unknowns) {
    const lookup = lookupBehind(fact);
    for (const [reason, count] of reasons) {
      if (reason === "not_configured" && shippedLookups.has(lookup) && !EXPECTED.has(lookup)) {
        unasked.add(lookup);
        continue;
      }
      const words = `${lookup} ${REASONS.get(reason) ?? reason}`;
      const group = groups.get(words) ?? { count: 0, remedy: remedyFor(lookup, reason), facts: [] };
      groups.set(words, group);
      group.count += count;
      group.facts.push(`${fact} ${count}`);
    }
  }
  const quiet = [...unasked].sort().join(", ");
  const lines = [...groups]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([words, { count, facts, remedy }]) => {
      const unknown = `${count} ${count === 1 ? "fact" : "facts"} unknown (${facts.sort().join(", ")})`;
      return `${plainText(`${words}: ${unknown}${remedy}`)}\n`;
    });
  return lines.join("") + (quiet === "" ? "" : `not asked: ${quiet}; give --lookups FILE\n`);
}

function remedyFor(lookup: string, reason: UnknownReason): string {
  if (lookup !== "stock")
    return shippedLookups.has(lookup) && reason === "failed" ? "; the lookups file lacks these keys" : "";
  if (reason === "not_configured") return "; give --stock FILE";
  if (reason === "failed") return "; the stock file lacks these SKUs";
  return reason === "stale" ? "; the stock file is too old for --now" : "";
}
