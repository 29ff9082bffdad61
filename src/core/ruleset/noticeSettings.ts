import type { JsonValue } from "../json";

const clockTime = /^(?:[01]\d|2[0-3]):[0-5]\d$/;

/** What is wrong with a value for a built-in setting about messages; `undefined` for any other setting. */
export function noticeProblem(name: string, value: JsonValue): string | undefined {
  switch (name) {
    case "notice.quietFrom":
    case "notice.quietUntil":
      return value === "" || (typeof value === "string" && clockTime.test(value))
        ? undefined
        : 'must be a time of day such as "21:00", or "" for no quiet hours';
    case "notice.quietChannels":
      return Array.isArray(value) && value.every((each) => typeof each === "string")
        ? undefined
        : 'must be a list of channels such as ["sms"]';
    case "notice.maximumPerDay":
      return Number.isSafeInteger(value) && (value as number) >= 0
        ? undefined
        : "must be an integer from 0; 0 means no cap";
    default:
      return undefined;
  }
}

/**
 * What is wrong with the two ends of the quiet hours together, and at which setting; `undefined` when nothing is.
 *
 * @param read the value in force
 */
export function quietHoursProblem(
  read: (name: string) => JsonValue | undefined,
): { readonly name: string; readonly problem: string } | undefined {
  const from = read("notice.quietFrom");
  const until = read("notice.quietUntil");
  if (from && !until) {
    return {
      name: "notice.quietFrom",
      problem: 'needs an end; give "notice.quietUntil" too, such as "08:00"',
    };
  }
  if (until && !from) {
    return {
      name: "notice.quietUntil",
      problem: 'needs a beginning; give "notice.quietFrom" too, such as "21:00"',
    };
  }
  if (from && from === until) {
    return {
      name: "notice.quietUntil",
      problem: `must differ from "notice.quietFrom"; "" means no quiet hours`,
    };
  }
  return undefined;
}
