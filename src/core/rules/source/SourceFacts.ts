/** How generated text reads facts; one kind for bare rules, one for the catalog. */
export interface SourceFacts {
  /** Statements at the top of every judge, which may hand its rules to the interpreter and return. */
  readonly guard: string;
  /** Statements before anything is read. */
  readonly opening: string;
  /** True where `load` takes any cell, those of paths too. */
  readonly readsPaths?: boolean;
  /** The expression that reads a cell, with a look at how long a list it is where that matters. */
  readonly guarded?: (cell: number, text: string) => string;
  /**
   * An expression for a fact's value, `K` where it is not known. May use the temporary `x` and the judge's parameter
   * `F`.
   */
  load(slot: number): string;
  /**
   * How a judge that counts on all facts being known reads a slot at its top: the expression, a test of the variable
   * that is true where the fact is not given, and one that is true where its value is an unknown one, which looks at
   * the value itself. Absent: there is no such judge.
   */
  readonly plain?: (slot: number) => {
    readonly load: string;
    readonly missing: string;
    readonly odd: string;
  };
  /** Functions that the text of `load` calls; asked for once all of it is written. */
  readonly declarations?: () => string;
  /** False when the value of a slot is never unknown, so that nobody need look. */
  canBeUnknown(slot: number): boolean;
}
