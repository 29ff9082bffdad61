// The public surface as text: test/api/<entry>.d.ts holds every declaration that package.json `exports` reaches,
// without comments, sorted by name; test/api/*.schema.json is what is shipped for editors. `npm run check` compares, `npm run api:update` writes. A change there needs a
// line in CHANGELOG.md.
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import ts from "typescript";

const root = fileURLToPath(new URL("..", import.meta.url));
const folder = `${root}test/api/`;
const { exports } = JSON.parse(readFileSync(`${root}package.json`, "utf8"));
const entries = Object.entries(exports).flatMap(([name, target]) =>
  target.import
    ? [{ name: name === "." ? "index" : name.slice(2), file: `${root}${target.import.types.slice(2)}` }]
    : [],
);

const program = ts.createProgram(
  entries.map(({ file }) => file),
  {
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    lib: ["lib.es2022.d.ts", "lib.dom.d.ts"],
    types: [],
    noEmit: true,
  },
);
const checker = program.getTypeChecker();
const printer = ts.createPrinter({ removeComments: true });

function resolveAlias(symbol) {
  return symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
}

/** The declarations of ours; those of the language and of other packages are not our surface. */
function declarationsOf(symbol) {
  return (symbol.declarations ?? []).filter((node) =>
    node.getSourceFile().fileName.startsWith(`${root}dist/`),
  );
}

function statementOf(node) {
  return ts.isVariableDeclaration(node) ? node.parent.parent : node;
}

function textOf(node) {
  const text = printer.printNode(ts.EmitHint.Unspecified, statementOf(node), node.getSourceFile());
  return text.replace(/^(?:export )?(?:declare )?/, "");
}

/** What the declarations of `symbol` mention by name, declared at the top of one of our files. */
function mentionedBy(symbol) {
  const found = new Set();
  const visit = (node) => {
    if (ts.isIdentifier(node)) {
      const target = checker.getSymbolAtLocation(node);
      const resolved = target && resolveAlias(target);
      if (resolved && declarationsOf(resolved).some((one) => ts.isSourceFile(statementOf(one).parent)))
        found.add(resolved);
    }
    ts.forEachChild(node, visit);
  };
  for (const node of declarationsOf(symbol)) visit(statementOf(node));
  return found;
}

function snapshotOf({ name, file }) {
  const source = program.getSourceFile(file);
  if (!source) throw new Error(`${file} is missing: run npm run build.`);
  const exported = new Map();
  for (const symbol of checker.getExportsOfModule(checker.getSymbolAtLocation(source))) {
    exported.set(symbol.name, resolveAlias(symbol));
  }
  const reached = new Set(exported.values());
  for (const symbol of reached) for (const other of mentionedBy(symbol)) reached.add(other);
  const named = new Set(exported.values());
  const hidden = [...reached].filter((symbol) => !named.has(symbol)).map((symbol) => [symbol.name, symbol]);
  const section = (pairs, prefix) =>
    pairs
      .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
      .flatMap(([, symbol]) => declarationsOf(symbol).map((node) => `${prefix}${textOf(node)}\n`));
  const title = name === "index" ? "order-triage" : `order-triage/${name}`;
  const lines = [`// ${title}\n`, ...section([...exported], "export ")];
  if (hidden.length > 0) lines.push("// Mentioned above, not exported\n", ...section(hidden, ""));
  return lines.join("\n");
}

const schemas = Object.keys(exports).filter((name) => name.endsWith(".schema.json"));
const expected = new Map([
  ...entries.map((entry) => [`${entry.name}.d.ts`, snapshotOf(entry)]),
  ...schemas.map((name) => [name.slice(2), readFileSync(`${root}${exports[name].slice(2)}`, "utf8")]),
]);

if (process.argv.includes("--update")) {
  rmSync(folder, { recursive: true, force: true });
  for (const [path, text] of expected) {
    mkdirSync(dirname(folder + path), { recursive: true });
    writeFileSync(folder + path, text);
  }
  console.log(`Wrote ${expected.size} files to test/api.`);
} else {
  mkdirSync(folder, { recursive: true });
  const files = readdirSync(folder, { recursive: true }).filter((path) =>
    /\.(d\.ts|schema\.json)$/.test(path),
  );
  const recorded = new Map(files.map((path) => [path, readFileSync(folder + path, "utf8")]));
  const changed = [...new Set([...expected.keys(), ...recorded.keys()])].filter(
    (path) => expected.get(path) !== recorded.get(path),
  );
  for (const path of changed) console.error(`test/api/${path} differs from what is built.`);
  if (changed.length > 0) {
    console.error("If the change is meant: npm run api:update, and tell it in CHANGELOG.md.");
    process.exitCode = 1;
  } else console.log(`The public surface is the recorded one (${expected.size} entries).`);
}
