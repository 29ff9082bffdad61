import { isObject } from "../../../rules/jsonKinds";
import type { LintRule } from "../LintRule";

/** A `field` that is no JSON Pointer, so that no form finds it. */
export const fieldPointer: LintRule = {
  code: "field_pointer",
  severity: "error",
  find: ({ classifiers }) =>
    classifiers.flatMap(({ compiled: { name }, json, path }) => {
      const event = isObject(json.event) ? json.event : {};
      const { field } = isObject(event.params) ? event.params : {};
      if (typeof field !== "string" || field === "" || field.startsWith("/")) return [];
      const steps = field
        .replace(/^\$\.?/, "")
        .split(/[./[\]]+/)
        .filter((step) => step !== "");
      return [
        {
          rule: name,
          path: `${path}/event/params/field`,
          message: `${JSON.stringify(field)} is no JSON Pointer`,
          remedy: `write ${JSON.stringify(`/${steps.join("/")}`)}`,
        },
      ];
    }),
};
