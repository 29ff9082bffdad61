// order-triage/schema

export interface RulesetJsonSchemaOptions {
    readonly facts?: readonly FactDefinition[];
    readonly operators?: readonly string[];
}

export function rulesetJsonSchema(options?: RulesetJsonSchemaOptions): JsonObject;

// Mentioned above, not exported

interface Address {
    readonly recipient?: string;
    readonly lines: readonly string[];
    readonly district?: string;
    readonly locality?: string;
    readonly region?: string;
    readonly postalCode?: string;
    readonly country?: string;
    readonly phone?: string;
}

interface BuyerRequest {
    readonly id: string;
    readonly kind: RequestKind;
    readonly at: Instant;
    readonly status: RequestStatus;
    readonly deadline?: Instant;
}

interface CarrierItem {
    readonly carrier: string;
    readonly shipments: readonly Shipment[];
}

interface Case {
    readonly key: string;
    readonly epoch: number;
    readonly status: CaseStatus;
    readonly openedAt: Instant;
    readonly resolvedAt?: Instant;
    readonly acknowledgedAt?: Instant;
    readonly acknowledgedBy?: string;
    readonly owner?: string;
    readonly respondBy?: Instant;
    readonly resolveBy?: Instant;
    readonly level?: number;
    readonly warnedOf?: "due_soon" | "respond_overdue" | "resolve_overdue";
    readonly incident?: string;
    readonly asksRootCause?: true;
    readonly resolution?: string;
    readonly rootCause?: string;
}

type CaseStatus = "open" | "acknowledged" | "waived" | "escalated" | "resolved";

type Clock<Context> = {
    readonly kind: "elapsed";
    readonly unit: ClockUnit;
    readonly anchor: (context: Context) => number | undefined;
    readonly calendar?: (context: Context) => string;
} | {
    readonly kind: "remaining";
    readonly unit: ClockUnit;
    readonly anchor: (context: Context) => number | undefined;
    readonly calendar?: (context: Context) => string;
} | {
    readonly kind: "from";
    readonly instant: (context: Context) => number | undefined;
};

type ClockUnit = keyof typeof millisecondsPer;

type CompensationKind = "coupon" | "points" | "refund" | "shipping_fee";

interface Complaint {
    readonly id: string;
    readonly kind: string;
    readonly openedAt: Instant;
    readonly firstReplyAt?: Instant;
    readonly lastUpdateAt?: Instant;
    readonly resolvedAt?: Instant;
    readonly resolution?: string;
    readonly rootCause?: string;
    readonly reopenedCount?: number;
}

interface Confirmation {
    readonly requestedAt?: Instant;
    readonly confirmedAt?: Instant;
}

interface Customer {
    readonly id?: string;
    readonly name?: string;
    readonly email?: string;
    readonly phone?: string;
    readonly phoneVerification?: PhoneVerification;
    readonly tier?: string;
    readonly attributes?: JsonObject;
}

interface DefinedLookup<K extends JsonValue, V extends Observed> extends Lookup<K, V> {
    readonly ask: (key: K) => LookupKey<K>;
}

interface DeliveryPromise {
    readonly shipBy?: Instant;
    readonly deliverBy?: Instant;
}

interface FactContext<S extends Scope = Scope> {
    readonly order: OrderSnapshot;
    readonly item: ScopeItems[S];
    readonly now: number;
    readonly cases: readonly Case[];
    readonly history: History | undefined;
    lookup<K extends JsonValue, V extends Observed>(lookup: DefinedLookup<K, V>, key: K): V | UnknownValue;
    setting(name: string): JsonValue | undefined;
    memo<T>(name: string, compute: () => T): T;
}

interface FactDefinition<S extends Scope = Scope> {
    readonly name: string;
    readonly scope: S;
    readonly type: FactType;
    readonly values?: readonly string[];
    readonly personal?: boolean;
    readonly description: {
        readonly en: string;
        readonly zh: string;
    };
    readonly needs?: (order: OrderSnapshot, item: ScopeItems[S]) => readonly LookupKey[];
    readonly derive?: (context: FactContext<S>) => FactValue;
    readonly clock?: Clock<FactContext<S>>;
    readonly changesAt?: (context: FactContext<S>) => number | undefined;
}

type FactType = "boolean" | "number" | "text" | "list" | "object";

type FactValue = string | number | boolean | null | readonly unknown[] | PlainValue | UnknownValue | undefined;

interface GivenCompensation {
    readonly at: Instant;
    readonly orderId: string;
    readonly incidentKey?: string;
    readonly kind: CompensationKind;
    readonly amountMinor: number;
    readonly currency: string;
}

interface History {
    readonly compensations: readonly GivenCompensation[];
}

type Instant = string;

interface JsonObject {
    readonly [key: string]: JsonValue;
}

type JsonPrimitive = string | number | boolean | null;

type JsonValue = JsonPrimitive | readonly JsonValue[] | JsonObject;

interface Lookup<K extends JsonValue, V extends Observed> {
    readonly name: string;
    readonly id: (key: K) => string;
    readonly maxAgeSetting?: string;
    readonly answer?: V;
}

interface LookupKey<K extends JsonValue = JsonValue> {
    readonly lookup: string;
    readonly id: string;
    readonly key: K;
}

interface Notice {
    readonly template: string;
    readonly at: Instant;
    readonly channel?: string;
    readonly exception?: string;
}

const ORDER_STATUSES: readonly [
    "cart",
    "placed",
    "processing",
    "shipped",
    "delivered",
    "completed",
    "cancelled"
];

interface Observed {
    readonly observedAt: string;
}

interface OrderException {
    readonly key: string;
    readonly code: string;
    readonly subject: Subject;
    readonly severity: Severity;
    readonly blocks: readonly Transaction[];
    readonly evidence: JsonObject;
    readonly field?: string;
    readonly rule: string;
}

interface OrderLine {
    readonly id: string;
    readonly sku: string;
    readonly quantity: number;
    readonly unit: string;
    readonly unitPriceMinor: number;
    readonly lineTotalMinor?: number;
    readonly shippedQuantity?: number;
    readonly cancelledQuantity?: number;
    readonly shipBy?: Instant;
    readonly node?: string;
    readonly name?: string;
    readonly attributes?: JsonObject;
}

interface OrderSnapshot {
    readonly id: string;
    readonly tenant?: string;
    readonly status: OrderStatus;
    readonly placedAt: Instant;
    readonly cancelledAt?: Instant;
    readonly currency: string;
    readonly locale?: string;
    readonly timeZone?: string;
    readonly channel?: string;
    readonly customer: Customer;
    readonly shipTo: Address;
    readonly billTo?: Address;
    readonly placedShipTo?: Address;
    readonly promise: DeliveryPromise;
    readonly lines: readonly OrderLine[];
    readonly totals: Totals;
    readonly reservations: readonly Reservation[];
    readonly payments: readonly Payment[];
    readonly paymentMethods: readonly PaymentMethod[];
    readonly shipments: readonly Shipment[];
    readonly complaints: readonly Complaint[];
    readonly requests: readonly BuyerRequest[];
    readonly confirmation?: Confirmation;
    readonly notices: readonly Notice[];
    readonly holds: readonly RecordedHold[];
    readonly waivers: readonly Waiver[];
    readonly attributes?: JsonObject;
}

type OrderStatus = (typeof ORDER_STATUSES)[number];

const PAYMENT_STATUSES: readonly [
    "pending",
    "requires_action",
    "authorized",
    "captured",
    "failed",
    "cancelled",
    "refunded",
    "unknown"
];

interface Payment {
    readonly id: string;
    readonly method: string;
    readonly provider: string;
    readonly status: PaymentStatus;
    readonly currency?: string;
    readonly amountMinor?: number;
    readonly authorizedMinor?: number;
    readonly capturedMinor?: number;
    readonly refundedMinor?: number;
    readonly code?: string;
    readonly adviceCode?: string;
    readonly networkCode?: string;
    readonly attempt?: number;
    readonly at: Instant;
    readonly authorizationExpiresAt?: Instant;
}

interface PaymentMethod {
    readonly method: string;
    readonly enabled?: boolean;
    readonly label?: string;
}

type PaymentStatus = (typeof PAYMENT_STATUSES)[number];

interface PhoneVerification {
    readonly phone: string;
    readonly id?: string;
    readonly requestedAt: Instant;
    readonly expiresAt?: Instant;
    readonly verifiedAt?: Instant;
}

type PlainValue = object & {
    readonly then?: never;
};

const REQUEST_KINDS: readonly [
    "cancel",
    "refund",
    "change",
    "urgent"
];

const REQUEST_STATUSES: readonly [
    "open",
    "approved",
    "rejected",
    "done"
];

interface RecordedHold {
    readonly handle: string;
    readonly transactions: readonly Transaction[];
    readonly placedAt: Instant;
    readonly lines?: readonly string[];
    readonly releaseAt?: Instant;
    readonly releasableBy?: string;
    readonly releasedAt?: Instant;
    readonly releasedBy?: string;
}

type RequestKind = (typeof REQUEST_KINDS)[number];

type RequestStatus = (typeof REQUEST_STATUSES)[number];

interface Reservation {
    readonly id: string;
    readonly sku: string;
    readonly node?: string;
    readonly quantity: number;
    readonly lineId?: string;
    readonly expiresAt?: Instant;
}

type Scope = keyof ScopeItems;

interface ScopeItems {
    readonly order: OrderSnapshot;
    readonly line: OrderLine;
    readonly sku: SkuItem;
    readonly payment: Payment;
    readonly shipment: Shipment;
    readonly carrier: CarrierItem;
    readonly complaint: Complaint;
    readonly request: BuyerRequest;
    readonly unknown: UnknownItem;
    readonly exception: OrderException;
}

type Severity = "info" | "warning" | "error" | "critical";

interface Shipment {
    readonly id: string;
    readonly carrier: string;
    readonly node?: string;
    readonly trackingNumber?: string;
    readonly lines: readonly ShipmentLine[];
    readonly shippedAt?: Instant;
    readonly promisedAt?: Instant;
    readonly events: readonly ShipmentEvent[];
}

interface ShipmentEvent {
    readonly at: Instant;
    readonly provider: string;
    readonly code: string;
    readonly subcode?: string;
    readonly text?: string;
}

interface ShipmentLine {
    readonly lineId: string;
    readonly quantity: number;
}

interface SkuItem {
    readonly sku: string;
    readonly lines: readonly OrderLine[];
}

interface Subject {
    readonly kind: string;
    readonly id?: string;
}

interface Totals {
    readonly itemsMinor?: number;
    readonly shippingMinor?: number;
    readonly taxMinor?: number;
    readonly discountMinor?: number;
    readonly totalMinor?: number;
}

type Transaction = "sell" | "capture" | "ship" | "label" | "refund";

interface Unknown {
    readonly fact: string;
    readonly reason: UnknownReason;
    readonly rule: string;
    readonly subject?: Subject;
    readonly exception?: string;
    readonly mayRaise?: string;
}

interface UnknownItem {
    readonly fact: string;
    readonly reason: UnknownReason;
    readonly unknowns: readonly Unknown[];
}

type UnknownReason = "pending" | "failed" | "timed_out" | "unavailable" | "not_configured" | "stale" | "missing" | (string & {});

interface UnknownValue {
    readonly reason: UnknownReason;
    readonly keys: readonly LookupKey[];
}

interface Waiver {
    readonly key: string;
    readonly reason: string;
    readonly by?: string;
    readonly at: Instant;
    readonly until?: Instant;
    readonly fingerprint?: string;
}

const millisecondsPer: {
    readonly seconds: 1000;
    readonly minutes: 60000;
    readonly hours: 3600000;
    readonly days: 86400000;
};
