import { describe, expect, it } from "vitest";
import { carrierCodes } from "../../../src/core/codes/carrierCodes";
import { carrierStateOf, carrierStates, isFinalState } from "../../../src/core/codes/carrierStates";

describe("carrierStates", () => {
  it("are 24, each once", () => {
    expect(carrierStates).toHaveLength(24);
    expect(new Set(carrierStates).size).toBe(24);
  });

  it("are final when nothing more is to be expected of the carrier", () => {
    expect(carrierStates.filter(isFinalState)).toEqual([
      "delivered",
      "returned",
      "lost",
      "destroyed",
      "cancelled",
    ]);
  });
});

describe("the tracking code tables", () => {
  it("have all codes of all services", () => {
    expect(Object.fromEntries([...carrierCodes].map(([name, table]) => [name, table.size]))).toEqual({
      aftership: 52,
      easypost: 33,
      shippo: 33,
      "17track": 38,
      kuaidi100: 36,
      kdniao: 20,
      trackingmore: 39,
    });
  });
});

describe("carrierStateOf", () => {
  it.each([
    ["aftership", "Exception", "Exception_003", "refused"],
    ["aftership", "Exception", "Exception_002", "address_problem"],
    ["aftership", "Exception", "Exception_014", "exception_other"],
    ["aftership", "Pending", "Pending_004", "no_record"],
    ["aftership", "InTransit", "InTransit_006", "customs"],
    ["easypost", "return_to_sender", "return", "returning"],
    ["easypost", "in_transit", "missorted", "misrouted"],
    ["shippo", "TRANSIT", "package_held", "held"],
    ["shippo", "RETURNED", "package_unclaimed", "pickup_expired"],
    ["17track", "Exception", "Exception_Lost", "lost"],
    ["17track", "DeliveryFailure", "DeliveryFailure_Rejected", "refused"],
    ["kuaidi100", "2", "208", "stalled"],
    ["kuaidi100", "3", "302", "delivered"],
    ["kdniao", "2", "211", "available_for_pickup"],
    ["trackingmore", "pickup", "pickup002", "available_for_pickup"],
    ["trackingmore", "exception", "exception011", "returning"],
  ])("reads %s %s/%s as %s", (provider, code, subcode, state) => {
    expect(carrierStateOf(provider, code, subcode)).toBe(state);
  });

  it("keeps the tables of the providers apart", () => {
    expect(carrierStateOf("kuaidi100", "401")).toBe("cancelled");
    expect(carrierStateOf("kdniao", "401")).toBe("no_record");
    expect(carrierStateOf("kuaidi100", "4")).toBe("returned");
    expect(carrierStateOf("kdniao", "4")).toBe("exception_other");
  });

  it("takes Shippo's UNKNOWN for the normal state before the first scan", () => {
    expect(carrierStateOf("shippo", "UNKNOWN")).toBe("no_record");
    expect(carrierStateOf("shippo", "UNKNOWN", "other")).toBe("unknown");
  });

  it("does not let EasyPost's status_update move a parcel the carrier has not got", () => {
    expect(carrierStateOf("easypost", "pre_transit", "status_update")).toBe("label_created");
    expect(carrierStateOf("easypost", "delivered", "unknown")).toBe("delivered");
    expect(carrierStateOf("easypost", "unknown", "unknown")).toBe("unknown");
  });

  it("reads 快递100's older customs states, which come in the place of the code", () => {
    expect(carrierStateOf("kuaidi100", "13")).toBe("held");
  });
});
