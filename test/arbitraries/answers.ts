/** What the answers to all lookups that ship are made of. */
export interface AnswerParts {
  readonly ageHours: number;
  readonly onHand: number;
  readonly reserved: number;
  readonly action: string;
}

const HOUR = 3_600_000;

/** An answer of the right shape to a lookup that ships, which says something else for other parts. */
export function someAnswer(
  lookup: string,
  { ageHours, onHand, reserved, action }: AnswerParts,
  now: number,
): object {
  const at = (hours: number) => new Date(now + hours * HOUR).toISOString();
  const observedAt = at(-ageHours);
  const isOdd = onHand % 2 === 1;
  switch (lookup) {
    case "address":
      return { observedAt, action, depth: "premise", problems: [] };
    case "phone":
      return { observedAt, isValid: isOdd };
    case "customer":
      return {
        observedAt,
        verifiedPhone: "13800138000",
        ...(isOdd ? { blocked: { until: at(reserved) } } : {}),
      };
    case "recentOrders": {
      const lines = [{ sku: "A", quantity: onHand }];
      return { observedAt, orders: [{ id: "other", placedAt: at(-reserved), status: "placed", lines }] };
    }
    case "item":
      return {
        observedAt,
        status: ["active", "inactive", "discontinued", "unknown"][onHand % 4],
        substitutes: isOdd ? [{ sku: "INSTEAD", priceDeltaMinor: 10 * (reserved - 5) }] : [],
      };
    case "serviceArea":
      return { observedAt, carriers: isOdd ? ["dhl", "sf-express"] : [] };
    case "carrier": {
      const disruptions = [{ kind: "strike", from: at(reserved - 7), until: at(onHand + 2) }];
      return { observedAt, disruptions, recent: { shipments: 40, exceptions: onHand } };
    }
    case "risk":
      return { observedAt, recommendation: ["accept", "review", "cancel"][reserved % 3] };
    case "transit":
      return { observedAt, processHours: onHand, transitHours: 6 * reserved, closedDays: ["2026-03-08"] };
    case "supplier": {
      const terms = { currency: "CNY", deliveries: 40, deliveredOnTime: onHand };
      const near = { ...terms, supplierId: "near", unitPriceMinor: 300, leadTimeDays: reserved, packSize: 6 };
      const far = { ...terms, supplierId: "far", unitPriceMinor: 200, leadTimeDays: 9, minimumQuantity: 10 };
      return { observedAt, offers: isOdd ? [near, { ...far, availableQuantity: 4 * onHand }] : [] };
    }
    default: {
      const inbound = [{ quantity: reserved, expectedAt: at(24) }];
      return { observedAt, nodes: [{ node: "", onHand, reserved, inbound, reorderPoint: 5, orderUpTo: 9 }] };
    }
  }
}
