import type { OrderException } from "../core/classify/OrderException";
import type { Unknown } from "../core/classify/Unknown";
import type { Action } from "../core/decide/Action";
import type { Decision } from "../core/decide/Decision";
import type { JsonObject } from "../core/json";
import { describe } from "./describe";
import { describeAction } from "./describeAction";
import type { StaffOptions } from "./explainDecision";
import { fillMessage } from "./fillMessage";
import { type MessageValues, messageValues } from "./messageValues";
import { openTelling } from "./openTelling";
import type { ExplainedAction, ExplainedException, StaffExplanation } from "./StaffExplanation";
import { writeExplanation } from "./writeExplanation";

/** Everything a decision says, in words for staff. */
export function explainToStaff(decision: Decision, options: StaffOptions): StaffExplanation {
  const { manner, messages } = openTelling(options);
  const { decision: texts } = options.messages.staff;
  const say = (text: string, path: string, raw: JsonObject, told: MessageValues = {}): string =>
    fillMessage(text, { ...messageValues(raw, manner), ...told }, messages, `/staff/decision/${path}`);
  const titles = new Map(decision.exceptions.map((each) => [each.key, describe(each, options).title]));
  /** By its key, where the exception itself is not there: what stands before the `@` is its code. */
  const titleOf = (key: string): string => {
    const [code = key] = key.split("@");
    return titles.get(key) ?? manner.titleOf(code) ?? code;
  };
  const titlesOf = (keys: readonly string[]): string =>
    new Intl.ListFormat(manner.locale, { type: "conjunction" }).format([...new Set(keys.map(titleOf))]);

  const tellEvidence = (evidence: JsonObject): readonly string[] => {
    const values = messageValues(evidence, manner);
    return Object.keys(evidence).map((name) => {
      const value = Object.hasOwn(values, name) ? values[name] : undefined;
      return say(texts.evidence, "evidence", {}, { name, ...(value === undefined ? {} : { value }) });
    });
  };

  const tellHandling = (key: string): Pick<ExplainedException, "handling" | "state" | "level"> => {
    const handling = decision.handling.find(({ exception }) => exception === key);
    if (handling === undefined) return { handling: [] };
    const { owner, respondBy, resolveBy, state, level, escalations, incident, asksRootCause } = handling;
    const times = { ...(respondBy && { respondBy }), ...(resolveBy && { resolveBy }) };
    const clocks = say(texts.clocks, "clocks", times, { state: texts.states[state] });
    const toRole = escalations?.at(-1)?.toRole;
    const role = toRole === undefined ? {} : { role: toRole };
    return {
      handling: [
        say(texts.owner, "owner", owner === undefined ? {} : { role: owner }),
        ...(respondBy === undefined && resolveBy === undefined ? [] : [clocks]),
        ...(level === 0 ? [] : [say(texts.escalated, "escalated", { ...role, level })]),
        ...(incident === undefined ? [] : [say(texts.incident, "incident", { incident })]),
        ...(asksRootCause ? [texts.rootCause] : []),
      ],
      state,
      level,
    };
  };

  const tellException = (exception: OrderException): ExplainedException => {
    const { key, severity, rule, evidence } = exception;
    return {
      key,
      severity,
      ...describe(exception, options),
      rule: say(texts.rule, "rule", {}, { rule }),
      evidence: tellEvidence(evidence),
      ...tellHandling(key),
    };
  };

  const tellAction = (action: Action): ExplainedAction => {
    const { key, mode, exceptions, missing, notBefore, dueBy } = action;
    const times = { ...(notBefore && { notBefore }), ...(dueBy && { dueBy }) };
    const lacking = missing === undefined ? {} : { missing };
    return {
      key,
      mode,
      ...describeAction(action, options),
      causes: [...new Set(exceptions.map(titleOf))],
      ...(mode === "propose" ? { proposed: say(texts.proposed, "proposed", lacking) } : {}),
      ...(Object.keys(times).length === 0 ? {} : { due: say(texts.due, "due", times) }),
    };
  };

  const explanation = {
    title: say(texts.title, "title", {}, { order: decision.orderId, count: decision.exceptions.length }),
    exceptions: decision.exceptions.map(tellException),
    actions: decision.actions.map(tellAction),
    blocked: decision.blocked.map(({ transaction, subject, lines, exceptions }) =>
      say(
        texts.blocked,
        "blocked",
        {
          blocks: transaction,
          ...(lines && { lines }),
          ...(subject.id === undefined ? {} : { subject: subject.id }),
        },
        { causes: titlesOf(exceptions) },
      ),
    ),
    adjustments: decision.adjustments.map(({ type, change, reason }) => {
      const action = describeAction({ type, params: {} }, options).title;
      return (
        say(texts.changes[change], `changes/${change}`, {}, { action }) + texts.gap + texts.reasons[reason]
      );
    }),
    waivers: decision.waivers.map(({ key, standing, exception }) => {
      const title = exception === undefined ? titleOf(key) : describe(exception, options).title;
      return say(texts.waivers[standing], `waivers/${standing}`, {}, { exception: title });
    }),
    unknowns: groupUnknowns(decision.unknowns).map((each) => say(texts.unknown, "unknown", each)),
    ...(decision.reviewAt === undefined
      ? {}
      : { review: say(texts.review, "review", { at: decision.reviewAt }) }),
  };
  return {
    ...explanation,
    text: writeExplanation(explanation, texts, (title, text) => say(texts.item, "item", {}, { title, text })),
  };
}

/** A fact that several rules ask for is named once. */
function groupUnknowns(unknowns: readonly Unknown[]): readonly JsonObject[] {
  const groups = new Map<string, { fact: string; reason: string; rules: string[] }>();
  for (const { fact, reason, rule } of unknowns) {
    const key = JSON.stringify([fact, reason]);
    const group = groups.get(key) ?? { fact, reason, rules: [] };
    groups.set(key, group);
    if (rule !== undefined && !group.rules.includes(rule)) group.rules.push(rule);
  }
  return [...groups.values()].map(({ fact, reason, rules }) => ({ fact, reason, rules }));
}
