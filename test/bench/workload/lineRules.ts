import { lineCase, type RuleWithCase } from "./Workload";

/** Twelve rules about one line. */
export const lineRules: readonly RuleWithCase[] = [
  lineCase(
    "line-short",
    { all: [{ fact: "attributes", path: "$.available", operator: "lessThan", value: { fact: "quantity" } }] },
    (_, line) => {
      line.attributes.available = line.quantity - 1;
    },
  ),
  lineCase(
    "fast-mover-low",
    {
      all: [
        { fact: "attributes", path: "$.abcClass", operator: "equal", value: "A" },
        {
          fact: "attributes",
          path: "$.available",
          operator: "lessThan",
          value: { fact: "attributes", path: "$.reorderPoint" },
        },
      ],
    },
    (_, line) => {
      line.attributes.abcClass = "A";
      line.attributes.reorderPoint = line.attributes.available + 1;
    },
  ),
  lineCase(
    "quantity-impossible",
    {
      any: [
        { fact: "quantity", operator: "lessThanInclusive", value: 0 },
        { fact: "unitPriceMinor", operator: "lessThan", value: 0 },
      ],
    },
    (_, line, random) => {
      if (random.chance(0.5)) line.quantity = 0;
      else line.unitPriceMinor = -line.unitPriceMinor;
    },
  ),
  lineCase(
    "price-missing",
    {
      all: [
        { fact: "unitPriceMinor", operator: "equal", value: 0 },
        { fact: "attributes", path: "$.kind", operator: "notIn", value: ["sample", "voucher"] },
      ],
    },
    (_, line) => {
      line.unitPriceMinor = 0;
    },
  ),
  lineCase(
    "too-many-for-one-person",
    {
      all: [
        { fact: "attributes", path: "$.kind", operator: "in", value: ["phone", "tablet", "watch"] },
        { fact: "quantity", operator: "greaterThan", value: 4 },
      ],
    },
    (_, line, random) => {
      line.attributes.kind = random.pick(["phone", "tablet", "watch"]);
      line.quantity = random.integer(5, 9);
    },
  ),
  lineCase(
    "battery-by-air",
    {
      all: [
        { fact: "attributes", path: "$.hazard", operator: "in", value: ["UN3480", "UN3481", "UN3090"] },
        { fact: "attributes", path: "$.transport", operator: "equal", value: "air" },
      ],
    },
    (_, line, random) => {
      line.attributes.hazard = random.pick(["UN3480", "UN3481"]);
      line.attributes.transport = "air";
    },
  ),
  lineCase(
    "expires-on-the-way",
    {
      all: [
        { fact: "attributes", path: "$.storage", operator: "in", value: ["chilled", "frozen"] },
        { fact: "attributes", path: "$.daysToExpiry", operator: "lessThan", value: 5 },
      ],
    },
    (_, line, random) => {
      line.attributes.storage = random.pick(["chilled", "frozen"]);
      line.attributes.daysToExpiry = random.integer(0, 4);
    },
  ),
  lineCase(
    "discontinued-and-gone",
    {
      all: [
        { fact: "attributes", path: "$.lifecycle", operator: "equal", value: "discontinued" },
        {
          any: [
            { fact: "attributes", path: "$.available", operator: "equal", value: 0 },
            {
              all: [
                { fact: "attributes", path: "$.available", operator: "lessThan", value: 4 },
                { fact: "attributes", path: "$.inbound", operator: "equal", value: 0 },
              ],
            },
          ],
        },
      ],
    },
    (_, line, random) => {
      line.attributes.lifecycle = "discontinued";
      line.attributes.available = random.pick([0, 3]);
      line.attributes.inbound = 0;
    },
  ),
  lineCase(
    "shipped-too-many",
    { all: [{ fact: "shippedQuantity", operator: "greaterThan", value: { fact: "quantity" } }] },
    (_, line) => {
      line.shippedQuantity = line.quantity + 1;
    },
  ),
  lineCase(
    "line-total-wrong",
    {
      not: {
        all: [
          { fact: "lineTotalMinor", operator: "greaterThanInclusive", value: 0 },
          {
            fact: "lineTotalMinor",
            operator: "lessThanInclusive",
            value: { fact: "attributes", path: "$.listTotalMinor" },
          },
        ],
      },
    },
    (_, line, random) => {
      line.lineTotalMinor = line.attributes.listTotalMinor + random.integer(1, 500);
    },
  ),
  lineCase(
    "warehouse-closed",
    {
      all: [
        { fact: "node", operator: "in", value: ["WH-HAM-2", "WH-LYO-1"] },
        { fact: "shippedQuantity", operator: "equal", value: 0 },
      ],
    },
    (_, line, random) => {
      line.node = random.pick(["WH-HAM-2", "WH-LYO-1"]);
      line.shippedQuantity = 0;
    },
  ),
  lineCase(
    "serial-number-blank",
    {
      all: [
        { fact: "attributes", path: "$.kind", operator: "in", value: ["phone", "tablet", "watch"] },
        { fact: "attributes", path: "$.serials", operator: "someFact:equal", value: "" },
      ],
    },
    (_, line, random) => {
      line.attributes.kind = random.pick(["phone", "tablet", "watch"]);
      line.attributes.serials = Array.from({ length: line.quantity }, () => "");
    },
  ),
];
