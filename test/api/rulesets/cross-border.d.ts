// order-triage/rulesets/cross-border

export const crossBorder: RulesetFile;

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

interface AllCondition {
    readonly all: readonly Condition[];
    readonly priority?: number;
    readonly name?: string;
}

interface AnyCondition {
    readonly any: readonly Condition[];
    readonly priority?: number;
    readonly name?: string;
}

type BusinessCalendar = "always" | WorkingCalendar;

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

interface ClassifierRule {
    readonly name: string;
    readonly description?: string;
    readonly enabled?: boolean;
    readonly priority?: number;
    readonly forEach?: ItemScope;
    readonly conditions: Condition;
    readonly onUnknown?: "report" | "raise";
    readonly event: {
        readonly type: string;
        readonly params?: {
            readonly severity?: Severity;
            readonly blocks?: readonly Transaction[];
            readonly evidence?: Readonly<Record<string, JsonValue | FactReference>>;
            readonly field?: string | FactReference;
        };
    };
}

interface CodeDeclaration {
    readonly title: string;
    readonly severity?: Severity;
    readonly owner?: string;
    readonly blocks?: readonly Transaction[];
    readonly waivable?: boolean;
}

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

type Condition = LeafCondition | AllCondition | AnyCondition | NotCondition | NamedCondition;

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

interface DeliveryPromise {
    readonly shipBy?: Instant;
    readonly deliverBy?: Instant;
}

interface EscalationStep {
    readonly toRole: string;
    readonly after?: "respond" | "resolve";
    readonly wait?: string;
}

interface FactReference {
    readonly fact: string;
    readonly path?: string;
    readonly params?: JsonObject;
}

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

type HoursOfDay = readonly string[];

interface Incident {
    readonly key: string;
    readonly epoch: number;
    readonly status: "open" | "resolved";
    readonly openedAt: Instant;
    readonly resolvedAt?: Instant;
    readonly owner?: string;
    readonly orders: readonly string[];
}

type Instant = string;

type ItemScope = Exclude<Scope, "order" | "exception">;

interface JsonObject {
    readonly [key: string]: JsonValue;
}

type JsonPrimitive = string | number | boolean | null;

type JsonValue = JsonPrimitive | readonly JsonValue[] | JsonObject;

interface LeafCondition {
    readonly fact: string;
    readonly operator: string;
    readonly value: JsonValue | FactReference;
    readonly path?: string;
    readonly params?: JsonObject;
    readonly priority?: number;
    readonly name?: string;
}

interface NamedCondition {
    readonly condition: string;
    readonly priority?: number;
    readonly name?: string;
}

interface NotCondition {
    readonly not: Condition;
    readonly priority?: number;
    readonly name?: string;
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

interface PlaybookAction {
    readonly id: string;
    readonly type: string;
    readonly mode?: "auto" | "propose";
    readonly conditions?: Condition;
    readonly dueWithin?: string;
    readonly [param: string]: unknown;
}

interface PolicyRule {
    readonly name: string;
    readonly description?: string;
    readonly enabled?: boolean;
    readonly priority?: number;
    readonly for?: readonly string[];
    readonly add?: boolean;
    readonly conditions?: Condition;
    readonly event: {
        readonly type: "playbook";
        readonly params: {
            readonly owner?: string;
            readonly respondWithin?: string;
            readonly resolveWithin?: string;
            readonly calendar?: string;
            readonly warnAt?: number;
            readonly escalate?: readonly EscalationStep[];
            readonly rootCause?: boolean;
            readonly incident?: readonly (JsonValue | FactReference)[];
            readonly actions?: readonly PlaybookAction[];
        };
    };
}

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

interface RulesetFile {
    readonly $schema?: string;
    readonly name: string;
    readonly version?: string;
    readonly description?: string;
    readonly extends?: readonly string[];
    readonly patch?: Readonly<Record<string, JsonObject>>;
    readonly settings?: Readonly<Record<string, SettingDeclaration>>;
    readonly codes?: Readonly<Record<string, CodeDeclaration>>;
    readonly calendars?: Readonly<Record<string, BusinessCalendar>>;
    readonly conditions?: Readonly<Record<string, Condition>>;
    readonly classifiers?: readonly ClassifierRule[];
    readonly policies?: readonly PolicyRule[];
    readonly testDefaults?: {
        readonly now?: string;
        readonly order?: JsonObject;
        readonly lookups?: JsonObject;
    };
    readonly tests?: readonly RulesetTest[];
}

interface RulesetTest {
    readonly name: string;
    readonly now?: string;
    readonly order?: JsonObject;
    readonly lookups?: JsonObject;
    readonly settings?: JsonObject;
    readonly cases?: readonly (Omit<Case, "epoch"> & Partial<Pick<Case, "epoch">>)[];
    readonly incidents?: readonly Incident[];
    readonly history?: History;
    readonly expect: {
        readonly exceptions?: readonly string[];
        readonly actions?: readonly string[];
        readonly unknowns?: readonly string[];
    };
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

interface SettingDeclaration {
    readonly value: JsonValue;
    readonly unit?: string;
    readonly why?: string;
    readonly by?: Readonly<Record<string, Readonly<Record<string, JsonValue>>>>;
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

interface Waiver {
    readonly key: string;
    readonly reason: string;
    readonly by?: string;
    readonly at: Instant;
    readonly until?: Instant;
    readonly fingerprint?: string;
}

type Weekday = (typeof weekdays)[number];

interface WorkingCalendar {
    readonly timeZone: string;
    readonly hours: Readonly<Partial<Record<Weekday, HoursOfDay>>>;
    readonly holidays?: readonly string[];
    readonly workdays?: Readonly<Record<string, HoursOfDay>>;
}

const weekdays: readonly [
    "monday",
    "tuesday",
    "wednesday",
    "thursday",
    "friday",
    "saturday",
    "sunday"
];
