import { type Node, parseTree } from "jsonc-parser";

/** A place in a text, as editors count: both from 1, columns in UTF-16 units. */
export interface TextPlace {
  readonly line: number;
  readonly column: number;
}

/**
 * Where the value that a JSON Pointer names stands in a JSON text.
 *
 * Of a name given twice the last counts, as for `JSON.parse`. A pointer to what is not there (a missing member) gives
 * the nearest value around it. `undefined` when the text holds no value, or is nested deeper than the stack.
 *
 * @example
 * ```ts
 * locate('{\n  "lines": [ { "sku": 7 } ]\n}', "/lines/0/sku"); // { line: 2, column: 23 }
 * ```
 *
 * @param part of a member: its value, or its name
 */
export function locate(
  text: string,
  pointer: string,
  part: "value" | "name" = "value",
): TextPlace | undefined {
  let node = treeOf(text);
  if (node === undefined) return undefined;
  for (const name of pointer.split("/").slice(1)) {
    const child = childOf(node, name.replaceAll("~1", "/").replaceAll("~0", "~"));
    if (child === undefined) break;
    node = child;
  }
  const member = node.parent?.type === "property" ? node.parent.children?.[0] : undefined;
  const { offset } = (part === "name" ? member : undefined) ?? node;
  const before = text.slice(0, offset);
  return { line: before.split("\n").length, column: offset - before.lastIndexOf("\n") };
}

function treeOf(text: string): Node | undefined {
  try {
    return parseTree(text);
  } catch {
    return undefined;
  }
}

// Not findNodeAtLocation: it takes the first of a name given twice, and wants to know which names are indexes.
function childOf({ type, children = [] }: Node, name: string): Node | undefined {
  if (type === "array") return children[Number(name)];
  const property = children.filter((member) => member.children?.[0]?.value === name).at(-1);
  return property?.children?.[1];
}
