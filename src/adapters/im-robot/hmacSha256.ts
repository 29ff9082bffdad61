/** HMAC-SHA256 of a text under a key, both UTF-8, in base64. */
export async function hmacSha256(key: string, text: string): Promise<string> {
  const encoder = new TextEncoder();
  const algorithm = { name: "HMAC", hash: "SHA-256" };
  const { subtle } = globalThis.crypto;
  const imported = await subtle.importKey("raw", encoder.encode(key), algorithm, false, ["sign"]);
  const signature = await subtle.sign("HMAC", imported, encoder.encode(text));
  return btoa(String.fromCharCode(...new Uint8Array(signature)));
}
