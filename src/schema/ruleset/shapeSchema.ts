import * as z from "zod";
import { objectShape, wordsOf } from "../../core/decide/checkParam";
import type { ParamShape } from "../../core/decide/paramShapes";
import { IS_REFERENCE } from "./factSchemas";
import { type JsonSchema, notes, rewritten, when } from "./notes";

/** As `parseInstant` reads it; which days there are is for `compileRuleset` to know. */
const INSTANT = /^(?:\d{4}|[+-]\d{6})-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:\d\d)$/;

/** Where a value may come from a fact. */
export interface ShapeReferences {
  /** A reference to a fact. */
  readonly reference: z.ZodType;
  /** Any value, with references at any depth. */
  readonly param: z.ZodType;
}

/** What `checkParam` accepts, as a schema: of a value as a decision has it. */
export function shapeSchema(shape: ParamShape): z.ZodType {
  return valueSchema(shape, shapeSchema);
}

/** The same for a rule file, in which a reference to a fact may stand for the value or for any part of it. */
export function openShapeSchemas({ reference, param }: ShapeReferences): (shape: ParamShape) => z.ZodType {
  const made = new Map<ParamShape, z.ZodType>();
  const make = (shape: ParamShape): z.ZodType => {
    if (shape === "any") return param;
    const value = shape === "json" ? z.record(z.string(), param) : valueSchema(shape, schemaOf);
    const choice = z.union([reference, value.refine((each) => !isReference(each))]);
    const id = nameOf(shape);
    if (id !== undefined) notes.add(choice, { id });
    return rewritten(choice, ({ anyOf, ...json }) => {
      const [fact, constant] = anyOf as readonly [JsonSchema, JsonSchema];
      // Editors complete words from plain alternatives only.
      return {
        ...json,
        ...(constant.enum ? { anyOf: [constant, fact] } : when(IS_REFERENCE, fact, constant)),
      };
    });
  };
  const schemaOf = (shape: ParamShape): z.ZodType => {
    const schema = made.get(shape) ?? make(shape);
    made.set(shape, schema);
    return schema;
  };
  return schemaOf;
}

function valueSchema(shape: ParamShape, inner: (shape: ParamShape) => z.ZodType): z.ZodType {
  if (shape.endsWith("[]")) return z.array(inner(shape.slice(0, -2)));
  switch (shape) {
    case "any":
      return z.json();
    case "json":
      return z.record(z.string(), z.json());
    case "text":
      return z.string();
    case "textOrList":
      return z.union([z.string(), z.array(inner("text"))]);
    case "id":
      return z.string().min(1);
    case "currency":
      return z.string().regex(/^[A-Z]{3}$/);
    case "instant":
      return instantSchema();
    case "boolean":
      return z.boolean();
    case "number":
      return z.number();
    case "integer":
      return z.int();
    case "amountMinor":
    case "count":
      return z.int().min(0);
    case "quantity":
      return z.int().min(1);
  }
  const object = objectShape(shape);
  if (object === undefined) return z.enum(wordsOf(shape));
  const keys = Object.entries(object.keys).map(([key, part]) =>
    key.endsWith("?") ? [key.slice(0, -1), inner(part).exactOptional()] : [key, inner(part)],
  );
  const schema = z.strictObject(Object.fromEntries(keys));
  return object.orId ? z.union([z.string().min(1), schema]) : schema;
}

function instantSchema(): z.ZodType {
  const schema = z.string().regex(INSTANT);
  notes.add(schema, {
    patternErrorMessage:
      'Write ISO 8601 with an offset: "2026-03-01T09:30:00+08:00", "2026-03-01T01:30:00Z".',
  });
  return schema;
}

function isReference(value: unknown): boolean {
  return typeof value === "object" && value !== null && !Array.isArray(value) && Object.hasOwn(value, "fact");
}

/** Shapes that have a name share one definition. */
function nameOf(shape: ParamShape): string | undefined {
  return /^\w+(\[\])?$/.test(shape) ? `${shape.replace("[]", "List")}Param` : undefined;
}
