import type { JsonObject } from "../json";
import { defineFact } from "./defineFact";
import type { FactDefinition } from "./Fact";

/** The host's own fields of the order, as they were given. Personal, because nobody knows what is in them. */
export const orderAttributes = /* @__PURE__ */ defineFact({
  name: "order.attributes",
  scope: "order",
  type: "object",
  personal: true,
  description: {
    en: "The host's own fields of the order; read one with `path`. Personal: nobody knows what is in them.",
    zh: "商家自定义的订单字段，用 path 读取其中一项。内容未知，按个人信息处理。",
  },
  derive: ({ order }) => order.attributes,
});

/** Names of the host's own fields of the order that have a value. */
export const orderAttributeNames = /* @__PURE__ */ defineFact({
  name: "order.attributeNames",
  scope: "order",
  type: "list",
  description: {
    en: "Names of the host's own fields of the order that have a value; null and empty text are none.",
    zh: "商家自定义订单字段中有值的名称；null 与空文本不计。",
  },
  derive: ({ order }) => namesOf(order.attributes),
});

/** The host's own fields of the line, as they were given. Personal, because nobody knows what is in them. */
export const lineAttributes = /* @__PURE__ */ defineFact({
  name: "line.attributes",
  scope: "line",
  type: "object",
  personal: true,
  description: {
    en: "The host's own fields of the line; read one with `path`. Personal: nobody knows what is in them.",
    zh: "商家自定义的订单行字段，用 path 读取其中一项。内容未知，按个人信息处理。",
  },
  derive: ({ item }) => item.attributes,
});

/** Names of the host's own fields of the line that have a value. */
export const lineAttributeNames = /* @__PURE__ */ defineFact({
  name: "line.attributeNames",
  scope: "line",
  type: "list",
  description: {
    en: "Names of the host's own fields of the line that have a value; null and empty text are none.",
    zh: "商家自定义订单行字段中有值的名称；null 与空文本不计。",
  },
  derive: ({ item }) => namesOf(item.attributes),
});

function namesOf(attributes: JsonObject | undefined): readonly string[] {
  return Object.entries(attributes ?? {}).flatMap(([name, value]) =>
    value === null || value === "" ? [] : [name],
  );
}

/** Facts about the host's own fields. */
export const attributeFacts: readonly FactDefinition[] = [
  orderAttributes,
  orderAttributeNames,
  lineAttributes,
  lineAttributeNames,
];
