/**
 * SHA-256 of a message's key in hex: the same for the same message, and nobody can read an order id from it, as ids
 * travel in headers that every proxy writes down.
 */
export async function keyDigest(key: string): Promise<string> {
  const bytes = await globalThis.crypto.subtle.digest("SHA-256", new TextEncoder().encode(key));
  return [...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}
