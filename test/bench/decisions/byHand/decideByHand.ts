import type { Block, Decision, OrderException, RulesetIdentity } from "order-triage";
import { actionsFor } from "./actionsFor";
import { encode } from "./encode";
import type { Found, HandOrder } from "./Found";
import { findExceptions } from "./findExceptions";
import { planByHand } from "./planByHand";

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
  const wanted = found.flatMap((each) =>
    actionsFor(each, facts).map(({ id, type, mode, params, owner, dueMinutes }) => ({
      key: `${orderKey}/${each.exception.key}/${id}~0`,
      id,
      type,
      exceptions: [each.exception.key],
      mode,
      params,
      ...(owner === undefined ? {} : { owner }),
      dueBy: new Date(facts.now + dueMinutes * 60_000).toISOString(),
    })),
  );
  const { actions, messages, adjustments } = planByHand(wanted);
  return {
    ...base,
    exceptions,
    actions,
    blocked: blockedBy(exceptions),
    handling: [],
    messages,
    adjustments,
    waivers: [],
    unknowns: [],
    ...review,
  };
}

function compare({ exception: a }: Found, { exception: b }: Found): number {
  const byRank = (RANKS[a.severity] as number) - (RANKS[b.severity] as number);
  return byRank !== 0 ? byRank : a.key < b.key ? -1 : 1;
}

function blockedBy(exceptions: readonly OrderException[]): Block[] {
  const blocked: Block[] = [];
  for (const transaction of TRANSACTIONS) {
    const causes = new Map<string, { subject: OrderException["subject"]; keys: string[] }>();
    for (const { blocks, key, subject } of exceptions) {
      if (!blocks.includes(transaction)) continue;
      const place = key.slice(key.indexOf("@") + 1);
      const known = causes.get(place);
      if (known === undefined) causes.set(place, { subject, keys: [key] });
      else known.keys.push(key);
    }
    for (const place of [...causes.keys()].sort()) {
      const { subject, keys } = causes.get(place) as { subject: OrderException["subject"]; keys: string[] };
      blocked.push({ transaction, subject, exceptions: keys.sort() });
    }
  }
  return blocked;
}
