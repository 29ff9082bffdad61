import * as z from "zod";
import { compensationKinds } from "../../core/compensation/CompensationTier";
import { noted, rewritten } from "./notes";

const LONGEST = 1_000_000;
const amount = z.int().min(0);

/** The tiers of goodwill: the value of the setting `compensation.tiers`. */
export function tiersSchema() {
  const texts = z.array(z.string().min(1));
  const amounts = z.union([amount, z.record(z.string().regex(/^[A-Z]{3}$/), amount)]);
  const percent = noted(
    z.number().gt(0).max(100).multipleOf(0.01),
    "Share of the order's value (of shipping_fee, of the charge for shipping), percent.",
    "占订单金额（运费类为运费）的百分比。",
  );
  const fixed = noted(
    amounts,
    "A fixed amount, minor units, or by currency.",
    "固定金额（最小货币单位），或按币种。",
  );
  const tier = z
    .strictObject({
      name: noted(z.string().min(1), "What the tier is called.", "档位名称。"),
      for: noted(texts, "Exception codes it is for.", "适用的异常代码。").exactOptional(),
      lateFromHours: noted(
        z.number().min(0).max(LONGEST),
        "At least so many hours after the promise.",
        "至少晚于承诺的小时数。",
      ).exactOptional(),
      valueFromMinor: noted(
        amounts,
        "The order is worth at least so much.",
        "订单金额下限。",
      ).exactOptional(),
      customerTiers: noted(texts, "Customer tiers it is for.", "适用的客户等级。").exactOptional(),
      kind: noted(z.enum(compensationKinds), "What it is given as.", "补偿形式。"),
      percent: percent.exactOptional(),
      amountMinor: fixed.exactOptional(),
    })
    .refine((each) => each.percent === undefined || each.amountMinor === undefined)
    .refine(
      (each) => each.kind === "shipping_fee" || each.percent !== undefined || each.amountMinor !== undefined,
    );
  rewritten(tier, (json) => ({
    ...json,
    not: { required: ["percent", "amountMinor"] },
    anyOf: [
      { properties: { kind: { const: "shipping_fee" } }, required: ["kind"] },
      { required: ["percent"] },
      { required: ["amountMinor"] },
    ],
  }));
  // That no two have one name is beyond a JSON Schema; compileRuleset sees to it.
  return z.array(tier);
}
