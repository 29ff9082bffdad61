import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { build } from "esbuild";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

const root = resolve(import.meta.dirname, "../..");
const coreFiles = readdirSync(join(root, "src/core"), { recursive: true, encoding: "utf8" }).filter((name) =>
  name.endsWith(".ts"),
);

/** Each snippet breaks the purity of src/core in one way; the lint must say so with this text. */
const impure: readonly (readonly [name: string, code: string, complaint: string])[] = [
  ["Date.now", "export const now = Date.now();", "reads no clock"],
  ["a borrowed Date.now", "export const read = Date.now;", "reads no clock"],
  ["Date by a computed key", 'export const now = Date["now" as "parse"]("");', "reads no clock"],
  ["new Date()", "export const now = new Date();", "reads no clock"],
  ["new Date without parentheses", "export const now = new Date;", "reads no clock"],
  ["Date() as a function", "export const now = Date();", "reads no clock"],
  ["Date under another name", "const Other = Date;\nexport const now = Other.now();", "reads no clock"],
  ["Date taken apart", "const { now } = Date;\nexport const at = now();", "reads no clock"],
  ["Math.random", "export const dice = Math.random();", "no randomness"],
  ["Math taken apart", "const { random } = Math;\nexport const dice = random();", "no randomness"],
  ["localeCompare", 'export const order = "a".localeCompare("b");', "host's locale"],
  ["toLocaleString", "export const text = (1).toLocaleString();", "host's locale"],
  ["an async function", "export async function later() {}", "synchronous"],
  ["an async arrow", "export const later = async () => 1;", "synchronous"],
  ["an async function expression", "export const later = async function named() {};", "synchronous"],
  ["an async generator", "export async function* later() {}", "synchronous"],
  ["an async method", "export const shell = { async later() {} };", "synchronous"],
  ["an async class method", "export class Shell {\n  public async later() {}\n}", "synchronous"],
  ["await", "export const value = await 1;", "synchronous"],
  ["for await", "declare const all: never;\nfor await (const one of all) one;\nexport {};", "synchronous"],
  ["import()", 'export const later = import("./x");', "synchronous"],
  ["zod", 'import { z } from "zod";\nexport const schema = z;', "imports only"],
  [
    "mitt, also as a type",
    'import type { Emitter } from "mitt";\nexport type E = Emitter<never>;',
    "imports only",
  ],
  ["a Node built-in", 'import { readFileSync } from "node:fs";\nexport { readFileSync };', "imports only"],
  ["a re-exported package", 'export { z } from "zod";', "imports only"],
  [
    "the shell",
    'import { createTriage } from "../triage/createTriage";\nexport { createTriage };',
    "never the other way",
  ],
  [
    "an adapter's type",
    'import type { A } from "../../adapters/a";\nexport type B = A;',
    "never the other way",
  ],
  ["a value of the schema", 'import { order } from "../schema/order";\nexport { order };', "never values"],
  ["a value re-exported from the schema", 'export { order } from "../schema/order";', "never values"],
  ...[
    ["fetch", "fetch"],
    ["setTimeout", "setTimeout"],
    ["setInterval", "setInterval"],
    ["queueMicrotask", "queueMicrotask"],
    ["performance", "performance"],
    ["crypto", "crypto"],
    ["process", "process"],
    ["console", "console"],
    ["navigator", "navigator"],
    ["window", "window"],
    ["document", "document"],
    ["globalThis", "globalThis"],
    ["Promise", "Promise"],
    ["Function", "Function"],
    ["Intl", "Intl"],
    ["eval", "eval"],
  ].map(([name, code]) => [`the global ${name}`, `export const value = ${code};`, `${name}`] as const),
];

const pure = `
import type { Order } from "../schema/order";
import { addDays } from "date-fns";
import { TZDate } from "@date-fns/tz";
import { place } from "./place";
export const asyncName = { async: 1, await: 2 };
export function instant(text: string, order: Order): unknown {
  return [new Date(Date.parse(text)).toISOString(), Math.max(1, 2), addDays(new TZDate(0, "UTC"), 1), place, order];
}
`;

interface Diagnostic {
  readonly message: string;
  readonly category: string;
  readonly location: { readonly path: string };
}

/** Runs a tool and gives its output whether it liked the input or not. */
function outputOf(command: string, commandArguments: readonly string[], cwd: string): string {
  try {
    return execFileSync(join(root, "node_modules/.bin", command), commandArguments, {
      cwd,
      encoding: "utf8",
      stdio: ["ignore", "pipe", "pipe"],
    });
  } catch (error) {
    return String((error as { stdout: string }).stdout);
  }
}

describe("the lint of src/core", () => {
  const folder = mkdtempSync(join(tmpdir(), "order-triage-lint-"));
  const complaints = new Map<string, string>();

  beforeAll(() => {
    cpSync(join(root, "biome.json"), join(folder, "biome.json"));
    cpSync(join(root, ".biome"), join(folder, ".biome"), { recursive: true });
    mkdirSync(join(folder, "src/core"), { recursive: true });
    mkdirSync(join(folder, "src/triage"), { recursive: true });
    impure.forEach(([, code], index) => {
      writeFileSync(join(folder, `src/core/impure${index}.ts`), code);
      writeFileSync(join(folder, `src/triage/impure${index}.ts`), code);
    });
    writeFileSync(join(folder, "src/core/pure.ts"), pure);
    const report = outputOf("biome", ["lint", "--reporter=json", "--max-diagnostics=none", "src"], folder);
    for (const { message, location } of (JSON.parse(report) as { diagnostics: Diagnostic[] }).diagnostics) {
      complaints.set(location.path, `${complaints.get(location.path) ?? ""}${message}\n`);
    }
  }, 60_000);

  afterAll(() => rmSync(folder, { recursive: true }));

  it.each(impure.map((row, index) => [...row, index] as const))("refuses %s", (_name, _code, text, index) => {
    expect(complaints.get(`src/core/impure${index}.ts`)).toContain(text);
  });

  it("accepts arithmetic on given instants, the calendar library, and types of the schema", () => {
    expect(complaints.get("src/core/pure.ts")).toBeUndefined();
  });

  it("leaves the shell its clocks, timers and promises", () => {
    const elsewhere = [...complaints].filter(([path]) => path.startsWith("src/triage/"));
    expect(elsewhere.map(([, text]) => text).join("")).not.toMatch(/src\/core/);
  });
});

describe("the compiler settings of src/core", () => {
  const folder = mkdtempSync(join(tmpdir(), "order-triage-types-"));
  const hostNames = [
    "fetch",
    "setTimeout",
    "queueMicrotask",
    "performance",
    "process",
    "console",
    "window",
    "Buffer",
  ];
  let report = "";

  beforeAll(() => {
    writeFileSync(
      join(folder, "tsconfig.json"),
      JSON.stringify({
        extends: join(root, "src/core/tsconfig.json"),
        compilerOptions: { paths: {} },
        include: ["*.ts"],
      }),
    );
    for (const name of hostNames)
      writeFileSync(join(folder, `${name}.ts`), `export const value = ${name};\n`);
    writeFileSync(
      join(folder, "language.ts"),
      'export const at = new Date(Date.parse("2026-01-01T00:00:00Z"));\n',
    );
    report = outputOf("tsc", ["-p", folder, "--pretty", "false"], folder);
  }, 60_000);

  afterAll(() => rmSync(folder, { recursive: true }));

  it.each(hostNames)("do not know %s", (name) => {
    expect(report).toMatch(new RegExp(`^${name}\\.ts.*Cannot find name '${name}'`, "m"));
  });

  it("know the language itself", () => {
    expect(report).not.toContain("language.ts");
  });
});

describe("the imports of src/core", () => {
  it("reach src/core, date-fns, @date-fns/tz and the host's #make-judge, and nothing else", async () => {
    const { metafile } = await build({
      absWorkingDir: root,
      entryPoints: coreFiles.map((name) => join("src/core", name)),
      outdir: "unwritten",
      bundle: true,
      write: false,
      metafile: true,
      format: "esm",
      platform: "neutral",
      packages: "external",
      external: ["#make-judge"],
      logLevel: "silent",
    });
    const imports = Object.values(metafile.inputs).flatMap((input) => input.imports);
    const packages = new Set(imports.filter((entry) => entry.external).map((entry) => entry.path));
    const elsewhere = Object.keys(metafile.inputs).filter((path) => !path.startsWith("src/core/"));
    expect(elsewhere).toEqual([]);
    expect(
      [...packages].filter((name) => !/^(?:#make-judge|(?:date-fns|@date-fns\/tz)(?:\/.*)?)$/.test(name)),
    ).toEqual([]);
    expect(Object.keys(metafile.inputs).length).toBeGreaterThan(10);
  });
});
