/** What stands for a value that can name or reach a person, in evidence, traces and texts. */
export const REDACTED = "[redacted]";
