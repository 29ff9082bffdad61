import { pointer } from "../../../rules/Issues";
import { isObject } from "../../../rules/jsonKinds";
import { describe } from "../../../rules/lint/describe";
import type { LintRule } from "../LintRule";
import { leavesOf } from "../nodesOf";
import { declaredUnit, symbols, unitOf, unitOfName } from "../unitOf";

/** Hours compared with days, money with pieces; a setting whose name says one unit and whose `unit` another. */
export const unitMismatch: LintRule = {
  code: "unit_mismatch",
  severity: "error",
  find: (context) => [
    ...context.conditions.flatMap(({ rule, root }) =>
      leavesOf(root).flatMap((leaf) => {
        const left = unitOf(leaf.left, context);
        const right = unitOf(leaf.right, context);
        if (left === undefined || right === undefined || left === right) return [];
        const message = `${describe(leaf)} compares ${left} with ${right}`;
        const remedy = `name a fact or a setting that counts ${left}`;
        return [{ rule, path: `${leaf.path}/value`, message, remedy }];
      }),
    ),
    ...[...context.merged.settings].flatMap(([name, { json, path }]) => {
      const named = unitOfName(name);
      const declared = isObject(json) ? declaredUnit(json.unit) : undefined;
      if (named === undefined || declared === undefined || named === declared) return [];
      const message = `the setting's name says ${named}, its unit ${declared}`;
      return [
        {
          path: pointer(path, "unit"),
          message,
          remedy: `write ${JSON.stringify(symbols[named])}, or give it a name that says ${declared}`,
        },
      ];
    }),
  ],
};
