import { buildCells, type CellTable } from "../cells";
import type { PlanNode } from "../plan";
import type { FlatRules } from "./FlatRules";
import { flattenRules } from "./flattenRules";
import { findSharing } from "./sharing";

/** Groups of rules in flat form, with the cells that all of them read. */
export interface FlatGroups {
  readonly groups: readonly FlatRules[];
  readonly cells: CellTable;
}

/** Flattens groups of rules; the rules of one group are judged on the same facts. */
export function flattenGroups(groups: readonly (readonly PlanNode[])[], slotCount: number): FlatGroups {
  const builder = buildCells(slotCount);
  const sharings = groups.map((roots) => findSharing(roots, builder));
  const finish = groups.map((roots, index) =>
    flattenRules(roots, sharings[index] as (typeof sharings)[number], builder),
  );
  const cells = builder.build();
  return { groups: finish.map((each) => each(cells)), cells };
}
