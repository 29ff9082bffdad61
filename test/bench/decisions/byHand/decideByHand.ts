import type { Action, Block, Decision, Handling, OrderException, RulesetIdentity } from "order-triage";
import { encode } from "./encode";
import type { Found, HandOrder } from "./Found";
import { findExceptions } from "./findExceptions";
import { makeOnePlan } from "./makeOnePlan";
import { playbookFor } from "./playbookFor";

const RANKS: Readonly<Record<string, number>> = { critical: 0, error: 1, warning: 2, info: 3 };
const TRANSACTIONS = ["sell", "capture", "ship", "label", "refund"] as const;

/**
 * The rule file of the second workload written out by hand: the same decision, to the byte. Written first, without
 * the library and without any of its helpers; it knows what this shop needs (its countries, its payment provider, its
 * tracking service) and nothing else.
 *
 * Unlike the library it asks nobody, has no settings to be changed and takes no event of the future into account.
 */
export function decideByHand(order: HandOrder, now: string, ruleset: RulesetIdentity): Decision {
  const { found, facts, reviewAt } = findExceptions(order, Date.parse(now));
  const base = { orderId: order.id, decidedAt: now, ruleset };
  const review = reviewAt === Number.POSITIVE_INFINITY ? {} : { reviewAt: new Date(reviewAt).toISOString() };
  if (found.length === 0)
    return {
      ...base,
      exceptions: [],
      actions: [],
      blocked: [],
      handling: [],
      messages: [],
      adjustments: [],
      waivers: [],
      unknowns: [],
      ...review,
    };
  found.sort(compare);
  const orderKey =
    order.tenant === undefined ? encode(order.id) : `${encode(order.tenant)}/${encode(order.id)}`;
  const exceptions = found.map(({ exception }) => exception);
  const actions: Action[] = [];
  const handling: Handling[] = [];
  for (const each of found) {
    const exception = each.exception.key;
    const opening = { epoch: 0, openedAt: new Date(facts.now).toISOString() };
    const playbook = playbookFor(each, facts);
    if (playbook === undefined) {
      handling.push({ exception, ...opening, state: "on_time", level: 0 });
      continue;
    }
    const respondBy = inMinutes(facts.now, playbook.dueMinutes);
    const { policy, owner } = playbook;
    handling.push({ exception, policy, owner, ...opening, respondBy, state: "on_time", level: 0 });
    for (const { id, type, mode, params, owner, dueMinutes } of playbook.actions) {
      actions.push({
        key: `${orderKey}/${exception}/${id}~0`,
        id,
        type,
        exceptions: [exception],
        mode,
        params,
        ...(owner === undefined ? {} : { owner }),
        dueBy: inMinutes(facts.now, dueMinutes),
      });
    }
  }
  const plan = makeOnePlan(actions);
  return {
    ...base,
    exceptions,
    actions: plan.actions,
    blocked: blockedBy(exceptions, order),
    handling,
    messages: plan.messages,
    adjustments: plan.adjustments,
    waivers: [],
    unknowns: [],
    ...review,
  };
}

function inMinutes(now: number, minutes: number): string {
  return new Date(now + minutes * 60_000).toISOString();
}

function compare({ exception: a }: Found, { exception: b }: Found): number {
  const byRank = (RANKS[a.severity] as number) - (RANKS[b.severity] as number);
  return byRank !== 0 ? byRank : a.key < b.key ? -1 : 1;
}

/** A request stops itself by its rule, and the whole order by the hold of its playbook. */
function blockedBy(exceptions: readonly OrderException[], order: HandOrder): Block[] {
  const blocked: Block[] = [];
  for (const transaction of TRANSACTIONS) {
    const causes = new Map<string, { subject: OrderException["subject"]; keys: string[] }>();
    const stop = (place: string, subject: OrderException["subject"], key: string) => {
      const known = causes.get(place);
      if (known === undefined) causes.set(place, { subject, keys: [key] });
      else known.keys.push(key);
    };
    for (const { blocks, key, subject } of exceptions) {
      if (!blocks.includes(transaction)) continue;
      stop(key.slice(key.indexOf("@") + 1), subject, key);
      if (subject.kind === "request") stop("order", { kind: "order" }, key);
    }
    for (const place of [...causes.keys()].sort()) {
      const { subject, keys } = causes.get(place) as { subject: OrderException["subject"]; keys: string[] };
      const lines = linesOf(subject, order);
      blocked.push({
        transaction,
        subject,
        ...(lines === undefined ? {} : { lines }),
        exceptions: keys.sort(),
      });
    }
  }
  return blocked;
}

/** Lines and parcels are the only items here that stop less than the order. */
function linesOf({ kind, id }: OrderException["subject"], order: HandOrder): readonly string[] | undefined {
  if (kind === "line") return [id as string];
  if (kind !== "shipment") return undefined;
  const carried = order.shipments?.find((shipment) => shipment.id === id)?.lines ?? [];
  return carried.length === 0 ? undefined : [...new Set(carried.map(({ lineId }) => lineId))];
}
