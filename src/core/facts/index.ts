export {
  addressCountry,
  addressFirstMissingPointer,
  addressIsChangedAfterOrder,
  addressIsPostalCodeValid,
  addressMissingFields,
  addressSuggestion,
  addressVerdict,
} from "./addressFacts";
export {
  carrierName,
  carrierShipmentCount,
} from "./carrierFacts";
export {
  complaintBusinessHoursSinceLastUpdate,
  complaintBusinessHoursSinceOpened,
  complaintHasFirstReply,
  complaintHoursSinceLastUpdate,
  complaintHoursSinceOpened,
  complaintId,
  complaintIsOpen,
  complaintKind,
  complaintReopenedCount,
} from "./complaintFacts";
export {
  contactBestChannel,
  contactHasEmail,
  contactHasPhone,
  contactIsEmailValid,
} from "./contactFacts";
export {
  orderChannel,
  orderCurrency,
  orderCustomerTier,
  orderHoursSincePlaced,
  orderId,
  orderIsClosed,
  orderLineCount,
  orderLocale,
  orderStatus,
} from "./orderFacts";
export {
  orderAmountDueMinor,
  orderDueMinor,
  orderIsPaymentApproved,
  orderLatestPaymentClass,
  orderLivePaymentMethods,
  orderOverpaidMinor,
  orderPaidMinor,
  orderPaymentDifferenceMinor,
  orderUnderpaidMinor,
  orderUnusedPaymentMethods,
} from "./orderPaymentFacts";
export {
  orderHasExpiredReservation,
  orderIsDelivered,
  orderIsHandedOver,
  orderShipmentStates,
  orderUndeliveredShipmentCount,
  orderUnshippedQuantity,
} from "./orderProgressFacts";
export {
  orderProblems,
  orderTotalDeviationMinor,
  orderTotalDifferenceMinor,
} from "./orderTotalFacts";
export {
  paymentAttempt,
  paymentAuthorizationExpiresAt,
  paymentClass,
  paymentHoursUntilAuthorizationExpires,
  paymentId,
  paymentIsSuperseded,
  paymentMethod,
  paymentStatus,
} from "./paymentFacts";
export {
  promiseDeliverBy,
  promiseDeliverByDayIsOver,
  promiseHoursSinceShipBy,
  promiseHoursUntilDeliverBy,
  promiseShipBy,
} from "./promiseFacts";
export {
  exceptionBlocks,
  exceptionCode,
  exceptionField,
  exceptionSeverity,
  exceptionSubjectId,
  exceptionSubjectKind,
  unknownFact,
  unknownReason,
  unknownRuleCount,
} from "./reportFacts";
export {
  orderGrantedRequestKinds,
  requestDeadline,
  requestId,
  requestKind,
  requestStatus,
} from "./requestFacts";
export {
  shipmentCarrier,
  shipmentFailedAttempts,
  shipmentHoursSinceLastEvent,
  shipmentHoursSinceShipped,
  shipmentId,
  shipmentIsDelivered,
  shipmentIsHandedOver,
  shipmentLineIds,
  shipmentRawCode,
  shipmentState,
} from "./shipmentFacts";
export {
  shipmentDeliveredAt,
  shipmentIsDeliveredLate,
  shipmentPromisedAt,
  shipmentPromisedDayIsOver,
} from "./shipmentPromiseFacts";
export {
  lineAvailableQuantity,
  lineHasExpiredReservation,
  lineId,
  lineOpenQuantity,
  linePointer,
  lineShortQuantity,
  lineSku,
  skuOpenQuantity,
  skuOversoldQuantity,
  skuSku,
} from "./stockFacts";
