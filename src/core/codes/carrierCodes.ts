import type { CarrierState } from "./carrierStates";
import { codeTable, wordSet } from "./codeTable";

/**
 * Raw tracking codes by tracking service: code or subcode → state. Both levels share one table, as no service uses
 * one word for two states.
 *
 * The classification is ours. What the codes mean:
 * - AfterShip: tags and subtags of its tracking SDK 17 and changelog (2026-03). `Exception_014`, `Exception_015` and
 *   `Pending_002` to `Pending_006` exist without a published meaning and are left out: their tag decides.
 * - EasyPost: the value sets of `@easypost/api` 8.9 (`status`, `status_detail`); it publishes no prose a value.
 * - Shippo: the event definitions of its tracking documentation. `UNKNOWN` is normal before the first scan.
 * - 17TRACK: status and sub-status table of API v2.4.
 * - 快递100: `state` and `resultv2` of the real-time query.
 * - 快递鸟: `StateEx`.
 * - TrackingMore: status and sub-status tables of its documentation and support pages.
 */
export const carrierCodes: ReadonlyMap<string, ReadonlyMap<string, CarrierState>> = /* @__PURE__ */ new Map([
  [
    "aftership",
    /* @__PURE__ */ codeTable<CarrierState>({
      no_record: "Pending Pending_001",
      label_created: "InfoReceived InfoReceived_001",
      picked_up: "InTransit_002",
      in_transit:
        "InTransit InTransit_001 InTransit_003 InTransit_004 InTransit_005 InTransit_007 InTransit_008 " +
        "InTransit_009",
      customs: "InTransit_006",
      out_for_delivery: "OutForDelivery OutForDelivery_001 OutForDelivery_003 OutForDelivery_004",
      available_for_pickup: "AvailableForPickup AvailableForPickup_001",
      delivered: "Delivered Delivered_001 Delivered_002 Delivered_003 Delivered_004 Delivered_005",
      delayed: "Exception_005 Exception_016 Exception_017 Exception_019",
      stalled: "Expired Expired_001",
      held: "Exception_004 Exception_006 Exception_018",
      delivery_failed: "AttemptFail AttemptFail_001 AttemptFail_002 AttemptFail_003",
      address_problem: "Exception_002 Exception_007",
      pickup_expired: "Exception_008",
      refused: "Exception_003",
      returning: "Exception_010",
      returned: "Exception_011",
      damaged: "Exception_012",
      lost: "Exception_013",
      destroyed: "Exception_021",
      cancelled: "Exception_020",
      exception_other: "Exception Exception_001 Exception_009",
    }),
  ],
  [
    "easypost",
    /* @__PURE__ */ codeTable<CarrierState>({
      unknown: "unknown error",
      label_created: "pre_transit label_created",
      picked_up: "received_at_origin_facility",
      in_transit:
        "in_transit arrived_at_destination arrived_at_facility departed_facility departed_origin_facility " +
        "received_at_destination_facility status_update transferred_to_destination_carrier",
      out_for_delivery: "out_for_delivery",
      available_for_pickup: "available_for_pickup arrived_at_pickup_location",
      delivered: "delivered",
      delayed: "delayed weather_delay",
      stalled: "expired",
      held: "awaiting_information held",
      delivery_failed: "delivery_exception",
      address_problem: "address_correction",
      refused: "refused",
      returning: "return_to_sender return",
      damaged: "damaged",
      lost: "lost",
      cancelled: "cancelled",
      exception_other: "failure transit_exception",
      misrouted: "missorted",
    }),
  ],
  [
    "shippo",
    /* @__PURE__ */ codeTable<CarrierState>({
      unknown: "other",
      no_record: "UNKNOWN",
      label_created: "PRE_TRANSIT information_received",
      picked_up: "package_accepted",
      in_transit:
        "TRANSIT delivery_rescheduled delivery_scheduled package_arrived package_departed " +
        "package_forwarded package_processed package_processing",
      out_for_delivery: "out_for_delivery",
      available_for_pickup: "pickup_available",
      delivered: "DELIVERED delivered",
      delayed: "delayed",
      held: "package_held",
      delivery_failed:
        "delivery_attempted location_inaccessible notice_left reschedule_delivery package_undeliverable",
      address_problem: "address_issue",
      pickup_expired: "package_unclaimed",
      returning: "RETURNED return_to_sender",
      damaged: "package_damaged",
      lost: "package_lost",
      destroyed: "package_disposed",
      exception_other: "FAILURE contact_carrier",
    }),
  ],
  [
    "17track",
    /* @__PURE__ */ codeTable<CarrierState>({
      no_record: "NotFound NotFound_Other NotFound_InvalidCode",
      label_created: "InfoReceived",
      picked_up: "InTransit_PickedUp",
      in_transit: "InTransit InTransit_Other InTransit_Departure InTransit_Arrival InTransit_CustomsReleased",
      customs: "InTransit_CustomsProcessing",
      out_for_delivery: "OutForDelivery OutForDelivery_Other",
      available_for_pickup: "AvailableForPickup AvailableForPickup_Other",
      delivered: "Delivered Delivered_Other",
      delayed: "Exception_Delayed",
      stalled: "Expired Expired_Other",
      held: "InTransit_CustomsRequiringInformation DeliveryFailure_Security Exception_Security",
      delivery_failed: "DeliveryFailure DeliveryFailure_Other DeliveryFailure_NoBody",
      address_problem: "DeliveryFailure_InvalidAddress Exception_NoBody",
      refused: "DeliveryFailure_Rejected Exception_Rejected",
      returning: "Exception_Returning",
      returned: "Exception_Returned",
      damaged: "Exception_Damage",
      lost: "Exception_Lost",
      destroyed: "Exception_Destroyed",
      cancelled: "Exception_Cancel",
      exception_other: "Exception Exception_Other",
    }),
  ],
  [
    "kuaidi100",
    /* @__PURE__ */ codeTable<CarrierState>({
      label_created: "101 102", // 已下单, 待揽收
      picked_up: "1 103", // 揽收, 已揽收
      in_transit: "0 7 1001 1002 1003 12", // 在途, 转投, 到达派件城市, 干线, 转递, 已清关
      customs: "8 10 11", // 清关, 待清关, 清关中
      out_for_delivery: "5", // 派件
      available_for_pickup: "501", // 投柜或驿站
      delivered: "3 301 302 303 304", // 签收, 本人签收, 派件异常后签收, 代签, 投柜或站签收
      stalled: "202 208", // 超时未更新, 滞留
      held: "13", // 清关异常
      delivery_failed: "201 204 206", // 超时未签收, 派件异常, 无法联系
      address_problem: "207", // 超区
      pickup_expired: "205", // 柜或驿站超时未取
      refused: "14 203", // 拒签, 拒收
      returning: "6", // 退回
      returned: "4", // 退签
      damaged: "209", // 破损
      cancelled: "401 210", // 已销单, 销单
      exception_other: "2", // 疑难
    }),
  ],
  [
    "kdniao",
    /* @__PURE__ */ codeTable<CarrierState>({
      no_record: "0 401", // 无轨迹, 发货无信息
      picked_up: "1", // 揽收
      in_transit: "2 201", // 在途, 到达派件城市
      out_for_delivery: "202", // 派件中
      available_for_pickup: "211", // 放入快递柜/驿站
      delivered: "3 301 302 304 311", // 签收, 正常签收, 派件异常后签收, 代收签收, 快递柜/驿站签收
      stalled: "403", // 超时未更新
      delivery_failed: "402 405", // 超时未签收, 派件异常
      pickup_expired: "412", // 快递柜/驿站超时未取
      refused: "404", // 拒收(退件)
      returning: "407", // 退货未签收
      returned: "406", // 退货签收
      exception_other: "4", // 问题件
    }),
  ],
  [
    "trackingmore",
    /* @__PURE__ */ codeTable<CarrierState>({
      no_record: "pending notfound notfound002",
      label_created: "inforeceived inforeceived001 notfound001",
      in_transit: "transit transit001 transit002 transit003 transit004 transit005 transit006 transit007",
      out_for_delivery: "pickup pickup001 pickup003",
      available_for_pickup: "pickup002",
      delivered: "delivered delivered001 delivered002 delivered003 delivered004",
      stalled: "expired expired001",
      held: "exception006",
      delivery_failed: "undelivered undelivered002 undelivered003 undelivered004",
      address_problem: "undelivered001",
      pickup_expired: "exception004",
      refused: "exception009",
      returning: "exception011",
      returned: "exception010",
      cancelled: "exception008",
      // exception007 is "damaged or lost": which of the two is not said.
      exception_other: "exception exception005 exception007",
    }),
  ],
]);

/**
 * Subcodes that say less than the code they come with, so that the code decides: EasyPost sends `status_update`
 * already for a parcel that is still `pre_transit`.
 */
export const uninformativeSubcodes: ReadonlyMap<string, ReadonlySet<string>> = /* @__PURE__ */ new Map([
  ["easypost", /* @__PURE__ */ wordSet("unknown status_update")],
]);
