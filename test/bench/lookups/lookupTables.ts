import type { Table } from "../tables";
import type { LookupCount } from "./countLookups";
import type { LookupCounts } from "./measureLookups";

/** One table for each set of orders: what was asked of the world, lookup by lookup. */
export function lookupTables(counts: LookupCounts): readonly Table[] {
  return [...counts].map(([name, count]) => ({
    title: `Keys asked, ${name}: ${count.orders} orders, ${count.rounds} rounds, ${count.silent} orders without a question`,
    head: ["lookup", "everything first", "by rounds", "saved", "share saved"],
    rows: [...count.keys, totalOf(count)].map(({ lookup, fetchedFirst, asked }) => [
      lookup,
      String(fetchedFirst),
      String(asked),
      String(fetchedFirst - asked),
      `${((100 * (fetchedFirst - asked)) / fetchedFirst).toFixed(0)} %`,
    ]),
  }));
}

function totalOf({ keys }: LookupCount): LookupCount["keys"][number] {
  const sum = (of: "asked" | "fetchedFirst") => keys.reduce((total, each) => total + each[of], 0);
  return { lookup: "all", fetchedFirst: sum("fetchedFirst"), asked: sum("asked") };
}
