import type { ExplainWords } from "../core/explain/ExplainWords";

/** Everything the library can say in one language. */
export interface Messages {
  /** BCP 47, as in `zh-CN`. */
  readonly locale: string;
  /** The words of explanations. */
  readonly explain: ExplainWords;
}
