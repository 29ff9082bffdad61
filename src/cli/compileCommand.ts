import type { AddCommand } from "./CommandContext";
import { type CompileCommandOptions, compile } from "./compile";
import { compileExitCodes, wordExitCodes } from "./exitCodes";
import { FACTS_OPTION } from "./ownFacts";
import { shippedRulesets } from "./readRuleset";

/** Adds `order-triage compile`. */
export const addCompileCommand: AddCommand = (program, { host, setExitCode }) => {
  const shipped = Object.keys(shippedRulesets).join(", ");
  program
    .command("compile")
    .description("write a ruleset as an ES module, so that nothing is compiled at run time")
    .argument("<ruleset>", `shipped ruleset (${shipped}) or rule file`)
    .option("-o, --out <file>", "write this .js or .mjs file, and its types beside it; else print the module")
    .option(`-f, ${FACTS_OPTION[0]}`, FACTS_OPTION[1])
    .option("--check <file>", "write nothing; tell whether this module is still what the ruleset compiles to")
    .action(async (ruleset: string, options: CompileCommandOptions) => {
      setExitCode(await compile(ruleset, options, host));
    })
    .addHelpText("after", `\n${EXAMPLES}\n\n${wordExitCodes(compileExitCodes)}`);
};

const EXAMPLES = `Examples:
  order-triage compile checkout.json -o src/checkout.rules.js
  order-triage compile checkout.json -o checkout.rules.js --facts ./facts.js
  order-triage compile checkout.json --check src/checkout.rules.js`;
