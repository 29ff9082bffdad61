import { readdirSync, readFileSync } from "node:fs";
import ts from "typescript";
import * as z from "zod";
import { orderSchema } from "../../src/schema/orderSchema";

/** One field of the order snapshot, as its interface says it. */
export interface SnapshotField {
  /** `id`, `lines[].sku`, `shipments[].events[].at` */
  readonly path: string;
  readonly type: string;
  /** True when an order without it is refused. */
  readonly isRequired: boolean;
  readonly meaning: string;
}

interface JsonSchema {
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  readonly items?: JsonSchema;
}

const folder = new URL("../../src/core/order/", import.meta.url);

/** Every field of the snapshot, read from the interfaces in `src/core/order/`; a shape that comes again is told once. */
export function snapshotFields(): readonly SnapshotField[] {
  const interfaces = new Map<string, ts.InterfaceDeclaration>();
  const words = new Map<string, string>();
  for (const file of readdirSync(folder).filter((name) => name.endsWith(".ts"))) {
    const source = ts.createSourceFile(
      file,
      readFileSync(new URL(file, folder), "utf8"),
      ts.ScriptTarget.ES2022,
      true,
    );
    for (const statement of source.statements) {
      if (ts.isInterfaceDeclaration(statement)) interfaces.set(statement.name.text, statement);
      if (ts.isTypeAliasDeclaration(statement)) {
        const list = /^\(typeof (\w+)\)/.exec(statement.type.getText())?.[1];
        const values = list && new RegExp(`${list} = \\[([^\\]]*)\\]`).exec(source.text)?.[1];
        if (values)
          words.set(statement.name.text, values.match(/"\w+"/g)?.join(", ").replace(/"/g, "`") ?? "");
      }
    }
  }
  const told = new Map<string, string>();
  const fieldsOf = (name: string, prefix: string, schema: JsonSchema | undefined): SnapshotField[] =>
    (interfaces.get(name)?.members ?? []).flatMap((member): SnapshotField[] => {
      if (!ts.isPropertySignature(member)) return [];
      const key = member.name.getText();
      const written = member.type?.getText().replace(/^readonly /, "") ?? "";
      const shape = written.replace(/\[\]$/, "");
      const inner = interfaces.has(shape);
      const path = `${prefix}${key}`;
      const below = `${path}${written.endsWith("[]") ? "[]" : ""}`;
      const before = told.get(shape);
      if (inner && before === undefined) told.set(shape, below);
      const property = schema?.properties?.[key];
      const like = inner && before !== undefined ? ` Fields as in \`${before}\`.` : "";
      const field = {
        path: inner ? below : path,
        type: inner ? (written.endsWith("[]") ? "list" : "object") : (words.get(shape) ?? written),
        isRequired: schema?.required?.includes(key) === true,
        meaning: `${docOf(member)}${like}`,
      };
      if (!inner || like !== "") return [field];
      return [field, ...fieldsOf(shape, `${below}.`, property?.items ?? property)];
    });
  return fieldsOf(
    "OrderSnapshot",
    "",
    z.toJSONSchema(orderSchema, { io: "input", unrepresentable: "any" }) as JsonSchema,
  );
}

function docOf(node: ts.Node): string {
  const [doc] = ts.getJSDocCommentsAndTags(node);
  const comment = doc && ts.isJSDoc(doc) ? doc.comment : undefined;
  return (ts.getTextOfJSDocComment(comment) ?? "").replace(/\s+/g, " ");
}

/** What TSDoc says of each word of the union type `name` in `file` below `src/`. */
export function wordDocs(file: string, name: string): ReadonlyMap<string, string> {
  const url = new URL(`../../src/${file}`, import.meta.url);
  const source = readFileSync(url, "utf8");
  const union = new RegExp(`export type ${name} =([\\s\\S]*?);\n\n`).exec(source)?.[1] ?? "";
  return new Map(
    [...union.matchAll(/\/\*\* (.*?) \*\/\s*\| "(\w+)"/g)].map(([, meaning = "", word = ""]) => [
      word,
      meaning,
    ]),
  );
}
