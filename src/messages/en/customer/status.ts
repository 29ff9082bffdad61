import type { CustomerStatusTexts } from "../../DecisionTexts";

/** For customers: where their order stands. */
export const status: CustomerStatusTexts = {
  headlines: {
    cancelled: "Your order is being cancelled.",
    waiting_for_you: "We need something from you to go on with your order.",
    on_hold: "Your order is paused until an open point is settled.",
    delayed: "Your order is taking longer than planned.",
    we_are_working_on_it: "We are looking after a point of your order.",
    fine: "Your order is going as planned.",
  },
  nextSteps: {
    cancelled: "You need not do anything; what you have paid is returned to you.",
    waiting_for_you: "Please look at the message we have sent you.",
    on_hold: "You need not do anything; we will write to you when it goes on.",
    delayed: "You need not do anything; we will write to you when there is news.",
    we_are_working_on_it: "You need not do anything; we will write to you if we need you.",
    fine: "You need not do anything.",
  },
  expected: "We expect it by {expectedAt}.",
};
