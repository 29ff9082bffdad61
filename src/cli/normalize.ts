import { InvalidRulesetError } from "../core/errors/InvalidRulesetError";
import { OrderTriageError } from "../core/errors/OrderTriageError";
import type { FactDefinition } from "../core/facts/Fact";
import type { JsonObject } from "../core/json";
import { compileRuleset } from "../core/ruleset/compileRuleset";
import { plainRuleset } from "../core/ruleset/plainRuleset";
import { EXIT_OK, type ExitCode } from "./exitCodes";
import type { Host } from "./Host";
import { ownFacts } from "./ownFacts";
import { printText } from "./printText";
import { readRuleset, shippedRulesets } from "./readRuleset";

/** What `order-triage normalize` was given. */
export interface NormalizeOptions {
  /** Put named conditions where they are used. */
  readonly inline?: boolean;
  /** Keep the tests of the file. */
  readonly tests: boolean;
  /** A module of own facts. */
  readonly facts?: string;
  readonly out?: string;
}

/**
 * Prints a rule file as one plain file that decides the same, see `plainRuleset`.
 *
 * Throws an `OrderTriageError` for an unreadable or unwritable file, or a broken ruleset.
 *
 * @example
 * ```ts
 * await normalize("acme.json", { tests: true }, host); // 0
 * ```
 */
export async function normalize(
  nameOrFile: string,
  { inline = false, tests, facts: factsFile, out }: NormalizeOptions,
  host: Host,
): Promise<ExitCode> {
  const facts = await ownFacts(factsFile);
  const { file } = await readRuleset(nameOrFile, shippedRulesets, facts);
  const plain = plainRuleset(file, { inline });
  const { tests: _tests, testDefaults: _defaults, ...rules } = plain;
  const printed = tests ? plain : rules;
  checkPlain(printed, nameOrFile, facts);
  await printText(`${JSON.stringify(printed, null, 2)}\n`, host, out);
  return EXIT_OK;
}

/** Inlined conditions can pass the limits of a file that refers to them by name. */
function checkPlain(plain: JsonObject, fileName: string, facts: readonly FactDefinition[]): void {
  try {
    compileRuleset(plain, { fileName, facts });
  } catch (error) {
    if (!(error instanceof InvalidRulesetError)) throw error;
    const [issue] = error.issues;
    const message = `the plain form of ${fileName} would be refused at ${issue?.path}: ${issue?.message}; leave --inline out`;
    throw new OrderTriageError("invalid_ruleset", message, { cause: error });
  }
}
