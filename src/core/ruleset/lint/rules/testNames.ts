import { isTypo, nearestName } from "../../../errors/nearestName";
import type { JsonObject, JsonValue } from "../../../json";
import { pointer } from "../../../rules/Issues";
import { isObject } from "../../../rules/jsonKinds";
import type { LintContext } from "../LintContext";
import type { LintRule, Remark } from "../LintRule";

/** A test that names what does not exist: it can only fail, or expect what never comes. */
export const testNames: LintRule = {
  code: "unknown_in_test",
  severity: "error",
  find: (context) => {
    const { tests } = context.own;
    return (Array.isArray(tests) ? (tests as readonly JsonValue[]) : []).flatMap((test, index) =>
      isObject(test) ? remarksOn(test, `/tests/${index}`, context) : [],
    );
  },
};

const TEST_KEYS = ["name", "now", "order", "lookups", "settings", "cases", "incidents", "history", "expect"];
const EXPECT_KEYS = ["exceptions", "actions", "unknowns"];

function remarksOn(test: JsonObject, path: string, context: LintContext): readonly Remark[] {
  const { ruleset, merged, factNames, policies } = context;
  const expected = objectOf(test.expect);
  const at = pointer(path, "expect");
  const list = (key: string) => textsOf(expected[key], pointer(at, key));
  // A hold whose cause is gone is released without a policy.
  const actions = ["release", ...policies.flatMap(({ compiled }) => compiled.actions.map(({ id }) => id))];
  const codes = [...ruleset.codes.keys()];
  return [
    ...unknownKeys("key of a test", test, TEST_KEYS, path),
    ...unknownKeys("expectation", expected, EXPECT_KEYS, at),
    ...unknownKeys(
      "setting",
      objectOf(test.settings),
      [...merged.settings.keys()],
      pointer(path, "settings"),
    ),
    ...list("exceptions").flatMap(([key, place]) => {
      const code = key.split("@")[0] as string;
      return unknownName("exception code", code, codes, place, (near) => near + key.slice(code.length));
    }),
    ...list("actions").flatMap(([id, place]) => unknownName("action with the id", id, actions, place)),
    ...list("unknowns").flatMap(([fact, place]) => unknownName("fact", fact, factNames, place)),
  ];
}

function unknownKeys(
  kind: string,
  object: JsonObject,
  known: readonly string[],
  path: string,
): readonly Remark[] {
  return Object.keys(object).flatMap((key) => unknownName(kind, key, known, pointer(path, key)));
}

function unknownName(
  kind: string,
  name: string,
  known: readonly string[],
  path: string,
  whole: (near: string) => string = (near) => near,
): readonly Remark[] {
  if (known.includes(name)) return [];
  const nearest = nearestName(name, known);
  const near = nearest !== undefined && isTypo(name, nearest) ? nearest : undefined;
  const few = known.length <= 20 && known.length > 0 ? `write one of ${known.join(", ")}` : "remove it";
  const remedy = near === undefined ? few : `write ${JSON.stringify(whole(near))}`;
  return [{ path, message: `there is no ${kind} ${JSON.stringify(name)}`, remedy }];
}

function objectOf(value: JsonValue | undefined): JsonObject {
  return isObject(value) ? value : {};
}

function textsOf(value: JsonValue | undefined, path: string): readonly (readonly [string, string])[] {
  const list = Array.isArray(value) ? (value as readonly JsonValue[]) : [];
  return list.flatMap((each, index) =>
    typeof each === "string" ? [[each, pointer(path, index)] as const] : [],
  );
}
