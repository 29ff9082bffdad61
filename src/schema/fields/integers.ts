import * as z from "zod";
import { fieldHints } from "../FieldHint";

/** An amount of money: any safe integer, in the minor unit of its currency. */
export const amountMinor = z.int().register(fieldHints, {
  expected: "a safe integer amount in the currency's minor unit",
  remedy: (received) =>
    typeof received === "string"
      ? "give it as a number in the minor unit: 12.50 EUR is 1250"
      : "amounts are integers in the minor unit: 12.50 EUR is 1250",
});

/** A quantity: any safe integer, counted in the line's unit. */
export const quantity = z.int().register(fieldHints, {
  expected: "a safe integer quantity of the line's unit",
  remedy: (received) =>
    typeof received === "string"
      ? "give it as a number"
      : 'quantities are integers: choose a smaller unit, 1.5 of "m" is 150 of "cm"',
});

/** How many times something happened. */
export const count = z.int().min(0).register(fieldHints, {
  expected: "a count: an integer of 0 or more",
  remedy: "give it as a number without fraction or sign",
});
