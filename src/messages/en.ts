import type { Messages } from "./Messages";

/**
 * English.
 *
 * @example
 * ```ts
 * import { en } from "order-triage/messages/en";
 *
 * console.log(describeTrace(trace, en.explain));
 * ```
 */
export const en: Messages = {
  locale: "en",
  explain: {
    verdicts: {
      true: "{rule} holds",
      false: "{rule} does not hold",
      unknown: "{rule} cannot be decided",
    },
    because: "{verdict}, because {reasons}",
    unconditional: "{verdict}, whatever the facts are",
    and: " and ",
    more: " and {count} more",
    ruleForItem: "{rule} for {subject}",
    groups: { all: "all of:", any: "at least one of:", not: "not:" },
    empty: "no conditions",
    named: '"{name}": {phrase}',
    valued: "{name} ({value})",
    absent: "absent",
    redacted: "redacted",
    notKnown: "not known: {reason}",
    factNotKnown: "{name} is not known ({reason})",
    reasons: {
      pending: "not looked up yet",
      failed: "the lookup failed",
      not_configured: "no lookup is configured",
      stale: "the answer is too old",
      missing: "not given",
      absent: "absent",
    },
    operators: {
      equal: { holds: "{fact} equals {value}", fails: "{fact} does not equal {value}" },
      notEqual: { holds: "{fact} does not equal {value}", fails: "{fact} equals {value}" },
      in: { holds: "{fact} is one of {value}", fails: "{fact} is not one of {value}" },
      notIn: { holds: "{fact} is none of {value}", fails: "{value} is no list without {fact}" },
      contains: { holds: "{fact} contains {value}", fails: "{fact} does not contain {value}" },
      doesNotContain: {
        holds: "{fact} does not contain {value}",
        fails: "{fact} is no list without {value}",
      },
      lessThan: { holds: "{fact} is less than {value}", fails: "{fact} is not less than {value}" },
      lessThanInclusive: { holds: "{fact} is at most {value}", fails: "{fact} is not at most {value}" },
      greaterThan: { holds: "{fact} is more than {value}", fails: "{fact} is not more than {value}" },
      greaterThanInclusive: { holds: "{fact} is at least {value}", fails: "{fact} is not at least {value}" },
    },
    ownOperator: {
      holds: "{fact} meets {operator} of {value}",
      fails: "{fact} does not meet {operator} of {value}",
    },
    notSo: "it is not so that {phrase}",
    elements: { some: "some element of {list}", every: "every element of {list}" },
    forElements: {
      some: "for some element {element} of {list}, {phrase}",
      every: "for every element {element} of {list}, {phrase}",
    },
    meaning: "{line} — {meaning}",
    raisedBy: "{exception} was raised by {rules}",
    policies: {
      chosen: "{policy} is the playbook",
      added: "{policy} adds its actions",
      not_held: "{policy} does not hold",
      undecided: "{policy} cannot be decided and is passed over",
      outranked: "{policy} comes after the playbook, so it was not asked",
    },
    noPolicy: "no policy is for {exception}",
    noPlaybook: "no policy gave {exception} a playbook",
    action: "{id}: {type}",
    leftOut: "{action} is left out",
    modes: { auto: "automatic", propose: "for a person to decide" },
    owner: "owner {owner}",
    dueBy: "due {instant}",
    missing: "{param} is missing",
    missingFrom: "{param} is missing ({fact}: {reason})",
    comma: ", ",
  },
};
