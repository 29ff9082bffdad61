import type { HoldParams } from "./params/HoldParams";
import type { OrderParams } from "./params/OrderParams";
import type { PaymentParams } from "./params/PaymentParams";
import type { RequestParams } from "./params/RequestParams";
import type { ShipmentParams } from "./params/ShipmentParams";
import type { StockParams } from "./params/StockParams";
import type { TeamParams } from "./params/TeamParams";

/**
 * Parameters of every action type, by its name: `ActionParams["hold.place"]`. The same shapes stand as data in
 * `actionTypes`, by which rule files are checked when they are compiled, and the values of facts when they are filled in.
 */
export interface ActionParams
  extends HoldParams,
    RequestParams,
    OrderParams,
    StockParams,
    PaymentParams,
    ShipmentParams,
    TeamParams {}
