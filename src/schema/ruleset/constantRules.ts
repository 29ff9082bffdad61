import * as z from "zod";
import { rewritten } from "./notes";
import { ORDERING, operatorPattern } from "./texts";
import type { Vocabulary } from "./Vocabulary";

/** What a constant must be where an operator matches. */
export interface ConstantRule {
  readonly operators: RegExp;
  readonly value: z.ZodType;
}

/** Text that the ordering operators can order: as `parseFloat` reads a number at its beginning. */
const NUMERIC_TEXT = /^\s*[+-]?(?:Infinity|\.?\d)/;

/** What `wordUnfitValue` refuses whatever the fact: no list for a list operator, no number for an ordering one, … */
export function constantRules({ ownOperators }: Vocabulary): readonly ConstantRule[] {
  const matches = (names: string) =>
    operatorPattern(`(?:(?:not|someFact|everyFact):)*(?:${names})`, ownOperators);
  const numeric = rewritten(z.union([z.number(), z.string().regex(NUMERIC_TEXT)]), () => ({
    type: ["number", "string"],
    pattern: NUMERIC_TEXT.source,
  }));
  return [
    { operators: matches("in|notIn|(?:someValue|everyValue):.*"), value: z.array(z.unknown()) },
    { operators: matches(ORDERING.join("|")), value: numeric },
    {
      operators: matches("equal|notEqual"),
      value: z.union([z.string(), z.number(), z.boolean(), z.null()]),
    },
  ];
}
