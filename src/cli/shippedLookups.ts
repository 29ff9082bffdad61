import { carrierLookup } from "../core/lookups/carrierLookup";
import { customerLookup } from "../core/lookups/customerLookup";
import type { DefinedLookup } from "../core/lookups/defineLookup";
import { itemLookup } from "../core/lookups/itemLookup";
import type { Observed } from "../core/lookups/Lookup";
import { phoneLookup } from "../core/lookups/phoneLookup";
import { recentOrdersLookup } from "../core/lookups/recentOrdersLookup";
import { riskLookup } from "../core/lookups/riskLookup";
import { serviceAreaLookup } from "../core/lookups/serviceAreaLookup";
import { supplierLookup } from "../core/lookups/supplierLookup";
import { transitLookup } from "../core/lookups/transitLookup";

/** The lookups that ship and have no option of their own on the command line, by name; of keys of any kind. */
export const shippedLookups: ReadonlyMap<string, DefinedLookup<never, Observed>> = new Map(
  [
    phoneLookup,
    customerLookup,
    recentOrdersLookup,
    itemLookup,
    serviceAreaLookup,
    carrierLookup,
    riskLookup,
    transitLookup,
    supplierLookup,
  ].map((lookup) => [lookup.name, lookup as unknown as DefinedLookup<never, Observed>]),
);
