// Adds up vitest's JSON reports in a folder and prints `N passed, N failed`, with `, N skipped` when any was. A step
// that failed without a failed test (a type error, an example, a file that does not load) counts as one failure.
import { readdirSync, readFileSync } from "node:fs";

const [folder, ...failedSteps] = process.argv.slice(2);
const reports = readdirSync(folder).map((name) => ({
  step: name.replace(/\.json$/, ""),
  ...JSON.parse(readFileSync(`${folder}/${name}`, "utf8")),
}));
const sum = (key) => reports.reduce((total, report) => total + (report[key] ?? 0), 0);

const untold = failedSteps.filter(
  (step) => !reports.some((report) => report.step === step && report.numFailedTests > 0),
);
const passed = sum("numPassedTests");
const failed = sum("numFailedTests") + untold.length;
const skipped = sum("numPendingTests") + sum("numTodoTests");

if (failedSteps.length > 0) console.log(`Failed: ${failedSteps.join(", ")}`);
console.log(`${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ""}`);
process.exitCode = failed > 0 || passed === 0 ? 1 : 0;
