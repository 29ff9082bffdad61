/** How generated text reads facts; one kind for bare rules, one for the catalog. */
export interface SourceFacts {
  /** Statements at the top of every judge, which may hand its rules to the interpreter and return. */
  readonly guard: string;
  /** Statements before anything is read. */
  readonly opening: string;
  /**
   * An expression for a fact's value, `K` where it is not known. May use the temporary `x` and the judge's parameter
   * `F`.
   */
  load(slot: number): string;
  /** False when the value of a slot is never unknown, so that nobody need look. */
  canBeUnknown(slot: number): boolean;
}
