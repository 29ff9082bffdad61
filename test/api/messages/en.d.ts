// order-triage/messages/en

export const en: Messages;

// Mentioned above, not exported

interface ExplainWords extends TraceWords {
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
    readonly comma: string;
}

interface Messages {
    readonly locale: string;
    readonly explain: ExplainWords;
}

interface OperatorWords {
    readonly holds: string;
    readonly fails: string;
}

type PolicyOutcome = "chosen" | "added" | "not_held" | "undecided" | "outranked";

interface TraceWords {
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
