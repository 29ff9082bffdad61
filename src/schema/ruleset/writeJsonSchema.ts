import * as z from "zod";
import { type JsonSchema, notes, rewrites } from "./notes";

/** A schema as JSON Schema, draft 7: what VS Code, IntelliJ and ajv all read in full. */
export function writeJsonSchema(schema: z.ZodType): JsonSchema {
  const { $schema: _, ...json } = z.toJSONSchema(schema, {
    target: "draft-7",
    io: "input",
    metadata: notes,
    override({ zodSchema, jsonSchema }) {
      const rewrite = rewrites.get(zodSchema);
      if (rewrite !== undefined) replace(jsonSchema, rewrite({ ...jsonSchema }));
      dropNoise(jsonSchema);
    },
  });
  return json;
}

function replace(target: JsonSchema, source: JsonSchema): void {
  for (const key of Object.keys(target)) delete target[key];
  Object.assign(target, source);
}

/** What zod writes and no validator needs: keys of JSON objects are texts, and whole numbers in JSON are safe. */
function dropNoise(json: JsonSchema): void {
  const names = json.propertyNames as JsonSchema | undefined;
  if (names !== undefined && Object.keys(names).join() === "type") delete json.propertyNames;
}
