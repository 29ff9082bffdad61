import { isObject } from "../../../rules/jsonKinds";
import { parseDuration } from "../../../time/durations";
import type { LintRule } from "../LintRule";

/** A playbook that allows more time for the first answer than for the whole. */
export const deadlineOrder: LintRule = {
  code: "deadline_order",
  severity: "warning",
  find: ({ policies }) =>
    policies.flatMap(({ compiled: { name }, json, path }) => {
      const event = isObject(json.event) ? json.event : {};
      const { respondWithin, resolveWithin } = isObject(event.params) ? event.params : {};
      if (typeof respondWithin !== "string" || typeof resolveWithin !== "string") return [];
      if (parseDuration(respondWithin) <= parseDuration(resolveWithin)) return [];
      return [
        {
          rule: name,
          path: `${path}/event/params/respondWithin`,
          message: `the answer may take ${respondWithin}, the solution only ${resolveWithin}`,
          remedy: 'write a "respondWithin" that is not longer than "resolveWithin"',
        },
      ];
    }),
};
