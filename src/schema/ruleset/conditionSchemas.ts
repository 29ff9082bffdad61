import * as z from "zod";
import type { Condition } from "../../core/rules/Rule";
import { factSchemas } from "./factSchemas";
import { type JsonSchema, noted, notes, rewritten, when } from "./notes";
import type { Vocabulary } from "./Vocabulary";

const KINDS = {
  all: "Holds when every part holds. 全部成立时成立。",
  any: "Holds when at least one part holds. 任一成立时成立。",
  not: "Holds when its part does not. 其部分不成立时成立。",
  condition: 'Name of a condition under "conditions". conditions 中的条件名称。',
} as const;

/** Read by nobody here; accepted as json-rules-engine does. */
const besides = { priority: z.unknown().exactOptional(), name: z.unknown().exactOptional() };

/**
 * Conditions: `condition` stands anywhere, `root` at the top of a rule, where a bare comparison is refused. One kind is
 * told from another by its key, so that a mistake inside one is not blamed on the others.
 */
export function conditionSchemas(vocabulary: Vocabulary) {
  const { comparison, reference } = factSchemas(vocabulary);
  const groups = [
    z.strictObject({
      get all() {
        return z.array(condition);
      },
      ...besides,
    }),
    z.strictObject({
      get any() {
        return z.array(condition).min(1);
      },
      ...besides,
    }),
    z.strictObject({
      get not() {
        return condition;
      },
      ...besides,
    }),
    z.strictObject({ condition: z.string(), ...besides }),
  ] as const;
  Object.keys(KINDS).forEach((kind, index) => {
    notes.add(groups[index] as z.ZodType, { id: `${kind}Condition` });
  });
  const condition: z.ZodType<Condition, Condition> = rewritten(
    noted(asCondition(z.union([...groups, comparison])), "A condition.", "条件。", { id: "condition" }),
    ({ anyOf, ...json }) => ({ ...json, ...byKey(anyOf as readonly JsonSchema[]) }),
  );
  const root: z.ZodType<Condition, Condition> = rewritten(
    noted(asCondition(z.union(groups)), "When the rule holds.", "规则何时成立。", { id: "rootCondition" }),
    ({ anyOf, ...json }) => ({
      ...json,
      ...byKey([...(anyOf as readonly JsonSchema[]), { required: ["all"] }]),
    }),
  );
  return { condition, root, reference };
}

/** zod cannot infer a type that contains itself; the type test compares what is inside. */
function asCondition(schema: z.ZodType): z.ZodType<Condition, Condition> {
  return schema as z.ZodType<Condition, Condition>;
}

/** Each key has its own schema; the last schema is for what has none of the keys. */
function byKey(schemas: readonly JsonSchema[]): JsonSchema {
  const kinds = Object.keys(KINDS).map((kind): JsonSchema => ({ required: [kind] }));
  const properties = Object.fromEntries(
    Object.entries(KINDS).map(([kind, description]) => [kind, { description }]),
  );
  return {
    type: "object",
    properties,
    allOf: [
      ...kinds.map((kind, index) => when(kind, schemas[index])),
      when({ not: { anyOf: kinds } }, schemas[kinds.length]),
    ],
  };
}
