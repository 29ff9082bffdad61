import { defineFact, unknown } from "order-triage/core";

/** Facts that a compiled module of the corpus imports; they read what stands under their name in `order.attributes`. */
const fact = (name) =>
  defineFact({
    name,
    scope: "order",
    type: "object",
    description: { en: name, zh: name },
    derive({ order }) {
      const facts = order.attributes?.facts ?? {};
      return Object.hasOwn(facts, name) ? facts[name] : unknown("missing");
    },
  });

export const fact0 = fact("a");
export const fact1 = fact("b");
export const fact2 = fact("__proto__");
export const fact3 = fact("toString");
export const fact4 = fact("c");
export const fact5 = fact("d");
export const fact6 = fact("数量");
export const fact7 = fact("constructor");
