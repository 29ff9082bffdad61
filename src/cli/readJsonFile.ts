import { createReadStream } from "node:fs";
import { OrderTriageError } from "../core/errors/OrderTriageError";
import { locate } from "./locate";
import { parseJson } from "./parseJson";
import { readText } from "./readText";

/** A JSON file, and where things stand in it. */
export interface JsonFile {
  readonly name: string;
  readonly value: unknown;
  /** `file:line:column` of the value a JSON Pointer names. */
  readonly placeOf: (pointer: string) => string;
}

/**
 * A whole JSON file, gzipped or not.
 *
 * Throws an `OrderTriageError`: `unreadable_file`, or `invalid_json` with line, column and remedy.
 *
 * @example
 * ```ts
 * const { value } = await readJsonFile("stock.json");
 * ```
 */
export async function readJsonFile(name: string): Promise<JsonFile> {
  const text = await readText({ name, chunks: createReadStream(name) });
  const read = parseJson(text);
  if ("problem" in read) {
    const { line, column, message } = read.problem;
    throw new OrderTriageError("invalid_json", `${name}:${line}:${column}: ${message}`);
  }
  return { name, value: read.value, placeOf: placesIn(name, text) };
}

/** Gives `file:line:column` of the value a JSON Pointer names in a text. */
export function placesIn(name: string, text: string): JsonFile["placeOf"] {
  return (pointer) => {
    const place = locate(text, pointer);
    return place === undefined ? name : `${name}:${place.line}:${place.column}`;
  };
}
