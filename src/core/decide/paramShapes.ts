/**
 * The shape of an action's parameter, as one word:
 *
 * - `text`; `textOrList`, one or several; `id`, a text that is not empty; `instant`, ISO 8601 with offset; `currency`, three capital letters;
 * - `amountMinor`, a safe integer in minor units, 0 or more; `quantity`, 1 or more; `count`, 0 or more; `integer`;
 *   `number`; `boolean`;
 * - `json`, an object of any kind; `any`, any value;
 * - a name of {@link paramObjects} or {@link paramWords};
 * - words with `|` between them, of which it is one;
 * - any of these followed by `[]`: a list of such.
 */
export type ParamShape = string;

/** An object by the shapes of its keys, `?` behind those that may be left out. */
export interface ParamObject {
  readonly keys: Readonly<Record<string, ParamShape>>;
  /** Whether an id alone may stand for it. */
  readonly orId?: true;
}

const objects = () =>
  ({
    address: {
      keys: {
        "recipient?": "text",
        lines: "text[]",
        "district?": "text",
        "locality?": "text",
        "region?": "text",
        "postalCode?": "text",
        "country?": "text",
        "phone?": "text",
      },
    },
    lineQuantity: { keys: { lineId: "id", quantity: "quantity" } },
    line: { keys: { lineId: "id", quantity: "quantity" }, orId: true },
    group: { keys: { node: "id", lines: "lineQuantity[]" } },
    substitute: { keys: { sku: "id", "quantity?": "quantity", "priceDeltaMinor?": "integer" } },
    supplier: {
      keys: {
        supplier: "id",
        "quantity?": "quantity",
        "rank?": "count",
        "expectedAt?": "instant",
        "costMinor?": "amountMinor",
        "currency?": "currency",
      },
    },
    carrier: {
      keys: {
        carrier: "id",
        "service?": "text",
        "score?": "number",
        "etaAt?": "instant",
        "costMinor?": "amountMinor",
        "reason?": "keeps_promise|misses_promise|date_unknown",
      },
      orId: true,
    },
  }) as const satisfies Readonly<Record<string, ParamObject>>;

const words = () =>
  ({
    transaction: "sell|capture|ship|label|refund",
    shortageOption: "delay|partial_backorder|partial_cancel|substitute|cancel|wait_complete",
  }) as const;

/** What objects in parameters look like, by name. */
export const paramObjects = /* @__PURE__ */ objects();

/** Lists of words that have a name, since lists of them are wanted. */
export const paramWords = /* @__PURE__ */ words();
