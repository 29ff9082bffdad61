import { expect, it } from "vitest";
import { firstVerdict } from "../../src/adapters/first-verdict";
import { googleAddress } from "../../src/adapters/google-address";
import { offlineAddress } from "../../src/adapters/offline-address";
import type { RulesetFile } from "../../src/core/ruleset/RulesetFile";
import type { AddressVerifier } from "../../src/triage/AddressVerifier";
import { createTriage } from "../../src/triage/createTriage";
import { anOrder } from "../support/anOrder";

const NOW = "2026-03-01T12:00:00Z";
const ruleset: RulesetFile = {
  name: "shop",
  classifiers: [
    {
      name: "undeliverable",
      conditions: { all: [{ fact: "address.verdict", operator: "equal", value: "confirm" }] },
      event: { type: "address.needs_confirmation" },
    },
  ],
};
const fetch = () => expect.unreachable("Google is not asked about China");
const google = googleAddress({ apiKey: "key", fetch, now: () => NOW });
const order = anOrder({
  shipTo: {
    lines: ["人民路 1 号"],
    locality: "杭州市",
    region: "浙江省",
    postalCode: "200040",
    country: "CN",
  },
});
const decide = (address: AddressVerifier) => createTriage({ ruleset, address }).evaluate(order, { now: NOW });

it("an address in China is unknown with a reason to Google alone, and judged by the next verifier", async () => {
  const alone = await decide(google);
  expect(alone.exceptions).toEqual([]);
  expect(alone.unknowns).toMatchObject([{ fact: "address.verdict", reason: "not_covered" }]);
  const composed = await decide(firstVerdict([google, offlineAddress({ now: () => NOW })]));
  expect(composed.unknowns).toEqual([]);
  expect(composed.exceptions).toMatchObject([{ code: "address.needs_confirmation" }]);
});
