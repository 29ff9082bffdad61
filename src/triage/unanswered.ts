/** Why an adapter gives no answer for a key, as a word that rules and people can read. */
export interface Unanswered extends Error {
  /** In snake case, e.g. `not_covered`; becomes the reason of the facts that need the key. */
  readonly reason: string;
}

/**
 * An answer that says there is none, and why: facts that need the key are unknown with this reason instead of `failed`.
 *
 * @param reason a word in snake case, e.g. `not_covered`
 * @param message for logs; must not quote personal values
 * @example
 * ```ts
 * const verifier: AddressVerifier = {
 *   name: "post",
 *   verify: (addresses) => addresses.map(({ country }) =>
 *     country === "DE" ? check() : unanswered("not_covered", "post knows German addresses only")),
 * };
 * ```
 */
export function unanswered(reason: string, message: string): Unanswered {
  return Object.assign(new Error(message), { reason });
}

/** The reason of an error made by {@link unanswered}, also by another copy of this library. */
export function reasonOf(error: object): string | undefined {
  const reason = "reason" in error ? error.reason : undefined;
  return typeof reason === "string" && /^[a-z][a-z\d_]{0,63}$/.test(reason) ? reason : undefined;
}
