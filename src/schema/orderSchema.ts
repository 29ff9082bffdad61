import * as z from "zod";
import { ORDER_STATUSES } from "../core/order/OrderStatus";
import { checkReferences } from "./checkReferences";
import { attributes } from "./fields/attributes";
import { currency } from "./fields/codes";
import { identifier } from "./fields/identifier";
import { instant } from "./fields/instant";
import { locale, timeZone } from "./fields/intl";
import { optionalKey } from "./fields/optionalKey";
import { addressSchema } from "./order/addressSchema";
import { complaintSchema } from "./order/complaintSchema";
import { confirmationSchema } from "./order/confirmationSchema";
import { customerSchema } from "./order/customerSchema";
import { holdSchema } from "./order/holdSchema";
import { listOf } from "./order/listOf";
import { noticeSchema } from "./order/noticeSchema";
import { orderLineSchema } from "./order/orderLineSchema";
import { paymentMethodSchema } from "./order/paymentMethodSchema";
import { paymentSchema } from "./order/paymentSchema";
import { promiseSchema } from "./order/promiseSchema";
import { requestSchema } from "./order/requestSchema";
import { reservationSchema } from "./order/reservationSchema";
import { shipmentSchema } from "./order/shipmentSchema";
import { totalsSchema } from "./order/totalsSchema";
import { waiverSchema } from "./order/waiverSchema";

/**
 * The zod schema of an order snapshot as it comes in: wrong shapes, unknown keys, ids used twice and references to
 * no line are refused; odd quantities, totals and addresses are data, for the rules to find.
 *
 * Its output is an `OrderSnapshot`. Prefer `parseOrder` and `safeParseOrder`, whose errors name place and remedy and
 * hide personal values; zod's own do not.
 */
export const orderSchema = z
  .strictObject({
    id: identifier,
    tenant: optionalKey(identifier),
    status: z.enum(ORDER_STATUSES),
    placedAt: instant,
    cancelledAt: optionalKey(instant),
    currency,
    locale: optionalKey(locale),
    timeZone: optionalKey(timeZone),
    channel: optionalKey(identifier),
    customer: customerSchema.default({}),
    shipTo: addressSchema,
    billTo: optionalKey(addressSchema),
    placedShipTo: optionalKey(addressSchema),
    promise: promiseSchema.default({}),
    lines: listOf(orderLineSchema),
    totals: totalsSchema.default({}),
    reservations: listOf(reservationSchema),
    payments: listOf(paymentSchema),
    paymentMethods: listOf(paymentMethodSchema),
    shipments: listOf(shipmentSchema),
    complaints: listOf(complaintSchema),
    requests: listOf(requestSchema),
    confirmation: optionalKey(confirmationSchema),
    notices: listOf(noticeSchema),
    holds: listOf(holdSchema),
    waivers: listOf(waiverSchema),
    attributes: optionalKey(attributes),
  })
  .superRefine(checkReferences);
