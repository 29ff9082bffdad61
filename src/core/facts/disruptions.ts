import type { CarrierStatus, Disruption } from "../lookups/carrierLookup";
import type { Address } from "../order/Address";
import { parseInstant } from "../time/instants";

/** The disruptions of a carrier that concern a destination, now or at another time. */
export function disruptionsThere(
  { disruptions }: Pick<CarrierStatus, "disruptions">,
  { country, region }: Pick<Address, "country" | "region">,
): readonly Disruption[] {
  return disruptions.filter(
    ({ countries, regions }) => concerns(countries, country) && concerns(regions, region),
  );
}

/** Who does not say where the parcel goes may go there. */
function concerns(places: readonly string[] | undefined, place: string | undefined): boolean {
  if (places === undefined || place === undefined) return true;
  return places.some((each) => plain(each) === plain(place));
}

function plain(place: string): string {
  return place.normalize("NFKC").trim().toLowerCase();
}

/** The disruption lasts at an instant, epoch milliseconds. */
export function isDisruptedAt({ from, until }: Disruption, now: number): boolean {
  return (
    (from === undefined || parseInstant(from) <= now) && (until === undefined || now < parseInstant(until))
  );
}

/** The first instant after now at which a disruption begins or ends; ∞ if none does. */
export function nextTurn(disruptions: readonly Disruption[], now: number): number {
  let next = Number.POSITIVE_INFINITY;
  for (const instant of disruptions.flatMap(({ from, until }) => [from, until])) {
    const at = instant === undefined ? next : parseInstant(instant);
    if (at > now && at < next) next = at;
  }
  return next;
}
