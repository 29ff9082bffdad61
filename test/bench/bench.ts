import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArguments, USAGE } from "./arguments";
import { compareAnswers } from "./compareAnswers";
import { engines } from "./engines/registry";
import { measureLookups } from "./lookups/measureLookups";
import { measure } from "./measure";
import { profileMissed } from "./profileMissed";
import { reportText } from "./report";
import { rowsOf } from "./rows";
import { writeOrders } from "./writeOrders";

/** Compares, then measures, then looks for the reasons of missed budgets, then reports; the exit code is 1 when answers differ and 0 whether budgets are met or not. */
async function main(): Promise<number> {
  const options = parseArguments(process.argv.slice(2), Object.keys(engines));
  if (options === "help") {
    process.stdout.write(USAGE);
    return 0;
  }
  const say = (text: string) => process.stderr.write(`${text}\n`);
  const folder = mkdtempSync(join(tmpdir(), "order-triage-bench-"));
  try {
    const orders = writeOrders(folder, options);
    const compared = await compareAnswers(options, orders, say);
    if (compared.differences.length > 0) {
      say(`Answers differ, so nothing was timed:\n${compared.differences.join("\n")}`);
      return 1;
    }
    const figures = await measure(options, orders, say);
    const rows = rowsOf(figures);
    const profiles = await profileMissed(options, orders, rows, say);
    if (options.parts.includes("lookups")) say("Counting lookups …");
    const lookups = options.parts.includes("lookups") ? await measureLookups() : undefined;
    process.stdout.write(reportText(options, { compared, figures, rows, profiles, lookups }));
    return 0;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

process.exitCode = await main();
