const NAMED = /^(?:[^#]*#)?\/conditions\/([^/]+)$/;

/**
 * The name of the named condition that a plan's JSON Pointer stands for, where it stands for one.
 *
 * @example
 * ```ts
 * namedConditionAt("retail#/conditions/is-open"); // "is-open"
 * namedConditionAt("/classifiers/0/conditions/all/0"); // undefined
 * ```
 */
export function namedConditionAt(pointer: string): string | undefined {
  return NAMED.exec(pointer)?.[1]?.replace(/~1/g, "/").replace(/~0/g, "~");
}
