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

export type Codegen = "auto" | "never" | "always";

export interface CompileOptions {
    readonly operators?: OwnOperators;
    readonly conditions?: Readonly<Record<string, Condition>>;
    readonly codegen?: Codegen;
    readonly limits?: Partial<Limits>;
}

export interface CompiledRules {
    run(facts: Readonly<Record<string, unknown>>): readonly RuleEvent[];
    evaluate(facts: Readonly<Record<string, unknown>>): {
        readonly events: readonly RuleEvent[];
        readonly unknowns: readonly UndecidedRule[];
    };
    explain(facts: Readonly<Record<string, unknown>>, ruleName?: string): readonly RuleTrace[];
    evidence(facts: Readonly<Record<string, unknown>>, ruleName?: string): readonly RuleEvidence[];
}

export type Condition = LeafCondition | AllCondition | AnyCondition | NotCondition | NamedCondition;

export type ConditionTrace = GroupTrace | LeafTrace;

export interface DescribeOptions {
    readonly meaningOf?: (fact: string) => string | undefined;
}

export interface Evidence {
    readonly verdict: VerdictName;
    readonly leaves: readonly LeafTrace[];
}

export interface FactReference {
    readonly fact: string;
    readonly path?: string;
    readonly params?: JsonObject;
}

export interface GroupTrace extends TracedCondition {
    readonly kind: "all" | "any" | "not";
    readonly parts: readonly ConditionTrace[];
}

export class InvalidRulesetError extends OrderTriageError {
    readonly issues: readonly RulesetIssue[];
    constructor(issues: readonly RulesetIssue[], fileName?: string);
}

export type JudgedRule = RuleTrace & {
    readonly subject?: string;
};

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

export interface OperatorWords {
    readonly holds: string;
    readonly fails: string;
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

export interface RuleEvidence extends Evidence {
    readonly rule: string;
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

export function because(trace: ConditionTrace): readonly LeafTrace[];

export function compileRules(rules: unknown, options?: CompileOptions): CompiledRules;

export function describeTrace(trace: JudgedRule | ConditionTrace, words: TraceWords, options?: DescribeOptions): string;

export function describeVerdict(trace: JudgedRule, words: TraceWords, verdict?: string): string;

export function isOrderTriageError(value: unknown): value is OrderTriageError;

export function isUnknown(value: unknown): value is UnknownValue;

export function unknown(reason: UnknownReason, keys?: readonly LookupKey[]): UnknownValue;

export function whyNot(trace: ConditionTrace): readonly LeafTrace[];

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

interface TracedCondition {
    readonly verdict: VerdictName;
    readonly pointer: string;
    readonly condition?: string;
}

type UnknownReason = "pending" | "failed" | "timed_out" | "unavailable" | "not_configured" | "stale" | "missing" | (string & {});
