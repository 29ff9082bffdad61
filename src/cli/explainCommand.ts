import { Option } from "commander";
import type { AddCommand } from "./CommandContext";
import { printExitCodes, wordExitCodes } from "./exitCodes";
import { type ExplainOptions, explain } from "./explain";
import { choice } from "./optionValues";
import { FACTS_OPTION } from "./ownFacts";
import { shippedRulesets } from "./readRuleset";

/** Adds `order-triage explain`. */
export const addExplainCommand: AddCommand = (program, { host, setExitCode }) => {
  const shipped = Object.keys(shippedRulesets).join(", ");
  program
    .command("explain")
    .description("say why an order has its exceptions and actions, or why a rule does not hold")
    .argument("<order>", "JSON or NDJSON file with the order, gzipped or not; - for stdin")
    .option("--order <id>", "which order, where the file has several")
    .option("-r, --ruleset <name or file>", `shipped ruleset (${shipped}) or rule file`, "retail")
    .option("--rule <name>", "one classifier or policy, for every item, also where it does not hold")
    .option("-s, --stock <file>", 'JSON file of stock by SKU, e.g. { "SKU-1": 3 }; else stock is unknown')
    .option(
      "-l, --lookups <file>",
      'JSON file of other answers, e.g. { "customer": { "C-7": {} } }; else unknown',
    )
    .option(...FACTS_OPTION)
    .option("--now <instant>", "as of this instant with offset, or date (midnight UTC); else the clock")
    .option("--set <key=value>", "change a setting of the ruleset; repeatable", append)
    .option("--meanings", "say what each fact means")
    .addOption(
      new Option("--lang <language>", "en or zh").default("en").argParser(choice("--lang", ["en", "zh"])),
    )
    .addOption(
      new Option("-f, --format <format>", "text for people, json for programs")
        .default("text")
        .argParser(choice("--format", ["text", "json"])),
    )
    .action(async (order: string, options: ExplainOptions) => {
      setExitCode(await explain(order, options, host));
    })
    .addHelpText("after", `\n${EXAMPLES}\n\n${wordExitCodes(printExitCodes)}`);
};

function append(value: string, list: readonly string[] = []): readonly string[] {
  return [...list, value];
}

const EXAMPLES = `Examples:
  order-triage explain order.json
  order-triage explain orders.ndjson --order O-1 --stock stock.json --now 2026-03-02T09:00:00Z
  order-triage explain order.json --ruleset acme.json --rule parcel-stalled --lang zh
  order-triage explain order.json --format json`;
