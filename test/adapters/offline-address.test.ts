import { describe, expect, it } from "vitest";
import { offlineAddress } from "../../src/adapters/offline-address";
import type { AddressVerdict } from "../../src/core/lookups/addressLookup";
import type { Address } from "../../src/core/order/Address";
import { addressVerdictProblem } from "../../src/triage/answers/addressVerdictProblem";

const NOW = "2026-03-01T12:00:00Z";
const context = { signal: new AbortController().signal, orderIds: [] };
const berlin: Address = { lines: ["Hauptstr. 1"], locality: "Berlin", postalCode: "10115", country: "DE" };

async function verdictOf(address: Address): Promise<AddressVerdict> {
  const [verdict] = await offlineAddress({ now: () => NOW }).verify([address], context);
  expect(addressVerdictProblem(verdict as object)).toBeUndefined();
  return verdict as AddressVerdict;
}

describe("offlineAddress", () => {
  it("accepts at depth format what is not visibly wrong", async () => {
    expect(await verdictOf(berlin)).toEqual({
      observedAt: NOW,
      action: "accept",
      depth: "format",
      problems: [],
    });
    const hangzhou = {
      lines: ["人民路 1 号"],
      locality: "杭州市",
      region: "浙江省",
      postalCode: "310000",
      country: "CN",
    };
    expect(await verdictOf(hangzhou)).toMatchObject({ action: "accept" });
  });

  it("says fix for a postal code of another form, and for each required field that is missing", async () => {
    expect(await verdictOf({ ...berlin, postalCode: "1011" })).toMatchObject({
      action: "fix",
      problems: [{ field: "postalCode", kind: "malformed" }],
    });
    expect(await verdictOf({ lines: [" "], postalCode: "", country: "DE" })).toMatchObject({
      action: "fix",
      problems: [
        { field: "lines", kind: "missing" },
        { field: "locality", kind: "missing" },
        { field: "postalCode", kind: "missing" },
      ],
    });
  });

  it("tells a country that is missing from one that does not exist", async () => {
    const { country, ...nowhere } = berlin;
    expect(country).toBe("DE");
    expect((await verdictOf(nowhere)).problems).toEqual([{ field: "country", kind: "missing" }]);
    expect((await verdictOf({ ...berlin, country: "ZZ" })).problems).toEqual([
      { field: "country", kind: "unknown" },
    ]);
  });

  it("lets a postal code be where there are none, and a blank one where none is required", async () => {
    const hongKong = { lines: ["1 Queen's Road"], region: "Hong Kong Island", country: "HK" };
    expect((await verdictOf({ ...hongKong, postalCode: "999077" })).action).toBe("accept");
    expect((await verdictOf({ ...hongKong, postalCode: " " })).action).toBe("accept");
    const dublin = { lines: ["1 Main St"], locality: "Dublin", country: "IE" };
    expect((await verdictOf({ ...dublin, postalCode: " " })).action).toBe("accept");
  });

  it("has the customer confirm what is only doubtful: a region it does not know, a code of another region", async () => {
    const springfield = {
      lines: ["1 Main St"],
      locality: "Springfield",
      region: "IL",
      postalCode: "62701",
      country: "US",
    };
    expect((await verdictOf(springfield)).action).toBe("accept");
    expect(await verdictOf({ ...springfield, region: "MA" })).toMatchObject({
      action: "confirm",
      depth: "format",
      problems: [{ field: "postalCode", kind: "mismatch" }],
    });
    expect(await verdictOf({ ...springfield, region: "Ilinois" })).toMatchObject({
      action: "confirm",
      problems: [{ field: "region", kind: "unknown" }],
    });
    expect(await verdictOf({ ...springfield, region: "MA", locality: "" })).toMatchObject({
      action: "fix",
      problems: [
        { field: "locality", kind: "missing" },
        { field: "postalCode", kind: "mismatch" },
      ],
    });
    expect(await verdictOf({ ...springfield, region: "MA", postalCode: "6270" })).toMatchObject({
      action: "fix",
      problems: [{ field: "postalCode", kind: "malformed" }],
    });
  });

  it("answers one verdict an address, in order", async () => {
    const verdicts = await offlineAddress().verify([{ lines: [] }, berlin, { lines: [] }], context);
    expect(verdicts.map((verdict) => (verdict as AddressVerdict).action)).toEqual(["fix", "accept", "fix"]);
  });
});
