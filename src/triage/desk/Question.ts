import type { LookupKey } from "../../core/lookups/Lookup";
import type { Asker } from "./Visit";

/** A key that somebody waits for. */
export interface Question {
  /** Of the question among all those of its lookup: see `questionId`. */
  readonly id: string;
  readonly tenant: string | undefined;
  readonly need: LookupKey;
  /** Who waits, and at which place of its round; the first is the one who asked. */
  readonly askers: { readonly asker: Asker; readonly place: number }[];
  /** Absent while it is queued. */
  batch?: SentBatch;
}

/** Questions that were put to the adapter together. */
export interface SentBatch {
  readonly questions: readonly Question[];
  /** How many of them somebody still waits for; at none, the batch is given up. */
  wanted: number;
  /** Of the call, or of the pause, that is going on. */
  controller?: AbortController;
}
