/** Mistakes that no schema sees: they need another place or another file, a calendar, or arithmetic. */
export const UNSEEN: ReadonlySet<string> = new Set([
  "an unknown setting",
  "a fact out of scope",
  "an item's fact in a rule about the order",
  "a policy's fact in a classifier",
  "two actions of one id",
  "a policy's fact of the wrong item",
  "two rules of one name",
  "a ruleset nobody gave",
  "a path in code",
  "a patch of no rule",
  "a time zone that does not exist",
  "a duration of ages",
  "an unknown code in a policy's conditions",
  "an action id used twice for one exception",
]);
