import * as z from "zod";
import { fieldHints } from "../FieldHint";

/** An id of 200 characters, percent-encoded at 9 each, beside a code. */
const LONGEST = 2000;

/** The key of an exception: its code, `@`, and what it is about. */
export const exceptionKey = z
  .string()
  .max(LONGEST)
  .regex(/^[^@\s]+@[^@\s]+$/)
  .register(fieldHints, {
    expected: "an exception key, code@subject",
    remedy: "copy the exception's key, such as stock.short@line:2",
  });
