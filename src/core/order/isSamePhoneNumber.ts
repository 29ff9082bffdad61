import { stripPhoneExtension } from "./stripPhoneExtension";

/** Shorter than this, a number is no longer the end of one number only. */
const SHORTEST_NATIONAL = 8;

/**
 * Whether two texts write one phone number, extensions of virtual numbers aside: one may have the country code and the
 * other not.
 */
export function isSamePhoneNumber(a: string, b: string): boolean {
  const [short, long] = [digits(a), digits(b)].sort((one, other) => one.length - other.length) as [
    string,
    string,
  ];
  // Texts without digits are no numbers, and not the same one.
  if (short === "") return false;
  return short === long || (short.length >= SHORTEST_NATIONAL && long.endsWith(short));
}

/** The zeros before a country code or an area code are not part of the number. */
function digits(phone: string): string {
  return stripPhoneExtension(phone).replace(/\D/g, "").replace(/^0+/, "");
}
