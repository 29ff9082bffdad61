import type { JsonValue } from "../../core/json";
import { isObject } from "../../core/rules/jsonKinds";
import { oneLine } from "./oneLine";

/** Where addresses are written from the country down to the door. */
const LARGEST_FIRST: readonly string[] = ["CN", "TW", "HK", "MO", "JP", "KR"];

/**
 * An address as people read it, one line a text; `phone` words its number. Empty for what is no address.
 *
 * In Chinese, addresses of East Asia are told from the largest part to the smallest; all others from the door up.
 */
export function addressLines(
  address: JsonValue | undefined,
  locale: string,
  phone: (number: string) => string,
): readonly string[] {
  if (!isObject(address)) return [];
  const { recipient, district, locality, region, postalCode, country } = address;
  const street = (Array.isArray(address.lines) ? address.lines : []).flatMap(told);
  const countryName = told(country).flatMap((code) => nameOf(code, locale));
  const number = told(address.phone).map(phone);
  const isLargestFirst = locale.startsWith("zh") && LARGEST_FIRST.includes(String(country));
  const place = isLargestFirst
    ? [
        ...told(recipient),
        ...countryName,
        [region, locality, district].flatMap(told).join(" "),
        ...street,
        ...told(postalCode),
      ]
    : [
        ...told(recipient),
        ...street,
        ...told(district),
        [[locality, region].flatMap(told).join(", "), ...told(postalCode)].join(" ").trim(),
        ...countryName,
      ];
  return [...place, ...number].filter((line) => line !== "");
}

/** A text on one line, or nothing. */
export function told(value: JsonValue | undefined): readonly string[] {
  const text = typeof value === "string" ? oneLine(value) : "";
  return text === "" ? [] : [text];
}

function nameOf(code: string, locale: string): string {
  if (!/^[A-Z]{2}$/.test(code)) return code;
  return new Intl.DisplayNames(locale, { type: "region" }).of(code) ?? code;
}
