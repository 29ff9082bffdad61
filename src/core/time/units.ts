/**
 * How many milliseconds a unit of a fact or a duration has. A day is 24 hours here; calendar days belong to a time
 * zone.
 */
export const millisecondsPer = {
  seconds: 1_000,
  minutes: 60_000,
  hours: 3_600_000,
  days: 86_400_000,
} as const;
