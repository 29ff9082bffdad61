import type { JsonObject, JsonValue } from "../json";
import type { ConditionContext } from "../rules/compileCondition";
import { isObject } from "../rules/jsonKinds";
import { compileParam, type ParamPlan } from "../rules/params";
import { parseDuration } from "../time/durations";
import { millisecondsPer } from "../time/units";
import type { CompiledPlaybook, Escalation } from "./CompiledRuleset";
import { inside, type Place, readBoolean, readList, readObject, readText, report } from "./shape";

/** What a playbook says beside its actions. */
export const playbookKeys = [
  "owner",
  "respondWithin",
  "resolveWithin",
  "calendar",
  "warnAt",
  "escalate",
  "rootCause",
  "incident",
  "actions",
] as const;

/** What only the playbook that was chosen can say: a policy that adds actions has no clocks of its own. */
const CHOSEN_ONLY = ["calendar", "warnAt", "escalate", "rootCause"] as const;
const ESCALATION_KEYS = ["toRole", "after", "wait"];
const LONGEST_DAYS = 36_525;

/** Reads who sees to it, by when, and who is told when nobody does. */
export function readPlaybook(
  json: JsonObject,
  place: Place,
  add: boolean,
  context: ConditionContext,
): CompiledPlaybook {
  for (const key of add ? CHOSEN_ONLY : []) {
    if (json[key] === undefined) continue;
    const message = `only the playbook that is chosen has "${key}"; take it away, or "add"`;
    report(inside(place, key), "misplaced", message);
  }
  const within = {
    respond: readDuration(json.respondWithin, inside(place, "respondWithin")),
    resolve: readDuration(json.resolveWithin, inside(place, "resolveWithin")),
  };
  const escalations = readList(json.escalate, inside(place, "escalate")).map((each, index) =>
    readEscalation(each, inside(inside(place, "escalate"), index), json),
  );
  checkLevelOrder(escalations, within, inside(place, "escalate"));
  return {
    owner: readText(json.owner, inside(place, "owner")),
    respondWithinMs: within.respond,
    resolveWithinMs: within.resolve,
    calendar: readText(json.calendar, inside(place, "calendar")),
    warnAt: readWarnAt(json.warnAt, inside(place, "warnAt")),
    escalations,
    asksRootCause: readBoolean(json.rootCause, inside(place, "rootCause")) ?? false,
    incident: json.incident === undefined ? undefined : readIncident(json.incident, place, context),
  };
}

/** The milliseconds of a duration; `undefined` when there is none or after a report. */
export function readDuration(value: JsonValue | undefined, place: Place): number | undefined {
  const text = readText(value, place);
  if (text === undefined) return undefined;
  try {
    const duration = parseDuration(text);
    if (duration <= LONGEST_DAYS * millisecondsPer.days) return duration;
    report(place, "unfit_value", "must not be longer than a hundred years");
    return undefined;
  } catch (error) {
    report(place, "unfit_value", (error as Error).message);
    return undefined;
  }
}

function readWarnAt(value: JsonValue | undefined, place: Place): number | undefined {
  if (value === undefined) return undefined;
  if (typeof value === "number" && value > 0 && value < 1) return value;
  report(
    place,
    "unfit_value",
    "must be more than 0 and less than 1; write a share of the time, such as 0.75",
  );
  return undefined;
}

/** A higher level that is reached first would leave the lower one untold. */
function checkLevelOrder(
  escalations: readonly Escalation[],
  within: Readonly<Record<"respond" | "resolve", number | undefined>>,
  place: Place,
): void {
  const times = escalations.map(({ after, waitMs }) => (within[after] ?? Number.NaN) + waitMs);
  const index = times.findIndex((time, level) => level > 0 && time < (times[level - 1] as number));
  if (index < 0) return;
  const message = `level ${index + 1} is reached before level ${index}; write the levels in the order of their times`;
  report(inside(place, index), "level_order", message);
}

function readEscalation(json: JsonValue, place: Place, playbook: JsonObject): Escalation {
  const object = readObject(json, place, ESCALATION_KEYS);
  const toRole = readText(object.toRole, inside(place, "toRole"));
  if (isObject(json) && toRole === undefined)
    report(place, "shape", 'tells nobody; name the role in "toRole"');
  const after = readText(object.after, inside(place, "after"), "target", ["respond", "resolve"]) ?? "resolve";
  const target = after as "respond" | "resolve";
  if (playbook[`${target}Within`] === undefined) {
    report(
      place,
      "missing_target",
      `waits for "${target}Within", which the playbook does not say; say it, or wait for the other`,
    );
  }
  const waitMs = readDuration(object.wait, inside(place, "wait")) ?? 0;
  return { toRole: toRole ?? "", after: target, waitMs };
}

function readIncident(json: JsonValue, place: Place, context: ConditionContext): readonly ParamPlan[] {
  const at = inside(place, "incident");
  const parts = readList(json, at);
  if (Array.isArray(json) && parts.length === 0) {
    report(
      at,
      "shape",
      'is empty; name what the orders have in common, such as [{ "fact": "carrier.name" }]',
    );
  }
  return parts.map((part, index) => compileParam(part, inside(at, index).path, context));
}
