import type { Address } from "./Address";

/** How post office boxes are written, at the beginning of a line; our own list. */
const BOX =
  /^(?:(?:p\.? ?o\.? ?box|post office box|postfach|boîte postale|casella postale|caixa postal|apartado)(?!\p{L})|b\.?p\.? ?\d|邮政信箱|郵政信箱|私書箱)/iu;

/**
 * True for an address that names a post office box, to which parcel carriers do not deliver.
 *
 * @example
 * ```ts
 * isPostOfficeBox({ lines: ["P.O. Box 12"] }); // true
 * ```
 */
export function isPostOfficeBox({ lines }: Pick<Address, "lines">): boolean {
  return lines.some((line) => BOX.test(line.trim()));
}
