// order-triage/json-rules-engine

export interface EngineFinding {
    readonly rule: string;
    readonly code: string;
    readonly subject: Subject;
}

export interface EngineItem {
    readonly subject: Subject;
    readonly facts: Readonly<Record<string, unknown>>;
}

export interface EngineRun {
    readonly findings: readonly EngineFinding[];
    readonly undecided: readonly EngineUndecided[];
}

export interface EngineUndecided extends EngineFinding {
    readonly facts: readonly {
        readonly fact: string;
        readonly reason: string;
    }[];
}

export interface ToEngineOptions {
    readonly scope: "order" | ItemScope;
}

export function engineItems(ruleset: CheckedRuleset, input: Input, scope: "order" | Exclude<ItemScope, "unknown">): readonly EngineItem[];

export function runOnEngine(ruleset: CheckedRuleset, input: Input): Promise<EngineRun>;

export function toEngine(ruleset: CheckedRuleset, options: ToEngineOptions): Engine;

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

interface BusinessTime {
    readonly count: (instantMs: number) => number;
    readonly firstAt: (count: number) => number;
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

interface CellReader extends FactReader {
    readonly cells: unknown[];
    cell(index: number): unknown;
}

interface CellTable {
    readonly slotCount: number;
    readonly paths: readonly PathCell[];
    readonly blank: readonly unknown[];
}

interface CheckedRuleset extends CompiledRuleset {
    readonly file: RulesetFile;
    readonly codes: ReadonlyMap<string, ExceptionCode>;
}

interface ClassifierGroup {
    readonly scope: "order" | ItemScope;
    readonly classifiers: readonly CompiledClassifier[];
    readonly timed: readonly CompiledClassifier[];
    readonly cost: readonly number[];
    readonly judge: Judge<Frame>;
}

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

interface ClockReading {
    readonly direction: "elapsed" | "remaining";
    readonly anchor: number;
    readonly unit: number;
    readonly calendar?: BusinessTime | undefined;
}

type ClockUnit = keyof typeof millisecondsPer;

interface CodeDeclaration {
    readonly title: string;
    readonly severity?: Severity;
    readonly owner?: string;
    readonly blocks?: readonly Transaction[];
    readonly waivable?: boolean;
}

type CompensationKind = "coupon" | "points" | "refund" | "shipping_fee";

interface CompiledAction {
    readonly id: string;
    readonly type: string;
    readonly mode: "auto" | "propose";
    readonly root: PlanNode | undefined;
    readonly params: readonly (readonly [
        name: string,
        plan: ParamPlan,
        shape?: ParamShape
    ])[];
    readonly required: readonly string[];
    readonly dueWithinMs: number | undefined;
}

interface CompiledClassifier {
    readonly name: string;
    readonly priority: number;
    readonly scope: "order" | ItemScope;
    readonly root: PlanNode;
    readonly code: string;
    readonly severity: Severity;
    readonly blocks: readonly Transaction[];
    readonly waivable: boolean;
    readonly evidence: ParamPlan | undefined;
    readonly field: ParamPlan | undefined;
    readonly raiseWhenUnknown: boolean;
}

interface CompiledPlaybook {
    readonly owner: string | undefined;
    readonly respondWithinMs: number | undefined;
    readonly resolveWithinMs: number | undefined;
    readonly calendar: string | undefined;
    readonly warnAt: number | undefined;
    readonly escalations: readonly Escalation[];
    readonly asksRootCause: boolean;
    readonly incident: readonly ParamPlan[] | undefined;
}

interface CompiledPolicy {
    readonly name: string;
    readonly priority: number;
    readonly codes: ReadonlySet<string> | undefined;
    readonly add: boolean;
    readonly root: PlanNode;
    readonly playbook: CompiledPlaybook;
    readonly actions: readonly CompiledAction[];
}

interface CompiledRuleset {
    readonly identity: RulesetIdentity;
    readonly program: Program;
    readonly classifiers: readonly CompiledClassifier[];
    readonly maximumSteps: number;
    readonly groups: readonly ClassifierGroup[];
    readonly policies: readonly CompiledPolicy[];
    readonly revealPersonal: boolean;
}

interface CompiledSetting {
    readonly name: string;
    readonly value: JsonValue;
    readonly by: readonly {
        readonly slot: number;
        readonly values: ReadonlyMap<string, JsonValue>;
    }[];
}

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

interface DefinedLookup<K extends JsonValue, V extends Observed> extends Lookup<K, V> {
    readonly ask: (key: K) => LookupKey<K>;
}

interface DeliveryPromise {
    readonly shipBy?: Instant;
    readonly deliverBy?: Instant;
}

const EVERY: unique symbol;

interface Escalation {
    readonly toRole: string;
    readonly after: "respond" | "resolve";
    readonly waitMs: number;
}

interface EscalationStep {
    readonly toRole: string;
    readonly after?: "respond" | "resolve";
    readonly wait?: string;
}

interface ExceptionCode {
    readonly code: string;
    readonly severity: Severity;
    readonly owner: string;
    readonly blocks: readonly Transaction[];
    readonly waivable: boolean;
    readonly title: {
        readonly en: string;
        readonly zh: string;
    };
    readonly since: string;
    readonly replacedBy?: string;
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

interface FactOperand {
    readonly kind: "fact";
    readonly slot: number;
    readonly name: string;
    readonly steps: readonly PathStep[];
    readonly path?: string;
}

interface FactReader {
    read(slot: number): unknown;
}

interface FactReference {
    readonly fact: string;
    readonly path?: string;
    readonly params?: JsonObject;
}

type FactType = "boolean" | "number" | "text" | "list" | "object";

type FactValue = string | number | boolean | null | readonly unknown[] | PlainValue | UnknownValue | undefined;

interface Frame extends TimedFactReader, CellReader {
    readonly subject: Subject;
    at(now: number): Frame;
}

interface GivenCompensation {
    readonly at: Instant;
    readonly orderId: string;
    readonly incidentKey?: string;
    readonly kind: CompensationKind;
    readonly amountMinor: number;
    readonly currency: string;
}

interface GroupNode {
    readonly kind: "all" | "any";
    readonly parts: readonly PlanNode[];
    readonly timed: boolean;
    readonly path: string;
}

interface History {
    readonly compensations: readonly GivenCompensation[];
}

type Hits = readonly number[];

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

interface Input {
    readonly order: OrderSnapshot;
    readonly now: string;
    readonly known: KnownLookups;
    readonly cases?: readonly Case[];
    readonly incidents?: readonly Incident[];
    readonly history?: History;
    readonly settings?: Settings;
}

type Instant = string;

type ItemScope = Exclude<Scope, "order" | "exception">;

interface JsonObject {
    readonly [key: string]: JsonValue;
}

type JsonPrimitive = string | number | boolean | null;

type JsonValue = JsonPrimitive | readonly JsonValue[] | JsonObject;

type Judge<Facts> = (facts: Facts) => Hits;

type KnownLookups = Readonly<Record<string, Readonly<Record<string, object>>>>;

interface LeafCondition {
    readonly fact: string;
    readonly operator: string;
    readonly value: JsonValue | FactReference;
    readonly path?: string;
    readonly params?: JsonObject;
    readonly priority?: number;
    readonly name?: string;
}

interface LeafNode {
    readonly kind: "leaf";
    readonly left: FactOperand;
    readonly right: Operand;
    readonly operator: string;
    readonly test: Operator;
    readonly own: boolean;
    readonly timing: Timing;
    readonly path: string;
}

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

interface NotNode {
    readonly kind: "not";
    readonly part: PlanNode;
    readonly timed: boolean;
    readonly path: string;
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

interface OpenCalendar extends BusinessTime {
    readonly calendar: BusinessCalendar;
}

type Operand = {
    readonly kind: "constant";
    readonly value: unknown;
} | FactOperand;

type Operator = (factValue: unknown, value: unknown) => boolean;

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

type ParamPlan = {
    readonly kind: "constant";
    readonly value: JsonValue;
} | {
    readonly kind: "fact";
    readonly operand: FactOperand;
} | {
    readonly kind: "list";
    readonly parts: readonly ParamPlan[];
} | {
    readonly kind: "object";
    readonly parts: readonly (readonly [
        string,
        ParamPlan
    ])[];
};

type ParamShape = string;

interface PathCell {
    readonly slot: number;
    readonly steps: readonly PathStep[];
    readonly path: string;
}

type PathStep = string | typeof EVERY;

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

type PlanNode = LeafNode | GroupNode | NotNode;

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

interface Program {
    readonly slots: readonly Slot[];
    readonly settings: ReadonlyMap<string, JsonValue>;
    readonly calendars: ReadonlyMap<string, OpenCalendar>;
    readonly openCalendar?: ((calendar: BusinessCalendar) => OpenCalendar) | undefined;
    readonly cells: CellTable;
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

interface RulesetIdentity {
    readonly name: string;
    readonly version?: string;
    readonly digest: string;
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

type Settings = Readonly<Record<string, JsonValue>>;

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

interface Slot {
    readonly name: string;
    readonly scope: Scope;
    readonly source: {
        readonly kind: "fact";
        readonly fact: FactDefinition;
    } | {
        readonly kind: "setting";
        readonly setting: CompiledSetting;
    };
    readonly personal: boolean;
    readonly clock: "none" | "steps" | "running";
}

interface Subject {
    readonly kind: string;
    readonly id?: string;
}

interface TimedFactReader extends FactReader {
    clock(slot: number): ClockReading | undefined;
    changesAt(slot: number): number;
    at(now: number): TimedFactReader;
    readonly now: number;
}

type Timing = "constant" | "threshold" | "steps" | "unanalysable";

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

type Weekday = (typeof weekdays)[number];

interface WorkingCalendar {
    readonly timeZone: string;
    readonly hours: Readonly<Partial<Record<Weekday, HoursOfDay>>>;
    readonly holidays?: readonly string[];
    readonly workdays?: Readonly<Record<string, HoursOfDay>>;
}

const millisecondsPer: {
    readonly seconds: 1000;
    readonly minutes: 60000;
    readonly hours: 3600000;
    readonly days: 86400000;
};

const weekdays: readonly [
    "monday",
    "tuesday",
    "wednesday",
    "thursday",
    "friday",
    "saturday",
    "sunday"
];
