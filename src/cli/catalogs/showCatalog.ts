import { OrderTriageError } from "../../core/errors/OrderTriageError";
import { noSuchFact } from "../../core/facts/noSuchFact";
import { noSuch } from "../../core/rules/Issues";
import { coloursFor } from "../colours";
import { EXIT_OK, type ExitCode } from "../exitCodes";
import type { Host } from "../Host";
import { widthOf } from "../outputWidth";
import { ownFacts } from "../ownFacts";
import { printText } from "../printText";
import { readRuleset, shippedRulesets } from "../readRuleset";
import type { Catalog, CatalogEntry, Language, OpenCatalog } from "./Catalog";
import { type CatalogStyle, catalogTable, entryText } from "./catalogText";

/** What `order-triage facts`, `codes` or `actions` was given. */
export interface ShowCatalogOptions {
  readonly ruleset: string;
  readonly format: "text" | "json";
  readonly lang: Language;
  /** A module of own facts. */
  readonly facts?: string;
}

/**
 * Prints a catalog: all of it, the entries a name is the beginning or a part of, or everything about one entry.
 *
 * Throws an `OrderTriageError`: `unknown_name` with the nearest one, or for a ruleset that cannot be had.
 *
 * @param open makes the catalog for a ruleset
 *
 * @example
 * ```ts
 * await showCatalog(factCatalog, "shipment", { ruleset: "retail", format: "text", lang: "en" }, host); // 0
 * ```
 */
export async function showCatalog(
  open: OpenCatalog,
  name: string | undefined,
  { ruleset, format, lang, facts: factsFile }: ShowCatalogOptions,
  host: Host,
): Promise<ExitCode> {
  const facts = await ownFacts(factsFile);
  const catalog = open(await readRuleset(ruleset, shippedRulesets, facts), lang, facts);
  const entries = name === undefined ? catalog.entries : matching(catalog, name);
  const width = host.stdout.isTTY === true ? widthOf(host.stdout, host.env) : undefined;
  const style = { colours: coloursFor(host.stdout, host.env), language: lang, width };
  const text =
    format === "json"
      ? `${JSON.stringify(
          entries.map(({ json }) => json),
          null,
          2,
        )}\n`
      : textOf(catalog, entries, name, style);
  await printText(text, host, undefined);
  return EXIT_OK;
}

function textOf(
  catalog: Catalog,
  entries: readonly CatalogEntry[],
  name: string | undefined,
  style: CatalogStyle,
): string {
  const [first] = entries;
  const isOne = name !== undefined && first !== undefined && entries.length === 1;
  return isOne ? entryText(first, style) : catalogTable(catalog, entries, style);
}

/** Where the name might be found, said with one that is not there. */
const listedBy: Readonly<Record<Catalog["kind"], string>> = {
  fact: "`order-triage facts` lists all; your own count with --facts FILE",
  "exception code":
    "`order-triage codes` lists all; those that a rule file declares count with --ruleset FILE",
  "action type": "`order-triage actions` lists all",
};

/** The entry of that name; else those it begins; else those with it in the name or in what is said of them. */
function matching({ entries, kind }: Catalog, name: string): readonly CatalogEntry[] {
  const wanted = name.toLowerCase();
  const has = (text: string): boolean => text.toLowerCase().includes(wanted);
  const tests: readonly ((entry: CatalogEntry) => boolean)[] = [
    (entry) => entry.name === name,
    (entry) => entry.name.toLowerCase().startsWith(wanted),
    ({ name: other, description }) => has(other) || has(description.en) || has(description.zh),
  ];
  for (const test of tests) {
    const found = wanted === "" ? [] : entries.filter(test);
    if (found.length > 0) return found;
  }
  const names = entries.map((entry) => entry.name);
  const problem = kind === "fact" ? noSuchFact(name, names) : noSuch(kind, name, names);
  throw new OrderTriageError(
    "unknown_name",
    `${problem}${problem.endsWith("?") ? " " : "; "}${listedBy[kind]}`,
  );
}
