/** One line of an example that says what it gives. */
export interface ExampleLine {
  readonly expression: string;
  /** What the example says: the text after `// `. */
  readonly says: unknown;
  readonly gives: unknown;
}

/**
 * Runs an example's code with these names in scope and gives every `expression; // value` line in it. An `import` of
 * the names is left out; what is said must be a JavaScript literal.
 */
export function runExample(code: string, names: Readonly<Record<string, unknown>>): readonly ExampleLine[] {
  const lines: ExampleLine[] = [];
  const program = code
    .replace(/^import [^;]*;\n/gm, "")
    .replace(
      /^(?!const |\/\/)(.+); \/\/ (.+)$/gm,
      (_, expression: string, says: string) =>
        `say({ expression: ${JSON.stringify(expression)}, says: (${says}), gives: (${expression}) });`,
    );
  const keys = Object.keys(names);
  new Function(...keys, "say", program)(...Object.values(names), (line: ExampleLine) => lines.push(line));
  return lines;
}
