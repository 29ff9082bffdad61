import type { AddressProblem, AddressVerdict } from "../../core/lookups/addressLookup";

const ACTIONS: Readonly<Record<AddressVerdict["action"], true>> = {
  accept: true,
  confirm: true,
  add_subpremise: true,
  fix: true,
};

const DEPTHS: Readonly<Record<AddressVerdict["depth"], true>> = {
  format: true,
  locality: true,
  street: true,
  premise: true,
};

const PROBLEM_KINDS: Readonly<Record<AddressProblem["kind"], true>> = {
  missing: true,
  malformed: true,
  unknown: true,
  mismatch: true,
};

/** What is wrong with an address verdict, in words, or `undefined`: facts rely on its words and lists. */
export function addressVerdictProblem(answer: object): string | undefined {
  const { action, depth, problems, suggestion } = answer as Readonly<Record<string, unknown>>;
  if (!isOneOf(ACTIONS, action)) return `action must be one of ${Object.keys(ACTIONS).join(", ")}`;
  if (!isOneOf(DEPTHS, depth)) return `depth must be one of ${Object.keys(DEPTHS).join(", ")}`;
  if (!Array.isArray(problems)) return "problems must be a list";
  const wrong = problems.findIndex((problem: unknown) => !isProblem(problem));
  if (wrong !== -1) {
    return `problems[${wrong}] must have a field and a kind (one of ${Object.keys(PROBLEM_KINDS).join(", ")})`;
  }
  if (suggestion !== undefined && !isAddress(suggestion)) return "suggestion must be an address with lines";
  return undefined;
}

function isProblem(value: unknown): boolean {
  if (typeof value !== "object" || value === null) return false;
  const { field, kind } = value as Readonly<Record<string, unknown>>;
  return typeof field === "string" && isOneOf(PROBLEM_KINDS, kind);
}

function isAddress(value: unknown): boolean {
  if (typeof value !== "object" || value === null) return false;
  return (
    Object.entries(value).every(([field, part]) =>
      field === "lines"
        ? Array.isArray(part) && part.every((line) => typeof line === "string")
        : part === undefined || typeof part === "string",
    ) && Object.hasOwn(value, "lines")
  );
}

function isOneOf(words: Readonly<Record<string, true>>, value: unknown): boolean {
  return typeof value === "string" && Object.hasOwn(words, value);
}
