/**
 * A point in time as ISO 8601 text with an offset or `Z`, e.g. `2026-03-01T09:30:00+08:00`.
 *
 * Parsed with `Date.parse`; precision is the millisecond. The same instant may be written with different offsets,
 * so compare milliseconds, never text.
 */
export type Instant = string;
