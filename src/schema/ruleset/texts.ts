import * as z from "zod";
import { decoratorNames, operatorNames } from "../../core/rules/operators";
import { noted } from "./notes";
import type { Vocabulary } from "./Vocabulary";

const DURATION = /^P(?!$)(?:\d+W)?(?:\d+D)?(?:T(?=\d)(?:\d+H)?(?:\d+M)?(?:\d+(?:\.\d{1,3})?S)?)?$/;
const PATH =
  /^\$(?:\.(?!(?:__proto__|constructor|prototype)(?![\p{L}\p{N}_-]))[\p{L}\p{N}_-]+|\[\d{1,9}\]|\[\*\]){0,32}$/u;

/** The operators that compare sizes. */
export const ORDERING = ["greaterThan", "greaterThanInclusive", "lessThan", "lessThanInclusive"];

/** A duration as `parseDuration` reads it; whether it is too long is for `compileRuleset` to judge. */
export function durationSchema(en: string, zh: string): z.ZodString {
  return noted(z.string().regex(DURATION), en, zh, {
    examples: ["PT4H", "P1D", "P2D"],
    patternErrorMessage:
      'Write an ISO 8601 duration without months and years, such as "PT4H", "P2D" or "P1DT2H30M".',
  });
}

/** A path as `parsePath` reads it. */
export function pathSchema(): z.ZodString {
  return noted(z.string().regex(PATH), "Picks a part of the fact's value.", "取事实值的一部分。", {
    examples: ["$.length"],
    patternErrorMessage: 'Write own properties, indexes and [*] only: "$.lines[0].sku", "$.lines[*].sku".',
  });
}

/** An operator that exists, with up to eight decorators before it. */
export function operatorSchema({ ownOperators }: Vocabulary): z.ZodString {
  const names = [...operatorNames, ...ownOperators];
  const decorators = decoratorNames.join("|");
  const pattern = `^(?:(?:${decorators}):){0,8}(?:${names.map(escapePattern).join("|")})$`;
  return noted(
    z.string().regex(new RegExp(pattern)),
    "How to compare; decorators may stand before it.",
    "比较运算符，前面可加修饰词。",
    {
      patternErrorMessage: `The operators are ${names.join(", ")}; before them may stand ${decorators.replaceAll("|", ":, ")}:.`,
    },
  );
}

/**
 * Whole operators that match a pattern. Those of the host's own are never among them: what their values are is the
 * host's business.
 */
export function operatorPattern(body: string, own: readonly string[]): RegExp {
  return new RegExp(own.length === 0 ? `^(?:${body})$` : `^(?!${ownPattern(own)}$)(?:${body})$`);
}

/** Operators of the host's own, with any decorators. */
export function ownPattern(own: readonly string[]): string {
  return `(?:.*:)?(?:${own.map(escapePattern).join("|")})`;
}

function escapePattern(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&");
}
