import { readFileSync } from "node:fs";
import { compileRuleset } from "../../../src/core/index";
import { retail } from "../../../src/rulesets/retail";
import { parseOrder } from "../../../src/schema/parseOrder";
import { makeShopTexts } from "../decisions/makeShopTexts";
import { SHOP_NOW } from "../decisions/shopClock";
import { countLookups, type LookupCount } from "./countLookups";
import { exampleWorld } from "./exampleWorld";

/** Counts by the name of the set of orders. */
export type LookupCounts = ReadonlyMap<string, LookupCount>;

/** The instant of `npm start`. */
const START_NOW = "2026-03-10T09:00:00+08:00";
const GENERATED = 2_000;

/** Counts over the bundled orders and over generated ones, with the shipped retail rules: the same on every machine. */
export async function measureLookups(generated = GENERATED): Promise<LookupCounts> {
  const ruleset = compileRuleset(retail);
  const read = (texts: readonly string[]) => texts.map((text) => parseOrder(JSON.parse(text)));
  const bundled = readFileSync("examples/orders.ndjson", "utf8").trimEnd().split("\n");
  return new Map([
    ["the bundled orders", await countLookups(ruleset, read(bundled), START_NOW, exampleWorld(START_NOW))],
    [
      "generated orders, one in eight with an exception",
      await countLookups(ruleset, read(makeShopTexts(generated, 6)), SHOP_NOW, exampleWorld(SHOP_NOW, 1_000)),
    ],
  ]);
}
