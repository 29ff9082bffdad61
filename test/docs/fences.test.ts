import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import { describe, expect, it } from "vitest";

const root = join(import.meta.dirname, "../..");
const pages = ["README.md", ...readdirSync(join(root, "docs")).map((name) => `docs/${name}`)].filter((name) =>
  name.endsWith(".md"),
);

/** Every `ts` fence as a module of its own; names such as `docs/stock.md:10.ts`, so that errors tell the place. */
const fences = new Map(
  pages.flatMap((page) => {
    const text = readFileSync(join(root, page), "utf8");
    return [...text.matchAll(/^```ts\n([\s\S]*?)^```/gm)].map(({ 0: whole, 1: code = "", index }) => {
      const line = text.slice(0, index).split("\n").length;
      return [join(root, `${page}:${line}.ts`), { code: `${code}\nexport {};\n`, whole }] as const;
    });
  }),
);

/** What the reader has already: the pages say so, or it stands in a comment as "yours". */
const PRELUDE = `
import type { Case, CheckedRuleset, FactDefinition, Incident, Input, KnownLookups, OrderSnapshot, StockLookup, Triage } from "order-triage";
declare global {
  const ruleset: CheckedRuleset;
  const order: OrderSnapshot;
  const orders: readonly unknown[];
  const input: Input;
  const now: string;
  const known: KnownLookups;
  const triage: Triage;
  const store: {
    readCases(orderId: string): Promise<readonly Case[]>;
    readIncidents(): Promise<readonly Incident[]>;
    write(orderId: string, cases: readonly Case[], incidents: readonly Incident[]): Promise<void>;
  };
  const text: string;
  const file: unknown;
  const isGift: FactDefinition;
  function ask(lookup: string, key: unknown): Promise<object>;
  function readStock(skus: readonly string[]): Promise<ReadonlyMap<string, number>>;
  function readLimits(ids: readonly string[], signal: AbortSignal): Promise<ReadonlyMap<string, number>>;
  function sendMail(message: object): Promise<string>;
  function insertIfAbsent(key: string): Promise<"new" | "busy" | "done" | "in_doubt">;
  function finish(key: string, outcome: object): Promise<void>;
}
`;
const COMPILED = `import type { CompiledRuleset } from "order-triage";\nexport declare const ruleset: CompiledRuleset;\n`;

/** Files that are not on disk. */
const virtual = new Map([
  ...[...fences].map(([name, { code }]) => [name, code] as const),
  [join(root, "docs/prelude.ts"), PRELUDE],
  [join(root, "docs/checkout.rules.ts"), COMPILED],
]);

function compile(): readonly ts.Diagnostic[] {
  const { config } = ts.readConfigFile(join(root, "tsconfig.json"), ts.sys.readFile);
  const { options } = ts.convertCompilerOptionsFromJson(config.compilerOptions, root);
  const host = ts.createCompilerHost(options);
  const { getSourceFile, fileExists, readFile } = host;
  host.getSourceFile = (name, language, ...rest) => {
    const code = virtual.get(name);
    return code === undefined
      ? getSourceFile.call(host, name, language, ...rest)
      : ts.createSourceFile(name, code, language);
  };
  host.fileExists = (name) => virtual.has(name) || fileExists.call(host, name);
  host.readFile = (name) => virtual.get(name) ?? readFile.call(host, name);
  const program = ts.createProgram(
    [...virtual.keys()],
    { ...options, allowImportingTsExtensions: true },
    host,
  );
  return [...virtual.keys()].flatMap((name) => {
    const source = program.getSourceFile(name);
    return [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)];
  });
}

describe("the ts fences of the pages", () => {
  it("are there", () => {
    expect(fences.size).toBeGreaterThan(15);
  });

  it("compile under strict", { timeout: 60_000 }, () => {
    const problems = compile().map(({ file, start, messageText }) => {
      const line = file === undefined ? 0 : file.getLineAndCharacterOfPosition(start ?? 0).line + 1;
      return `${file?.fileName.replace(`${root}/`, "")}, line ${line}: ${ts.flattenDiagnosticMessageText(messageText, "\n")}`;
    });
    expect(problems).toEqual([]);
  });
});
