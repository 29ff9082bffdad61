import type { StaffDecisionTexts } from "../../DecisionTexts";

/** For staff: a whole decision. */
export const decision: StaffDecisionTexts = {
  title: "Order {order}: {count, plural, =0 {nothing stands out} one {one exception} other {# exceptions}}",
  headings: {
    actions: "To do",
    blocked: "What must wait",
    adjustments: "What the plan changed",
    waivers: "Waivers",
    unknowns: "What is not known",
  },
  rule: "Found by the rule {rule}.",
  evidence: "{name}: {value, select, absent {not shown} other {{value}}}",
  owner: "{role, select, absent {Nobody is named to see to it.} other {To be seen to by {role}.}}",
  clocks:
    "{state}{respondBy, select, absent {} other {; to be taken up by {respondBy}}}{resolveBy, select, absent {} other {; to be solved by {resolveBy}}}.",
  states: {
    on_time: "In time",
    due_soon: "Due soon",
    respond_overdue: "Nobody took it up in time",
    resolve_overdue: "Not solved in time",
  },
  escalated: "Escalated{role, select, absent {} other { to {role}}} (level {level, number}).",
  incident: "Part of the incident {incident}.",
  rootCause: "Once it is solved, find out why it happened.",
  proposed:
    "{missing, select, absent {A person decides this.} other {A person decides this: {missing} is not known.}}",
  due: "{notBefore, select, absent {{dueBy, select, absent {At any time.} other {Due by {dueBy}.}}} other {{dueBy, select, absent {Not before {notBefore}.} other {Not before {notBefore}, due by {dueBy}.}}}}",
  blocked:
    "Stopped: {blocks}{lines, select, absent {{subject, select, absent {} other { of {subject}}}} other { of {linesCount, plural, one {line} other {lines}} {lines}}}. Cause: {causes}.",
  changes: {
    dropped: "“{action}” was left out.",
    proposed: "“{action}” is only proposed.",
    reduced: "“{action}” was reduced.",
    postponed: "“{action}” was put off.",
  },
  reasons: {
    same_hold: "Another hold stops the same for the same cause.",
    held_already: "That hold is placed already.",
    released: "That hold was released.",
    order_cancelled: "The order is to be cancelled, so nothing else is done with it.",
    cancel_proposed: "Somebody decides first whether the order is cancelled.",
    one_cancel: "Another action cancels the same.",
    one_refund: "Another action gives the money back.",
    one_compensation: "Another offer makes the same incident good.",
    cap_reached: "What was given before leaves nothing, or less.",
    history_unknown: "Nobody knows what was given before.",
    quiet_hours: "It is too early or too late to write to the customer.",
    rate_cap: "The customer has had enough messages for now.",
  },
  waivers: {
    in_force: "“{exception}” is waived: it stops nothing and asks for nothing.",
    not_needed: "The waiver for “{exception}” is not needed: it is not there.",
    expired: "The waiver for “{exception}” has ended.",
    facts_changed: "The waiver for “{exception}” no longer holds: the facts have changed.",
    not_waivable: "“{exception}” cannot be waived.",
  },
  unknown:
    "{fact} is not known{reason, select, absent {} other { ({reason})}}{rules, select, absent {} other {; asked for by {rulesCount, plural, one {the rule {rules}} other {the rules {rules}}}}}.",
  review: "Look again at {at}.",
  item: "{title}: {text}",
  gap: " ",
};
