import * as z from "zod";
import { type ActionType, actionTypes } from "../../core/decide/actionTypes";
import type { PlaybookAction } from "../../core/ruleset/RulesetFile";
import { type JsonSchema, noted, notes, rewritten, when } from "./notes";
import { openShapeSchemas, type ShapeReferences } from "./shapeSchema";
import { durationSchema } from "./texts";

/** One action of a playbook: each type with its own parameters. */
export function actionSchema(
  root: z.ZodType,
  references: ShapeReferences,
): z.ZodType<PlaybookAction, PlaybookAction> {
  const types = [...actionTypes.values()];
  const schemaOf = openShapeSchemas(references);
  const proposed = types.filter(({ mode }) => mode === "propose").map(({ type }) => type);
  const reserved = {
    id: noted(z.string(), "Name of the action in its exception's keys.", "动作在键中的名称。"),
    mode: noted(
      z.enum(["auto", "propose"]),
      `Default: "auto"; of ${proposed.join(", ")} "propose".`,
      `默认 auto；${proposed.join("、")} 默认 propose。`,
    ).exactOptional(),
    conditions: root.exactOptional(),
    dueWithin: durationSchema(
      "Time from the opening of the case. Default: the playbook's respondWithin.",
      "自立案起的期限；默认取 respondWithin。",
    ).exactOptional(),
  };
  const options = types.map((type) =>
    z.strictObject({ ...reserved, type: z.literal(type.type), ...paramsOf(type, schemaOf) }),
  );
  const action = z.discriminatedUnion("type", options as [(typeof options)[number]]);
  notes.add(action, { id: "action" });
  return rewritten(action as unknown as z.ZodType<PlaybookAction, PlaybookAction>, ({ oneOf, ...json }) =>
    byType(json, oneOf as readonly JsonSchema[], types),
  );
}

function paramsOf(
  { required, optional, defaults, shapes }: ActionType,
  schemaOf: (shape: string) => z.ZodType,
): Record<string, z.ZodType> {
  const names = [
    ...required.map((name) => [name, "Required"] as const),
    ...optional.map((name) => [name, "Optional"] as const),
  ];
  return Object.fromEntries(
    names.map(([name, need]) => {
      const fact = Object.hasOwn(defaults, name) ? `; by default ${defaults[name]}` : "";
      const schema = schemaOf(shapes[name] ?? "any").exactOptional();
      notes.add(schema, {
        description: `${need}${name === "role" ? "; by default the playbook's owner" : fact}.`,
      });
      return [name, schema];
    }),
  );
}

/** What all types share stands once; a type adds its parameters, and refuses the others'. */
function byType(json: JsonSchema, options: readonly JsonSchema[], types: readonly ActionType[]): JsonSchema {
  const shared = ["id", "mode", "conditions", "dueWithin"];
  const properties = (options[0] as { properties: Record<string, JsonSchema> }).properties;
  return {
    ...json,
    type: "object",
    properties: {
      id: properties.id,
      type: {
        description: "What is to be done. 动作类型。",
        enum: types.map(({ type }) => type),
        enumDescriptions: types.map(wordParams),
      },
      mode: properties.mode,
      conditions: properties.conditions,
      dueWithin: properties.dueWithin,
    },
    required: ["id", "type"],
    allOf: options.map((option, index) => {
      const own = Object.entries(option.properties as Record<string, JsonSchema>).map(([key, value]) =>
        shared.includes(key) || key === "type" ? [key, {}] : [key, value],
      );
      return when(
        { properties: { type: { const: types[index]?.type } }, required: ["type"] },
        { properties: Object.fromEntries(own), additionalProperties: false },
      );
    }),
  };
}

function wordParams({ required, optional }: ActionType): string {
  const needs = `Needs ${required.join(", ")}.`;
  return optional.length === 0 ? needs : `${needs} May have ${optional.join(", ")}.`;
}
