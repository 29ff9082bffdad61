import type { Transaction } from "../../src/core/classify/OrderException";
import type { ActionRows } from "../../src/core/decide/actionTypes";
import type {
  LinePart,
  LineQuantity,
  ShortageOption,
  SplitGroup,
  SubstituteCandidate,
} from "../../src/core/decide/params/OrderParams";
import type { SwitchCandidate } from "../../src/core/decide/params/ShipmentParams";
import type { SupplierCandidate } from "../../src/core/decide/params/StockParams";
import type { JsonObject, JsonValue } from "../../src/core/json";
import type { Address } from "../../src/core/order/Address";

/** The TypeScript type of each shape that has a name. */
interface NamedShapes {
  text: string;
  textOrList: string | readonly string[];
  id: string;
  instant: string;
  currency: string;
  amountMinor: number;
  quantity: number;
  count: number;
  integer: number;
  number: number;
  boolean: boolean;
  json: JsonObject;
  any: JsonValue;
  transaction: Transaction;
  shortageOption: ShortageOption;
  address: Address;
  lineQuantity: LineQuantity;
  line: LinePart;
  group: SplitGroup;
  substitute: SubstituteCandidate;
  supplier: SupplierCandidate;
  carrier: SwitchCandidate;
}

/** The TypeScript type of a declared shape, e.g. `ShapeValue<"transaction[]">` is `readonly Transaction[]`. */
export type ShapeValue<Shape extends string> = Shape extends `${infer Rest}=${string}`
  ? ShapeValue<Rest>
  : Shape extends `${infer Each}[]`
    ? readonly ShapeValue<Each>[]
    : Shape extends keyof NamedShapes
      ? NamedShapes[Shape]
      : Words<Shape>;

type Words<Text extends string> = Text extends `${infer First}|${infer Rest}` ? First | Words<Rest> : Text;

/** The TypeScript type of declared keys, those with `?` behind them optional. */
export type ShapeObject<Row> = {
  readonly [Key in keyof Row as Key extends `${string}?` ? never : Key]: ShapeValue<Row[Key] & string>;
} & {
  readonly [Key in keyof Row as Key extends `${infer Name}?` ? Name : never]?: ShapeValue<Row[Key] & string>;
};

/** The parameters of all action types, as they are declared. */
export type DeclaredParams = { readonly [Type in keyof ActionRows]: ShapeObject<ActionRows[Type]> };
