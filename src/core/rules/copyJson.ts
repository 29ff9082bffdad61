import type { JsonValue } from "../json";
import { type Issues, pointer } from "./Issues";
import type { Limits } from "./limits";

interface Task {
  readonly value: unknown;
  readonly path: string;
  readonly depth: number;
  readonly put: (copy: JsonValue) => void;
}

/**
 * A deep, frozen copy of a JSON document, so that nobody changes it behind the compiler's back. What is no JSON, too deep,
 * too large, or uses the key `__proto__` is reported; the answer is then `undefined`.
 *
 * @param prefix what the places begin with, for a document inside another
 *
 * Iterative: a file with ten thousand nested lists must not exhaust the stack before it is refused.
 */
export function copyJson(
  document: unknown,
  limits: Limits,
  issues: Issues,
  prefix = "",
): JsonValue | undefined {
  const before = issues.list.length;
  let root: JsonValue | undefined;
  let seen = 0;
  let characters = 0;
  const containers: object[] = [];
  const tasks: Task[] = [{ value: document, path: prefix, depth: 0, put: (copy) => (root = copy) }];
  for (let task = tasks.pop(); task !== undefined; task = tasks.pop()) {
    seen += 1;
    if (seen > limits.maximumValues) {
      issues.add("size", prefix, `more than ${limits.maximumValues} values; split the file`);
      break;
    }
    characters += charactersOf(task.value, limits);
    if (characters > limits.maximumCharacters) {
      issues.add("size", prefix, `more than ${limits.maximumCharacters} characters of text; split the file`);
      break;
    }
    if (!copyOne(task, tasks, containers, limits, issues)) break;
  }
  for (const container of containers) Object.freeze(container);
  return issues.list.length === before ? root : undefined;
}

/** Of a text, or of an object's names; what is inside is counted when it is reached. */
function charactersOf(value: unknown, { maximumTextLength }: Limits): number {
  // A text that is too long by itself is reported where it stands.
  if (typeof value === "string") return value.length > maximumTextLength ? 0 : value.length;
  if (typeof value !== "object" || value === null || Array.isArray(value)) return 0;
  return Object.keys(value).reduce((sum, key) => sum + key.length, 0);
}

/** False when there is no sense in going on. */
function copyOne(task: Task, tasks: Task[], containers: object[], limits: Limits, issues: Issues): boolean {
  const { value, path, depth, put } = task;
  if (value === null || typeof value === "boolean") {
    put(value);
  } else if (typeof value === "number") {
    if (Number.isFinite(value)) put(value);
    else issues.add("not_json", path, `${value} is no JSON number`);
  } else if (typeof value === "string") {
    if (value.length <= limits.maximumTextLength) put(value);
    else
      issues.add(
        "size",
        path,
        `a text of ${value.length} characters; ${limits.maximumTextLength} are allowed`,
      );
  } else if (depth > limits.maximumDepth) {
    issues.add(
      "depth",
      shorten(path),
      `nested deeper than ${limits.maximumDepth} levels; name the inner conditions in "conditions" and refer to them`,
    );
    return false;
  } else if (Array.isArray(value)) {
    if (value.length > limits.maximumListLength) {
      issues.add("size", path, `a list of ${value.length} elements; ${limits.maximumListLength} are allowed`);
      return true;
    }
    const copy: JsonValue[] = [];
    put(copy);
    containers.push(copy);
    for (let index = value.length - 1; index >= 0; index -= 1) {
      tasks.push({
        value: value[index],
        path: pointer(path, index),
        depth: depth + 1,
        put: (v) => (copy[index] = v),
      });
    }
  } else if (isPlainObject(value)) {
    const copy: Record<string, JsonValue> = {};
    put(copy);
    containers.push(copy);
    for (const key of Object.keys(value).reverse()) {
      if (key === "__proto__")
        issues.add("unknown_key", pointer(path, key), `the key "__proto__" is refused`);
      else
        tasks.push({
          value: value[key],
          path: pointer(path, key),
          depth: depth + 1,
          put: (v) => (copy[key] = v),
        });
    }
  } else {
    issues.add("not_json", path, `a ${typeof value} is no JSON; a rule file holds only JSON values`);
  }
  return true;
}

function isPlainObject(value: unknown): value is Record<string, unknown> {
  if (typeof value !== "object" || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}

function shorten(path: string): string {
  return path.length <= 120 ? path : `${path.slice(0, 117)}…`;
}
