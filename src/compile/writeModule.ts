import { catalog } from "../core/facts/catalog";
import { factExportName } from "../core/facts/factExportName";
import type { JsonObject } from "../core/json";
import { literal } from "../core/rules/source/literal";
import type { CompiledRuleset } from "../core/ruleset/CompiledRuleset";
import type { RulesetData } from "../core/ruleset/RulesetData";
import type { FactSource } from "./FactSource";
import { serialiseRuleset } from "./serialiseRuleset";
import { writeJudges } from "./writeJudges";

/**
 * The text of an ES module that holds a compiled ruleset and imports only the facts its rules read.
 *
 * Of the rules nothing stands in it except as JSON literals, and nothing at all in a comment.
 *
 * @param ownFacts where the host's own facts come from
 * @throws OrderTriageError `own_operator`
 * @example
 * ```ts
 * writeModule(compileRuleset({ name: "empty" }), []); // 'import { loadRuleset } from "order-triage/core"; …'
 * ```
 */
export function writeModule(ruleset: CompiledRuleset, ownFacts: readonly FactSource[]): string {
  const data = serialiseRuleset(ruleset);
  const names = data.slots.filter((slot) => typeof slot === "string");
  const sources = names.map((name) => ownFacts.find(({ fact }) => fact.name === name) ?? shipped(name));
  const imports = importLines(sources);
  const hasQuietHours = data.settings.some(([name, value]) => name === "notice.quietFrom" && value !== "");
  const usesCalendars = data.calendars !== undefined || hasQuietHours;
  return `import { loadRuleset${usesCalendars ? ", openCalendar" : ""} } from "order-triage/core";
${imports.lines.join("")}
/** Accepted wherever a compiled ruleset is: \`step\`, \`createTriage\`, \`explainOrder\`. */
export const ruleset = /* @__PURE__ */ loadRuleset(
${writeData(data)},
[${imports.locals.join(", ")}],
[
${writeJudges(
  data,
  sources.map(({ fact }) => fact),
)
  .map((judge) => `${judge},\n`)
  .join("")}],
${usesCalendars ? "openCalendar,\n" : ""});

export default ruleset;
`;
}

/** The declarations of such a module. */
export const moduleTypes = `import type { CompiledRuleset } from "order-triage/core";

/** Accepted wherever a compiled ruleset is: \`step\`, \`createTriage\`, \`explainOrder\`. */
export declare const ruleset: CompiledRuleset;

export default ruleset;
`;

function shipped(name: string): FactSource {
  const fact = catalog.get(name);
  if (fact === undefined) throw new Error(`unreachable: nobody gave the fact ${JSON.stringify(name)}`);
  return { fact, specifier: "order-triage/facts", exportName: factExportName(name) };
}

/** One import a module; the host's facts get names of ours, since theirs may be taken. */
function importLines(sources: readonly FactSource[]): {
  readonly lines: string[];
  readonly locals: string[];
} {
  const bySpecifier = new Map<string, string[]>();
  const locals = sources.map(({ specifier, exportName }, index) => {
    const isShipped = specifier === "order-triage/facts";
    const local = isShipped ? exportName : `ownFact${index}`;
    const clauses = bySpecifier.get(specifier) ?? [];
    bySpecifier.set(specifier, clauses);
    clauses.push(isShipped ? local : `${exportedAs(exportName)} as ${local}`);
    return local;
  });
  const lines = [...bySpecifier].map(
    ([specifier, clauses]) => `import { ${clauses.sort().join(", ")} } from ${literal(specifier)};\n`,
  );
  return { lines, locals };
}

function exportedAs(name: string): string {
  return /^[A-Za-z_$][\w$]*$/.test(name) ? name : literal(name);
}

/** One setting, slot or rule a line, so that a change of the rule file is a small change here. */
function writeData(data: RulesetData): string {
  const lines = Object.entries(data as unknown as JsonObject).map(([key, value]) => {
    if (!Array.isArray(value) || value.length === 0) return `  ${key}: ${literal(value)},\n`;
    return `  ${key}: [\n${value.map((each) => `    ${literal(each)},\n`).join("")}  ],\n`;
  });
  return `{\n${lines.join("")}}`;
}
