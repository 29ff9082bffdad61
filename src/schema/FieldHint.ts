import * as z from "zod";

/** How our messages speak of a field. */
export interface FieldHint {
  /** What may stand there, as the object of "expected". */
  readonly expected: string;
  /** What to do about a wrong value; told the value, which it must not repeat. */
  readonly remedy?: string | ((received: unknown) => string);
  /** True when values there, and everything below, may be personal: then messages never show them. */
  readonly personal?: boolean;
}

/** The hints of the schemas that have one; our own registry, since zod's global one belongs to the host. */
export const fieldHints = z.registry<FieldHint>();
