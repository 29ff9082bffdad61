import { type Command, Option } from "commander";
import type { AddCommand, CommandContext } from "../CommandContext";
import { printExitCodes, wordExitCodes } from "../exitCodes";
import { choice } from "../optionValues";
import { FACTS_OPTION } from "../ownFacts";
import { actionCatalog } from "./actionCatalog";
import type { OpenCatalog } from "./Catalog";
import { codeCatalog } from "./codeCatalog";
import { factCatalog } from "./factCatalog";
import { type ShowCatalogOptions, showCatalog } from "./showCatalog";

interface CatalogCommand {
  readonly command: string;
  readonly description: string;
  readonly open: OpenCatalog;
  readonly examples: readonly string[];
}

const commands: readonly CatalogCommand[] = [
  {
    command: "facts",
    description: "list the facts that rules can ask, or tell all about one",
    open: factCatalog,
    examples: ["order-triage facts", "order-triage facts shipment", "order-triage facts line.shortQuantity"],
  },
  {
    command: "codes",
    description: "list the exception codes, or tell all about one",
    open: codeCatalog,
    examples: [
      "order-triage codes payment",
      "order-triage codes stock.short --lang zh",
      "order-triage codes --ruleset acme.json --format json",
    ],
  },
  {
    command: "actions",
    description: "list the action types and their parameters, or tell all about one",
    open: actionCatalog,
    examples: ["order-triage actions", "order-triage actions shipment.trace"],
  },
];

/** Adds `order-triage facts`, `codes` and `actions`. */
export const addCatalogCommands: AddCommand = (program, context) => {
  for (const each of commands) addCatalogCommand(program, context, each);
};

function addCatalogCommand(
  program: Command,
  { host, setExitCode }: CommandContext,
  { command, description, open, examples }: CatalogCommand,
): void {
  program
    .command(command)
    .description(description)
    .argument("[name]", "a name, the beginning of some, or a word to look for")
    .option("-r, --ruleset <name or file>", "the ruleset whose rules are told with each entry", "retail")
    .option(...FACTS_OPTION)
    .addOption(
      new Option("-f, --format <format>", "text for people, json for programs")
        .default("text")
        .argParser(choice("--format", ["text", "json"])),
    )
    .addOption(
      new Option("-l, --lang <language>", "en or zh").default("en").argParser(choice("--lang", ["en", "zh"])),
    )
    .action(async (name: string | undefined, options: ShowCatalogOptions) => {
      setExitCode(await showCatalog(open, name, options, host));
    })
    .addHelpText(
      "after",
      `\nExamples:\n${examples.map((example) => `  ${example}`).join("\n")}\n\n${wordExitCodes(printExitCodes)}`,
    );
}
