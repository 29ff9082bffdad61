/** For staff: complaints, promises, the process itself and what the rules had to go by. */
export const service = {
  "complaint.open": {
    text: "{id, select, absent {A complaint} other {Complaint {id}}}{kind, select, absent {} other { (topic: {kind})}} is open.",
    todo: [
      "Thank the customer, and say who looks after it and when they hear more.",
      "Find the facts in the order, then offer a concrete solution.",
      "Close it with what was done and what caused it.",
    ],
  },
  "complaint.response_overdue": {
    text: "{id, select, absent {A complaint} other {Complaint {id}}}{kind, select, absent {} other { (topic: {kind})}} has had no answer from a person{hours, select, absent {} other { for {hours}}}{limitHours, select, absent {} other { (limit: {limitHours})}}.",
    todo: [
      "Answer now, even if the solution is not ready.",
      "Apologise for the wait, and name a person and a time for the next news.",
    ],
  },
  "complaint.update_overdue": {
    text: "The customer has heard nothing of {id, select, absent {their complaint} other {complaint {id}}}{kind, select, absent {} other { (topic: {kind})}}{hours, select, absent {} other { for {hours}}}{limitHours, select, absent {} other { (limit: {limitHours})}}.",
    todo: [
      "Tell the customer where the matter stands, even if there is nothing new.",
      "Name the next step and its date.",
    ],
  },
  "complaint.resolution_overdue": {
    text: "{id, select, absent {A complaint} other {Complaint {id}}}{kind, select, absent {} other { (topic: {kind})}} is not settled{hours, select, absent {} other { after {hours}}}{limitHours, select, absent {} other { (limit: {limitHours})}}.",
    todo: [
      "Take it to somebody who may decide.",
      "Offer a solution today; compensate within the limits.",
      "Note what kept it open.",
    ],
  },
  "complaint.reopened": {
    text: "{id, select, absent {A complaint} other {Complaint {id}}}{kind, select, absent {} other { (topic: {kind})}} was opened again{times, select, absent {} other { ({times, plural, one {once} other {# times}})}}: the first solution did not hold.",
    todo: [
      "Read the whole history before you write.",
      "Ask the customer what would settle it, and agree on it.",
      "Have the cause reviewed, so that it does not come back.",
    ],
  },
  "promise.notice_due": {
    text: "The order will be late, and the customer has not been told{deliverBy, select, absent {{shipBy, select, absent {} other {; dispatch was promised by {shipBy}}}} other {; delivery was promised by {deliverBy}}}{revisedDeliverBy, select, absent {} other {, now expected {revisedDeliverBy}}}.",
    todo: [
      "Write to the customer now: the cause, the new date, and the choice to cancel.",
      "Where the law asks for consent to a delay, get it on record.",
    ],
  },
  "process.sla_breached": {
    text: "{kind, select, absent {{case, select, absent {A case of this order} other {Case {case}}} has waited too long{hours, select, absent {} other {: {hours}{limitHours, select, absent {} other {, limit {limitHours}}}}}} other {The customer's request for {kind} is overdue{hours, select, absent {} other { by {hours}}}{deadline, select, absent {} other { (it was due {deadline})}}}}.",
    todo: [
      "Take it over or hand it to somebody who has time, by name.",
      "Do the next step now and note it in the case.",
      "If it happens again, look at staffing or at the limit.",
    ],
  },
  "facts.missing": {
    text: "{fact, select, absent {Something the rules ask for} other {{fact}}} is not known{reason, select, absent {} other {: {reason}}}{rules, select, absent {} other {; {rules, plural, one {# rule} other {# rules}} could not be decided}}.",
    todo: [
      "See whether the lookup behind it is set up and answers.",
      "Fetch the information and check the order again.",
      "Until then, decide by hand what the rules could not.",
    ],
  },
  "facts.stale": {
    text: "What is known of {fact, select, absent {something the rules ask for} other {{fact}}} is too old{rules, select, absent {} other {; {rules, plural, one {# rule} other {# rules}} could not be decided}}.",
    todo: [
      "Fetch it anew and check the order again.",
      "If it keeps happening, have its source answer more often, or allow a greater age.",
    ],
  },
};
