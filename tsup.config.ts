import { cpSync, readdirSync, writeFileSync } from "node:fs";
import { build } from "esbuild";
import { defineConfig } from "tsup";

/** What package.json `exports` names, each as ESM, CJS and types. */
const library = {
  index: "src/index.ts",
  "core/index": "src/core/index.ts",
  "core/rules/index": "src/core/rules/index.ts",
  "core/facts/index": "src/core/facts/index.ts",
  "adapters/console-notifier": "src/adapters/console-notifier.ts",
  "adapters/fan-out-notifier": "src/adapters/fan-out-notifier.ts",
  "adapters/first-verdict": "src/adapters/first-verdict.ts",
  "adapters/google-address": "src/adapters/google-address.ts",
  "adapters/http-stock": "src/adapters/http-stock.ts",
  "adapters/im-robot-notifier": "src/adapters/im-robot-notifier.ts",
  "adapters/libphonenumber": "src/adapters/libphonenumber.ts",
  "adapters/memory-ledger": "src/adapters/memory-ledger.ts",
  "adapters/memory-lookup": "src/adapters/memory-lookup.ts",
  "adapters/memory-phone-verifier": "src/adapters/memory-phone-verifier.ts",
  "adapters/memory-stock": "src/adapters/memory-stock.ts",
  "adapters/offline-address": "src/adapters/offline-address.ts",
  "adapters/smtp-notifier": "src/adapters/smtp-notifier.ts",
  "adapters/sql-ledger": "src/adapters/sql-ledger.ts",
  "adapters/sql-stock": "src/adapters/sql-stock.ts",
  "adapters/webhook-notifier": "src/adapters/webhook-notifier.ts",
  "testing/index": "src/testing/index.ts",
  "messages/index": "src/messages/index.ts",
  "messages/en": "src/messages/en.ts",
  "messages/zh-CN": "src/messages/zh-CN.ts",
  "rulesets/retail": "src/rulesets/retail.ts",
  "rulesets/checkout": "src/rulesets/checkout.ts",
  "rulesets/fresh-food": "src/rulesets/fresh-food.ts",
  "rulesets/cross-border": "src/rulesets/cross-border.ts",
  "rulesets/b2b-wholesale": "src/rulesets/b2b-wholesale.ts",
  "rulesets/digital-goods": "src/rulesets/digital-goods.ts",
  "schema/index": "src/schema/index.ts",
  "json-rules-engine/index": "src/json-rules-engine/index.ts",
};

/** What the package resolves by itself, by the host's conditions: see `imports` in package.json. */
const internal = {
  "codegen/makeJudge.node": "src/codegen/makeJudge.node.ts",
  "codegen/makeJudge.none": "src/codegen/makeJudge.none.ts",
};

/** The command shares the library's ESM chunks, so that it adds only its own code to the package. */
const command = { "cli/order-triage": "src/cli/order-triage.ts" };

/**
 * Writes the ESM files of the library once more as CJS, file by file, so that the entries share their modules there
 * too. tsup's own splitting for CJS goes through sucrase, which rewrites `?.`, `??` and class fields.
 */
async function writeCommonJs(): Promise<void> {
  const names = readdirSync("dist", { recursive: true, encoding: "utf8" });
  const result = await build({
    entryPoints: names
      .filter((name) => name.endsWith(".js") && !name.startsWith("cli/"))
      .map((name) => `dist/${name}`),
    outdir: "dist",
    outbase: "dist",
    outExtension: { ".js": ".cjs" },
    format: "cjs",
    target: "es2022",
    platform: "neutral",
    bundle: true,
    packages: "external",
    external: ["#make-judge"],
    plugins: [
      {
        name: "keep-files-apart",
        setup: ({ onResolve }) => {
          onResolve({ filter: /^\.\.?\/.*\.js$/ }, ({ kind, path }) =>
            kind === "entry-point" ? undefined : { path: path.replace(/\.js$/, ".cjs"), external: true },
          );
        },
      },
    ],
    logLevel: "warning",
  });
  if (result.warnings.length > 0) throw new Error("The CJS files have warnings, see above.");
}

function copyRulesets(): void {
  const names = readdirSync("src/rulesets").filter((name) => name.endsWith(".json"));
  for (const name of names) cpSync(`src/rulesets/${name}`, `dist/rulesets/${name}`);
}

/** With what was just built, as a host would. */
async function writeRulesetSchema(): Promise<void> {
  const { rulesetJsonSchema } = await import(new URL("dist/schema/index.js", import.meta.url).href);
  writeFileSync("dist/ruleset.schema.json", `${JSON.stringify(rulesetJsonSchema(), null, 1)}\n`);
}

export default defineConfig([
  {
    entry: { ...library, ...internal, ...command },
    format: "esm",
    target: "es2022",
    // Neutral: a Node built-in that a library entry reached would stay visible, see test/dist.
    platform: "neutral",
    external: [/^node:/, "#make-judge"],
    removeNodeProtocol: false,
    splitting: true,
    silent: true,
    onSuccess: async () => {
      copyRulesets();
      await writeRulesetSchema();
      await writeCommonJs();
    },
  },
  {
    entry: library,
    format: ["esm", "cjs"],
    tsconfig: "tsconfig.browser.json",
    // The declaration builder of tsup sets `baseUrl`, which TypeScript 6 deprecates.
    dts: { only: true, compilerOptions: { ignoreDeprecations: "6.0" } },
    silent: true,
  },
]);
