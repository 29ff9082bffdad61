import * as z from "zod";

/** A JSON Schema as it is being written. */
export type JsonSchema = Record<string, unknown>;

/** What an editor is told of a place, beyond what zod checks there. */
export interface Note {
  /** Name under `definitions`, for a shape that several places share. */
  readonly id?: string;
  readonly description?: string;
  /** Values to offer; others are as good. */
  readonly examples?: readonly unknown[];
  /** What VS Code says where the `pattern` does not match. */
  readonly patternErrorMessage?: string;
}

/** Notes of the rule file's schemas. */
export const notes = /* @__PURE__ */ z.registry<Note>();

/** How a schema is written where zod's own way would give long errors; by schema. */
export const rewrites = /* @__PURE__ */ new WeakMap<z.core.$ZodType, (json: JsonSchema) => JsonSchema>();

/** The schema, to be written as JSON Schema in another way that accepts the same. */
export function rewritten<T extends z.core.$ZodType>(
  schema: T,
  rewrite: (json: JsonSchema) => JsonSchema,
): T {
  rewrites.set(schema, rewrite);
  return schema;
}

/** The schema with what an editor shows of it, in English and Chinese. */
export function noted<T extends z.core.$ZodType>(schema: T, en: string, zh: string, more: Note = {}): T {
  notes.add(schema, { description: `${en} ${zh}`, ...more });
  return schema;
}

/** `if` a value looks so, `then` it must look so, `else` so. */
export function when(condition: JsonSchema, consequence: unknown, otherwise?: unknown): JsonSchema {
  // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
  const branches = { if: condition, then: consequence };
  return otherwise === undefined ? branches : { ...branches, else: otherwise };
}
