import fc from "fast-check";
import { expect, it } from "vitest";
import { formatInstant } from "../../../src/core/time/instants";
import { instantTexts } from "../../../src/core/time/instantTexts";

it("instantTexts writes what formatInstant does, the first time and again", () => {
  const text = instantTexts();
  fc.assert(
    fc.property(fc.integer({ min: -8e15, max: 8e15 }), (instant) => {
      expect([text(instant), text(instant)]).toEqual([formatInstant(instant), formatInstant(instant)]);
    }),
  );
});
