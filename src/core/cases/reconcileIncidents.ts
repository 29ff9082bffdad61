import { encodeKeyPart } from "../classify/subjectKey";
import { compareText } from "../compareText";
import type { Instant } from "../order/Instant";
import type { Case } from "./Case";
import type { CaseOrder } from "./caseActions";
import type { Incident } from "./Incident";
import type { IncidentChange, IncidentChangeKind } from "./IncidentChange";

/** An order with its cases, as `reconcile` gave them; a decision's own `orderId` and `tenant` will do. */
export interface IncidentMember extends CaseOrder {
  readonly cases: readonly Case[];
}

/** The incidents after some orders were reconciled, and what happened to them. */
export interface ReconciledIncidents {
  /** To be stored in place of the previous ones; sorted by key, resolved ones among them. */
  readonly incidents: readonly Incident[];
  readonly changes: readonly IncidentChange[];
}

/**
 * Makes one incident of all cases with one cause: an order is in it while one of its cases is neither resolved nor
 * waived and names it. Orders that are not given stay where they were, so a batch or a single order can be reconciled
 * without the others. An incident without orders is resolved; when one comes back, it reopens with the next epoch, and
 * its notice, whose key holds the epoch, is sent once more.
 *
 * Incidents of one tenant are its own: call it once a tenant, with that tenant's incidents.
 *
 * @param previous the stored incidents, as the decisions were given them
 * @param now ISO 8601
 * @example
 * ```ts
 * const { incidents } = reconcileIncidents(stored, [{ ...decision, cases }], decision.decidedAt);
 * ```
 */
export function reconcileIncidents(
  previous: readonly Incident[],
  members: readonly IncidentMember[],
  now: Instant,
): ReconciledIncidents {
  const given = new Set(members.map(orderKey));
  const wanted = new Map<string, { readonly orders: Set<string>; owner: string | undefined }>();
  for (const member of members) {
    for (const { incident, status, owner } of member.cases) {
      if (incident === undefined || status === "resolved" || status === "waived") continue;
      const found = wanted.get(incident) ?? { orders: new Set<string>(), owner: undefined };
      wanted.set(incident, found);
      found.orders.add(orderKey(member));
      found.owner ??= owner;
    }
  }
  const stored = new Map(previous.map((each) => [each.key, each]));
  const changes: IncidentChange[] = [];
  const incidents = [...new Set([...stored.keys(), ...wanted.keys()])].sort(compareText).map((key) => {
    const before = stored.get(key);
    const kept = (before?.orders ?? []).filter((order) => !given.has(order));
    const orders = [...new Set([...kept, ...(wanted.get(key)?.orders ?? [])])].sort(compareText);
    const after = move(key, before, orders, wanted.get(key)?.owner, now);
    changes.push(...changesBetween(before, after));
    return after;
  });
  return { incidents, changes };
}

function orderKey({ orderId, tenant }: CaseOrder): string {
  return `${tenant === undefined ? "" : `${encodeKeyPart(tenant)}/`}${encodeKeyPart(orderId)}`;
}

function move(
  key: string,
  before: Incident | undefined,
  orders: readonly string[],
  owner: string | undefined,
  now: Instant,
): Incident {
  if (orders.length === 0 && before !== undefined) {
    return before.status === "resolved" ? before : { ...before, status: "resolved", resolvedAt: now, orders };
  }
  const isNew = before === undefined || before.status === "resolved";
  const owns = owner ?? (isNew ? undefined : before.owner);
  return {
    key,
    epoch: before === undefined ? 0 : before.epoch + (isNew ? 1 : 0),
    status: "open",
    openedAt: isNew ? now : before.openedAt,
    ...(owns === undefined ? {} : { owner: owns }),
    orders,
  };
}

function changesBetween(before: Incident | undefined, after: Incident): readonly IncidentChange[] {
  const { key, epoch } = after;
  const change = (kind: IncidentChangeKind, order?: string): IncidentChange => ({
    key,
    epoch,
    kind,
    ...(order === undefined ? {} : { order }),
  });
  const was = new Set(before?.status === "open" ? before.orders : []);
  const is = new Set(after.orders);
  const begins = after.status === "open" && before?.status !== "open";
  return [
    ...(begins ? [change(before === undefined ? "opened" : "reopened")] : []),
    ...after.orders.filter((order) => !was.has(order)).map((order) => change("joined", order)),
    ...[...was].filter((order) => !is.has(order)).map((order) => change("left", order)),
    ...(after.status === "resolved" && before?.status === "open" ? [change("resolved")] : []),
  ];
}
