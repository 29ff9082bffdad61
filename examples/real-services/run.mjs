// Packs the package, installs the tarball into an empty project beside a mail server, a mail client and PostgreSQL, and
// runs program.mjs there: stock over HTTP, mails over SMTP, the ledger in a database. Exit code 1 when anything differs
// from what is expected. Needs `npm ci` and a build; what is not in npm's cache is fetched.
//
// npm run build && node examples/real-services/run.mjs
import { execFileSync, spawnSync } from "node:child_process";
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../..", import.meta.url));
const { devDependencies } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
const beside = ["nodemailer", "standardwebhooks", "@electric-sql/pglite", "smtp-server", "mailparser"];
const files = ["program.mjs", "mailServer.mjs", "stockService.mjs"];

const folder = mkdtempSync(join(tmpdir(), "order-triage-services-"));
try {
  const pack = ["pack", "--json", "--ignore-scripts", "--pack-destination", folder];
  const [{ filename }] = JSON.parse(npm(root, pack));
  const project = join(folder, "project");
  mkdirSync(project);
  const host = { name: "host", version: "1.0.0", private: true, type: "module" };
  writeFileSync(join(project, "package.json"), JSON.stringify(host));
  const packages = beside.map((name) => `${name}@${devDependencies[name]}`);
  npm(project, [
    "install",
    "--prefer-offline",
    "--no-audit",
    "--no-fund",
    "--ignore-scripts",
    join(folder, filename),
    ...packages,
  ]);
  console.log(`installed ${filename} with ${packages.join(", ")}\n`);
  for (const name of files) copyFileSync(new URL(name, import.meta.url), join(project, name));
  for (const name of ["orders.ndjson", "stock.json"]) {
    copyFileSync(join(root, "examples", name), join(project, name));
  }
  const { status } = spawnSync(process.execPath, ["program.mjs"], { cwd: project, stdio: "inherit" });
  process.exitCode = status ?? 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function npm(cwd, options) {
  return execFileSync("npm", options, { cwd, encoding: "utf8", stdio: ["ignore", "pipe", "inherit"] });
}
