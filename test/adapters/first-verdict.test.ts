import { describe, expect, it, vi } from "vitest";
import { firstVerdict, type VerifierFailure } from "../../src/adapters/first-verdict";
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
    await expect(asked).rejects.toThrow("enough");
  });

  it("goes on to the next when one does not answer in time, and tells of it", async () => {
    vi.useFakeTimers();
    try {
      const signals: AbortSignal[] = [];
      const hangs: AddressVerifier = {
        name: "hangs",
        verify: (_, { signal }) => {
          signals.push(signal);
          return new Promise(() => {});
        },
      };
      const failures: VerifierFailure[] = [];
      const onFailure = (failure: VerifierFailure) => failures.push(failure);
      const verdicts = firstVerdict([hangs, offlineAddress()], { timeoutMs: 1_000, onFailure }).verify(
        [hangzhou, hangzhou],
        context,
      );
      await vi.advanceTimersByTimeAsync(1_000);
      expect(await verdicts).toMatchObject([{ action: "accept" }, { action: "accept" }]);
      expect(failures).toMatchObject([{ verifier: "hangs", addresses: 2, error: { message: /1000 ms/ } }]);
      expect([signals.map(({ aborted }) => aborted), vi.getTimerCount()]).toEqual([[true], 0]);
    } finally {
      vi.useRealTimers();
    }
  });

  it("tells of a refused key, and not of a country that is not covered", async () => {
    const failures: VerifierFailure[] = [];
    const fetch = async () => new Response("{}", { status: 403 });
    const google = googleAddress({ apiKey: "key", fetch });
    const address = firstVerdict([google, offlineAddress()], {
      onFailure: (failure) => failures.push(failure),
    });
    const berlin = { lines: ["Hauptstr. 1"], locality: "Berlin", postalCode: "10115", country: "DE" };
    expect(await address.verify([hangzhou], context)).toMatchObject([{ depth: "format" }]);
    expect(failures).toEqual([]);
    expect(await address.verify([berlin], context)).toMatchObject([{ depth: "format" }]);
    expect(failures).toMatchObject([{ verifier: "google-address", addresses: 1 }]);
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
