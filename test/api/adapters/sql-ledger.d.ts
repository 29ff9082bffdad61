// order-triage/adapters/sql-ledger

export interface ActionLedger {
    readonly name: string;
    claim(key: string): MaybePromise<Claim>;
    settle(key: string, outcome: Outcome): MaybePromise<void>;
    reclaim?(key: string): MaybePromise<Claim>;
    bind?(keys: readonly string[], message: string): MaybePromise<void>;
    messageOf?(key: string): MaybePromise<string | undefined>;
}

export type Claim = "new" | "busy" | "done" | "in_doubt";

export interface DueOptions {
    readonly limit?: number;
    readonly now?: string;
    readonly inDoubt?: "leave" | "resend";
    readonly restMs?: number;
}

export interface EnqueueOptions {
    readonly query?: SqlQuery;
    readonly replace?: boolean;
}

export interface Forgotten {
    readonly decisions: number;
    readonly keys: number;
}

export interface InDoubt {
    readonly key: string;
    readonly since: string;
}

export type Outcome = {
    readonly status: "sent";
    readonly receipt: Receipt;
} | {
    readonly status: "failed";
};

export interface Receipt {
    readonly id?: string;
    readonly notifier?: string;
}

export interface SqlLedger extends Required<ActionLedger> {
    enqueue(decision: Decision, options?: EnqueueOptions): Promise<void>;
    due(options?: DueOptions): Promise<readonly Decision[]>;
    inDoubt(options?: {
        readonly limit?: number;
    }): Promise<readonly InDoubt[]>;
    forget(options: {
        readonly olderThan: string;
    }): Promise<Forgotten>;
}

export interface SqlLedgerOptions {
    readonly query: SqlQuery;
    readonly table?: string;
    readonly leaseMs?: number;
}

export type SqlQuery = (text: string, params: unknown[]) => MaybePromise<SqlRows>;

export interface SqlRows {
    readonly rows: readonly object[];
}

export function sqlLedger(options: SqlLedgerOptions): SqlLedger;

export function sqlLedgerSchema(table?: string): string;

// Mentioned above, not exported

interface Action {
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

interface Adjustment {
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

type AdjustmentReason = "same_hold" | "held_already" | "released" | "order_cancelled" | "cancel_proposed" | "one_cancel" | "one_refund" | "one_compensation" | "cap_reached" | "history_unknown" | "quiet_hours" | "rate_cap";

interface Block {
    readonly transaction: Transaction;
    readonly subject: Subject;
    readonly lines?: readonly string[];
    readonly exceptions: readonly string[];
}

interface Decision {
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

interface Handling {
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

type HandlingState = "on_time" | "due_soon" | "respond_overdue" | "resolve_overdue";

type Instant = string;

interface JsonObject {
    readonly [key: string]: JsonValue;
}

type JsonPrimitive = string | number | boolean | null;

type JsonValue = JsonPrimitive | readonly JsonValue[] | JsonObject;

interface JudgedWaiver {
    readonly key: string;
    readonly standing: WaiverStanding;
    readonly reason: string;
    readonly at: Instant;
    readonly until?: Instant;
    readonly exception?: OrderException;
}

type MaybePromise<T> = T | Promise<T>;

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

interface PlannedMessage {
    readonly channel: string;
    readonly actions: readonly string[];
    readonly notBefore?: Instant;
}

interface ReachedLevel {
    readonly level: number;
    readonly toRole: string;
}

interface RulesetIdentity {
    readonly name: string;
    readonly version?: string;
    readonly digest: string;
}

type Severity = "info" | "warning" | "error" | "critical";

interface Subject {
    readonly kind: string;
    readonly id?: string;
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

type UnknownReason = "pending" | "failed" | "timed_out" | "unavailable" | "not_configured" | "stale" | "missing" | (string & {});

type WaiverStanding = "in_force" | "not_needed" | "expired" | "facts_changed" | "not_waivable";
