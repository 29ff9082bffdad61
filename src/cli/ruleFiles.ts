import { createReadStream } from "node:fs";
import { readdir, realpath, stat } from "node:fs/promises";
import { join } from "node:path";
import { compareText } from "../core/compareText";
import { OrderTriageError } from "../core/errors/OrderTriageError";
import type { Host } from "./Host";
import { readText } from "./readText";
import { unreadableFile } from "./unreadableFile";

/** A rule file that is yet to be read. */
export interface RuleFile {
  readonly name: string;
  /** True when it was found in a folder, so that nobody said it is a rule file. */
  readonly isFound: boolean;
  /** Rejects with an `OrderTriageError` when the file cannot be read. */
  readonly text: () => Promise<string>;
}

const NOT_ENTERED: ReadonlySet<string> = new Set(["node_modules"]);

/**
 * The files that arguments name: files, `-` for stdin, and of folders every `.json` file in them at any depth, hidden
 * ones and `node_modules` aside. A file that is named twice comes once. What cannot be found comes too, and says so
 * when it is read, so that it hides no other.
 *
 * @example
 * ```ts
 * for await (const { name, text } of ruleFiles(["acme.json", "rules/"], host)) console.log(name, await text());
 * ```
 */
export async function* ruleFiles(
  names: readonly string[],
  host: Pick<Host, "stdin">,
): AsyncGenerator<RuleFile> {
  const seen = new Set<string>();
  for (const name of names) {
    for (const file of await filesOf(name, host)) {
      const identity = await realpath(file.name).catch(() => file.name);
      if (!seen.has(identity)) yield file;
      seen.add(identity);
    }
  }
}

async function filesOf(name: string, host: Pick<Host, "stdin">): Promise<readonly RuleFile[]> {
  if (name === "-") {
    const text = () => readText({ name: "stdin", chunks: host.stdin });
    return [{ name: "stdin", isFound: false, text }];
  }
  const isFolder = (await stat(name).catch(() => undefined))?.isDirectory() ?? false;
  if (!isFolder) return [fileNamed(name, false)];
  try {
    const found = await filesIn(name);
    return found.length === 0 ? [noFile(name)] : found.map((each) => fileNamed(each, true));
  } catch (error) {
    return [failing(name, unreadableFile("read", name, error))];
  }
}

async function filesIn(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const found: string[] = [];
  for (const entry of entries.sort((a, b) => compareText(a.name, b.name))) {
    if (entry.name.startsWith(".") || NOT_ENTERED.has(entry.name)) continue;
    const path = join(folder, entry.name);
    if (entry.isDirectory()) found.push(...(await filesIn(path)));
    else if (entry.name.endsWith(".json")) found.push(path);
  }
  return found;
}

function fileNamed(name: string, isFound: boolean): RuleFile {
  return { name, isFound, text: () => readText({ name, chunks: createReadStream(name) }) };
}

function noFile(folder: string): RuleFile {
  const message = `cannot read ${folder}: there is no .json file in it; name the folder of the rule files`;
  return failing(folder, new OrderTriageError("unreadable_file", message));
}

function failing(name: string, error: OrderTriageError): RuleFile {
  return { name, isFound: false, text: () => Promise.reject(error) };
}
