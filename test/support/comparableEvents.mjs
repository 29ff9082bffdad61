import { showValue } from "./showValue.mjs";

/**
 * The events of some rules (by number, `e0`, `e1`, …) as text. A param that is absent is left out, since json-rules-engine
 * keeps it with the value `undefined`; so is the param `nested`, in which it replaces no facts.
 */
export function comparableEvents(events, compared) {
  const types = new Set(compared.map((index) => `e${index}`));
  const shown = events
    .filter(({ type }) => types.has(type))
    .map(({ type, params }) =>
      params === undefined ? { type } : { type, params: comparableParams(params) },
    );
  return showValue(shown);
}

function comparableParams(params) {
  return Object.fromEntries(
    Object.entries(params).filter(([key, value]) => key !== "nested" && value !== undefined),
  );
}
