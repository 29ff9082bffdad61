// Builds when dist/ is missing or older than what it is made from, so that nobody runs yesterday's build.
import { execSync } from "node:child_process";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));

function changedAt(path) {
  return statSync(`${root}/${path}`, { throwIfNoEntry: false })?.mtimeMs ?? Number.NEGATIVE_INFINITY;
}

function filesOf(entry) {
  return typeof entry === "string" ? [entry] : Object.values(entry).flatMap(filesOf);
}

// Folders count too: deleting a file changes its folder's time only.
const sources = readdirSync(`${root}/src`, { recursive: true }).map((name) => `src/${name}`);
const settings = ["package-lock.json", "tsconfig.json", "tsconfig.browser.json", "tsup.config.ts"];
const { bin, exports } = JSON.parse(readFileSync(`${root}/package.json`, "utf8"));
const outputs = filesOf({ bin, exports }).filter((path) => path.includes("dist/"));

const newestInput = Math.max(...["src", ...sources, ...settings].map(changedAt));
const oldestOutput = Math.min(...outputs.map(changedAt));

if (oldestOutput < newestInput) execSync("npm run --silent build", { cwd: root, stdio: "inherit" });
