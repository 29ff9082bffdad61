import { existsSync } from "node:fs";
import { dirname, isAbsolute, join, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";
import type { JsonValue } from "../core/json";
import { isObject } from "../core/rules/jsonKinds";
import type { CheckFinding } from "./CheckReport";
import { locate } from "./locate";

const SHIPPED = "node_modules/order-triage/dist/ruleset.schema.json";

/**
 * A `$schema` that leads to no file: an editor then says nothing at all, and nobody notices. Addresses are left alone.
 *
 * @example
 * ```ts
 * deadSchema("rules/acme.json", text, json); // { code: "dead_schema", severity: "warning", … }
 * ```
 */
export function deadSchema(fileName: string, text: string, json: unknown): CheckFinding | undefined {
  const schema = isObject(json as JsonValue) ? (json as { readonly $schema?: unknown }).$schema : undefined;
  if (typeof schema !== "string") return undefined;
  const file = fileOf(schema, dirname(fileName));
  if (file === undefined || existsSync(file)) return undefined;
  const shipped = relative(dirname(fileName), SHIPPED).split(sep).join("/");
  const path = shipped.startsWith(".") ? shipped : `./${shipped}`;
  return {
    severity: "warning",
    code: "dead_schema",
    ...(locate(text, "/$schema") ?? { line: 1, column: 1 }),
    path: "/$schema",
    message: `there is no file ${file}`,
    remedy: `the path begins at the folder of this file; write ${JSON.stringify(path)} where the package is installed here`,
  };
}

function fileOf(schema: string, folder: string): string | undefined {
  if (/^file:\/\//i.test(schema)) {
    try {
      return fileURLToPath(schema);
    } catch {
      return undefined;
    }
  }
  if (schema === "" || /^[a-z][a-z\d+.-]+:/i.test(schema)) return undefined;
  const [path = ""] = schema.split("#");
  return isAbsolute(path) ? path : join(folder, path);
}
