import type { Primitive } from "../comparison";
import { literal } from "./literal";

/** Constants at the top of generated text; equal ones stand there once. */
export interface Preamble {
  operator(name: string): string;
  set(values: readonly Primitive[]): string;
  path(text: string): string;
  /** A JSON value that is compared by identity, and so equals nothing. */
  json(text: string): string;
  /** A function with the given body; its parameter is `a`. */
  helper(body: string): string;
  /** What asks the tree interpreter about a leaf: 0 it fails, 1 it holds, 2 undecided. */
  leaf(number: number): string;
  readonly text: string;
}

/** An empty preamble. */
export function openPreamble(): Preamble {
  const names = new Map<string, string>();
  const lines: string[] = [];
  const once = (prefix: string, expression: string): string => {
    const known = names.get(expression);
    if (known !== undefined) return known;
    const name = `${prefix}${names.size}`;
    names.set(expression, name);
    lines.push(`const ${name} = ${expression};`);
    return name;
  };
  return {
    operator: (name) => once("t", `X.operator(${literal(name)})`),
    set: (values) => once("c", `new Set(${literal(values)})`),
    path: (text) => once("p", `X.path(${literal(text)})`),
    json: (text) => once("j", `JSON.parse(${literal(text)})`),
    helper: (body) => once("h", `function (a) {${body}}`),
    leaf: (number) => once("l", `X.leaf(${number})`),
    get text() {
      return lines.join("\n");
    },
  };
}
