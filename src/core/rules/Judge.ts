/** What rules came to: the number of each that holds, `~number` of each that is undecided, in the rules' order. */
export type Hits = readonly number[];

/** Judges the rules of one group on facts. */
export type Judge<Facts> = (facts: Facts) => Hits;

/** Where nothing holds, which is most of the time, no list is made. */
export const NO_HITS: Hits = /* @__PURE__ */ Object.freeze([]);

/** The hits with one more. */
export function addHit(hits: Hits, hit: number): Hits {
  if (hits === NO_HITS) return [hit];
  (hits as number[]).push(hit);
  return hits;
}

/** Which back end judges: `never` always interprets, `always` generates code at once, `auto` after some hundred runs. */
export type Codegen = "auto" | "never" | "always";
