import type { RulesDocument } from "../arbitraries/rules";
import type { ExpectedAnswer } from "./conformance";
import type { CorpusModule } from "./corpusModule";

/** Rules with the answers expected of them. A structured clone loses unknown values: `unknowns` names their facts. */
export interface CorpusCase extends RulesDocument {
  readonly module: CorpusModule;
  readonly answers: readonly (ExpectedAnswer & { readonly unknowns: Readonly<Record<string, string>> })[];
}

/** Opens a file for cases. */
export declare function writeCorpus(path: string): { add(value: CorpusCase): void; close(): void };

/** The cases of a file, one at a time. */
export declare function readCorpus(path: string): Generator<CorpusCase>;
