import type { FactDefinition } from "../../core/facts/Fact";
import type { JsonObject } from "../../core/json";
import type { CheckedRuleset } from "../../core/ruleset/CompiledRuleset";

/** The languages descriptions are written in. */
export type Language = "en" | "zh";

/** A text in every language. */
export type Bilingual = Readonly<Record<Language, string>>;

/** One entry of a catalog, ready to be shown in any form. */
export interface CatalogEntry {
  readonly name: string;
  /** Its row in the table of all, without the name. */
  readonly cells: readonly string[];
  /** What it is, in both languages; empty where the name says it all. */
  readonly description: Bilingual;
  /** All else there is to say, line by line behind a label; what has no lines is left out. */
  readonly details: readonly (readonly [label: string, lines: readonly string[]])[];
  /** For `--format json`. */
  readonly json: JsonObject;
}

/** Everything of one kind that can be named in a rule file. */
export interface Catalog {
  /** What an entry is called in messages. */
  readonly kind: "fact" | "exception code" | "action type";
  /** Heads of the table's columns, that of the names first. */
  readonly heads: readonly string[];
  readonly entries: readonly CatalogEntry[];
  /** A remark below the table. */
  readonly remark?: string;
}

/** Makes the catalog for a ruleset, with the facts of the host's that its rules may use. */
export type OpenCatalog = (
  ruleset: CheckedRuleset,
  language: Language,
  facts: readonly FactDefinition[],
) => Catalog;
