/** Knows, at every place of the text, which cells are loaded for sure, perhaps, or not yet. */
export interface Loading {
  /** The text that reads a cell into its variable, shorter where more is known. */
  read(cell: number): string;
  /** What is loaded by the inner text may be skipped when the code runs. */
  perhaps<T>(inner: () => T): T;
  /** Nothing is known from here on, except that every cell may have been loaded. */
  forget(): void;
  /** Every cell that was read. */
  readonly touched: ReadonlySet<number>;
}

/**
 * Starts to track.
 *
 * @param load text of the expression that loads a cell's value; `undefined` for one that is loaded at the top
 */
export function trackLoading(load: (cell: number) => string | undefined): Loading {
  const touched = new Set<number>();
  let loaded = new Set<number>();
  let isFresh = true;
  return {
    touched,
    read(cell) {
      const variable = `v${cell}`;
      if (loaded.has(cell)) return variable;
      const text = load(cell);
      if (text === undefined) return variable;
      const isFirst = isFresh && !touched.has(cell);
      touched.add(cell);
      loaded.add(cell);
      return isFirst
        ? `(${variable} = ${text})`
        : `(${variable} === E ? (${variable} = ${text}) : ${variable})`;
    },
    perhaps(inner) {
      const before = loaded;
      loaded = new Set(before);
      const result = inner();
      loaded = before;
      return result;
    },
    forget() {
      loaded = new Set();
      isFresh = false;
    },
  };
}
