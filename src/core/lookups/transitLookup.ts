import type { OrderSnapshot } from "../order/OrderSnapshot";
import { defineLookup } from "./defineLookup";
import type { Observed } from "./Lookup";

/** From where to where: nothing of it names a person. */
export interface TransitKey {
  readonly [key: string]: string;
  /** The node of the first line that names one; `""` where none does. */
  readonly node: string;
  readonly country: string;
  readonly region: string;
  readonly postalCode: string;
}

/** How long an order takes from now to the door, and when its node is closed. */
export interface Transit extends Observed {
  /** Hours until the node has an order packed and handed over, as a rule. */
  readonly processHours: number;
  /** Hours under way that nine parcels of ten need at most. */
  readonly transitHours: number;
  /** Days on which the node hands nothing over, `YYYY-MM-DD` in the node's calendar. */
  readonly closedDays?: readonly string[];
  /** IANA time zone of the node's calendar; absent: that of the order. */
  readonly timeZone?: string;
}

/** Asks how long an order takes. */
export const transitLookup = /* @__PURE__ */ defineLookup<TransitKey, Transit>({
  name: "transit",
  id: ({ node, country, region, postalCode }) => JSON.stringify([node, country, region, postalCode]),
});

/** The key under which an order's way is asked for; parts that are not given are empty. */
export function transitKey({ lines, shipTo }: OrderSnapshot): TransitKey {
  const node = lines.find((line) => line.node !== undefined)?.node ?? "";
  const { country = "", region = "", postalCode = "" } = shipTo;
  return { node, country, region, postalCode };
}
