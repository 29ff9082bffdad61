import type { RaisedException } from "../../src/core/classify/raise";
import type { PlanContext } from "../../src/core/decide/PlanStage";
import { compileRuleset, type OrderSnapshot } from "../../src/core/index";
import { openMoment } from "../../src/core/openMoment";
import { anOrder } from "./anOrder";
import { NOW } from "./smallRules";

const ruleset = compileRuleset({ name: "t" });

/** An order with the lines 1 to 3, of which 2 and 3 are in the parcel S1. */
export const threeLines = anOrder({
  lines: ["1", "2", "3"].map((id) => ({ id, sku: `SKU-${id}`, quantity: 2, unitPriceMinor: 500 })),
  shipments: [{ id: "S1", carrier: "dhl", lines: ["2", "3"].map((lineId) => ({ lineId, quantity: 2 })) }],
});

/** What a stage of the plan sees. */
export function planContext({
  order = threeLines,
  now = NOW,
  settings = {},
  exceptions = [],
}: {
  readonly order?: OrderSnapshot;
  readonly now?: string;
  readonly settings?: Readonly<Record<string, string | number | readonly string[]>>;
  /** Keys. */
  readonly exceptions?: readonly string[];
} = {}): PlanContext {
  return {
    moment: openMoment(ruleset, { order, now, known: {}, settings }),
    epochOf: () => 0,
    isUndecided: () => false,
    exceptions: exceptions.map((key) => {
      const [, subject = "order"] = key.split("@");
      const [kind, id] = subject.split(":");
      return { exception: { key, subject: { kind, id } } } as unknown as RaisedException;
    }),
  };
}
