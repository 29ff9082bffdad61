import type { LookupAdapter } from "../triage/LookupAdapter";

/**
 * The phone lookup by libphonenumber-js, where that package is installed; else nobody is asked.
 *
 * @param now the time for `observedAt`, ISO 8601 with offset
 *
 * @example
 * ```ts
 * const phone = await phoneAdapter("2026-03-02T09:00:00Z");
 * ```
 */
export async function phoneAdapter(now: string): Promise<LookupAdapter | undefined> {
  try {
    const { libphonenumber } = await import("../adapters/libphonenumber");
    return libphonenumber({ now: () => now }) as unknown as LookupAdapter;
  } catch (error) {
    if ((error as { readonly code?: unknown }).code === "ERR_MODULE_NOT_FOUND") return undefined;
    throw error;
  }
}
