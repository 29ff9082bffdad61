import { compareText } from "../compareText";
import type { Frame } from "../facts/openFrame";
import type { JsonObject, JsonValue } from "../json";
import { plainJson } from "../plainJson";
import { fillParam, type UnknownParam } from "../rules/params";
import type { FactOperand } from "../rules/plan";
import { REDACTED } from "../rules/redacted";
import type { CompiledRuleset } from "../ruleset/CompiledRuleset";
import type { Finding } from "./classify";
import { type OrderException, severities, type Transaction, transactions } from "./OrderException";
import { subjectKey } from "./subjectKey";
import type { Unknown } from "./Unknown";

/** An exception with the frame it was raised in, for its policies. */
export interface RaisedException {
  readonly exception: OrderException;
  readonly frame: Frame;
  /** Facts its evidence and field show; their steps change the exception. */
  readonly shown: readonly FactOperand[];
}

/** The exceptions of some findings, and what their evidence lacks. */
export interface Raised {
  readonly exceptions: readonly RaisedException[];
  readonly unknowns: readonly Unknown[];
}

/**
 * Makes exceptions of findings: one a `code@subject`. Where several rules agree, the highest severity, then the
 * highest priority, then the first in the file gives rule and evidence; what they block is united.
 */
export function raise(ruleset: CompiledRuleset, findings: readonly Finding[]): Raised {
  if (findings.length === 0) return NOTHING;
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) {
    const key = `${finding.rule.code}@${subjectKey(finding.frame.subject)}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [finding]);
    else group.push(finding);
  }
  const unknowns: Unknown[] = [];
  const exceptions = [...groups].map(([key, group]) => raiseOne(ruleset, key, group, unknowns));
  return { exceptions: exceptions.sort((a, b) => compareExceptions(a.exception, b.exception)), unknowns };
}

const NOTHING: Raised = { exceptions: [], unknowns: [] };

/** Worst first, then by key. */
function compareExceptions(a: OrderException, b: OrderException): number {
  return severities.indexOf(b.severity) - severities.indexOf(a.severity) || compareText(a.key, b.key);
}

function raiseOne(
  ruleset: CompiledRuleset,
  key: string,
  group: readonly Finding[],
  unknowns: Unknown[],
): RaisedException {
  const winner = group.reduce((best, each) => (outranks(each, best) ? each : best));
  const { rule, frame } = winner;
  const blocked = new Set<Transaction>(group.flatMap((finding) => finding.rule.blocks));
  const shown: FactOperand[] = [];
  const lacks = ({ fact, value }: UnknownParam) =>
    unknowns.push({ fact, reason: value.reason, rule: rule.name, exception: key });
  const evidence = rule.evidence && fillParam(rule.evidence, frame, lacks, redactor(ruleset, shown));
  const field = rule.field && fillParam(rule.field, frame, lacks, redactor(ruleset, shown));
  const exception: OrderException = {
    key,
    code: rule.code,
    subject: frame.subject,
    severity: rule.severity,
    blocks: transactions.filter((transaction) => blocked.has(transaction)),
    evidence: (plainJson(evidence) ?? {}) as JsonObject,
    ...(typeof field === "string" ? { field } : {}),
    rule: rule.name,
  };
  return { exception, frame, shown };
}

function outranks(a: Finding, b: Finding): boolean {
  const severity = severities.indexOf(a.rule.severity) - severities.indexOf(b.rule.severity);
  return severity > 0 || (severity === 0 && a.rule.priority > b.rule.priority);
}

function redactor(ruleset: CompiledRuleset, shown: FactOperand[]) {
  return (operand: FactOperand): JsonValue | undefined => {
    shown.push(operand);
    const personal = ruleset.program.slots[operand.slot]?.personal === true;
    return personal && !ruleset.revealPersonal ? REDACTED : undefined;
  };
}
