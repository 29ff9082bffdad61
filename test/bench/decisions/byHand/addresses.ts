import type { HandOrder } from "./Found";

type HandAddress = HandOrder["shipTo"];
type Field = "lines" | "locality" | "region" | "postalCode";

/** What the countries this shop delivers to want of an address. */
const REQUIRED: Readonly<Record<string, readonly Field[]>> = {
  DE: ["lines", "locality", "postalCode"],
  FR: ["lines", "locality", "postalCode"],
  GB: ["lines", "locality", "postalCode"],
  US: ["lines", "locality", "region", "postalCode"],
  CN: ["lines", "locality", "region", "postalCode"],
};

const POSTAL_CODES: Readonly<Record<string, RegExp>> = {
  DE: /^\d{5}$/,
  FR: /^\d{2} ?\d{3}$/,
  GB: /^(?:GIR ?0AA|[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2})$/,
  US: /^\d{5}(?:[ -]\d{4})?$/,
  CN: /^\d{6}$/,
};

const NOTHING: readonly string[] = [];

/** Fields the country requires and the address lacks. */
export function missingFields(address: HandAddress): readonly string[] {
  const required = address.country === undefined ? undefined : REQUIRED[address.country];
  if (required === undefined) return ["country"];
  let missing: string[] | undefined;
  for (const field of required) {
    const value = address[field];
    const isMissing = typeof value === "string" ? value.trim() === "" : (value ?? []).every(isBlank);
    if (!isMissing) continue;
    if (missing === undefined) missing = [field];
    else missing.push(field);
  }
  return missing ?? NOTHING;
}

/** True only for a postal code that cannot be one of its country. */
export function isPostalCodeWrong({ country, postalCode }: HandAddress): boolean {
  if (country === undefined || postalCode === undefined || isBlank(postalCode)) return false;
  const form = POSTAL_CODES[country];
  return form !== undefined && !form.test(postalCode.trim().toUpperCase());
}

/** True when the parcel would go to another place or person. */
export function isOtherAddress(placed: HandAddress, now: HandAddress): boolean {
  return identity(placed) !== identity(now);
}

function identity({
  country,
  region,
  locality,
  district,
  postalCode,
  lines,
  recipient,
  phone,
}: HandAddress): string {
  const parts = [country, region, locality, district, postalCode, ...lines, recipient, phone];
  return parts
    .join("\n")
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\S\n]+/g, "");
}

/** Where a form shows the first missing field. */
export function pointerOf(field: string): string {
  return `/shipTo/${field === "lines" ? "lines/0" : field}`;
}

const EMAIL =
  /^[^\s@"(),:;<>[\\\].]+(?:\.[^\s@"(),:;<>[\\\].]+)*@(?:[a-z\d](?:[a-z\d-]*[a-z\d])?\.)+[a-z][a-z\d-]*$/i;

/** What is known of the ways to reach the customer. */
export interface Contact {
  readonly hasEmail: boolean;
  readonly isEmailWrong: boolean;
  readonly hasPhone: boolean;
  readonly channel: "email" | "sms" | undefined;
}

/** Reads the contact data of an order. */
export function readContact({ customer, shipTo }: HandOrder): Contact {
  const email = customer?.email?.trim() ?? "";
  const hasEmail = email !== "";
  const hasPhone = !isBlank(customer?.phone ?? "") || !isBlank(shipTo.phone ?? "");
  const isEmail = hasEmail && EMAIL.test(email);
  return {
    hasEmail,
    isEmailWrong: hasEmail && !isEmail,
    hasPhone,
    channel: isEmail ? "email" : hasPhone ? "sms" : undefined,
  };
}

function isBlank(text: string): boolean {
  return text.trim() === "";
}
