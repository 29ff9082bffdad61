import * as z from "zod";
import type { JsonObject } from "../../core/json";
import { copyJsonObject, isPlainObject } from "../copyJsonObject";
import { fieldHints } from "../FieldHint";

/** The host's own fields: any JSON object, copied. */
export const attributes = z
  .custom<JsonObject>()
  .transform((value, context): JsonObject => {
    const result = isPlainObject(value) ? copyJsonObject(value) : undefined;
    if (result && "copy" in result) return result.copy;
    const { path, expected } = result?.trouble ?? { path: [], expected: undefined };
    context.issues.push({ code: "custom", path: [...path], input: value, params: { expected } });
    return z.NEVER;
  })
  .register(fieldHints, {
    expected: "an object of the host's own JSON values",
    remedy: "put only plain JSON there: texts, finite numbers, true, false, null, lists, objects",
    personal: true,
  });
