/** The instant all orders of the second workload are decided at. */
export const SHOP_NOW = "2026-03-20T12:00:00Z";

const HOUR = 3_600_000;
const NOW = Date.parse(SHOP_NOW);

/** An instant so many hours before (negative: after) the one all orders are decided at. */
export function hoursAgo(hours: number): string {
  return `${new Date(NOW - Math.round(hours * HOUR)).toISOString().slice(0, 19)}Z`;
}
