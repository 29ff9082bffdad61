import type { DeepReadonly } from "../../support/DeepReadonly";

/** Numbers and flags the host gives with an order, as a host does that keeps its own clocks. */
export interface DraftOrderAttributes {
  shippingMethod: string;
  hoursSincePlaced: number;
  hoursUntilShipBy: number;
  riskScore: number;
  previousOrders: number;
  isGift: boolean;
  enclosures: string[];
  failedAttempts: number;
  /** Absent without a parcel. */
  hoursSinceLastScan?: number;
  /** Absent where no customs are crossed. */
  customsPapers?: string;
}

/** What the host knows of a line: its article and the stock for it. */
export interface DraftLineAttributes {
  kind: string;
  abcClass: string;
  lifecycle: string;
  storage: string;
  transport: string;
  available: number;
  inbound: number;
  reorderPoint: number;
  listTotalMinor: number;
  /** Dangerous goods only. */
  hazard?: string;
  /** Perishable goods only. */
  daysToExpiry?: number;
  /** Articles that have serial numbers only. */
  serials?: string[];
}

/** One line, as the generator writes it. */
export interface DraftLine {
  id: string;
  sku: string;
  quantity: number;
  unit: string;
  unitPriceMinor: number;
  lineTotalMinor: number;
  shippedQuantity: number;
  cancelledQuantity: number;
  node: string;
  name: string;
  attributes: DraftLineAttributes;
}

/** One payment attempt, as the generator writes it. */
export interface DraftPayment {
  id: string;
  method: string;
  provider: string;
  status: string;
  amountMinor: number;
  capturedMinor: number;
  code: string;
  at: string;
}

/** An order as the generator writes it: a complete snapshot, so that nobody must add a list that was left out. */
export interface DraftOrder {
  id: string;
  status: string;
  placedAt: string;
  currency: string;
  locale: string;
  timeZone: string;
  channel: string;
  customer: { id: string; name: string; email: string; phone: string; tier: string };
  shipTo: {
    recipient: string;
    lines: string[];
    locality: string;
    region: string;
    postalCode: string;
    country: string;
  };
  promise: { shipBy: string; deliverBy: string };
  lines: DraftLine[];
  totals: {
    itemsMinor: number;
    shippingMinor: number;
    taxMinor: number;
    discountMinor: number;
    totalMinor: number;
  };
  reservations: never[];
  payments: DraftPayment[];
  paymentMethods: { method: string }[];
  shipments: {
    id: string;
    carrier: string;
    trackingNumber: string;
    lines: { lineId: string; quantity: number }[];
    shippedAt: string;
    events: { at: string; provider: string; code: string }[];
  }[];
  complaints: { id: string; kind: string; openedAt: string; resolvedAt: string }[];
  requests: { id: string; kind: string; at: string; status: string }[];
  notices: never[];
  holds: never[];
  waivers: never[];
  attributes: DraftOrderAttributes;
}

/** An order as the engines get it. */
export type BenchOrder = DeepReadonly<DraftOrder>;

/** A line as the engines get it. */
export type BenchLine = DeepReadonly<DraftLine>;
