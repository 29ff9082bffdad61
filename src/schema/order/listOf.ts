import * as z from "zod";

const MOST_ELEMENTS = 10_000;

/** A list that is empty when the input leaves it out. */
export function listOf<Element extends z.ZodType>(element: Element) {
  return z.array(element).max(MOST_ELEMENTS).default([]);
}
