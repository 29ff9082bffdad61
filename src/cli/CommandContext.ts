import type { Command } from "commander";
import type { ExitCode } from "./exitCodes";
import type { Host } from "./Host";

/** What a command is registered with. */
export interface CommandContext {
  readonly host: Host;
  /** Says what the process is to end with; 0 unless a command says otherwise. */
  readonly setExitCode: (code: ExitCode) => void;
}

/** Adds one command to the program, with its arguments, options and help. */
export type AddCommand = (program: Command, context: CommandContext) => void;
