import type { AddCommand } from "./CommandContext";
import { runExitCodes, wordExitCodes } from "./exitCodes";
import { FACTS_OPTION } from "./ownFacts";
import { shippedRulesets } from "./readRuleset";
import { type RunOptions, run } from "./run";

/** Adds `order-triage run`. */
export const addRunCommand: AddCommand = (program, { host, setExitCode }) => {
  const shipped = Object.keys(shippedRulesets).join(", ");
  program
    .command("run")
    .description("triage orders and print what is wrong with them and what to do")
    .argument("<orders>", "JSON, NDJSON or an array of orders, gzipped or not; - for stdin")
    .option("-r, --ruleset <name or file>", `shipped ruleset (${shipped}) or rule file`, "retail")
    .option("-s, --stock <file>", 'JSON file of stock by SKU, e.g. { "SKU-1": 3 }; else stock is unknown')
    .option(...FACTS_OPTION)
    .option(
      "-l, --lookups <file>",
      'JSON file of other answers, e.g. { "customer": { "C-7": {} } }; else unknown',
    )
    .option(
      "--now <instant>",
      "decide as of this instant with offset, or date (midnight UTC); else the clock",
    )
    .option("--set <key=value>", "change a setting of the ruleset; repeatable", append)
    .option("--json", "print one decision a line (NDJSON) instead of a table")
    .option("-o, --out <file>", "write to a file instead of stdout")
    .action(async (orders: string, options: RunOptions) => {
      setExitCode(await run(orders, options, host));
    })
    .addHelpText("after", `\n${EXAMPLES}\n\n${wordExitCodes(runExitCodes)}`);
};

function append(value: string, list: readonly string[] = []): readonly string[] {
  return [...list, value];
}

const EXAMPLES = `Examples:
  order-triage run orders.ndjson
  order-triage run orders.json.gz --stock stock.json --now 2026-03-02T09:00:00Z
  order-triage run orders.ndjson --ruleset acme.json --set shipment.stalledAfterHours=48
  cat orders.ndjson | order-triage run - --json --out decisions.ndjson`;
