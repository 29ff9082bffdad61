import { literal } from "../core/rules/source/literal";

/** How every file begins that `order-triage compile` writes. */
export const MADE_BY = "// Made by order-triage";

/**
 * The comment at the top of a compiled module: by which version, from which state of the rules, and by which command
 * it is made again.
 *
 * @example
 * ```ts
 * moduleHeader({ version: "1.0.0", digest: "0123456789abcdef", command: ["compile", "a.json"] });
 * ```
 */
export function moduleHeader(made: {
  readonly version: string;
  readonly digest: string;
  /** The arguments of `order-triage`. */
  readonly command: readonly string[];
}): string {
  const command = made.command.map(word).join(" ");
  return `${MADE_BY} ${made.version} of rules with the digest ${made.digest}. Do not edit; to make it again:
//   order-triage ${command}
`;
}

/** File names are anybody's text, and must not end the comment. */
function word(argument: string): string {
  return /^[\w./:@+,=-]+$/.test(argument) ? argument : literal(argument);
}
