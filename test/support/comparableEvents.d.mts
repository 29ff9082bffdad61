import type { RuleEvent } from "../../src/core/rules/index";

/** The events of some rules (by number) as text, without what is documented to differ. */
export declare function comparableEvents(events: readonly RuleEvent[], compared: readonly number[]): string;
