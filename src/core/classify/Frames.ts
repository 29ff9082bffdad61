import type { Moment } from "../facts/Moment";
import { type Frame, openFrame } from "../facts/openFrame";
import { type ItemScope, itemsOf, unknownItems } from "../facts/scopes";
import type { Unknown } from "./Unknown";

/** The frames of one order at one instant: opened when first asked for, then shared by all rules. */
export interface Frames {
  readonly order: Frame;
  /** One frame an item; of `unknown`, none before `ofUnknowns` was asked. */
  of(scope: "order" | ItemScope): readonly Frame[];
  /** One frame a fact that stayed unknown, once that is settled; kept for `of`. */
  ofUnknowns(unknowns: readonly Unknown[]): readonly Frame[];
}

/** Opens frames for an order. */
export function openFrames(moment: Moment): Frames {
  const order = openFrame(moment, "order", moment.order, { kind: "order" });
  const opened = new Map<string, readonly Frame[]>([
    ["order", [order]],
    ["unknown", []],
  ]);
  return {
    order,
    of(scope) {
      const known = opened.get(scope);
      if (known !== undefined) return known;
      const frames = itemsOf(moment.order, scope as Exclude<ItemScope, "unknown">).map(({ item, subject }) =>
        openFrame(moment, scope, item as never, subject, order),
      );
      opened.set(scope, frames);
      return frames;
    },
    ofUnknowns(unknowns) {
      const frames = unknownItems(unknowns).map(({ item, subject }) =>
        openFrame(moment, "unknown", item, subject, order),
      );
      opened.set("unknown", frames);
      return frames;
    },
  };
}
