import * as z from "zod";
import { exceptionCodes } from "../../core/classify/exceptionCodes";
import { calendarsSchema } from "./calendarSchema";
import { ownCodesSchema } from "./codeSchemas";
import { type JsonSchema, noted, rewritten, when } from "./notes";
import { ruleSchemas } from "./ruleSchemas";
import { settingsSchema } from "./settingsSchema";
import { testSchemas } from "./testSchemas";
import type { Vocabulary } from "./Vocabulary";

/**
 * The zod schema of a rule file. Whatever it refuses, `compileRuleset` refuses too, or the file's own tests do, apart
 * from an operator whose answer never depends on the fact, which is for lint. It cannot see what needs another place or
 * another file: scopes, names of settings, rules, conditions and rulesets that are declared elsewhere, names used
 * twice, and limits of size.
 */
export function rulesetSchema(vocabulary: Vocabulary) {
  const { classifier, policy, patch, condition } = ruleSchemas(vocabulary);
  const { tests, testDefaults } = testSchemas();
  const file = z
    .strictObject({
      $schema: z.string().exactOptional(),
      name: noted(
        z.string().min(1),
        "Name of the ruleset; stands in every decision.",
        "规则集名称，出现在每个决定中。",
      ),
      version: noted(z.string(), "Version of the ruleset.", "规则集版本。").exactOptional(),
      description: noted(z.string(), "For people.", "说明。").exactOptional(),
      extends: noted(
        z.array(z.string()),
        "Rulesets to build on; later ones win, this file last.",
        "所基于的规则集；后者优先，本文件最后。",
        { examples: [["retail"]] },
      ).exactOptional(),
      patch: noted(
        z.record(z.string(), patch),
        "Changes to inherited rules, by name.",
        "对继承规则的修改。",
      ).exactOptional(),
      settings: settingsSchema(vocabulary).exactOptional(),
      codes: ownCodesSchema().exactOptional(),
      calendars: calendarsSchema().exactOptional(),
      conditions: noted(z.record(z.string(), condition), "Named conditions.", "具名条件。").exactOptional(),
      classifiers: noted(
        z.array(classifier),
        "Rules that raise exceptions.",
        "识别异常的规则。",
      ).exactOptional(),
      policies: noted(z.array(policy), "Rules that choose actions.", "选择动作的规则。").exactOptional(),
      testDefaults: testDefaults.exactOptional(),
      tests: tests.exactOptional(),
    })
    .refine(namesKnownCodes);
  return rewritten(file, (json) => ({ ...json, allOf: [shippedCodesOnly()] }));
}

interface NamedCodes {
  readonly codes?: unknown;
  readonly extends?: unknown;
  readonly classifiers?: readonly { readonly event: { readonly type: string } }[];
  readonly policies?: readonly { readonly for?: readonly string[] }[];
}

/** A file that neither declares codes nor extends one that might has only the shipped ones. */
function namesKnownCodes(file: NamedCodes): boolean {
  if (file.codes !== undefined || file.extends !== undefined) return true;
  const raised = (file.classifiers ?? []).map(({ event }) => event.type);
  const handled = (file.policies ?? []).flatMap((policy) => policy.for ?? []);
  return [...raised, ...handled].every((code) => exceptionCodes.has(code));
}

function shippedCodesOnly(): JsonSchema {
  const code = { enum: [...exceptionCodes.keys()] };
  const inEvent = { properties: { event: { properties: { type: code } } } };
  const inFor = { properties: { for: { items: code } } };
  return when(
    { not: { anyOf: [{ required: ["codes"] }, { required: ["extends"] }] } },
    { properties: { classifiers: { items: inEvent }, policies: { items: inFor } } },
  );
}
