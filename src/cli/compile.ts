import { readFile, writeFile } from "node:fs/promises";
import { dirname, relative, sep } from "node:path";
import { version } from "../../package.json";
import type { FactSource } from "../compile/FactSource";
import { moduleTypes, writeModule } from "../compile/writeModule";
import { OrderTriageError } from "../core/errors/OrderTriageError";
import type { CheckedRuleset } from "../core/ruleset/CompiledRuleset";
import { EXIT_FINDINGS, EXIT_OK, type ExitCode } from "./exitCodes";
import type { Host } from "./Host";
import { MADE_BY, moduleHeader } from "./moduleHeader";
import { openOutput } from "./openOutput";
import { readFacts } from "./readFacts";
import { readRuleset, shippedRulesets } from "./readRuleset";
import { unreadableFile } from "./unreadableFile";

/** What `order-triage compile` was given, as written on the command line. */
export interface CompileCommandOptions {
  readonly out?: string;
  /** A module of own facts. */
  readonly facts?: string;
  /** A compiled module, to be compared and not written. */
  readonly check?: string;
}

/**
 * Writes a ruleset as an ES module with its declarations, or tells whether one that was written is stale.
 *
 * Throws an `OrderTriageError` for wrong usage, an unreadable or unwritable file, or a broken ruleset.
 *
 * @example
 * ```ts
 * await compile("checkout.json", { out: "checkout.rules.js" }, host); // 0
 * ```
 */
export async function compile(
  nameOrFile: string,
  options: CompileCommandOptions,
  host: Host,
): Promise<ExitCode> {
  const { out, check } = options;
  if (out !== undefined && check !== undefined) throw usage("--check writes nothing; leave --out away");
  const file = out ?? check;
  const types = file === undefined ? undefined : declarationsOf(file);
  const facts = options.facts === undefined ? [] : await factSources(options.facts, file);
  const ruleset = await readRuleset(
    nameOrFile,
    shippedRulesets,
    facts.map(({ fact }) => fact),
  );
  const text = writeModule(ruleset, facts);
  if (check !== undefined) return await report(check, text, ruleset, host);
  const command = ["compile", nameOrFile, ...flag("--facts", options.facts), ...flag("-o", out)];
  const header = moduleHeader({ version, digest: ruleset.identity.digest, command });
  if (out === undefined || types === undefined) {
    const output = await openOutput(undefined, host);
    await output.write(one(header + text));
    return EXIT_OK;
  }
  for (const target of [out, types]) await requireOurs(target);
  await write(out, header + text);
  await write(types, header + moduleTypes);
  host.stdout.write(`Wrote ${out} and ${types}.\n`);
  return EXIT_OK;
}

function flag(name: string, value: string | undefined): readonly string[] {
  return value === undefined ? [] : [name, value];
}

function usage(message: string): OrderTriageError {
  return new OrderTriageError("usage", message);
}

/** `rules.js` has its types in `rules.d.ts`, `rules.mjs` in `rules.d.mts`. */
function declarationsOf(file: string): string {
  const match = /^(?<stem>.+)\.(?<module>m?)js$/s.exec(file);
  if (match?.groups === undefined) {
    throw usage(`a compiled module is a .js or .mjs file, not ${JSON.stringify(file)}`);
  }
  return `${match.groups.stem}.d.${match.groups.module}ts`;
}

async function factSources(
  factsFile: string,
  moduleFile: string | undefined,
): Promise<readonly FactSource[]> {
  const folder = moduleFile === undefined ? "." : dirname(moduleFile);
  const path = relative(folder, factsFile).split(sep).join("/");
  const specifier = path.startsWith("../") ? path : `./${path}`;
  return (await readFacts(factsFile)).map((exported) => ({ ...exported, specifier }));
}

async function report(file: string, text: string, ruleset: CheckedRuleset, host: Host): Promise<ExitCode> {
  const written = await readFile(file, "utf8").catch((error: unknown) => {
    throw unreadableFile("read", file, error);
  });
  if (withoutHeader(written) === text) {
    host.stdout.write(`${file} is up to date.\n`);
    return EXIT_OK;
  }
  const why = written.includes(`"digest":"${ruleset.identity.digest}"`)
    ? "it was edited, or written by another version of order-triage"
    : "the rule file has changed, or it is of another one";
  host.stdout.write(`${file} is stale: ${why}; run order-triage compile again.\n`);
  return EXIT_FINDINGS;
}

/** Comments tell how the file was made, which may be from another folder; a check-out may have changed line ends. */
function withoutHeader(text: string): string {
  return text.replaceAll("\r\n", "\n").replace(/^(?:\/\/.*\n)+/, "");
}

/** Anything else than an earlier module of ours is somebody's work. */
async function requireOurs(file: string): Promise<void> {
  const text = await readFile(file, "utf8").catch(() => "");
  if (text === "" || text.startsWith(MADE_BY)) return;
  const message = `${file} exists and was not written by order-triage compile; remove it, or give another --out`;
  throw new OrderTriageError("unwritable_file", message);
}

async function write(file: string, text: string): Promise<void> {
  await writeFile(file, text).catch((error: unknown) => {
    throw unreadableFile("write", file, error);
  });
}

async function* one(text: string): AsyncGenerator<string> {
  yield text;
}
