// order-triage/rules

export interface AllCondition {
    readonly all: readonly Condition[];
    readonly priority?: number;
    readonly name?: string;
}

export interface AnyCondition {
    readonly any: readonly Condition[];
    readonly priority?: number;
    readonly name?: string;
}

export interface CompileOptions {
    readonly operators?: OwnOperators;
    readonly conditions?: Readonly<Record<string, Condition>>;
}

export interface CompiledRules {
    run(facts: Readonly<Record<string, unknown>>): readonly RuleEvent[];
    evaluate(facts: Readonly<Record<string, unknown>>): {
        readonly events: readonly RuleEvent[];
        readonly unknowns: readonly UndecidedRule[];
    };
    explain(facts: Readonly<Record<string, unknown>>, ruleName?: string): readonly RuleTrace[];
}

export type Condition = LeafCondition | AllCondition | AnyCondition | NotCondition | NamedCondition;

export type ConditionTrace = {
    readonly kind: "all" | "any" | "not";
    readonly verdict: VerdictName;
    readonly parts: readonly ConditionTrace[];
} | {
    readonly kind: "leaf";
    readonly verdict: VerdictName;
    readonly fact: string;
    readonly path?: string;
    readonly operator: string;
    readonly factValue?: unknown;
    readonly value?: unknown;
    readonly reason?: string;
};

export interface FactReference {
    readonly fact: string;
    readonly path?: string;
    readonly params?: JsonObject;
}

export class InvalidRulesetError extends OrderTriageError {
    readonly issues: readonly RulesetIssue[];
    constructor(issues: readonly RulesetIssue[], fileName?: string);
}

export interface LeafCondition {
    readonly fact: string;
    readonly operator: string;
    readonly value: JsonValue | FactReference;
    readonly path?: string;
    readonly params?: JsonObject;
    readonly priority?: number;
    readonly name?: string;
}

export interface NamedCondition {
    readonly condition: string;
    readonly priority?: number;
    readonly name?: string;
}

export interface NotCondition {
    readonly not: Condition;
    readonly priority?: number;
    readonly name?: string;
}

export class OrderTriageError extends Error {
    readonly code: string;
    readonly rule?: string;
    readonly path?: string;
    readonly adapter?: string;
    constructor(code: string, message: string, options?: OrderTriageErrorOptions);
}

export type OwnOperators = Readonly<Record<string, (factValue: unknown, value: unknown) => boolean>>;

export interface Rule {
    readonly name?: string;
    readonly priority?: number;
    readonly conditions: Condition;
    readonly event: RuleEvent;
}

export interface RuleEvent {
    readonly type: string;
    readonly params?: JsonObject;
}

export interface RuleTrace {
    readonly rule: string;
    readonly verdict: VerdictName;
    readonly conditions: ConditionTrace;
}

export interface RulesetIssue {
    readonly code: string;
    readonly path: string;
    readonly rule?: string;
    readonly message: string;
}

export interface UndecidedRule {
    readonly rule: string;
    readonly fact: string;
    readonly reason: string;
}

export interface UnknownValue {
    readonly reason: UnknownReason;
    readonly keys: readonly LookupKey[];
}

export type VerdictName = "false" | "true" | "unknown";

export function compileRules(rules: unknown, options?: CompileOptions): CompiledRules;

export function isOrderTriageError(value: unknown): value is OrderTriageError;

export function isUnknown(value: unknown): value is UnknownValue;

export function unknown(reason: UnknownReason, keys?: readonly LookupKey[]): UnknownValue;

// Mentioned above, not exported

interface ErrorPlace {
    readonly rule?: string;
    readonly path?: string;
    readonly adapter?: string;
}

interface JsonObject {
    readonly [key: string]: JsonValue;
}

type JsonPrimitive = string | number | boolean | null;

type JsonValue = JsonPrimitive | readonly JsonValue[] | JsonObject;

interface LookupKey<K extends JsonValue = JsonValue> {
    readonly lookup: string;
    readonly id: string;
    readonly key: K;
}

interface OrderTriageErrorOptions extends ErrorPlace {
    readonly cause?: unknown;
}

type UnknownReason = "pending" | "failed" | "not_configured" | "stale" | "missing" | (string & {});
