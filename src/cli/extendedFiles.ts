import { existsSync } from "node:fs";
import { realpath } from "node:fs/promises";
import { dirname, isAbsolute, join, relative, resolve, sep } from "node:path";
import { nearestName } from "../core/errors/nearestName";
import { isOrderTriageError, type OrderTriageError } from "../core/errors/OrderTriageError";
import type { JsonObject, JsonValue } from "../core/json";
import { isObject } from "../core/rules/jsonKinds";
import { type JsonFile, readJsonFile } from "./readJsonFile";

/** A file that a rule file extends, directly or by way of others. */
export interface ExtendedFile {
  readonly file: JsonFile;
  /** Which entry of the outermost file's `extends` led to it. */
  readonly index: number;
}

/** What is wrong with an entry of `extends`, in the words of the command line. */
export interface ExtendsProblem {
  readonly code: string;
  readonly message: string;
  readonly remedy: string;
}

/** A rule file with the files it extends, as the core takes them. */
export interface ExtendedFiles {
  /** The outermost file; paths in `extends` are replaced by the names that `rulesets` has. */
  readonly value: unknown;
  /** The shipped rulesets, and the files by their paths from the current folder. */
  readonly rulesets: Readonly<Record<string, unknown>>;
  readonly files: ReadonlyMap<string, ExtendedFile>;
  /** By the path of an issue about the entry: `/extends/0`, `rules/base.json#/extends/1`. */
  readonly problems: ReadonlyMap<string, ExtendsProblem>;
}

/** A file on the way from the outermost one, and the place of the entry that leads on. */
interface Step {
  readonly name: string;
  readonly file: JsonFile;
  place: string;
}

/**
 * Reads the files that a rule file extends, and those that they extend. `./base.json`, `../base.json` and absolute
 * paths are files, relative to the file that says so; all else is the name of a shipped ruleset. Never throws for what
 * is wrong with an entry.
 *
 * @example
 * ```ts
 * const { value, rulesets } = await readExtended(await readJsonFile("rules/acme.json"), { retail });
 * compileRuleset(value, { rulesets });
 * ```
 */
export async function readExtended(
  outermost: JsonFile,
  shipped: Readonly<Record<string, unknown>>,
): Promise<ExtendedFiles> {
  const values = new Map(Object.entries(shipped));
  const files = new Map<string, ExtendedFile>();
  const problems = new Map<string, ExtendsProblem>();

  const follow = async (file: JsonFile, prefix: string, way: readonly Step[], index?: number) => {
    const { value } = file;
    const entries = isObject(value as JsonValue) ? (value as JsonObject).extends : undefined;
    if (!Array.isArray(entries)) return value;
    const names: unknown[] = [];
    for (const [position, entry] of (entries as readonly unknown[]).entries()) {
      if (typeof entry !== "string" || Object.hasOwn(shipped, entry)) {
        names.push(entry);
        continue;
      }
      const at = `${prefix}/extends/${position}`;
      if (!isPath(entry)) {
        names.push(entry);
        problems.set(at, unknownName(entry, file.name, Object.keys(shipped)));
        continue;
      }
      const shown = isAbsolute(entry) ? entry : join(dirname(file.name), entry);
      const name = await nameOf(shown, shipped);
      names.push(name);
      for (const step of way.slice(-1)) step.place = file.placeOf(`/extends/${position}`);
      const circle = way.findIndex((step) => step.name === name);
      if (circle !== -1) problems.set(at, circular(way.slice(circle)));
      else if (!values.has(name)) {
        try {
          const base = await readJsonFile(shown);
          const first = index ?? position;
          files.set(name, { file: base, index: first });
          values.set(name, undefined);
          const step = { name, file: base, place: shown };
          values.set(name, await follow(base, `${name}#`, [...way, step], first));
        } catch (error) {
          if (!isOrderTriageError(error)) throw error;
          problems.set(at, unreadable(error, shown));
        }
      }
    }
    return { ...(value as object), extends: names };
  };

  const start = { name: await nameOf(outermost.name, shipped), file: outermost, place: outermost.name };
  const value = await follow(outermost, "", [start]);
  return { value, rulesets: Object.fromEntries(values), files, problems };
}

/**
 * The file that a path such as `rules/base.json#/classifiers/3` points into, and where; `undefined` for one into the
 * outermost file or a shipped ruleset.
 *
 * @example
 * ```ts
 * extendedAt("rules/base.json#/classifiers/3", files)?.place; // "rules/base.json:12:5"
 * ```
 */
export function extendedAt(
  path: string,
  files: ExtendedFiles["files"],
): { readonly place: string; readonly pointer: string; readonly index: number } | undefined {
  for (const [name, { file, index }] of files) {
    if (!path.startsWith(`${name}#`)) continue;
    const pointer = path.slice(name.length + 1);
    return { place: file.placeOf(pointer), pointer, index };
  }
  return undefined;
}

function isPath(entry: string): boolean {
  return /^\.{1,2}[/\\]/.test(entry) || isAbsolute(entry);
}

/** One name for a file, however it is reached; none begins like a JSON Pointer, or is that of a shipped ruleset. */
async function nameOf(file: string, shipped: Readonly<Record<string, unknown>>): Promise<string> {
  const real = await realpath(file).catch(() => resolve(file));
  const folder = await realpath(".");
  const name = relative(folder, real).split(sep).join("/");
  return Object.hasOwn(shipped, name) ? `./${name}` : name;
}

function circular(steps: readonly Step[]): ExtendsProblem {
  const next = (index: number): string => (steps[index + 1] ?? steps[0])?.file.name ?? "";
  const circle = steps.map(({ place }, index) => `${place} extends ${next(index)}`).join(", ");
  return {
    code: "circular_extends",
    message: `rule files extend each other in a circle: ${circle}`,
    remedy: "take one of them out of the circle",
  };
}

function unknownName(entry: string, fileName: string, shipped: readonly string[]): ExtendsProblem {
  const near = nearestName(entry, shipped);
  const isThere = existsSync(join(dirname(fileName), entry));
  return {
    code: "unknown_ruleset",
    message: `there is no ruleset ${JSON.stringify(entry)}`,
    remedy: isThere
      ? `a path begins with "./": write ${JSON.stringify(`./${entry}`)}`
      : near !== undefined
        ? `write ${JSON.stringify(near)}, or the path of a rule file, such as "./base.json"`
        : `write a shipped one (${shipped.join(", ")}), or the path of a rule file, such as "./base.json"`,
  };
}

function unreadable(error: OrderTriageError, shown: string): ExtendsProblem {
  const { code, message, cause } = error;
  if (code === "invalid_json") return { code, message, remedy: "mend that file first" };
  if ((cause as { readonly code?: unknown } | undefined)?.code === "ENOENT") {
    const remedy = 'look at the path: in "extends" it begins at the folder of the file that says so';
    return { code, message: `there is no file ${shown}`, remedy };
  }
  const [why = message, remedy = "look at that file"] = message.split(/; (.*)/s);
  return { code, message: why, remedy };
}
