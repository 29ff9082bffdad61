import type * as z from "zod";
import type { OrderIssue, OrderIssueCode } from "../core/errors/InvalidOrderError";
import { nearestName } from "../core/errors/nearestName";
import type { ReferenceIssueParams } from "./checkReferences";
import { describeReceived } from "./describeReceived";
import { jsonPointer } from "./jsonPointer";
import { type SchemaPlace, schemaAt } from "./schemaAt";
import { valueAt } from "./valueAt";

/**
 * What zod found at one place, in our words: the place, what was expected, what came, and what to do about it.
 * Several unknown keys of one object make one issue each. Personal values are never repeated.
 *
 * @param issue What zod reported.
 * @param schema The schema the input was held against; it knows what belongs where.
 * @param input The whole input, to look at what came.
 *
 * @example
 * ```ts
 * const result = orderSchema.safeParse(input);
 * const issues = result.error?.issues.flatMap((issue) => wordIssue(issue, orderSchema, input));
 * ```
 */
export function wordIssue(
  issue: z.core.$ZodIssue,
  schema: z.core.$ZodType,
  input: unknown,
): readonly OrderIssue[] {
  if (issue.code === "unrecognized_keys") {
    const place = schemaAt(schema, issue.path);
    return issue.keys.map((key) => wordUnknownKey([...issue.path, key], key, place, input));
  }
  const params = (issue.code === "custom" ? issue.params : undefined) as
    | Partial<ReferenceIssueParams>
    | undefined;
  const place = schemaAt(schema, issue.path);
  const value = valueAt(input, issue.path);
  const expected = params?.expected ?? expectedAt(issue, place);
  const received = params?.received ?? describeReceived(value, place.single && !place.personal);
  const remedy = params?.remedy ?? remedyFor(issue, place, value);
  return [word(issue.path, params?.code ?? codeOf(issue, value), expected, received, remedy)];
}

/** An issue from its parts; the one place that forms the sentence. */
export function word(
  path: readonly PropertyKey[],
  code: OrderIssueCode,
  expected: string,
  received: string,
  remedy: string | undefined,
): OrderIssue {
  const pointer = jsonPointer(path);
  const sentence = `${pointer || "the order"}: expected ${expected}, received ${received}`;
  return { path: pointer, code, expected, received, message: remedy ? `${sentence}; ${remedy}` : sentence };
}

function wordUnknownKey(
  path: readonly PropertyKey[],
  key: string,
  place: SchemaPlace,
  input: unknown,
): OrderIssue {
  const keys = place.keys ?? [];
  const nearest = nearestName(key, keys) ?? keys.find((known) => key.length > 3 && known.startsWith(key));
  const ownFields = keys.includes("attributes") ? "; your own fields belong under attributes" : "";
  const remedy = nearest ? `did you mean ${JSON.stringify(nearest)}?` : `it is no key here${ownFields}`;
  const expected = nearest ? "a known key" : `one of the keys ${keys.join(", ")}`;
  return word(
    path,
    "unknown_key",
    expected,
    `an unknown key with ${describeReceived(valueAt(input, path), false)}`,
    remedy,
  );
}

function expectedAt(issue: z.core.$ZodIssue, place: SchemaPlace): string {
  if (place.hint) return place.hint.expected;
  if (issue.code === "invalid_value")
    return `one of ${issue.values.map((value) => JSON.stringify(value)).join(", ")}`;
  if (issue.code === "too_big") return `a list of at most ${issue.maximum}`;
  if (issue.code !== "invalid_type") return "another value";
  const names: Partial<Record<string, string>> = {
    array: "a list",
    boolean: "true or false",
    object: "an object",
  };
  return names[issue.expected] ?? `a ${issue.expected}`;
}

function remedyFor(issue: z.core.$ZodIssue, place: SchemaPlace, value: unknown): string | undefined {
  if (value === undefined) return "add it";
  if (value === null)
    return place.optional ? "leave the key out when there is no value" : "it must have a value";
  if (typeof value === "string" && issue.code === "invalid_value") {
    const nearest = nearestName(
      value,
      issue.values.filter((known) => typeof known === "string"),
    );
    if (nearest) return `did you mean ${JSON.stringify(nearest)}?`;
  }
  const remedy = place.hint?.remedy;
  if (typeof remedy === "function") return remedy(value);
  if (remedy) return remedy;
  if (issue.path.length > 0) return undefined;
  if (typeof value === "string") return "give the parsed object: JSON.parse(text)";
  return Array.isArray(value) ? "give one order at a time" : undefined;
}

function codeOf(issue: z.core.$ZodIssue, value: unknown): OrderIssueCode {
  if (value === undefined) return "missing";
  if (issue.code === "too_small") return "too_small";
  if (issue.code === "too_big") return "too_large";
  if (issue.code === "invalid_type") return "wrong_type";
  return issue.code === "invalid_value" && typeof value === "string" ? "wrong_value" : formatCode(value);
}

function formatCode(value: unknown): OrderIssueCode {
  return typeof value === "string" ? "wrong_format" : "wrong_type";
}
