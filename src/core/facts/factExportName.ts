/**
 * The name under which `order-triage/facts` exports a fact: its own name in camel case.
 *
 * @example
 * ```ts
 * factExportName("shipment.hoursSinceLastEvent"); // "shipmentHoursSinceLastEvent"
 * ```
 */
export function factExportName(name: string): string {
  return name.replace(/\.(.)/g, (_, first: string) => first.toUpperCase());
}
