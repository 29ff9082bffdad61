import { builtinModules } from "node:module";
import { build, type Plugin } from "esbuild";
import { describe, expect, it } from "vitest";
import { moduleSpecifiers, nodeSpecifiers, peerSpecifiers, root } from "./packedProject";

/** Bundles entries of the built package for a browser; gives the packages inside and whatever was left outside. */
async function bundled(
  specifiers: readonly string[],
): Promise<{ packages: string[]; outside: string[]; text: string }> {
  const { metafile, outputFiles } = await build({
    stdin: {
      contents: specifiers.map((name, index) => `export * as entry${index} from "${name}";`).join("\n"),
      resolveDir: root,
    },
    bundle: true,
    // The paths of tsconfig.json lead to src, and this is about what was built.
    tsconfigRaw: {},
    write: false,
    metafile: true,
    format: "esm",
    platform: "browser",
    external: ["node:*", ...builtinModules],
    logLevel: "silent",
  });
  const names = Object.keys(metafile.inputs).map(
    (path) => /node_modules\/(?<name>(?:@[^/]+\/)?[^/]+)/.exec(path)?.groups?.name,
  );
  return {
    packages: [...new Set(names.filter((name) => name !== undefined))].sort(),
    outside: Object.values(metafile.outputs).flatMap(({ imports }) => imports.map(({ path }) => path)),
    text: outputFiles.map((file) => file.text).join("\n"),
  };
}

/** Makes esbuild take each file for one that does something when it is loaded, whatever package.json says. */
const loadsEverything: Plugin = {
  name: "loads-everything",
  setup({ onResolve, resolve }) {
    onResolve({ filter: /./ }, async ({ path, pluginData, ...options }) => {
      if (pluginData === "resolved") return undefined;
      const found = await resolve(path, { ...options, pluginData: "resolved" });
      return { ...found, sideEffects: true };
    });
  },
};

describe("a browser bundle", () => {
  it("of step and compileRuleset alone holds nothing that explains", async () => {
    const { outputFiles } = await build({
      stdin: { contents: 'export { compileRuleset, step } from "order-triage/core";', resolveDir: root },
      bundle: true,
      write: false,
      format: "esm",
      platform: "browser",
      logLevel: "silent",
    });
    const text = outputFiles.map((file) => file.text).join("\n");
    for (const name of ["explainOrder", "explainPolicies", "evidenceOf", "describeTrace", "certify"]) {
      expect(text).not.toContain(`function ${name}(`);
    }
    expect(text).toContain("function step(");
  });

  it.each(moduleSpecifiers.filter((name) => !nodeSpecifiers.includes(name)))(
    "of %s reaches no Node built-in",
    async (specifier) => {
      expect((await bundled([specifier])).outside).toEqual([]);
    },
  );

  it.each(["order-triage/core", "order-triage/rules"])(
    "of %s holds no zod and no mitt",
    async (specifier) => {
      const { packages } = await bundled([specifier]);
      expect(packages.filter((name) => !["date-fns", "@date-fns/tz"].includes(name))).toEqual([]);
    },
  );

  it("of everything but the entries of peers holds none of the command's packages, and no peer", async () => {
    const { packages } = await bundled(moduleSpecifiers.filter((name) => !peerSpecifiers.includes(name)));
    const messages = [
      "@formatjs/fast-memoize",
      "@formatjs/icu-messageformat-parser",
      "@formatjs/icu-skeleton-parser",
      "intl-messageformat",
      "tslib",
    ];
    const wanted = ["@date-fns/tz", "cockatiel", "date-fns", "mitt", "zod", ...messages];
    expect(packages.filter((name) => !wanted.includes(name))).toEqual([]);
  });

  it("of a shop front's texts holds none for staff and one language, and that of order-triage no texts", async () => {
    const { outputFiles } = await build({
      stdin: {
        contents:
          'export { describe } from "order-triage/describe"; export { enCustomer } from "order-triage/messages/en";',
        resolveDir: root,
      },
      bundle: true,
      charset: "utf8",
      tsconfigRaw: {},
      write: false,
      format: "esm",
      platform: "browser",
      logLevel: "silent",
    });
    const text = outputFiles.map((file) => file.text).join("\n");
    expect(text).toContain("Please choose another way to pay");
    expect(text).not.toMatch(/risk control|blocked list|decline code|is one of|\p{Script=Han}/u);
    const library = await bundled(["order-triage"]);
    expect(library.packages).not.toContain("intl-messageformat");
    expect(library.text).not.toContain("Please choose another way to pay");
  });

  it.each(["order-triage/core", "order-triage/rules", "order-triage/facts"])(
    "of %s is empty when nothing of it is used, even for a bundler that must not guess",
    async (specifier) => {
      const { outputFiles } = await build({
        stdin: { contents: `import "${specifier}";`, resolveDir: root },
        bundle: true,
        tsconfigRaw: {},
        write: false,
        format: "esm",
        platform: "browser",
        plugins: [loadsEverything],
        logLevel: "silent",
      });
      expect(outputFiles.map(({ text }) => text.replace(/^\/\/.*$\n?/gmu, "")).join("")).toBe("");
    },
  );

  it.each(["order-triage/core", "order-triage/rules"])("of %s makes no code from text", async (specifier) => {
    expect((await bundled([specifier])).text).not.toMatch(/\bnew Function\b|\beval\(/);
  });
});
