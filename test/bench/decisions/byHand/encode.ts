/** A part of a key, so that the separators of keys stay separators. */
export function encode(text: string): string {
  return encodeURIComponent(text).replace(/~/g, "%7E");
}
