import type { AddCommand } from "./CommandContext";
import { printExitCodes, wordExitCodes } from "./exitCodes";
import { type NormalizeOptions, normalize } from "./normalize";
import { FACTS_OPTION } from "./ownFacts";
import { shippedRulesets } from "./readRuleset";

/** Adds `order-triage normalize`. */
export const addNormalizeCommand: AddCommand = (program, { host, setExitCode }) => {
  const shipped = Object.keys(shippedRulesets).join(", ");
  program
    .command("normalize")
    .description("print a rule file in the plain form of json-rules-engine, all it extends merged in")
    .argument("<file>", `rule file, or shipped ruleset (${shipped})`)
    .option("--inline", 'put named conditions where they are used, instead of a section "conditions"')
    .option("--no-tests", "leave the file's tests out")
    .option(...FACTS_OPTION)
    .option("-o, --out <file>", "write to a file instead of stdout")
    .action(async (file: string, options: NormalizeOptions) => {
      setExitCode(await normalize(file, options, host));
    })
    .addHelpText("after", `\n${EXAMPLES}\n\n${wordExitCodes(printExitCodes)}`);
};

const EXAMPLES = `Examples:
  order-triage normalize acme.json
  order-triage normalize acme.json --inline --no-tests --out plain.json
  diff <(order-triage normalize retail) <(order-triage normalize acme.json)`;
