// Bundles the bench into .bench/ and starts it. Only the bench is bundled: what is measured is the built dist/ and the
// peers as they are installed, each loaded by Node itself.
import { spawnSync } from "node:child_process";
import { rmSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const root = fileURLToPath(new URL("../..", import.meta.url));

rmSync(`${root}.bench`, { recursive: true, force: true });
await build({
  entryPoints: ["bench", "child"].map((name) => `${root}test/bench/${name}.ts`),
  outdir: `${root}.bench`,
  bundle: true,
  splitting: true,
  format: "esm",
  platform: "node",
  target: "node20",
  packages: "external",
  // tsconfig.json maps the package's own name to src, for the types.
  tsconfigRaw: "{}",
  logLevel: "warning",
});

const { status } = spawnSync(process.execPath, [`${root}.bench/bench.js`, ...process.argv.slice(2)], {
  stdio: "inherit",
});
process.exitCode = status ?? 1;
