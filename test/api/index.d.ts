// order-triage

export interface Acknowledgement {
    readonly at: Instant;
    readonly by?: string;
}

export interface Action {
    readonly key: string;
    readonly id: string;
    readonly type: string;
    readonly exceptions: readonly string[];
    readonly mode: "auto" | "propose";
    readonly params: JsonObject;
    readonly missing?: readonly string[];
    readonly owner?: string;
    readonly notBefore?: string;
    readonly dueBy?: string;
}

export type ActionChange = Pick<Adjustment, "change" | "reason" | "by">;

export interface ActionLedger {
    readonly name: string;
    claim(key: string): MaybePromise<Claim>;
    settle(key: string, outcome: Outcome): MaybePromise<void>;
    reclaim?(key: string): MaybePromise<Claim>;
    bind?(keys: readonly string[], message: string): MaybePromise<void>;
    messageOf?(key: string): MaybePromise<string | undefined>;
}

export type ActionOf<Type extends ActionTypeName> = Action & {
    readonly type: Type;
} & ({
    readonly missing?: undefined;
    readonly params: ActionParams[Type];
} | {
    readonly mode: "propose";
    readonly missing: readonly string[];
    readonly params: Partial<ActionParams[Type]>;
});

export interface ActionParams extends HoldParams, RequestParams, OrderParams, StockParams, PaymentParams, ShipmentParams, TeamParams {
}

export interface ActionTrace {
    readonly id: string;
    readonly type: string;
    readonly outcome: "taken" | "left_out" | "undecided" | "dropped";
    readonly conditions?: ConditionTrace;
    readonly key?: string;
    readonly mode?: "auto" | "propose";
    readonly owner?: string;
    readonly dueBy?: string;
    readonly missing?: readonly MissingParam[];
    readonly notBefore?: string;
    readonly changes?: readonly ActionChange[];
}

export interface ActionType {
    readonly type: string;
    readonly required: readonly string[];
    readonly optional: readonly string[];
    readonly shapes: Readonly<Record<string, ParamShape>>;
    readonly defaults: Readonly<Record<string, string>>;
    readonly mode: "auto" | "propose";
}

export type ActionTypeName = keyof ActionParams;

export interface AdapterContext {
    readonly signal: AbortSignal;
    readonly orderIds: readonly string[];
    readonly tenant?: string;
}

export class AdapterError extends OrderTriageError {
    readonly adapter: string;
    readonly operation: AdapterOperation;
    readonly orderIds: readonly string[];
    readonly lookup?: string;
    constructor(code: "adapter_failed" | "adapter_answer", message: string, options: AdapterErrorOptions);
}

export type AdapterOperation = "lookup" | "send" | "claim" | "settle" | "verify";

export interface AdapterPolicy {
    readonly timeoutMs?: number | false;
    readonly breaker?: {
        readonly failures: number;
        readonly restMs: number;
    } | false;
    readonly bulkhead?: {
        readonly calls: number;
        readonly waiting: number;
    } | false;
}

export interface Address {
    readonly recipient?: string;
    readonly lines: readonly string[];
    readonly district?: string;
    readonly locality?: string;
    readonly region?: string;
    readonly postalCode?: string;
    readonly country?: string;
    readonly phone?: string;
}

export interface AddressInput extends Optional<Address, "lines"> {
}

export interface AddressKey extends JsonObject {
    readonly lines: readonly string[];
}

export interface AddressProblem {
    readonly field: string;
    readonly kind: "missing" | "malformed" | "unknown" | "mismatch";
}

export interface AddressVerdict extends Observed {
    readonly action: "accept" | "confirm" | "add_subpremise" | "fix";
    readonly depth: "format" | "locality" | "street" | "premise";
    readonly problems: readonly AddressProblem[];
    readonly suggestion?: Address;
}

export interface AddressVerifier {
    readonly name: string;
    verify(addresses: readonly Address[], context: AdapterContext): MaybePromise<readonly (AddressVerdict | Error)[]>;
}

export interface Adjustment {
    readonly action: string;
    readonly id: string;
    readonly type: string;
    readonly exceptions: readonly string[];
    readonly change: "dropped" | "proposed" | "reduced" | "postponed";
    readonly reason: AdjustmentReason;
    readonly by?: string;
    readonly cap?: "order" | "incident" | "customer";
    readonly wantedMinor?: number;
}

export type AdjustmentReason = "same_hold" | "held_already" | "released" | "order_cancelled" | "cancel_proposed" | "one_cancel" | "one_refund" | "one_compensation" | "cap_reached" | "history_unknown" | "quiet_hours" | "rate_cap";

export interface AllCondition {
    readonly all: readonly Condition[];
    readonly priority?: number;
    readonly name?: string;
}

export type Amounts = number | Readonly<Record<string, number>>;

export interface AnyCondition {
    readonly any: readonly Condition[];
    readonly priority?: number;
    readonly name?: string;
}

export interface Block {
    readonly transaction: Transaction;
    readonly subject: Subject;
    readonly lines?: readonly string[];
    readonly exceptions: readonly string[];
}

export type BusinessCalendar = "always" | WorkingCalendar;

export interface BusinessTime {
    readonly count: (instantMs: number) => number;
    readonly firstAt: (count: number) => number;
}

export interface BuyerRequest {
    readonly id: string;
    readonly kind: RequestKind;
    readonly at: Instant;
    readonly status: RequestStatus;
    readonly deadline?: Instant;
}

export interface CarrierCandidate {
    readonly carrier: string;
    readonly service?: string;
    readonly score: number;
    readonly etaAt?: string;
    readonly costMinor?: number;
    readonly reason: "keeps_promise" | "misses_promise" | "date_unknown";
}

export interface CarrierItem {
    readonly carrier: string;
    readonly shipments: readonly Shipment[];
}

export interface CarrierOption {
    readonly carrier: string;
    readonly service?: string;
    readonly recent?: {
        readonly shipments: number;
        readonly exceptions: number;
        readonly onTime?: number;
    };
    readonly etaAt?: number;
    readonly costMinor?: number;
}

export interface CarrierService {
    readonly carrier: string;
    readonly service?: string;
    readonly transitHours?: number;
    readonly costMinor?: number;
}

export interface CarrierStatus extends Observed {
    readonly disruptions: readonly Disruption[];
    readonly recent?: {
        readonly shipments: number;
        readonly exceptions: number;
        readonly onTime?: number;
    };
}

export interface Case {
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

export interface CaseChange {
    readonly key: string;
    readonly epoch: number;
    readonly kind: CaseChangeKind;
    readonly from?: CaseStatus;
    readonly to: CaseStatus;
    readonly isUndecided?: true;
}

export type CaseChangeKind = "opened" | "reopened" | "acknowledged" | "waived" | "unwaived" | "warned" | "overdue" | "escalated" | "resolved" | "continued";

export interface CaseOutcome {
    readonly resolution?: string;
    readonly rootCause?: string;
}

export type CaseStatus = "open" | "acknowledged" | "waived" | "escalated" | "resolved";

export interface CatalogItem extends Observed {
    readonly status: ItemStatus;
    readonly countries?: readonly string[];
    readonly substitutes?: readonly {
        readonly sku: string;
        readonly priceDeltaMinor: number;
    }[];
}

export interface CheckedRuleset extends CompiledRuleset {
    readonly file: RulesetFile;
    readonly codes: ReadonlyMap<string, ExceptionCode>;
}

export type Claim = "new" | "busy" | "done" | "in_doubt";

export interface ClassifierEvidence extends Evidence {
    readonly rule: string;
    readonly code: string;
    readonly subject: string;
    readonly exception?: string;
}

export interface ClassifierMatch {
    readonly rule: string;
    readonly code: string;
    readonly subject: Subject;
    readonly verdict: "true" | "unknown";
}

export interface ClassifierRule {
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

export interface ClassifierTrace extends RuleTrace {
    readonly code: string;
    readonly subject: string;
    readonly exception?: string;
}

export type Clock<Context> = {
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

export type ClockUnit = keyof typeof millisecondsPer;

export interface CodeDeclaration {
    readonly title: string;
    readonly severity?: Severity;
    readonly owner?: string;
    readonly blocks?: readonly Transaction[];
    readonly waivable?: boolean;
}

export type Codegen = "auto" | "never" | "always";

export type CompensationKind = "coupon" | "points" | "refund" | "shipping_fee";

export interface CompensationOffer {
    readonly tier: string;
    readonly kind: CompensationKind;
    readonly amountMinor: number;
    readonly currency: string;
}

export interface CompensationTier {
    readonly name: string;
    readonly for?: readonly string[];
    readonly lateFromHours?: number;
    readonly valueFromMinor?: Amounts;
    readonly customerTiers?: readonly string[];
    readonly kind: CompensationKind;
    readonly percent?: number;
    readonly amountMinor?: Amounts;
}

export interface CompileRulesetOptions {
    readonly rulesets?: Readonly<Record<string, unknown>>;
    readonly facts?: readonly FactDefinition[];
    readonly operators?: OwnOperators;
    readonly revealPersonal?: boolean;
    readonly codegen?: Codegen;
    readonly limits?: Partial<Limits>;
    readonly fileName?: string;
}

export interface CompiledRuleset {
    readonly identity: RulesetIdentity;
    readonly program: Program;
    readonly classifiers: readonly CompiledClassifier[];
    readonly maximumSteps: number;
    readonly groups: readonly ClassifierGroup[];
    readonly policies: readonly CompiledPolicy[];
    readonly revealPersonal: boolean;
}

export interface Complaint {
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

export type Condition = LeafCondition | AllCondition | AnyCondition | NotCondition | NamedCondition;

export type ConditionTrace = GroupTrace | LeafTrace;

export interface Confirmation {
    readonly requestedAt?: Instant;
    readonly confirmedAt?: Instant;
}

export interface Customer {
    readonly id?: string;
    readonly name?: string;
    readonly email?: string;
    readonly phone?: string;
    readonly phoneVerification?: PhoneVerification;
    readonly tier?: string;
    readonly attributes?: JsonObject;
}

export interface CustomerRecord extends Observed {
    readonly blocked?: {
        readonly until?: string;
    };
    readonly verifiedPhone?: string;
}

export interface DeadlineTerms {
    readonly shipBy?: Instant | undefined;
    readonly expectedAt?: Instant | undefined;
}

export interface Decision {
    readonly orderId: string;
    readonly tenant?: string;
    readonly decidedAt: string;
    readonly ruleset: RulesetIdentity;
    readonly exceptions: readonly OrderException[];
    readonly actions: readonly Action[];
    readonly blocked: readonly Block[];
    readonly handling: readonly Handling[];
    readonly messages: readonly PlannedMessage[];
    readonly adjustments: readonly Adjustment[];
    readonly waivers: readonly JudgedWaiver[];
    readonly unknowns: readonly Unknown[];
    readonly reviewAt?: string;
}

export interface DefinedLookup<K extends JsonValue, V extends Observed> extends Lookup<K, V> {
    readonly ask: (key: K) => LookupKey<K>;
}

export interface DeliveryPromise {
    readonly shipBy?: Instant;
    readonly deliverBy?: Instant;
}

export interface DescribeOptions {
    readonly meaningOf?: (fact: string) => string | undefined;
}

export interface DispatchOptions {
    readonly dryRun?: boolean;
    readonly inDoubt?: "leave" | "resend";
    readonly now?: string;
    readonly signal?: AbortSignal;
}

export type DispatchReason = "not_a_message" | "needs_approval" | "not_yet" | "dry_run" | "no_channel" | "no_notifier" | "already_sent" | "busy" | "invalid_action" | "notifier_failed" | "ledger_failed" | "unsettled" | "render_failed" | "timed_out" | "aborted";

export interface Dispatched {
    readonly key: string;
    readonly action: string;
    readonly channel?: string;
    readonly status: "sent" | "failed" | "skipped" | "in_doubt";
    readonly reason?: DispatchReason;
    readonly error?: OrderTriageError;
    readonly receipt?: Receipt;
    readonly notifier?: string;
}

export interface Disruption {
    readonly kind: DisruptionKind;
    readonly from?: string;
    readonly until?: string;
    readonly countries?: readonly string[];
    readonly regions?: readonly string[];
}

export type DisruptionKind = "strike" | "closure" | "suspended" | "weather" | "other";

export interface EmpiricalTerms {
    readonly leadTimeDemands: readonly number[];
    readonly serviceLevel: number;
}

export interface ErrorPlace {
    readonly rule?: string;
    readonly path?: string;
    readonly adapter?: string;
}

export interface EscalationStep {
    readonly toRole: string;
    readonly after?: "respond" | "resolve";
    readonly wait?: string;
}

export interface EvaluateAllOptions extends Omit<EvaluateOptions, "cases" | "history"> {
    readonly concurrency?: number;
}

export interface EvaluateOptions {
    readonly now?: string;
    readonly settings?: Settings;
    readonly cases?: readonly Case[];
    readonly incidents?: readonly Incident[];
    readonly history?: History;
    readonly known?: KnownLookups;
    readonly signal?: AbortSignal;
}

export interface Evidence {
    readonly verdict: VerdictName;
    readonly leaves: readonly LeafTrace[];
}

export interface ExceptionCode {
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

export interface ExceptionTrace {
    readonly exception: OrderException;
    readonly raisedBy: readonly string[];
    readonly waiver?: Pick<JudgedWaiver, "reason" | "at" | "until">;
    readonly policies: readonly PolicyTrace[];
}

export interface ExplainWords extends TraceWords {
    readonly raisedBy: string;
    readonly policies: Readonly<Record<PolicyOutcome, string>>;
    readonly noPolicy: string;
    readonly noPlaybook: string;
    readonly action: string;
    readonly leftOut: string;
    readonly modes: {
        readonly auto: string;
        readonly propose: string;
    };
    readonly owner: string;
    readonly dueBy: string;
    readonly missing: string;
    readonly missingFrom: string;
    readonly notBefore: string;
    readonly changes: Readonly<Record<Adjustment["change"], string>>;
    readonly changeReasons: Readonly<Record<AdjustmentReason, string>>;
    readonly changedBy: string;
    readonly comma: string;
}

export interface FactContext<S extends Scope = Scope> {
    readonly order: OrderSnapshot;
    readonly item: ScopeItems[S];
    readonly now: number;
    readonly cases: readonly Case[];
    readonly history: History | undefined;
    lookup<K extends JsonValue, V extends Observed>(lookup: DefinedLookup<K, V>, key: K): V | UnknownValue;
    setting(name: string): JsonValue | undefined;
    memo<T>(name: string, compute: () => T): T;
}

export interface FactDefinition<S extends Scope = Scope> {
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

export interface FactReference {
    readonly fact: string;
    readonly path?: string;
    readonly params?: JsonObject;
}

export type FactType = "boolean" | "number" | "text" | "list" | "object";

export type FactValue = string | number | boolean | null | readonly unknown[] | PlainValue | UnknownValue | undefined;

export interface GivenCompensation {
    readonly at: Instant;
    readonly orderId: string;
    readonly incidentKey?: string;
    readonly kind: CompensationKind;
    readonly amountMinor: number;
    readonly currency: string;
}

export interface GroupTrace extends TracedCondition {
    readonly kind: "all" | "any" | "not";
    readonly parts: readonly ConditionTrace[];
}

export interface Handling {
    readonly exception: string;
    readonly policy?: string;
    readonly owner?: string;
    readonly epoch: number;
    readonly openedAt: Instant;
    readonly respondBy?: Instant;
    readonly resolveBy?: Instant;
    readonly state: HandlingState;
    readonly level: number;
    readonly escalations?: readonly ReachedLevel[];
    readonly incident?: string;
    readonly asksRootCause?: true;
}

export type HandlingState = "on_time" | "due_soon" | "respond_overdue" | "resolve_overdue";

export interface History {
    readonly compensations: readonly GivenCompensation[];
}

export interface HistoryProblem {
    readonly path: string;
    readonly problem: string;
}

export type HoursOfDay = readonly string[];

export interface Incident {
    readonly key: string;
    readonly epoch: number;
    readonly status: "open" | "resolved";
    readonly openedAt: Instant;
    readonly resolvedAt?: Instant;
    readonly owner?: string;
    readonly orders: readonly string[];
}

export interface IncidentChange {
    readonly key: string;
    readonly epoch: number;
    readonly kind: IncidentChangeKind;
    readonly order?: string;
}

export type IncidentChangeKind = "opened" | "reopened" | "joined" | "left" | "resolved";

export interface IncidentMember extends CaseOrder {
    readonly cases: readonly Case[];
}

export interface Input {
    readonly order: OrderSnapshot;
    readonly now: string;
    readonly known: KnownLookups;
    readonly cases?: readonly Case[];
    readonly incidents?: readonly Incident[];
    readonly history?: History;
    readonly settings?: Settings;
}

export type Instant = string;

export class InvalidOrderError extends OrderTriageError {
    readonly issues: readonly OrderIssue[];
    readonly issueCount: number;
    readonly orderId?: string;
    constructor(issues: readonly OrderIssue[], options?: InvalidOrderErrorOptions);
}

export class InvalidRulesetError extends OrderTriageError {
    readonly issues: readonly RulesetIssue[];
    constructor(issues: readonly RulesetIssue[], fileName?: string);
}

export type ItemScope = Exclude<Scope, "order" | "exception">;

export type ItemStatus = "active" | "inactive" | "discontinued" | "unknown";

export interface JsonObject {
    readonly [key: string]: JsonValue;
}

export type JsonPrimitive = string | number | boolean | null;

export type JsonValue = JsonPrimitive | readonly JsonValue[] | JsonObject;

export type JudgedRule = RuleTrace & {
    readonly subject?: string;
};

export interface JudgedWaiver {
    readonly key: string;
    readonly standing: WaiverStanding;
    readonly reason: string;
    readonly at: Instant;
    readonly until?: Instant;
    readonly exception?: OrderException;
}

export type KnownLookups = Readonly<Record<string, Readonly<Record<string, object>>>>;

export interface LeafCondition {
    readonly fact: string;
    readonly operator: string;
    readonly value: JsonValue | FactReference;
    readonly path?: string;
    readonly params?: JsonObject;
    readonly priority?: number;
    readonly name?: string;
}

export interface LeafTrace extends TracedCondition {
    readonly kind: "leaf";
    readonly fact: string;
    readonly path?: string;
    readonly operator: string;
    readonly factValue?: unknown;
    readonly factReason?: string;
    readonly value?: unknown;
    readonly valueFact?: string;
    readonly valuePath?: string;
    readonly valueReason?: string;
}

export interface Limits {
    readonly maximumCharacters: number;
    readonly maximumDepth: number;
    readonly maximumValues: number;
    readonly maximumTextLength: number;
    readonly maximumListLength: number;
    readonly maximumRules: number;
    readonly maximumConditions: number;
    readonly maximumSteps: number;
}

export interface LineQuantity {
    readonly lineId: string;
    readonly quantity: number;
}

export interface LintFinding {
    readonly code: string;
    readonly severity: "error" | "warning";
    readonly path: string;
    readonly rule?: string;
    readonly message: string;
    readonly remedy: string;
}

export interface Lookup<K extends JsonValue, V extends Observed> {
    readonly name: string;
    readonly id: (key: K) => string;
    readonly maxAgeSetting?: string;
    readonly answer?: V;
}

export interface LookupAdapter<K extends JsonValue = JsonValue, V extends Observed = Observed> {
    readonly name: string;
    lookup(keys: readonly K[], context: AdapterContext): MaybePromise<readonly (V | Error)[]>;
    problem?(answer: Observed): string | undefined;
}

export interface LookupCounts {
    readonly rounds: number;
    readonly asked: number;
    readonly saved: number;
    readonly batches: number;
}

export interface LookupFailure {
    readonly failed: string;
}

export interface LookupKey<K extends JsonValue = JsonValue> {
    readonly lookup: string;
    readonly id: string;
    readonly key: K;
}

export interface LookupPolicy extends AdapterPolicy {
    readonly retry?: {
        readonly times: number;
        readonly firstMs: number;
        readonly longestMs: number;
    } | false;
    readonly batchSize?: number;
    readonly waitMs?: number;
    readonly cache?: {
        readonly keys: number;
        readonly freshMs: number;
    } | false;
}

export type MaybePromise<T> = T | Promise<T>;

export interface MeanAndDeviation {
    readonly mean: number;
    readonly deviation: number;
}

export interface Message {
    readonly key: string;
    readonly orderId: string;
    readonly tenant?: string;
    readonly audience: "customer" | "team";
    readonly template: string;
    readonly channel: string;
    readonly locale?: string;
    readonly params: JsonObject;
    readonly exceptions: readonly string[];
    readonly to?: string;
    readonly parts: readonly MessagePart[];
    readonly text?: MessageText;
}

export interface MessagePart {
    readonly key: string;
    readonly type: string;
    readonly template: string;
    readonly locale?: string;
    readonly params: JsonObject;
    readonly exceptions: readonly string[];
    readonly to?: string;
}

export interface MessageText {
    readonly subject: string;
    readonly body: string;
    readonly locale: string;
}

export interface Messages extends CustomerMessages, StaffMessages {
    readonly explain: ExplainWords;
}

export interface MissingParam {
    readonly param: string;
    readonly fact?: string;
    readonly reason?: UnknownReason | "absent";
}

export interface MovableStock extends NodeStock {
    readonly movableQuantity?: number;
}

export interface NamedCondition {
    readonly condition: string;
    readonly priority?: number;
    readonly name?: string;
}

export interface NodeStock {
    readonly node?: string;
    readonly sku: string;
    readonly quantity: number;
}

export interface NotCondition {
    readonly not: Condition;
    readonly priority?: number;
    readonly name?: string;
}

export interface Notice {
    readonly template: string;
    readonly at: Instant;
    readonly channel?: string;
    readonly exception?: string;
}

export interface Notifier {
    readonly name: string;
    readonly channels: readonly string[];
    readonly isIdempotent?: boolean;
    send(message: Message, context: AdapterContext): MaybePromise<Receipt>;
}

export interface Observed {
    readonly observedAt: string;
}

export interface ObservedSupply {
    readonly demandsPerDay: readonly number[];
    readonly leadTimesDays: readonly number[];
    readonly reviewIntervalDays?: number;
}

export interface OpenCalendar extends BusinessTime {
    readonly calendar: BusinessCalendar;
}

export interface OperatorWords {
    readonly holds: string;
    readonly fails: string;
}

export interface OrderException {
    readonly key: string;
    readonly code: string;
    readonly subject: Subject;
    readonly severity: Severity;
    readonly blocks: readonly Transaction[];
    readonly evidence: JsonObject;
    readonly field?: string;
    readonly rule: string;
}

export interface OrderInput extends Optional<Omit<OrderSnapshot, Replaced>, Defaulted> {
    readonly shipTo: AddressInput;
    readonly billTo?: AddressInput;
    readonly placedShipTo?: AddressInput;
    readonly lines?: readonly OrderLineInput[];
    readonly shipments?: readonly ShipmentInput[];
}

export interface OrderIssue {
    readonly path: string;
    readonly code: OrderIssueCode;
    readonly expected: string;
    readonly received: string;
    readonly message: string;
}

export type OrderIssueCode = "wrong_type" | "missing" | "unknown_key" | "wrong_value" | "wrong_format" | "too_small" | "too_large" | "duplicate_id" | "unknown_reference" | "unreadable";

export interface OrderLine {
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

export interface OrderLineInput extends Optional<OrderLine, "unit"> {
}

export type OrderParseResult = {
    readonly ok: true;
    readonly order: OrderSnapshot;
} | {
    readonly ok: false;
    readonly error: InvalidOrderError;
};

export interface OrderQuantityTerms {
    readonly orderUpToLevel: number;
    readonly inventoryPosition: number;
    readonly packSize?: number;
    readonly minimumQuantity?: number;
}

export interface OrderSnapshot {
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

export interface OrderSplit {
    readonly groups: readonly SplitGroup[];
    readonly remainder: readonly LineQuantity[];
}

export type OrderStatus = (typeof ORDER_STATUSES)[number];

export interface OrderSummary {
    readonly id: string;
    readonly placedAt: Instant;
    readonly currency: string;
    readonly lines: readonly SummaryLine[];
    readonly totals: Totals;
    readonly shipTo: Address;
    readonly billTo?: Address;
    readonly contact: {
        readonly name?: string;
        readonly email?: string;
        readonly phone?: string;
    };
    readonly promise: {
        readonly shipBy?: Instant;
        readonly deliverBy?: Instant;
    };
    readonly paymentMethods: readonly string[];
}

export class OrderTriageError extends Error {
    readonly code: string;
    readonly rule?: string;
    readonly path?: string;
    readonly adapter?: string;
    constructor(code: string, message: string, options?: OrderTriageErrorOptions);
}

export interface OrderTriageErrorOptions extends ErrorPlace {
    readonly cause?: unknown;
}

export type Outcome = {
    readonly status: "sent";
    readonly receipt: Receipt;
} | {
    readonly status: "failed";
};

export type OwnOperators = Readonly<Record<string, (factValue: unknown, value: unknown) => boolean>>;

export type ParamShape = string;

export interface Payment {
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

export interface PaymentMethod {
    readonly method: string;
    readonly enabled?: boolean;
    readonly label?: string;
}

export type PaymentStatus = (typeof PAYMENT_STATUSES)[number];

export type PhoneCodeCheck = "verified" | "wrong_code" | "expired" | "too_many";

export type PhoneCodeConfirmed = {
    readonly status: "verified";
    readonly phoneVerification: PhoneVerification;
} | {
    readonly status: Exclude<PhoneCodeCheck, "verified"> | "not_requested";
    readonly phoneVerification?: PhoneVerification;
} | {
    readonly status: "failed";
    readonly error: AdapterError;
    readonly phoneVerification?: PhoneVerification;
};

export interface PhoneCodeOptions {
    readonly now: string;
    readonly signal?: AbortSignal;
    readonly timeoutMs?: number;
}

export type PhoneCodeRequested = {
    readonly status: "requested" | "verified" | "too_soon";
    readonly phoneVerification: PhoneVerification;
} | {
    readonly status: "no_phone";
    readonly phoneVerification?: PhoneVerification;
} | {
    readonly status: "failed";
    readonly error: AdapterError;
    readonly phoneVerification?: PhoneVerification;
};

export interface PhoneCodeStarted {
    readonly id: string;
    readonly expiresAt?: string;
}

export interface PhoneKey {
    readonly [key: string]: string;
    readonly number: string;
    readonly country: string;
}

export interface PhoneVerdict extends Observed {
    readonly isValid: boolean;
}

export interface PhoneVerification {
    readonly phone: string;
    readonly id?: string;
    readonly requestedAt: Instant;
    readonly expiresAt?: Instant;
    readonly verifiedAt?: Instant;
}

export interface PhoneVerifier {
    readonly name: string;
    start(phone: PhoneKey, context: AdapterContext): MaybePromise<PhoneCodeStarted>;
    check(given: {
        readonly id: string;
        readonly code: string;
    }, context: AdapterContext): MaybePromise<PhoneCodeCheck>;
}

export interface PlannedMessage {
    readonly channel: string;
    readonly actions: readonly string[];
    readonly notBefore?: Instant;
}

export interface PlaybookAction {
    readonly id: string;
    readonly type: string;
    readonly mode?: "auto" | "propose";
    readonly conditions?: Condition;
    readonly dueWithin?: string;
    readonly [param: string]: unknown;
}

export type PolicyOutcome = "chosen" | "added" | "not_held" | "undecided" | "outranked";

export interface PolicyRule {
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

export interface PolicyTrace extends RuleTrace {
    readonly outcome: PolicyOutcome;
    readonly actions: readonly ActionTrace[];
}

export interface PurchaseNeed {
    readonly quantity: number;
    readonly orderedAt: Instant;
    readonly neededBy?: Instant | undefined;
    readonly weights?: SupplierWeights;
}

export interface PurchaseProposal {
    readonly neededQuantity: number;
    readonly orders: readonly SupplierOrder[];
    readonly uncoveredQuantity: number;
}

export interface PurchaseReason {
    readonly neededQuantity: number;
    readonly excessQuantity: number;
    readonly unitPriceMinor: number;
    readonly landedMinor: number;
    readonly currency: string;
    readonly leadTimeDays: number;
    readonly score: number;
    readonly scores: SupplierScores;
}

export interface PurchaseTerms extends PurchaseNeed {
    readonly maximumOrders?: number;
}

export interface RankTerms {
    readonly deliverBy?: number;
    readonly weights: {
        readonly reliability: number;
        readonly punctuality: number;
        readonly cost: number;
    };
}

export interface RankedSupplier {
    readonly supplierId: string;
    readonly rank: number;
    readonly score: number;
    readonly scores: SupplierScores;
    readonly quantity: number;
    readonly unitPriceMinor: number;
    readonly landedMinor: number;
    readonly currency: string;
    readonly leadTimeDays: number;
    readonly expectedAt: Instant;
    readonly isInTime: boolean;
}

export interface ReachedLevel {
    readonly level: number;
    readonly toRole: string;
}

export interface Reallocation {
    readonly toNode: string;
    readonly moves: readonly StockMove[];
}

export interface RearmTerms {
    readonly inventoryPosition: number;
    readonly reorderPoint: number;
    readonly hysteresisFraction?: number;
}

export interface Receipt {
    readonly id?: string;
    readonly notifier?: string;
}

export interface RecentOrder {
    readonly id: string;
    readonly placedAt: string;
    readonly status: OrderStatus;
    readonly lines: readonly {
        readonly sku: string;
        readonly quantity: number;
    }[];
    readonly totalMinor?: number;
    readonly currency?: string;
    readonly shipTo?: Address;
}

export interface RecentOrders extends Observed {
    readonly orders: readonly RecentOrder[];
}

export interface RecentOrdersKey {
    readonly [key: string]: string;
    readonly by: "customer" | "email" | "phone";
    readonly value: string;
}

export interface RecommendationTerms {
    readonly latestArrivalAt?: Instant | undefined;
    readonly preference?: readonly string[];
}

export interface Reconciled {
    readonly cases: readonly Case[];
    readonly changes: readonly CaseChange[];
    readonly actions: readonly Action[];
}

export interface ReconciledIncidents {
    readonly incidents: readonly Incident[];
    readonly changes: readonly IncidentChange[];
}

export interface RecordedHold {
    readonly handle: string;
    readonly transactions: readonly Transaction[];
    readonly placedAt: Instant;
    readonly lines?: readonly string[];
    readonly releaseAt?: Instant;
    readonly releasableBy?: string;
    readonly releasedAt?: Instant;
    readonly releasedBy?: string;
}

export interface Rejected {
    readonly rejected: true;
    readonly position: number;
    readonly orderId?: string;
    readonly error: OrderTriageError;
}

export interface ReorderTerms extends RearmTerms {
    readonly wasDue: boolean;
}

export interface ReplacementLine {
    readonly replacesLineId: string;
    readonly sku: string;
    readonly quantity: number;
    readonly unitPriceMinor: number;
}

export type RequestKind = (typeof REQUEST_KINDS)[number];

export interface RequestPhoneCodeOptions extends PhoneCodeOptions {
    readonly restMs?: number;
}

export type RequestStatus = (typeof REQUEST_STATUSES)[number];

export interface Reservation {
    readonly id: string;
    readonly sku: string;
    readonly node?: string;
    readonly quantity: number;
    readonly lineId?: string;
    readonly expiresAt?: Instant;
}

export interface Resilience {
    readonly lookups?: Readonly<Record<string, LookupPolicy>>;
    readonly notifiers?: Readonly<Record<string, AdapterPolicy>>;
    readonly ledger?: Pick<AdapterPolicy, "timeoutMs">;
}

export interface ReviewIntervalResult {
    readonly reviewIntervalDays: number;
    readonly orderUpToLevel: number;
    readonly safetyStock: number;
    readonly meanOrderQuantity: number;
    readonly meanOnHand: number;
}

export interface ReviewedSupplyTerms extends SupplyTerms {
    readonly reviewIntervalDays: number;
}

export interface RiskKey {
    readonly [key: string]: string;
    readonly orderId: string;
    readonly tenant: string;
}

export type RiskRecommendation = "accept" | "review" | "cancel";

export interface RiskVerdict extends Observed {
    readonly recommendation: RiskRecommendation;
}

export interface RuleTrace {
    readonly rule: string;
    readonly verdict: VerdictName;
    readonly conditions: ConditionTrace;
}

export interface RulesetFile {
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

export interface RulesetIdentity {
    readonly name: string;
    readonly version?: string;
    readonly digest: string;
}

export interface RulesetIssue {
    readonly code: string;
    readonly path: string;
    readonly rule?: string;
    readonly message: string;
}

export interface RulesetTest {
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

export interface RulesetTestResult {
    readonly name: string;
    readonly passed: boolean;
    readonly problems: readonly string[];
    readonly decision?: Decision;
}

export type Scope = keyof ScopeItems;

export interface ScopeItems {
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

export class SendError extends OrderTriageError {
    readonly adapter: string;
    readonly reason: SendFailure;
    readonly retryable: boolean;
    readonly isInDoubt: boolean;
    readonly status?: number;
    readonly detail?: string;
    readonly retryAfterMs?: number;
    readonly errors?: readonly unknown[];
    constructor(message: string, options: SendErrorOptions);
}

export interface SendErrorOptions {
    readonly adapter: string;
    readonly reason: SendFailure;
    readonly retryable: boolean;
    readonly isInDoubt?: boolean;
    readonly status?: number | undefined;
    readonly detail?: string | undefined;
    readonly retryAfterMs?: number | undefined;
    readonly errors?: readonly unknown[] | undefined;
}

export type SendFailure = "refused" | "gone" | "busy" | "unreachable" | "timed_out" | "aborted" | "bad_answer" | "not_sendable";

export interface ServiceArea extends Observed {
    readonly carriers: readonly string[];
    readonly services?: readonly CarrierService[];
}

export interface ServiceAreaKey {
    readonly [key: string]: string | boolean;
    readonly country: string;
    readonly region: string;
    readonly locality: string;
    readonly district: string;
    readonly postalCode: string;
    readonly isPostOfficeBox: boolean;
}

export interface SettingDeclaration {
    readonly value: JsonValue;
    readonly unit?: string;
    readonly why?: string;
    readonly by?: Readonly<Record<string, Readonly<Record<string, JsonValue>>>>;
}

export type Settings = Readonly<Record<string, JsonValue>>;

export type Severity = "info" | "warning" | "error" | "critical";

export interface Shipment {
    readonly id: string;
    readonly carrier: string;
    readonly node?: string;
    readonly trackingNumber?: string;
    readonly lines: readonly ShipmentLine[];
    readonly shippedAt?: Instant;
    readonly promisedAt?: Instant;
    readonly events: readonly ShipmentEvent[];
}

export interface ShipmentEvent {
    readonly at: Instant;
    readonly provider: string;
    readonly code: string;
    readonly subcode?: string;
    readonly text?: string;
}

export interface ShipmentInput extends Optional<Shipment, "lines" | "events"> {
}

export interface ShipmentLine {
    readonly lineId: string;
    readonly quantity: number;
}

export type ShortLine = Pick<OrderLine, "id" | "quantity" | "cancelledQuantity" | "shippedQuantity" | "unitPriceMinor">;

export type ShortageChoice = "delay" | "partial_backorder" | "partial_cancel" | "substitute" | "cancel" | "wait_complete";

export interface ShortageOption {
    readonly choice: ShortageChoice;
    readonly shipQuantity: number;
    readonly backorderQuantity: number;
    readonly cancelQuantity: number;
    readonly substitutes: readonly Substitution[];
    readonly expectedAt?: Instant;
    readonly isOpenEnded?: true;
}

export interface ShortageOutcome<L> {
    readonly line: L & Pick<OrderLine, "cancelledQuantity">;
    readonly shipQuantity: number;
    readonly backorderQuantity: number;
    readonly replacements: readonly ReplacementLine[];
}

export interface ShortageSituation {
    readonly openQuantity: number;
    readonly availableQuantity: number;
    readonly expectedAt?: Instant | undefined;
    readonly isBoughtAgain?: boolean;
    readonly substitutes?: readonly SubstituteOffer[];
    readonly otherOpenQuantity?: number;
}

export interface Situation {
    readonly code: string;
    readonly lateMs?: number;
    readonly valueMinor: number;
    readonly shippingMinor: number;
    readonly currency: string;
    readonly customerTier?: string;
}

export interface SkuItem {
    readonly sku: string;
    readonly lines: readonly OrderLine[];
}

export interface SplitGroup {
    readonly node: string;
    readonly lines: readonly LineQuantity[];
}

export interface Step {
    readonly decision: Decision;
    readonly needs: readonly LookupKey[];
}

export interface StockAtNode {
    readonly node: string;
    readonly onHand: number;
    readonly reserved?: number;
    readonly inbound?: readonly {
        readonly quantity: number;
        readonly expectedAt: string;
    }[];
    readonly backordered?: number;
    readonly reorderPoint?: number;
    readonly orderUpTo?: number;
}

export interface StockCounts {
    readonly onHand: number;
    readonly onOrder?: number;
    readonly backordered?: number;
}

export interface StockKey {
    readonly [key: string]: string;
    readonly sku: string;
}

export interface StockLevel extends Observed {
    readonly nodes: readonly StockAtNode[];
}

export interface StockLookup {
    readonly name: string;
    lookup(keys: readonly StockKey[], context: AdapterContext): MaybePromise<readonly (StockLevel | Error)[]>;
}

export interface StockMove {
    readonly sku: string;
    readonly fromNode: string;
    readonly toNode: string;
    readonly quantity: number;
}

export interface Subject {
    readonly kind: string;
    readonly id?: string;
}

export interface SubstituteOffer {
    readonly sku: string;
    readonly availableQuantity: number;
    readonly priceDeltaMinor: number;
}

export interface Substitution {
    readonly sku: string;
    readonly quantity: number;
    readonly priceDeltaMinor: number;
}

export interface SummaryLine {
    readonly id: string;
    readonly sku: string;
    readonly name?: string;
    readonly quantity: number;
    readonly unit: string;
    readonly cancelledQuantity?: number;
    readonly unitPriceMinor: number;
    readonly lineTotalMinor?: number;
    readonly shipBy?: Instant;
}

export interface SupplierOffer {
    readonly supplierId: string;
    readonly unitPriceMinor: number;
    readonly currency: string;
    readonly leadTimeDays: number;
    readonly freightMinor?: number;
    readonly minimumQuantity?: number;
    readonly packSize?: number;
    readonly availableQuantity?: number;
    readonly deliveries?: number;
    readonly deliveredOnTime?: number;
}

export interface SupplierOffers extends Observed {
    readonly offers: readonly SupplierOffer[];
}

export interface SupplierOrder {
    readonly supplierId: string;
    readonly rank: number;
    readonly quantity: number;
    readonly expectedAt: Instant;
    readonly isInTime: boolean;
    readonly reason: PurchaseReason;
}

export interface SupplierScores {
    readonly leadTime: number;
    readonly price: number;
    readonly minimum: number;
    readonly reliability: number;
}

export interface SupplierWeights {
    readonly leadTime: number;
    readonly price: number;
    readonly minimum: number;
    readonly reliability: number;
}

export interface SupplyTerms {
    readonly demandPerDay: number;
    readonly demandDeviationPerDay: number;
    readonly leadTimeDays: number;
    readonly leadTimeDeviationDays?: number;
    readonly serviceLevel: number;
}

export interface Totals {
    readonly itemsMinor?: number;
    readonly shippingMinor?: number;
    readonly taxMinor?: number;
    readonly discountMinor?: number;
    readonly totalMinor?: number;
}

export interface TraceWords {
    readonly verdicts: {
        readonly true: string;
        readonly false: string;
        readonly unknown: string;
    };
    readonly because: string;
    readonly unconditional: string;
    readonly and: string;
    readonly more: string;
    readonly ruleForItem: string;
    readonly groups: {
        readonly all: string;
        readonly any: string;
        readonly not: string;
    };
    readonly empty: string;
    readonly named: string;
    readonly valued: string;
    readonly absent: string;
    readonly redacted: string;
    readonly notKnown: string;
    readonly factNotKnown: string;
    readonly reasons: Readonly<Record<string, string>>;
    readonly operators: Readonly<Record<string, OperatorWords>>;
    readonly ownOperator: OperatorWords;
    readonly notSo: string;
    readonly elements: {
        readonly some: string;
        readonly every: string;
    };
    readonly forElements: {
        readonly some: string;
        readonly every: string;
    };
    readonly meaning: string;
}

export type Transaction = "sell" | "capture" | "ship" | "label" | "refund";

export interface Transit extends Observed {
    readonly processHours: number;
    readonly transitHours: number;
    readonly closedDays?: readonly string[];
    readonly timeZone?: string;
}

export interface TransitKey {
    readonly [key: string]: string;
    readonly node: string;
    readonly country: string;
    readonly region: string;
    readonly postalCode: string;
}

export interface Triage {
    evaluate(order: unknown, options?: EvaluateOptions): Promise<Decision>;
    evaluateAll(orders: Iterable<unknown> | AsyncIterable<unknown>, options?: EvaluateAllOptions): AsyncIterable<Decision | Rejected>;
    dispatch(decision: Decision, options?: DispatchOptions): Promise<readonly Dispatched[]>;
    waive(order: unknown, exceptionKey: string, options: WaiveOptions & EvaluateOptions): Promise<Waiver>;
    counts(): LookupCounts;
    on<T extends keyof TriageEvents>(type: T, handler: (event: TriageEvents[T]) => unknown): () => void;
}

export type TriageEvents = {
    decided: {
        readonly decision: Decision;
        readonly lookups: LookupCounts;
    };
    rejected: {
        readonly position?: number;
        readonly orderId?: string;
        readonly error: OrderTriageError;
    };
    looked_up: {
        readonly lookup: string;
        readonly adapter: string;
        readonly keys: number;
        readonly calls: number;
        readonly failures: number;
        readonly orderIds: readonly string[];
    };
    lookup_failed: {
        readonly lookup: string;
        readonly adapter: string;
        readonly keys: number;
        readonly reason: string;
        readonly orderIds: readonly string[];
        readonly error: AdapterError;
    };
    history_failed: {
        readonly orderId: string;
        readonly error: OrderTriageError;
    };
    dispatched: {
        readonly orderId: string;
        readonly result: Dispatched;
    };
    listener_failed: {
        readonly type: keyof TriageEvents;
        readonly error: unknown;
    };
};

export interface TriageOptions {
    readonly ruleset: RulesetFile | CompiledRuleset | object;
    readonly rulesets?: CompileRulesetOptions["rulesets"];
    readonly facts?: CompileRulesetOptions["facts"];
    readonly operators?: CompileRulesetOptions["operators"];
    readonly revealPersonal?: CompileRulesetOptions["revealPersonal"];
    readonly stock?: StockLookup;
    readonly address?: AddressVerifier;
    readonly lookups?: Readonly<Record<string, LookupAdapter>>;
    readonly notifiers?: readonly Notifier[];
    readonly render?: (message: Message, decision: Decision) => MessageText;
    readonly resilience?: Resilience;
    readonly ledger?: ActionLedger;
    readonly cases?: (orderId: string, tenant: string | undefined) => MaybePromise<readonly Case[]>;
    readonly incidents?: () => MaybePromise<readonly Incident[]>;
    readonly history?: (orderId: string, tenant: string | undefined, customerId: string | undefined) => MaybePromise<History | undefined>;
    readonly now?: () => string;
    readonly settings?: Settings;
    readonly concurrency?: number;
}

export interface Unanswered extends Error {
    readonly reason: string;
}

export interface Unknown {
    readonly fact: string;
    readonly reason: UnknownReason;
    readonly rule: string;
    readonly subject?: Subject;
    readonly exception?: string;
    readonly mayRaise?: string;
}

export interface UnknownItem {
    readonly fact: string;
    readonly reason: UnknownReason;
    readonly unknowns: readonly Unknown[];
}

export type UnknownReason = "pending" | "failed" | "timed_out" | "unavailable" | "not_configured" | "stale" | "missing" | (string & {});

export interface UnknownValue {
    readonly reason: UnknownReason;
    readonly keys: readonly LookupKey[];
}

export type VerdictName = "false" | "true" | "unknown";

export interface WaiveOptions {
    readonly reason: string;
    readonly by?: string;
    readonly until?: string;
}

export interface Waiver {
    readonly key: string;
    readonly reason: string;
    readonly by?: string;
    readonly at: Instant;
    readonly until?: Instant;
    readonly fingerprint?: string;
}

export type WaiverStanding = "in_force" | "not_needed" | "expired" | "facts_changed" | "not_waivable";

export interface WantedLine {
    readonly lineId: string;
    readonly sku: string;
    readonly quantity: number;
}

export type Weekday = (typeof weekdays)[number];

export interface WorkingCalendar {
    readonly timeZone: string;
    readonly hours: Readonly<Partial<Record<Weekday, HoursOfDay>>>;
    readonly holidays?: readonly string[];
    readonly workdays?: Readonly<Record<string, HoursOfDay>>;
}

export function acknowledgeCase(aCase: Case, { at, by }: Acknowledgement): Case;

export function actionKey(order: Pick<OrderSnapshot, "id" | "tenant">, exceptionKey: string, actionId: string, epoch: number): string;

export const actionTypes: ReadonlyMap<string, ActionType>;

export function addBusinessMs(calendar: BusinessTime, from: number, businessMs: number): number;

export function addressKey(address: Address): AddressKey;

export const addressLookup: DefinedLookup<AddressKey, AddressVerdict>;

export function allows({ blocked }: Pick<Decision, "blocked">, transaction: Transaction, lineId?: string): boolean;

export function applyShortage<L extends ShortLine>(line: L, option: ShortageOption): ShortageOutcome<L>;

export function because(trace: ConditionTrace): readonly LeafTrace[];

export function businessMsBetween(calendar: BusinessTime, from: number, to: number): number;

export const carrierLookup: DefinedLookup<string, CarrierStatus>;

export const catalog: ReadonlyMap<string, FactDefinition>;

export function checkSettings(ruleset: CompiledRuleset, settings: Settings): void;

export function chooseTier(tiers: readonly CompensationTier[], situation: Situation): CompensationTier | undefined;

export function compareReviewIntervals(terms: SupplyTerms, reviewIntervalsDays: readonly number[]): readonly ReviewIntervalResult[];

export const compensationKinds: readonly CompensationKind[];

export function compileRuleset(file: unknown, options?: CompileRulesetOptions): CheckedRuleset;

export function confirmPhoneCode(order: OrderSnapshot, code: string, verifier: PhoneVerifier, options: PhoneCodeOptions): Promise<PhoneCodeConfirmed>;

export function createTriage(options: TriageOptions): Triage;

export const customerLookup: DefinedLookup<string, CustomerRecord>;

export function defineFact<S extends Scope>(definition: FactDefinition<S>): FactDefinition;

export function defineLookup<K extends JsonValue, V extends Observed>(definition: Lookup<K, V>): DefinedLookup<K, V>;

export function describeException(trace: ExceptionTrace, words: ExplainWords): string;

export function describeTrace(trace: JudgedRule | ConditionTrace, words: TraceWords, options?: DescribeOptions): string;

export function describeVerdict(trace: JudgedRule, words: TraceWords, verdict?: string): string;

export function empiricalReorderPoint({ leadTimeDemands, serviceLevel }: EmpiricalTerms): number;

export function empiricalSafetyStock(terms: EmpiricalTerms): number;

export const exceptionCodes: ReadonlyMap<string, ExceptionCode>;

export function explainOrder(ruleset: CompiledRuleset, input: Input, ruleName?: string): readonly ClassifierTrace[];

export function explainPolicies(ruleset: CompiledRuleset, input: Input, policyName?: string): readonly ExceptionTrace[];

export function findEvidence(ruleset: CompiledRuleset, input: Input, ruleName?: string): readonly ClassifierEvidence[];

export function findMatches(ruleset: CompiledRuleset, input: Input): readonly ClassifierMatch[];

export function forgetCases(cases: readonly Case[], olderThan: Instant): readonly Case[];

export function formatInstant(milliseconds: number): string;

export function formatMinor(amountMinor: number, currency: string): string;

export function historyProblem(history: unknown): HistoryProblem | undefined;

export function inventoryPosition({ onHand, onOrder, backordered }: StockCounts): number;

export function isAction<Type extends ActionTypeName>(action: Action, type: Type): action is ActionOf<Type>;

export function isOrderTriageError(value: unknown): value is OrderTriageError;

export function isRejected(result: object): result is Rejected;

export function isReorderDue(terms: ReorderTerms): boolean;

export function isUnknown(value: unknown): value is UnknownValue;

export const itemLookup: DefinedLookup<string, CatalogItem>;

export function leadTimeDemands(observed: ObservedSupply): readonly number[];

export function lintRuleset(file: unknown, options?: CompileRulesetOptions): readonly LintFinding[];

export function meanAndDeviation(observations: readonly number[]): MeanAndDeviation;

export function minorFromDecimal(text: string, currency: string): number;

export function normalQuantile(serviceLevel: number): number;

export function offerFor(tier: CompensationTier, situation: Situation): CompensationOffer | undefined;

export function openCalendar(calendar: BusinessCalendar): OpenCalendar;

export function orderQuantity(terms: OrderQuantityTerms): number;

export function orderUpToLevel(terms: ReviewedSupplyTerms): number;

export function orderValueMinor({ totals, lines }: Pick<OrderSnapshot, "totals" | "lines">): number;

export function parseInstant(text: string): number;

export function parseOrder(input: unknown): OrderSnapshot;

export const phoneLookup: DefinedLookup<PhoneKey, PhoneVerdict>;

export function planReallocation(lines: readonly WantedLine[], stock: readonly MovableStock[]): Reallocation | undefined;

export function proposePurchase(offers: readonly SupplierOffer[], need: PurchaseTerms): PurchaseProposal;

export function rankCarriers(options: readonly CarrierOption[], terms: RankTerms): readonly CarrierCandidate[];

export function rankSubstitutes(shortQuantity: number, offers: readonly SubstituteOffer[]): readonly Substitution[];

export function rankSuppliers(offers: readonly SupplierOffer[], need: PurchaseNeed): readonly RankedSupplier[];

export const recentOrdersLookup: DefinedLookup<RecentOrdersKey, RecentOrders>;

export function recommendedChoice(options: readonly ShortageOption[], { latestArrivalAt, preference }?: RecommendationTerms): ShortageChoice | undefined;

export function reconcile(previous: readonly Case[], decision: Decision, now: Instant): Reconciled;

export function reconcileIncidents(previous: readonly Incident[], members: readonly IncidentMember[], now: Instant): ReconciledIncidents;

export function recordHold({ key, type, params }: Action, placedAt: Instant): RecordedHold;

export function recordOutcome(aCase: Case, { resolution, rootCause }: CaseOutcome): Case;

export function reorderAgain(terms: RearmTerms): boolean;

export function reorderPoint(terms: SupplyTerms): number;

export function requestPhoneCode(order: OrderSnapshot, verifier: PhoneVerifier, options: RequestPhoneCodeOptions): Promise<PhoneCodeRequested>;

export const riskLookup: DefinedLookup<RiskKey, RiskVerdict>;

export const roles: Readonly<Record<string, {
    readonly en: string;
    readonly zh: string;
}>>;

export function safeParseOrder(input: unknown): OrderParseResult;

export function safetyStock(terms: SupplyTerms | ReviewedSupplyTerms): number;

export const serviceAreaLookup: DefinedLookup<ServiceAreaKey, ServiceArea>;

export const severities: readonly Severity[];

export const shortageChoices: readonly ShortageChoice[];

export function shortageDeadline(now: Instant, { shipBy, expectedAt }: DeadlineTerms): Instant | undefined;

export function shortageOptions(situation: ShortageSituation): readonly ShortageOption[];

export function splitOrder(lines: readonly WantedLine[], stock: readonly NodeStock[]): OrderSplit;

export function step(ruleset: CompiledRuleset, input: Input): Step;

export const stockLookup: DefinedLookup<StockKey, StockLevel>;

export function subjectKey(subject: Subject): string;

export function summariseOrder(order: OrderSnapshot): OrderSummary;

export const supplierLookup: DefinedLookup<string, SupplierOffers>;

export function testRuleset(file: unknown, options?: CompileRulesetOptions): readonly RulesetTestResult[];

export const transactions: readonly Transaction[];

export const transitLookup: DefinedLookup<TransitKey, Transit>;

export function unanswered(reason: string, message: string): Unanswered;

export function unknown(reason: UnknownReason, keys?: readonly LookupKey[]): UnknownValue;

export function waive(ruleset: CompiledRuleset, input: Input, exceptionKey: string, { reason, by, until }: WaiveOptions): Waiver;

export function whyNot(trace: ConditionTrace): readonly LeafTrace[];

// Mentioned above, not exported

interface ActionText {
    readonly title: string;
    readonly text: string;
}

interface AdapterErrorOptions {
    readonly adapter: string;
    readonly operation: AdapterOperation;
    readonly orderIds: readonly string[];
    readonly lookup?: string;
    readonly cause?: unknown;
}

type AddressField = "recipient" | "lines" | "district" | "locality" | "region" | "postalCode" | "country";

interface Asking {
    readonly channels: readonly string[];
    readonly template?: string;
    readonly locale?: string;
}

interface AudienceTexts<Words> {
    readonly exceptions: Readonly<Record<ExceptionCodeName, ExceptionText>> & Readonly<Record<string, ExceptionText>>;
    readonly actions: Readonly<Record<ActionTypeName, ActionText>>;
    readonly otherException: ExceptionText;
    readonly words: Words;
}

type CarrierState = "unknown" | "no_record" | "label_created" | "picked_up" | "in_transit" | "customs" | "out_for_delivery" | "available_for_pickup" | "delivered" | "delayed" | "stalled" | "held" | "delivery_failed" | "address_problem" | "pickup_expired" | "refused" | "returning" | "returned" | "damaged" | "lost" | "destroyed" | "cancelled" | "exception_other" | "misrouted";

type CaseOrder = Pick<Decision, "orderId" | "tenant">;

interface CellReader extends FactReader {
    readonly cells: unknown[];
    cell(index: number): unknown;
}

interface CellTable {
    readonly slotCount: number;
    readonly paths: readonly PathCell[];
    readonly blank: readonly unknown[];
}

interface ClassifierGroup {
    readonly scope: "order" | ItemScope;
    readonly classifiers: readonly CompiledClassifier[];
    readonly timed: readonly CompiledClassifier[];
    readonly cost: readonly number[];
    readonly judge: Judge<Frame>;
}

interface ClockReading {
    readonly direction: "elapsed" | "remaining";
    readonly anchor: number;
    readonly unit: number;
    readonly calendar?: BusinessTime | undefined;
}

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

interface CompiledSetting {
    readonly name: string;
    readonly value: JsonValue;
    readonly by: readonly {
        readonly slot: number;
        readonly values: ReadonlyMap<string, JsonValue>;
    }[];
}

interface CustomerLetterTexts {
    readonly subject: string;
    readonly severalSubject: string;
    readonly greeting: string;
    readonly signOff: string;
    readonly order: string;
    readonly deadline: string;
    readonly silence: Named$1<SilenceName>;
    readonly mayCancel: string;
    readonly proposal: Named$1<"address" | "text">;
    readonly summary: SummaryTexts;
}

interface CustomerMessages {
    readonly locale: string;
    readonly customer: CustomerTexts;
}

type CustomerStatusName = "cancelled" | "waiting_for_you" | "on_hold" | "delayed" | "we_are_working_on_it" | "fine";

interface CustomerStatusTexts {
    readonly headlines: Named$2<CustomerStatusName>;
    readonly nextSteps: Named$2<CustomerStatusName>;
    readonly expected: string;
}

interface CustomerTexts extends AudienceTexts<CustomerWords> {
    readonly status: CustomerStatusTexts;
    readonly letter: CustomerLetterTexts;
}

interface CustomerWords {
    readonly fields: Named<AddressField | "email" | "phone">;
    readonly kind: Named<Kind>;
    readonly method: Named<Method>;
    readonly otherMethods: Named<Method>;
    readonly methods: Named<Method>;
    readonly disruption: Named<"strike" | "closure" | "suspended" | "weather">;
}

type Defaulted = "customer" | "promise" | "totals" | "reservations" | "payments" | "paymentMethods" | "complaints" | "requests" | "notices" | "holds" | "waivers";

const EVERY: unique symbol;

interface Escalation {
    readonly toRole: string;
    readonly after: "respond" | "resolve";
    readonly waitMs: number;
}

type ExceptionCodeName = (typeof rows)[number][0];

interface ExceptionText {
    readonly title: string;
    readonly text: string;
    readonly todo: readonly string[];
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

interface Frame extends TimedFactReader, CellReader {
    readonly subject: Subject;
    at(now: number): Frame;
}

interface GroupNode {
    readonly kind: "all" | "any";
    readonly parts: readonly PlanNode[];
    readonly timed: boolean;
    readonly path: string;
}

type Hits = readonly number[];

interface HoldParams {
    readonly "hold.place": {
        readonly reason: string;
        readonly blocks: readonly Transaction[];
        readonly scope?: "order" | "line" | "shipment";
        readonly lines?: readonly string[];
        readonly note?: string;
        readonly releasableBy?: string;
        readonly autoReleaseAt?: Instant;
    };
    readonly "hold.release": {
        readonly handle: string;
        readonly reason: string;
        readonly by?: string;
    };
}

interface InvalidOrderErrorOptions {
    readonly orderId?: string | undefined;
    readonly issueCount?: number;
    readonly cause?: unknown;
}

type Judge<Facts> = (facts: Facts) => Hits;

type Kind = "not_received" | "damaged" | "wrong_item" | "late" | "quality" | "service" | "cancel" | "refund" | "change" | "urgent";

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

type LinePart = string | LineQuantity;

interface LineQuantity {
    readonly lineId: string;
    readonly quantity: number;
}

type Method = "card" | "credit_card" | "debit_card" | "alipay" | "wechat_pay" | "unionpay" | "paypal" | "apple_pay" | "google_pay" | "bank_transfer" | "sepa_debit" | "boleto" | "pix" | "invoice" | "cod" | "voucher";

type Named<Value extends string> = Readonly<Record<Value, string>>;

type Named$1<Name extends string> = Readonly<Record<Name, string>>;

type Named$2<Name extends string> = Readonly<Record<Name, string>>;

interface NotNode {
    readonly kind: "not";
    readonly part: PlanNode;
    readonly timed: boolean;
    readonly path: string;
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

type Operand = {
    readonly kind: "constant";
    readonly value: unknown;
} | FactOperand;

type Operator = (factValue: unknown, value: unknown) => boolean;

type Optional<T, K extends keyof T> = Omit<T, K> & Partial<Pick<T, K>>;

interface OrderParams {
    readonly "order.decide_shortage": {
        readonly sku: string;
        readonly shortQuantity: number;
        readonly options: readonly ShortageOption[];
        readonly default: ShortageOption;
        readonly lineId?: string;
        readonly deadline?: Instant;
        readonly plans?: JsonValue;
    };
    readonly "order.split": {
        readonly groups: readonly SplitGroup[];
    };
    readonly "order.backorder": {
        readonly lines: readonly LinePart[];
        readonly quantity: number;
        readonly expectedAt?: Instant;
    };
    readonly "order.substitute": {
        readonly line: string;
        readonly candidates: readonly SubstituteCandidate[];
        readonly quantity?: number;
        readonly needsConsent?: boolean;
    };
    readonly "order.cancel": {
        readonly reason: "customer" | "declined" | "fraud" | "inventory" | "staff" | "other";
        readonly lines?: readonly LinePart[];
        readonly quantity?: number;
        readonly restock?: boolean;
        readonly refund?: boolean;
        readonly notify?: boolean;
    };
    readonly "order.merge_suggest": {
        readonly orderIds: readonly string[];
    };
    readonly "promise.revise": {
        readonly cause: string;
        readonly shipBy?: Instant;
        readonly deliverBy?: Instant;
    };
}

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

interface PathCell {
    readonly slot: number;
    readonly steps: readonly PathStep[];
    readonly path: string;
}

type PathStep = string | typeof EVERY;

type PaymentClass = "approved" | "pending" | "authenticate" | "retry" | "fix_input" | "other_method" | "never" | "merchant" | "check" | "closed" | "refunded";

interface PaymentParams {
    readonly "payment.retry": {
        readonly paymentId: string;
        readonly notBefore?: Instant;
        readonly maxAttempts?: number;
        readonly attempt?: number;
    };
    readonly "payment.request": {
        readonly amountMinor: number;
        readonly currency: string;
        readonly methods: readonly string[];
        readonly deadline?: Instant;
        readonly messageClass?: string;
    };
    readonly "payment.authenticate": {
        readonly paymentId: string;
    };
    readonly "payment.query": {
        readonly paymentId: string;
        readonly notBefore?: Instant;
        readonly giveUpAt?: Instant;
        readonly onGiveUp?: string;
    };
    readonly "payment.capture_or_reauth": {
        readonly paymentId: string;
        readonly before: Instant;
    };
    readonly "refund.propose": {
        readonly amountMinor: number;
        readonly currency: string;
        readonly cause: string;
        readonly deadline?: Instant;
        readonly approvalRole?: string;
    };
    readonly "compensation.offer": {
        readonly kind: "coupon" | "points" | "refund" | "shipping_fee";
        readonly amountMinor: number;
        readonly currency: string;
        readonly cap?: JsonValue;
        readonly tier?: JsonValue;
        readonly incidentKey?: string;
        readonly approvalRole?: string;
    };
}

type PlainValue = object & {
    readonly then?: never;
};

type PlanNode = LeafNode | GroupNode | NotNode;

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

type Replaced = "shipTo" | "billTo" | "placedShipTo" | "lines" | "shipments";

interface RequestParams {
    readonly "request.correction": Asking & {
        readonly fields: readonly string[];
        readonly deadline?: Instant;
        readonly formTarget?: string;
    };
    readonly "request.confirmation": Asking & {
        readonly what: "order" | "address" | "item" | "email";
        readonly proposal?: JsonValue;
        readonly summary?: JsonObject;
        readonly deadline?: Instant;
        readonly onSilence?: "accept" | "remind" | "cancel";
    };
    readonly "request.verification": Asking & {
        readonly purpose: string;
        readonly to?: string;
    };
    readonly "request.consent": Asking & {
        readonly onSilence: "consent" | "cancel" | "refuse";
        readonly revisedDate?: Instant;
        readonly deadline?: Instant;
    };
    readonly "address.suggest": {
        readonly to: Address;
        readonly from?: Address;
        readonly diff?: JsonObject;
        readonly needsConsent?: boolean;
    };
    readonly "notify.customer": Asking & {
        readonly template: string;
        readonly params?: JsonObject;
    };
    readonly "notify.team": {
        readonly template: string;
        readonly role?: string;
        readonly channels?: readonly string[];
        readonly params?: JsonObject;
        readonly digest?: boolean;
    };
}

interface ShipmentParams {
    readonly "carrier.switch": {
        readonly from: string;
        readonly candidates: readonly SwitchCandidate[];
        readonly scope?: "new" | "unshipped" | "intercept";
    };
    readonly "shipment.trace": {
        readonly shipmentId: string;
        readonly carrier: string;
        readonly deadline?: Instant;
    };
    readonly "shipment.reattempt": {
        readonly shipmentId: string;
        readonly notBefore?: Instant;
        readonly contact?: string;
    };
    readonly "shipment.intercept": {
        readonly shipmentId: string;
        readonly newAddress?: Address;
    };
    readonly "shipment.claim": {
        readonly shipmentId: string;
        readonly kind: "lost" | "damaged" | "delay";
        readonly value?: number;
        readonly fileBefore?: Instant;
        readonly evidence?: JsonValue;
    };
    readonly "shipment.reship": {
        readonly lines: readonly LinePart[];
        readonly from?: string;
        readonly carrier?: string;
    };
    readonly "shipment.return": {
        readonly lines: readonly LinePart[];
        readonly labelNeeded?: boolean;
    };
}

type ShortageOption = "delay" | "partial_backorder" | "partial_cancel" | "substitute" | "cancel" | "wait_complete";

type SilenceName = "accept" | "remind" | "cancel" | "consent" | "refuse";

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

interface SplitGroup {
    readonly node: string;
    readonly lines: readonly LineQuantity[];
}

interface StaffDecisionTexts {
    readonly title: string;
    readonly headings: Named$2<"actions" | "blocked" | "adjustments" | "waivers" | "unknowns">;
    readonly rule: string;
    readonly evidence: string;
    readonly owner: string;
    readonly clocks: string;
    readonly states: Named$2<HandlingState>;
    readonly escalated: string;
    readonly incident: string;
    readonly rootCause: string;
    readonly proposed: string;
    readonly due: string;
    readonly blocked: string;
    readonly changes: Named$2<Adjustment["change"]>;
    readonly reasons: Named$2<AdjustmentReason>;
    readonly waivers: Named$2<WaiverStanding>;
    readonly unknown: string;
    readonly review: string;
    readonly item: string;
    readonly gap: string;
}

interface StaffLetterTexts {
    readonly subject: string;
    readonly severalSubject: string;
    readonly deadline: string;
}

interface StaffMessages {
    readonly locale: string;
    readonly staff: StaffTexts;
}

interface StaffTexts extends AudienceTexts<StaffWords> {
    readonly decision: StaffDecisionTexts;
    readonly letter: StaffLetterTexts;
}

interface StaffWords extends CustomerWords {
    readonly state: Named<CarrierState>;
    readonly class: Named<PaymentClass>;
    readonly verdict: Named<"accept" | "confirm" | "add_subpremise" | "fix">;
    readonly problems: Named<"no_open_lines" | "quantity_not_positive" | "over_fulfilled" | "negative_amount" | "unknown_currency">;
    readonly reason: Named<"pending" | "failed" | "timed_out" | "unavailable" | "aborted" | "not_covered" | "not_configured" | "stale" | "missing" | "customer" | "declined" | "fraud" | "inventory" | "staff" | "other">;
    readonly status: Named<"active" | "inactive" | "discontinued" | "unknown">;
    readonly recommendation: Named<"accept" | "review" | "cancel">;
    readonly blocks: Named<"sell" | "capture" | "ship" | "label" | "refund">;
    readonly options: Named<"delay" | "partial_backorder" | "partial_cancel" | "substitute" | "cancel" | "wait_complete">;
    readonly channels: Named<"email" | "sms">;
    readonly onSilence: Named<"accept" | "remind" | "cancel" | "consent" | "refuse">;
    readonly what: Named<"order" | "address" | "item" | "email">;
    readonly role: Named<"support" | "warehouse" | "purchasing" | "finance" | "logistics" | "risk" | "ops" | "owner">;
}

interface StockParams {
    readonly "stock.reserve": {
        readonly sku: string;
        readonly quantity: number;
        readonly node?: string;
        readonly until?: Instant;
    };
    readonly "stock.reallocate": {
        readonly sku: string;
        readonly quantity: number;
        readonly toNode: string;
        readonly fromNode?: string;
        readonly forOrders?: readonly string[];
    };
    readonly "replenish.propose": {
        readonly sku: string;
        readonly quantity: number;
        readonly node?: string;
        readonly supplier?: string;
        readonly rank?: number;
        readonly expectedAt?: Instant;
        readonly method?: "rop" | "periodic";
        readonly reason?: JsonObject;
        readonly suppliers?: readonly SupplierCandidate[];
    };
}

interface SubstituteCandidate {
    readonly sku: string;
    readonly quantity?: number;
    readonly priceDeltaMinor?: number;
}

interface SummaryTexts {
    readonly heading: string;
    readonly line: string;
    readonly pieces: string;
    readonly units: string;
    readonly cancelled: string;
    readonly lineShipBy: string;
    readonly totals: Named$1<"itemsMinor" | "shippingMinor" | "taxMinor" | "discountMinor" | "totalMinor">;
    readonly shipTo: string;
    readonly billTo: string;
    readonly phone: string;
    readonly contact: string;
    readonly shipBy: string;
    readonly deliverBy: string;
    readonly payment: string;
}

interface SupplierCandidate {
    readonly supplier: string;
    readonly quantity?: number;
    readonly rank?: number;
    readonly expectedAt?: Instant;
    readonly costMinor?: number;
    readonly currency?: string;
}

type SwitchCandidate = string | {
    readonly carrier: string;
    readonly service?: string;
    readonly score?: number;
    readonly etaAt?: Instant;
    readonly costMinor?: number;
    readonly reason?: "keeps_promise" | "misses_promise" | "date_unknown";
};

interface TeamParams {
    readonly "task.assign": {
        readonly role: string;
        readonly user?: string;
        readonly acknowledgeBy?: Instant;
        readonly resolveBy?: Instant;
        readonly priority?: "low" | "normal" | "high" | "urgent";
        readonly checklist?: string | readonly string[];
    };
    readonly escalate: {
        readonly toRole: string;
        readonly level?: number;
        readonly cause?: string;
    };
    readonly "review.schedule": {
        readonly scope: string;
        readonly kind: string;
        readonly cases?: readonly string[];
        readonly due?: Instant;
    };
    readonly "facts.refresh": {
        readonly fact: string;
        readonly subject?: JsonValue;
        readonly reason?: string;
    };
}

interface TimedFactReader extends FactReader {
    clock(slot: number): ClockReading | undefined;
    changesAt(slot: number): number;
    at(now: number): TimedFactReader;
    readonly now: number;
}

type Timing = "constant" | "threshold" | "steps" | "unanalysable";

interface TracedCondition {
    readonly verdict: VerdictName;
    readonly pointer: string;
    readonly condition?: string;
}

const millisecondsPer: {
    readonly seconds: 1000;
    readonly minutes: 60000;
    readonly hours: 3600000;
    readonly days: 86400000;
};

const rows: readonly [
    readonly [
        "address.missing_field",
        "error",
        "support",
        "ship",
        "Address incomplete",
        "地址缺少必填项"
    ],
    readonly [
        "address.format_invalid",
        "error",
        "support",
        "ship",
        "Address malformed",
        "地址格式错误(邮编/省)"
    ],
    readonly [
        "address.undeliverable",
        "error",
        "support",
        "ship",
        "Address undeliverable",
        "地址无法送达"
    ],
    readonly [
        "address.needs_confirmation",
        "warning",
        "support",
        "",
        "Address needs confirmation",
        "地址需客户确认"
    ],
    readonly [
        "address.subpremise_missing",
        "warning",
        "support",
        "",
        "Flat or unit number missing",
        "缺少门牌/单元号"
    ],
    readonly [
        "address.unverified",
        "info",
        "support",
        "",
        "Address not verified",
        "地址未核验"
    ],
    readonly [
        "address.changed_after_order",
        "warning",
        "support",
        "ship",
        "Address changed after ordering",
        "下单后改地址"
    ],
    readonly [
        "address.out_of_service_area",
        "error",
        "logistics",
        "ship",
        "Outside the delivery area",
        "超出配送范围"
    ],
    readonly [
        "contact.phone_invalid",
        "error",
        "support",
        "ship",
        "Phone number invalid",
        "电话无效"
    ],
    readonly [
        "contact.phone_unverified",
        "info",
        "support",
        "",
        "Phone number not verified",
        "电话未短信验证"
    ],
    readonly [
        "contact.email_invalid",
        "warning",
        "support",
        "",
        "E-mail address invalid",
        "邮箱无效"
    ],
    readonly [
        "contact.email_suspicious",
        "info",
        "support",
        "",
        "E-mail address probably mistyped",
        "邮箱疑似错误"
    ],
    readonly [
        "order.unconfirmed",
        "info",
        "support",
        "",
        "Order not confirmed by the customer",
        "订单待客户核对"
    ],
    readonly [
        "order.duplicate",
        "warning",
        "support",
        "ship",
        "Probably a duplicate order",
        "疑似重复订单"
    ],
    readonly [
        "order.invalid",
        "critical",
        "support",
        "ship capture",
        "Order data impossible",
        "订单数据不成立"
    ],
    readonly [
        "order.price_mismatch",
        "error",
        "finance",
        "capture ship",
        "Total does not add up",
        "价格不符"
    ],
    readonly [
        "order.item_unmatched",
        "error",
        "warehouse",
        "ship",
        "Item unknown or not sellable",
        "商品未匹配"
    ],
    readonly [
        "order.customer_blocked",
        "error",
        "risk",
        "ship capture",
        "Customer blocked",
        "黑名单客户"
    ],
    readonly [
        "order.buyer_request_pending",
        "warning",
        "support",
        "ship",
        "Buyer request waiting",
        "买家申请待处理(退款/修改/催发)"
    ],
    readonly [
        "order.promise_conflict",
        "warning",
        "warehouse",
        "",
        "Promised date cannot be kept",
        "承诺日期不可达"
    ],
    readonly [
        "stock.short",
        "error",
        "warehouse",
        "ship",
        "Not enough stock",
        "库存不足"
    ],
    readonly [
        "stock.split_needed",
        "info",
        "warehouse",
        "",
        "Only several warehouses together can fill it",
        "需拆单发货"
    ],
    readonly [
        "stock.arriving_late",
        "warning",
        "warehouse",
        "ship",
        "Stock arrives after the promise",
        "到货晚于承诺"
    ],
    readonly [
        "stock.discontinued",
        "error",
        "warehouse",
        "ship",
        "Discontinued and out of stock",
        "已停产/下架"
    ],
    readonly [
        "stock.low",
        "warning",
        "purchasing",
        "",
        "Stock below the reorder point",
        "库存低于警戒值"
    ],
    readonly [
        "stock.oversold",
        "critical",
        "warehouse",
        "sell",
        "Oversold",
        "超卖"
    ],
    readonly [
        "stock.reservation_expired",
        "warning",
        "warehouse",
        "ship",
        "Stock reservation expired",
        "库存预占失效"
    ],
    readonly [
        "payment.pending",
        "warning",
        "finance",
        "ship",
        "Payment overdue",
        "待付款超时"
    ],
    readonly [
        "payment.action_required",
        "warning",
        "finance",
        "ship",
        "Payment waits for the customer",
        "需完成验证"
    ],
    readonly [
        "payment.declined.retryable",
        "warning",
        "finance",
        "ship",
        "Payment declined, retry may work",
        "支付失败-可重试"
    ],
    readonly [
        "payment.declined.fixable",
        "error",
        "finance",
        "ship",
        "Payment declined, data to be corrected",
        "支付失败-需更正信息"
    ],
    readonly [
        "payment.declined.other_method",
        "error",
        "finance",
        "ship",
        "Payment declined, other method needed",
        "支付失败-请换方式"
    ],
    readonly [
        "payment.declined.final",
        "error",
        "finance",
        "ship capture",
        "Payment declined for good",
        "支付失败-不可重试"
    ],
    readonly [
        "payment.config_error",
        "critical",
        "finance",
        "ship",
        "Payment set up wrongly",
        "商户侧支付故障"
    ],
    readonly [
        "payment.state_unknown",
        "error",
        "finance",
        "ship capture refund",
        "Payment outcome unknown",
        "支付结果未知"
    ],
    readonly [
        "payment.closed",
        "warning",
        "finance",
        "ship",
        "Payment closed unpaid",
        "交易已关闭"
    ],
    readonly [
        "payment.amount_mismatch",
        "error",
        "finance",
        "ship",
        "Amount paid differs from amount due",
        "实付金额不符"
    ],
    readonly [
        "payment.duplicate",
        "error",
        "finance",
        "capture",
        "Paid more than once",
        "重复支付"
    ],
    readonly [
        "payment.risk_review",
        "error",
        "risk",
        "ship capture",
        "Payment under risk review",
        "风险审核"
    ],
    readonly [
        "payment.authorization_expiring",
        "warning",
        "finance",
        "",
        "Authorisation about to lapse",
        "授权即将过期"
    ],
    readonly [
        "shipment.not_dispatched",
        "error",
        "warehouse",
        "",
        "Not dispatched in time",
        "逾期未发货"
    ],
    readonly [
        "shipment.no_tracking",
        "warning",
        "logistics",
        "",
        "No first scan",
        "无物流轨迹"
    ],
    readonly [
        "shipment.stalled",
        "warning",
        "logistics",
        "",
        "No scan for too long",
        "物流停滞"
    ],
    readonly [
        "shipment.delayed",
        "warning",
        "logistics",
        "",
        "Delivery late",
        "物流延误"
    ],
    readonly [
        "shipment.delivered_late",
        "info",
        "logistics",
        "",
        "Delivered late",
        "已签收但晚于承诺"
    ],
    readonly [
        "shipment.delivery_failed",
        "warning",
        "logistics",
        "",
        "Delivery attempt failed",
        "派送失败"
    ],
    readonly [
        "shipment.address_problem",
        "error",
        "support",
        "",
        "Carrier reports an address problem",
        "派送地址问题"
    ],
    readonly [
        "shipment.held",
        "error",
        "logistics",
        "",
        "Parcel held",
        "被扣留(清关/费用/资料)"
    ],
    readonly [
        "shipment.pickup_overdue",
        "warning",
        "support",
        "",
        "Not collected in time",
        "超时未取"
    ],
    readonly [
        "shipment.refused",
        "error",
        "support",
        "refund",
        "Parcel refused",
        "客户拒收"
    ],
    readonly [
        "shipment.returned",
        "error",
        "warehouse",
        "",
        "Parcel returns to sender",
        "退回中/已退回"
    ],
    readonly [
        "shipment.damaged",
        "error",
        "logistics",
        "",
        "Parcel damaged",
        "包裹破损"
    ],
    readonly [
        "shipment.lost",
        "error",
        "logistics",
        "",
        "Parcel lost",
        "包裹丢失(含推定)"
    ],
    readonly [
        "shipment.wrong_delivery",
        "error",
        "support",
        "",
        "Delivered, yet not received",
        "显示签收但未收到"
    ],
    readonly [
        "shipment.cancelled",
        "warning",
        "warehouse",
        "",
        "Shipment cancelled",
        "运单取消"
    ],
    readonly [
        "shipment.exception",
        "warning",
        "logistics",
        "",
        "Carrier reports an exception",
        "其他物流异常"
    ],
    readonly [
        "carrier.disrupted",
        "critical",
        "logistics",
        "label",
        "Carrier disrupted",
        "承运商中断"
    ],
    readonly [
        "complaint.open",
        "warning",
        "support",
        "",
        "Complaint open",
        "客户投诉未结"
    ],
    readonly [
        "complaint.response_overdue",
        "error",
        "support",
        "",
        "First reply to a complaint overdue",
        "首次响应超时"
    ],
    readonly [
        "complaint.update_overdue",
        "warning",
        "support",
        "",
        "Progress report on a complaint overdue",
        "进展通报超时"
    ],
    readonly [
        "complaint.resolution_overdue",
        "error",
        "support",
        "",
        "Resolution of a complaint overdue",
        "解决超时"
    ],
    readonly [
        "complaint.reopened",
        "warning",
        "support",
        "",
        "Complaint reopened",
        "投诉重开"
    ],
    readonly [
        "promise.notice_due",
        "error",
        "support",
        "",
        "Customer not told of the delay",
        "应告知客户延迟"
    ],
    readonly [
        "process.sla_breached",
        "error",
        "owner",
        "",
        "Handling overdue",
        "处理超时"
    ],
    readonly [
        "facts.missing",
        "info",
        "ops",
        "",
        "Information missing",
        "缺少事实"
    ],
    readonly [
        "facts.stale",
        "info",
        "ops",
        "",
        "Information out of date",
        "事实过期"
    ]
];

const weekdays: readonly [
    "monday",
    "tuesday",
    "wednesday",
    "thursday",
    "friday",
    "saturday",
    "sunday"
];
