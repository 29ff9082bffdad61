import { defineConfig } from "vitest/config";

const src = (path: string): string => `${import.meta.dirname}/src/${path}`;

export default defineConfig({
  // In a test, and in an example that a test imports, the package's own name means src: no build is needed.
  resolve: {
    alias: [
      { find: "#make-judge", replacement: src("codegen/makeJudge.node.ts") },
      { find: /^order-triage$/, replacement: src("index.ts") },
      { find: /^order-triage\/core$/, replacement: src("core/index.ts") },
      { find: /^order-triage\/schema$/, replacement: src("schema/index.ts") },
      { find: /^order-triage\/testing$/, replacement: src("testing/index.ts") },
      { find: /^order-triage\/rules$/, replacement: src("core/rules/index.ts") },
      { find: /^order-triage\/json-rules-engine$/, replacement: src("json-rules-engine/index.ts") },
      { find: /^order-triage\/facts$/, replacement: src("core/facts/index.ts") },
      { find: /^order-triage\/((?:adapters|messages|rulesets)\/[\w-]+)$/, replacement: src("$1.ts") },
    ],
  },
  test: {
    // By default one core is left to whoever waits, which on two cores makes everything one after the other.
    maxWorkers: "100%",
    coverage: {
      provider: "v8",
      include: ["src/**/*.ts"],
      exclude: ["src/**/index.ts", "src/cli/**"],
      reporter: ["text-summary", "html"],
    },
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          include: ["test/**/*.test.ts"],
          exclude: ["test/**/*.{prop,dist,real,browser}.test.ts"],
        },
      },
      {
        extends: true,
        test: {
          name: "property",
          include: ["test/**/*.prop.test.ts"],
          testTimeout: 120_000,
        },
      },
      {
        extends: true,
        test: {
          name: "types",
          include: [],
          typecheck: {
            enabled: true,
            only: true,
            include: ["test/**/*.test-d.ts"],
            tsconfig: "./tsconfig.json",
          },
        },
      },
      {
        extends: true,
        // Needs `npm run build`: looks at dist/ and at the packed package.
        test: {
          name: "dist",
          include: ["test/dist/**/*.dist.test.ts"],
          testTimeout: 120_000,
          hookTimeout: 240_000,
        },
      },
      {
        extends: true,
        // Needs a build and Debian's Chromium, see test/browser/openChromium.ts.
        test: {
          name: "browser",
          include: ["test/browser/**/*.browser.test.ts"],
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      {
        extends: true,
        // Needs the folder of real data, see test/real/dataFolder.ts.
        test: {
          name: "real",
          include: ["test/real/**/*.real.test.ts"],
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
