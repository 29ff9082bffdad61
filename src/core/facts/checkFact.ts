import { OrderTriageError } from "../errors/OrderTriageError";
import { noSuch } from "../rules/Issues";
import { millisecondsPer } from "../time/units";
import type { FactDefinition, FactType } from "./Fact";
import { AT_ONCE } from "./requireValue";
import { itemScopes } from "./scopes";

const TYPES: readonly FactType[] = ["boolean", "number", "text", "list", "object"];
const CLOCKS: readonly string[] = ["elapsed", "remaining", "from"];
const KEYS: readonly (keyof FactDefinition)[] = [
  "name",
  "scope",
  "type",
  "values",
  "personal",
  "description",
  "needs",
  "derive",
  "clock",
  "changesAt",
];

/**
 * Refuses a fact of the host's that could only stay silent: in plain JavaScript no type tells.
 *
 * @throws OrderTriageError `invalid_fact` with the name of the fact and the remedy
 */
export function checkFact(fact: FactDefinition): void {
  const problem = problemOf(fact as unknown);
  if (problem === undefined) return;
  const { name } = (fact ?? {}) as { readonly name?: unknown };
  const which = typeof name === "string" && name !== "" ? `the fact ${JSON.stringify(name)}` : "a fact";
  throw new OrderTriageError("invalid_fact", `${which}: ${problem}`, { path: "/facts" });
}

function problemOf(fact: unknown): string | undefined {
  if (typeof fact !== "object" || fact === null) return "make it with defineFact";
  const { name, scope, type, description, derive, clock } = fact as Readonly<Record<string, unknown>>;
  const stranger = Object.keys(fact).find((key) => !KEYS.some((known) => known === key));
  if (stranger !== undefined) return noSuch("key", stranger, KEYS);
  if (typeof name !== "string" || name === "") return 'give it a "name", such as "acme.isGift"';
  const scopes: readonly string[] = ["order", ...itemScopes, "exception"];
  if (!scopes.includes(String(scope))) return noSuch("scope", String(scope), scopes);
  if (!TYPES.some((known) => known === type)) return noSuch("type", String(type), TYPES);
  const { en, zh } = (description ?? {}) as Readonly<Record<string, unknown>>;
  if (typeof en !== "string" || typeof zh !== "string") return 'give it a "description": { en, zh }';
  if (clock !== undefined) return clockProblem(clock, derive);
  if (typeof derive !== "function") return 'give it the function "derive", or a "clock"';
  if (derive.constructor.name === "AsyncFunction") return `"derive" is async: ${AT_ONCE}`;
  return undefined;
}

function clockProblem(clock: unknown, derive: unknown): string | undefined {
  if (derive !== undefined) return 'its clock gives the value; leave "derive" out';
  const { kind, unit, anchor, instant } = (clock ?? {}) as Readonly<Record<string, unknown>>;
  if (!CLOCKS.includes(String(kind))) return noSuch("kind of clock", String(kind), CLOCKS);
  if (kind === "from") {
    return typeof instant === "function" ? undefined : 'a clock "from" has the function "instant"';
  }
  if (!Object.hasOwn(millisecondsPer, String(unit))) {
    return noSuch("unit of a clock", String(unit), Object.keys(millisecondsPer));
  }
  return typeof anchor === "function" ? undefined : `a clock "${String(kind)}" has the function "anchor"`;
}
