import { encodeKeyPart } from "../../core/classify/subjectKey";
import type { Action } from "../../core/decide/Action";
import { audienceOf } from "../../core/decide/audienceOf";
import { OrderTriageError } from "../../core/errors/OrderTriageError";
import { isTextList } from "../../core/isTextList";
import type { JsonObject, JsonValue } from "../../core/json";
import { parseInstant } from "../../core/time/instants";
import { isInstant } from "../../core/time/isInstant";
import type { DispatchReason } from "../Dispatched";
import type { MessagePart } from "../Message";

/** One thing to say on one channel. */
export interface PlannedPart {
  readonly audience: "customer" | "team";
  readonly channel: string;
  /** Key of the action. */
  readonly action: string;
  readonly part: MessagePart;
}

/** What an action has to say now, or why it says nothing. */
export type PartsPlan =
  | { readonly parts: readonly PlannedPart[] }
  | { readonly skipped: DispatchReason }
  | { readonly invalid: OrderTriageError };

const DEFAULT_CHANNELS = { customer: ["email"], team: ["team"] } as const;

/** Params that are fields of the part. */
const OWN_FIELDS: ReadonlySet<string> = new Set(["template", "channels", "locale", "to", "role", "params"]);

/**
 * What is to be said for an action at an instant: one part a channel of `notify.customer`, `notify.team` and the
 * `request.*` actions that need no approval and are due.
 *
 * @param now epoch milliseconds
 */
export function planParts(action: Action, now: number): PartsPlan {
  const audience = audienceOf(action.type);
  if (audience === undefined) return { skipped: "not_a_message" };
  if (action.mode !== "auto") return { skipped: "needs_approval" };
  if (action.notBefore !== undefined) {
    // A date nobody can read must not mean "at once".
    if (!isInstant(action.notBefore)) return invalid(action, "notBefore is no ISO 8601 instant with offset");
    if (parseInstant(action.notBefore) > now) return { skipped: "not_yet" };
  }
  const { params } = action;
  const channels = param(params, "channels") ?? DEFAULT_CHANNELS[audience];
  if (!isTextList(channels)) return invalid(action, "channels must be a list of texts");
  if (channels.length === 0) return { skipped: "no_channel" };

  const template = param(params, "template");
  const locale = param(params, "locale");
  const to =
    param(params, "to") ?? (audience === "team" ? (param(params, "role") ?? action.owner) : undefined);
  const common = {
    type: action.type,
    template: typeof template === "string" ? template : action.type,
    ...(typeof locale === "string" ? { locale } : {}),
    params: messageParams(params),
    exceptions: action.exceptions,
    ...(typeof to === "string" ? { to } : {}),
  } as const;
  return {
    parts: [...new Set(channels)].map((channel) => ({
      audience,
      channel,
      action: action.key,
      part: { key: `${action.key}#${encodeKeyPart(channel)}`, ...common },
    })),
  };
}

/** What the template is filled with: the action's own `params`, and whatever else was asked of the addressee. */
function messageParams(params: JsonObject): JsonObject {
  const rest = Object.entries(params).filter(([name]) => !OWN_FIELDS.has(name));
  const inner = param(params, "params");
  const isObject = typeof inner === "object" && inner !== null && !Array.isArray(inner);
  return Object.fromEntries([...rest, ...(isObject ? Object.entries(inner) : [])]);
}

function param(params: JsonObject, name: string): JsonValue | undefined {
  return Object.hasOwn(params, name) ? params[name] : undefined;
}

function invalid(action: Action, problem: string): PartsPlan {
  const message = `the ${action.type} action ${JSON.stringify(action.key)} cannot be sent: ${problem}; mend the policy`;
  return { invalid: new OrderTriageError("invalid_action", message) };
}
