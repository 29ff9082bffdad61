import type { Decision } from "../../core/decide/Decision";
import type { PlannedMessage } from "../../core/decide/PlannedMessage";
import { parseInstant } from "../../core/time/instants";
import type { Dispatched } from "../Dispatched";
import { type PlannedPart, planParts } from "./planParts";

/** With its place in the decision's order. */
export interface Placed<T> {
  readonly place: number;
  readonly value: T;
}

/** What goes out as one message, as far as the ledger does not know it yet. */
export interface PlannedSending {
  readonly parts: readonly Placed<PlannedPart>[];
  /** Whether the message has to wait. */
  readonly isAhead: boolean;
}

/** One thing to do for a decision, or what is settled already: an action that sends nothing now. */
export type DispatchStep = Placed<Dispatched> | PlannedSending;

/**
 * Puts the parts of a decision's actions into its messages. The actions say what is to be told, the messages what goes
 * together and what waits. A part that no message has (somebody approved the action, or the decision is of a version
 * before messages) joins the one to the same recipient on its channel, else it is a message of its own. The steps are in
 * the order in which the actions first need them.
 *
 * @param now epoch milliseconds
 */
export function planDispatch({ actions, messages = [] }: Decision, now: number): readonly DispatchStep[] {
  const results: Placed<Dispatched>[] = [];
  const planned: Placed<PlannedPart>[] = [];
  let place = 0;
  for (const action of actions) {
    const plan = planParts(action, now);
    const of = { key: action.key, action: action.key };
    if ("parts" in plan) for (const value of plan.parts) planned.push({ place: place++, value });
    else if ("invalid" in plan) {
      const error = plan.invalid;
      results.push({ place: place++, value: { ...of, status: "failed", reason: "invalid_action", error } });
    } else results.push({ place: place++, value: { ...of, status: "skipped", reason: plan.skipped } });
  }
  const steps: readonly DispatchStep[] = [...results, ...groupParts(planned, messages, now)];
  return [...steps].sort((a, b) => placeOf(a) - placeOf(b));
}

function groupParts(
  planned: readonly Placed<PlannedPart>[],
  messages: readonly PlannedMessage[],
  now: number,
): readonly PlannedSending[] {
  const messageOf = ({ channel, action }: PlannedPart) =>
    messages.find((message) => message.channel === channel && message.actions.includes(action));
  const byRecipient = new Map<string, PlannedMessage>();
  for (const { value } of planned) {
    const message = messageOf(value);
    if (message !== undefined && !byRecipient.has(recipientOf(value)))
      byRecipient.set(recipientOf(value), message);
  }
  const groups = new Map<PlannedMessage | PlannedPart | string, Placed<PlannedPart>[]>();
  for (const each of planned) {
    const recipient = recipientOf(each.value);
    // The team is told one by one.
    const together =
      each.value.audience === "team"
        ? each.value
        : (messageOf(each.value) ?? byRecipient.get(recipient) ?? recipient);
    const group = groups.get(together);
    if (group === undefined) groups.set(together, [each]);
    else group.push(each);
  }
  return [...groups].map(([together, parts]) => ({
    parts,
    isAhead:
      typeof together === "object" &&
      "notBefore" in together &&
      together.notBefore !== undefined &&
      parseInstant(together.notBefore) > now,
  }));
}

function placeOf(step: DispatchStep): number {
  return "parts" in step ? (step.parts[0]?.place ?? 0) : step.place;
}

function recipientOf({ audience, channel, part }: PlannedPart): string {
  return JSON.stringify([audience, channel, part.to]);
}
