/** The phrases of one operator; `{fact}` and `{value}` stand for its two sides. */
export interface OperatorWords {
  readonly holds: string;
  readonly fails: string;
}

/**
 * The words that explanations of rules are made of, in one language. Names in braces stand for what is put in.
 *
 * The languages that ship are `order-triage/messages/en` and `order-triage/messages/zh-CN`.
 */
export interface TraceWords {
  readonly verdicts: {
    /** `{rule}` */
    readonly true: string;
    readonly false: string;
    readonly unknown: string;
  };
  /** Says a verdict and why: `{verdict}`, `{reasons}`. */
  readonly because: string;
  /** Says a verdict that needs no reason, since nothing was asked: `{verdict}`. */
  readonly unconditional: string;
  /** Between two reasons. */
  readonly and: string;
  /** After the reasons that are told: `{count}` others are not. */
  readonly more: string;
  /** A rule and the item it was judged for: `{rule}`, `{subject}`. */
  readonly ruleForItem: string;
  /** Before the parts of a group. */
  readonly groups: { readonly all: string; readonly any: string; readonly not: string };
  /** A group without parts. */
  readonly empty: string;
  /** A named condition: `{name}`, and `{phrase}`, what it says. */
  readonly named: string;
  /** A fact and its value: `{name}`, `{value}`. */
  readonly valued: string;
  readonly absent: string;
  readonly redacted: string;
  /** `{reason}` */
  readonly notKnown: string;
  /** One fact that is not known, as a reason: `{name}`, `{reason}`. */
  readonly factNotKnown: string;
  /** Reasons why a value is not known; a reason that is not here is told as it is. */
  readonly reasons: Readonly<Record<string, string>>;
  /** By the operator's name; an operator that is not here is the host's own. */
  readonly operators: Readonly<Record<string, OperatorWords>>;
  /** An operator of the host's own: `{fact}`, `{operator}`, `{value}`. */
  readonly ownOperator: OperatorWords;
  /** Denies a whole phrase: `{phrase}`. */
  readonly notSo: string;
  /** One element, or each, of `{list}`, as a side of a comparison. */
  readonly elements: { readonly some: string; readonly every: string };
  /** The same before the comparison, which speaks of `{element}`: `{list}`, `{element}`, `{phrase}`. */
  readonly forElements: { readonly some: string; readonly every: string };
  /** What a fact means, behind its comparison: `{line}`, `{meaning}`. */
  readonly meaning: string;
}
