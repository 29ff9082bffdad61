import type { JsonValue } from "../../../json";
import { isObject } from "../../../rules/jsonKinds";
import type { LintRule } from "../LintRule";

/** A classifier and a policy of one name, of which a patch would reach only the first; two tests of one name. */
export const duplicateName: LintRule = {
  code: "duplicate_name",
  severity: "error",
  find: ({ merged, own }) => {
    const classifiers = new Map(merged.classifiers.map(({ name, path }) => [name, path]));
    const rules = merged.policies.flatMap(({ name, path }) => {
      const other = classifiers.get(name);
      if (other === undefined) return [];
      const message = `the name ${JSON.stringify(name)} is taken by the classifier at ${other}`;
      return [{ rule: name, path: `${path}/name`, message, remedy: "give this policy another name" }];
    });
    const seen = new Map<string, number>();
    const tests = listOf(own.tests).flatMap((test, index) => {
      const name = isObject(test) ? test.name : undefined;
      if (typeof name !== "string") return [];
      const first = seen.get(name);
      if (first === undefined) seen.set(name, index);
      const message = `the name ${JSON.stringify(name)} is taken by the test at /tests/${first}`;
      const remedy = "give this test another name";
      return first === undefined ? [] : [{ path: `/tests/${index}/name`, message, remedy }];
    });
    return [...rules, ...tests];
  },
};

function listOf(value: JsonValue | undefined): readonly JsonValue[] {
  return Array.isArray(value) ? value : [];
}
