/** A condition's `value` when it is another fact. */
export function referenceOf(value: unknown): { readonly fact: string; readonly path?: string } | undefined {
  if (typeof value !== "object" || value === null || !("fact" in value)) return undefined;
  return value as { readonly fact: string; readonly path?: string };
}
