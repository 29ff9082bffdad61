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
  lineAttributeNames,
  lineAttributes,
  orderAttributeNames,
  orderAttributes,
} from "./attributeFacts";
export {
  carrierName,
  carrierShipmentCount,
  carrierUndeliveredCount,
  carrierWaitingCount,
} from "./carrierFacts";
export {
  carrierDisruptionKind,
  carrierExceptionRatio,
  carrierRecentShipmentCount,
} from "./carrierStatusFacts";
export {
  carrierCandidates,
  carrierIsPromiseMissed,
  carrierNewDeliverBy,
} from "./carrierSwitchFacts";
export {
  compensationAmountMinor,
  compensationIncidentKey,
  compensationIsDue,
  compensationKind,
  compensationTier,
} from "./compensationFacts";
export {
  complaintBusinessHoursSinceLastUpdate,
  complaintBusinessHoursSinceOpened,
  complaintHasFirstReply,
  complaintHasResolution,
  complaintHoursSinceLastUpdate,
  complaintHoursSinceOpened,
  complaintId,
  complaintIsOpen,
  complaintKind,
  complaintReopenedCount,
} from "./complaintFacts";
export {
  orderHoursSinceConfirmationRequested,
  orderIsConfirmationRequested,
  orderIsConfirmed,
  orderSummary,
} from "./confirmationFacts";
export {
  contactEmailDomain,
  contactEmailDomainSuggestion,
  contactIsEmailMistyped,
  contactIsPhoneValid,
  contactIsPhoneVerified,
  contactPhonePointer,
} from "./contactCheckFacts";
export {
  contactBestChannel,
  contactHasEmail,
  contactHasPhone,
  contactIsEmailValid,
} from "./contactFacts";
export {
  orderIsCustomerBlocked,
  orderRiskRecommendation,
} from "./customerFacts";
export {
  orderHoursAfterTwin,
  orderTwinId,
} from "./duplicateFacts";
export {
  lineCoveredAt,
  lineInboundQuantity,
  lineIsCoveredLate,
} from "./inboundFacts";
export {
  lineIsSellableThere,
  lineItemStatus,
} from "./itemFacts";
export {
  orderNoticeTopics,
  promiseIsRevised,
  promiseRevisedDeliverBy,
} from "./noticeFacts";
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
  orderTotalMinor,
} from "./orderTotalFacts";
export {
  paymentAttempt,
  paymentAuthorizationExpiresAt,
  paymentClass,
  paymentHoursUntilAuthorizationExpires,
  paymentId,
  paymentIsSuperseded,
  paymentMethod,
  paymentProvider,
  paymentRecentAttempts,
  paymentStatus,
} from "./paymentFacts";
export {
  processFirstToResolve,
  processFirstToRespond,
  processHoursSinceOldestUnacknowledged,
  processHoursSinceOldestUnresolved,
  processIsResolveByOver,
  processIsRespondByOver,
  processOldestUnacknowledged,
  processOldestUnresolved,
  processResolveBy,
  processRespondBy,
} from "./processFacts";
export {
  promiseDeliverBy,
  promiseDeliverByDayIsOver,
  promiseHoursSinceShipBy,
  promiseHoursUntilDeliverBy,
  promiseShipBy,
} from "./promiseFacts";
export { linePurchasePlan, skuPurchasePlan } from "./purchaseFacts";
export {
  skuHasOpenLowCase,
  skuLowNodes,
  skuPositionRatio,
  skuReplenishQuantity,
} from "./replenishmentFacts";
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
  requestHoursSinceDeadline,
  requestId,
  requestKind,
  requestStatus,
} from "./requestFacts";
export {
  addressServingCarriers,
  carrierAlternatives,
} from "./serviceAreaFacts";
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
  lineBackorderQuantity,
  lineFillableQuantity,
  lineShortageDeadline,
  lineShortageDefault,
  lineShortageOptions,
  lineSubstitutes,
} from "./shortageFacts";
export {
  orderFillableBy,
  orderReallocation,
  orderSplitPlan,
} from "./sourcingFacts";
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
export {
  promiseHoursNeeded,
  promiseIsShipByOnClosedDay,
} from "./transitFacts";
export {
  orderHoursBetweenTwinPayments,
  orderTwinPaymentIds,
} from "./twinPaymentFacts";
