import * as z from "zod";
import { type FieldHint, fieldHints } from "./FieldHint";

/** What the schema says of a place. */
export interface SchemaPlace {
  /** The keys an object there may have. */
  readonly keys?: readonly string[];
  /** How messages speak of what belongs there. */
  readonly hint?: FieldHint;
  /** True when the place, or one around it, is personal. */
  readonly personal: boolean;
  /** True when the place holds a single value that the schema knows: not a list, an object or a host's own value. */
  readonly single: boolean;
  /** True when the key may be left out. */
  readonly optional: boolean;
}

/**
 * What the schema says of the place a path leads to; beyond what it knows, of the last place it knows.
 *
 * @example
 * ```ts
 * schemaAt(orderSchema, ["totals"]).keys; // ["itemsMinor", "shippingMinor", …]
 * schemaAt(orderSchema, ["customer", "email"]).personal; // true
 * ```
 */
export function schemaAt(root: z.core.$ZodType, path: readonly PropertyKey[]): SchemaPlace {
  let { schema, optional } = unwrap(root);
  let hint = fieldHints.get(schema);
  let personal = hint?.personal === true;
  let known = true;
  for (const step of path) {
    const child = childOf(schema, step);
    if (child === undefined) {
      known = false;
      break;
    }
    ({ schema, optional } = unwrap(child));
    hint = fieldHints.get(schema);
    personal ||= hint?.personal === true;
  }
  const keys = schema instanceof z.ZodObject ? Object.keys(schema.shape) : undefined;
  const single = known && keys === undefined && !(schema instanceof z.ZodArray);
  return { personal, single, optional, ...(hint && { hint }), ...(keys && { keys }) };
}

function childOf(schema: z.core.$ZodType, step: PropertyKey): z.core.$ZodType | undefined {
  if (schema instanceof z.ZodArray) return typeof step === "number" ? schema.element : undefined;
  if (!(schema instanceof z.ZodObject) || typeof step !== "string") return undefined;
  return Object.hasOwn(schema.shape, step) ? schema.shape[step] : undefined;
}

function unwrap(schema: z.core.$ZodType): { schema: z.core.$ZodType; optional: boolean } {
  let inner = schema;
  let optional = false;
  while (inner instanceof z.ZodOptional || inner instanceof z.ZodDefault) {
    inner = inner.unwrap();
    optional = true;
  }
  return { schema: inner, optional };
}
