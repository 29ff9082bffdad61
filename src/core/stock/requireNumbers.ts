import { invalidArgument, type NumberKind, requireNumber } from "./requireNumber";

/**
 * Refuses a list that is empty or has a member of another kind.
 *
 * @throws OrderTriageError with code `invalid_argument`, naming the member by its index.
 */
export function requireNumbers(place: string, values: readonly number[], kind: NumberKind): void {
  if (!Array.isArray(values) || values.length === 0) {
    throw invalidArgument(place, "has no numbers: give a list with at least one");
  }
  // Not forEach, which would pass over the holes of a sparse list.
  for (let index = 0; index < values.length; index++) {
    requireNumber(`${place}/${index}`, values[index], kind);
  }
}
