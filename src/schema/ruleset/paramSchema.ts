import * as z from "zod";
import { IS_REFERENCE } from "./factSchemas";
import { type JsonSchema, noted, rewritten, when } from "./notes";

/** A value of an event's params: JSON in which references to facts may stand at any depth. */
export function paramSchema(reference: z.ZodType): z.ZodType {
  const scalar = z.union([z.string(), z.number(), z.boolean(), z.null()]);
  const param: z.ZodType = z.lazy(() =>
    rewritten(z.union([reference, z.array(param), objectOf(param), scalar]), ({ anyOf, ...json }) => ({
      ...json,
      ...when(IS_REFERENCE, (anyOf as readonly JsonSchema[])[0], {
        items: { $ref: "#/definitions/param" },
        additionalProperties: { $ref: "#/definitions/param" },
      }),
    })),
  );
  return noted(param, "A value, with facts at any depth.", "取值，任意层级可引用事实。", { id: "param" });
}

function objectOf(param: z.ZodType) {
  return z.record(z.string(), param).refine((value) => !Object.hasOwn(value, "fact"));
}
