import { OrderTriageError } from "../core/errors/OrderTriageError";
import type { JsonValue } from "../core/json";
import type { Settings } from "../core/ruleset/Settings";
import { formatInstant, parseInstant } from "../core/time/instants";
import { isInstant } from "../schema/fields/instant";

/**
 * The instant of `--now`, in UTC: an ISO 8601 instant with offset, or a date for midnight UTC.
 *
 * Throws an `OrderTriageError` `usage` for anything else, a day that does not exist included.
 *
 * @example
 * ```ts
 * nowArgument("2018-09-01"); // "2018-09-01T00:00:00.000Z"
 * nowArgument("2018-09-01T00:00:00-03:00"); // "2018-09-01T03:00:00.000Z"
 * ```
 */
export function nowArgument(text: string): string {
  const instant = text.includes("T") ? text : `${text}T00:00Z`;
  if (isInstant(instant)) return formatInstant(parseInstant(instant));
  throw new OrderTriageError(
    "usage",
    `--now wants an instant with offset such as 2026-03-02T09:00:00Z, or a date such as 2026-03-02 (midnight UTC), came ${JSON.stringify(text)}`,
  );
}

/**
 * The settings of repeated `--set KEY=VALUE`; of a key given twice the last counts.
 *
 * VALUE is JSON where it is JSON (`72`, `true`, `["a"]`, `"72"`), else text as it stands.
 *
 * Throws an `OrderTriageError` `usage` for an argument without a name or without `=`. Whether the ruleset knows the
 * setting is not looked at here.
 *
 * @example
 * ```ts
 * settingArguments(["shipment.stalledAfterHours=48", "clock.timeZone=Asia/Shanghai"]);
 * // { "shipment.stalledAfterHours": 48, "clock.timeZone": "Asia/Shanghai" }
 * ```
 */
export function settingArguments(texts: readonly string[]): Settings {
  return Object.fromEntries(texts.map(settingArgument));
}

function settingArgument(text: string): readonly [name: string, value: JsonValue] {
  const equals = text.indexOf("=");
  const name = text.slice(0, Math.max(equals, 0)).trim();
  if (name === "") {
    throw new OrderTriageError(
      "usage",
      `--set wants KEY=VALUE, came ${JSON.stringify(text)}: write for example --set shipment.stalledAfterHours=48`,
    );
  }
  return [name, settingValue(text.slice(equals + 1))];
}

function settingValue(text: string): JsonValue {
  try {
    const value = JSON.parse(text) as JsonValue;
    // JSON.parse reads 1e999 as Infinity, which no JSON can say again.
    return typeof value === "number" && !Number.isFinite(value) ? text : value;
  } catch {
    return text;
  }
}
