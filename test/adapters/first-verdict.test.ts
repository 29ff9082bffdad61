import { describe, expect, it } from "vitest";
import { firstVerdict } from "../../src/adapters/first-verdict";
import { googleAddress } from "../../src/adapters/google-address";
import { offlineAddress } from "../../src/adapters/offline-address";
import type { AdapterContext } from "../../src/triage/AdapterContext";
import type { AddressVerifier } from "../../src/triage/AddressVerifier";

const context: AdapterContext = { signal: new AbortController().signal, orderIds: [] };
const hangzhou = {
  lines: ["人民路 1 号"],
  locality: "杭州市",
  region: "浙江省",
  postalCode: "310000",
  country: "CN",
};

describe("firstVerdict", () => {
  it("lets an address that Google does not cover fall to the next verifier", async () => {
    const fetch = () => expect.unreachable("nobody is called");
    const address = firstVerdict([googleAddress({ apiKey: "key", fetch }), offlineAddress()]);
    expect(await address.verify([hangzhou], context)).toMatchObject([{ action: "accept", depth: "format" }]);
  });

  it("stops at an abort and goes to nobody else", async () => {
    const controller = new AbortController();
    const hangs: AddressVerifier = {
      name: "hangs",
      verify: async () => {
        controller.abort(new Error("enough"));
        throw new Error("late");
      },
    };
    const next: AddressVerifier = { name: "next", verify: () => expect.unreachable("nobody is asked") };
    const asked = firstVerdict([hangs, next]).verify([hangzhou], { ...context, signal: controller.signal });
    await expect(asked).rejects.toThrow("late");
  });

  it("keeps the `this` of each verifier", async () => {
    const stateful = {
      name: "stateful",
      inner: offlineAddress(),
      verify(...call: Parameters<AddressVerifier["verify"]>) {
        return this.inner.verify(...call);
      },
    };
    expect(await firstVerdict([stateful]).verify([hangzhou], context)).toMatchObject([{ action: "accept" }]);
  });

  it.each([
    [[], ""],
    [undefined, ""],
    [[offlineAddress(), {}], "/1"],
    [[{ name: "", verify: () => [] }], "/0"],
  ])("refuses %j", (verifiers, path) => {
    expect(() => firstVerdict(verifiers as never)).toThrow(
      expect.objectContaining({ code: "invalid_options", path }),
    );
  });
});
