/** The instant at which the orders of these tests are looked at. */
export const NOW = "2026-03-10T12:00:00.000Z";

/** The instant some hours before {@link NOW}; negative: after it. */
export function hoursAgo(hours: number): string {
  return new Date(Date.parse(NOW) - hours * 3_600_000).toISOString();
}
