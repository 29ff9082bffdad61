import type { StaffLetterTexts } from "../../LetterTexts";

/** For staff: what stands around that which a message tells. */
export const letter: StaffLetterTexts = {
  subject: "Order {orderId}: {title}",
  severalSubject: "Order {orderId}: {count, plural, one {# point} other {# points}}",
  deadline: "Due by {deadline}.",
};
