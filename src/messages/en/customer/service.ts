/** For customers: complaints, promises, and what is only between us and our records. */
export const service = {
  "complaint.open": {
    title: "We are looking into your complaint",
    text: "Thank you for telling us{kind, select, absent {} other { about this ({kind})}}. We are looking into it and will come back to you with a solution.",
    todo: [],
  },
  "complaint.response_overdue": {
    title: "You are waiting for our answer",
    text: "We are sorry that you are still waiting for our answer to your complaint. One of us is taking it up now.",
    todo: [],
  },
  "complaint.update_overdue": {
    title: "News on your complaint",
    text: "We are still working on your complaint and have not forgotten it. We will write to you with the next step.",
    todo: [],
  },
  "complaint.resolution_overdue": {
    title: "Your complaint is taking too long",
    text: "We are sorry that your complaint has not been settled yet. Somebody who can decide it is now looking after it.",
    todo: [],
  },
  "complaint.reopened": {
    title: "We are taking up your complaint again",
    text: "We are sorry that our first solution did not help. We are going through everything again, to settle it for good.",
    todo: ["Please tell us what would put it right for you."],
  },
  "promise.notice_due": {
    title: "Your order will be late",
    text: "We are sorry: your order will arrive later than promised{deliverBy, select, absent {} other { ({deliverBy})}}.{revisedDeliverBy, select, absent { We will write to you as soon as there is a new date.} other { We now expect it on {revisedDeliverBy}.}}",
    todo: ["If that is too late for you, please tell us, and we will find a solution with you."],
  },
  "process.sla_breached": {
    title: "You are waiting longer than you should",
    text: "We are sorry that it is taking so long. Your order is now being looked after with priority.",
    todo: [],
  },
  "facts.missing": {
    title: "Your order is being checked",
    text: "We are checking a detail of your order. You need not do anything.",
    todo: [],
  },
  "facts.stale": {
    title: "Your order is being checked",
    text: "We are checking a detail of your order. You need not do anything.",
    todo: [],
  },
};
