/**
 * Judges the rules of one group on facts: adds the number of each rule that holds to `hits`, and `~number` of each
 * that is undecided, in the rules' order.
 */
export type Judge<Facts> = (facts: Facts, hits: number[]) => void;

/** Which back end judges: `never` always interprets, `always` generates code at once, `auto` after some hundred runs. */
export type Codegen = "auto" | "never" | "always";
