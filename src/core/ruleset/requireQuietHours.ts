import { OrderTriageError } from "../errors/OrderTriageError";
import type { Program } from "../facts/Program";
import { settingOf } from "../facts/settingOf";
import { quietHoursProblem } from "./noticeSettings";
import type { Settings } from "./Settings";

const ENDS = ["notice.quietFrom", "notice.quietUntil"];

/**
 * Refuses settings of a call that leave the quiet hours with one end.
 *
 * @throws OrderTriageError with code `invalid_setting`
 */
export function requireQuietHours(program: Pick<Program, "settings">, settings: Settings): void {
  const isGiven = (name: string) => Object.hasOwn(settings, name);
  if (!ENDS.some(isGiven)) return;
  const found = quietHoursProblem((name) => settingOf({ settings, program }, name));
  if (found === undefined) return;
  const { name, problem } = found;
  const message = `the setting ${JSON.stringify(name)} ${problem}`;
  const place = isGiven(name) ? name : ENDS.find(isGiven);
  throw new OrderTriageError("invalid_setting", message, { path: `/settings/${place}` });
}
