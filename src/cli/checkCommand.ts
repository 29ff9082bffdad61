import { Option } from "commander";
import type { AddCommand } from "./CommandContext";
import { type CheckOptions, check } from "./check";
import { checkExitCodes, wordExitCodes } from "./exitCodes";
import { choice, wholeNumber } from "./optionValues";
import { FACTS_OPTION } from "./ownFacts";

/** Adds `order-triage check`. */
export const addCheckCommand: AddCommand = (program, { host, setExitCode }) => {
  program
    .command("check")
    .description("find mistakes in rule files, and run the tests that stand in them")
    .argument("<files...>", "rule files, folders of them (every .json file), or - for stdin")
    .addOption(
      new Option("-f, --format <format>", "text for people, json for programs")
        .default("text")
        .argParser(choice("--format", ["text", "json"])),
    )
    .addOption(
      new Option("--max-warnings <number>", "fail when there are more warnings than this").argParser(
        wholeNumber("--max-warnings"),
      ),
    )
    .option("--strict", "fail on any warning")
    .option(...FACTS_OPTION)
    .action(async (files: readonly string[], options: CheckOptions) => {
      setExitCode(await check(files, options, host));
    })
    .addHelpText("after", `\n${EXAMPLES}\n\n${wordExitCodes(checkExitCodes)}`);
};

const EXAMPLES = `Examples:
  order-triage check acme.json
  order-triage check rules/ --strict
  order-triage check acme.json --facts facts.js
  order-triage check rules/*.json --format json > report.json`;
