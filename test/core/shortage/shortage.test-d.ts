import { expectTypeOf, it } from "vitest";
import {
  applyShortage,
  type OrderLine,
  type ShortageChoice,
  type ShortageOption,
} from "../../../src/core/index";

declare const option: ShortageOption;
declare const line: OrderLine;

it("keeps what the host has on its lines, and may have cancelled some of it", () => {
  const after = applyShortage({ id: "1", quantity: 2, unitPriceMinor: 500, shelf: "A-7" }, option);
  expectTypeOf(after.line.shelf).toEqualTypeOf<string>();
  expectTypeOf(after.line.cancelledQuantity).toEqualTypeOf<number | undefined>();
  expectTypeOf(applyShortage(line, option).line).toExtend<OrderLine>();
});

it("names every choice", () => {
  expectTypeOf<"delay" | "wait_complete">().toExtend<ShortageChoice>();
  // @ts-expect-error a choice that does not exist
  const wrong: ShortageChoice = "pray";
  expectTypeOf(wrong).toExtend<string>();
});

it("takes no line without a price, as substitutes are priced by it", () => {
  // @ts-expect-error no unit price
  applyShortage({ id: "1", quantity: 2 }, option);
});
