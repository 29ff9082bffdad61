import type { RulesetFile } from "../../src/core/index";
import { b2bWholesale } from "../../src/rulesets/b2b-wholesale";
import b2bWholesaleFile from "../../src/rulesets/b2b-wholesale.json";
import { checkout } from "../../src/rulesets/checkout";
import checkoutFile from "../../src/rulesets/checkout.json";
import { crossBorder } from "../../src/rulesets/cross-border";
import crossBorderFile from "../../src/rulesets/cross-border.json";
import { digitalGoods } from "../../src/rulesets/digital-goods";
import digitalGoodsFile from "../../src/rulesets/digital-goods.json";
import { freshFood } from "../../src/rulesets/fresh-food";
import freshFoodFile from "../../src/rulesets/fresh-food.json";
import { retail } from "../../src/rulesets/retail";
import retailFile from "../../src/rulesets/retail.json";

/** A shipped rule file: as JSON, with its tests, and as the module that leaves them out. */
export interface ShippedRuleset {
  readonly name: string;
  readonly file: RulesetFile;
  readonly module: RulesetFile;
}

/** Every rule file that ships. */
export const shippedFiles: readonly ShippedRuleset[] = (
  [
    ["retail", retailFile, retail],
    ["checkout", checkoutFile, checkout],
    ["fresh-food", freshFoodFile, freshFood],
    ["cross-border", crossBorderFile, crossBorder],
    ["b2b-wholesale", b2bWholesaleFile, b2bWholesale],
    ["digital-goods", digitalGoodsFile, digitalGoods],
  ] as const
).map(([name, file, module]) => ({ name, file: file as unknown as RulesetFile, module }));

/** What the shipped files may extend. */
export const rulesets: Readonly<Record<string, RulesetFile>> = { retail };
