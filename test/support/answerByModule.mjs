import { parseOrder } from "order-triage";
import { step } from "order-triage/core";

const blank = parseOrder({
  id: "O-1",
  status: "placed",
  placedAt: "2026-03-01T12:00:00Z",
  currency: "EUR",
  shipTo: { lines: ["Hauptstr. 1"], country: "DE" },
  lines: [],
});

const specifiers = {
  "order-triage/core": import.meta.resolve("order-triage/core"),
  "./corpusFacts.mjs": new URL("corpusFacts.mjs", import.meta.url).href,
};

/** The ruleset in the text of a compiled module; a `data:` module imports from absolute places only. */
export async function importModule(text) {
  const absolute = text.replace(
    / from "([^"\n]+)";$/gmu,
    (_, name) => ` from ${JSON.stringify(specifiers[name])};`,
  );
  const { ruleset } = await import(`data:text/javascript,${encodeURIComponent(absolute)}`);
  return ruleset;
}

/** Which rules hold and which are undecided, as a decision tells of them. */
export function verdictsByModule(ruleset, facts) {
  const { decision } = step(ruleset, {
    // Attributes are JSON in an order that was parsed; these facts are odder than that.
    order: { ...blank, attributes: { facts } },
    now: "2026-03-10T12:00:00Z",
    known: {},
  });
  return showVerdicts(
    decision.exceptions.map(({ rule }) => rule),
    decision.unknowns.map(({ rule }) => rule),
  );
}

/** Rules that hold and rules that are undecided, as text. */
export function showVerdicts(held, undecided) {
  const rest = new Set(undecided.filter((rule) => !held.includes(rule)));
  return `holds: ${[...held].sort()}; undecided: ${[...rest].sort()}`;
}
