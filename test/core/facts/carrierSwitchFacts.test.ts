import { describe, expect, it } from "vitest";
import type { CarrierCandidate, Disruption } from "../../../src/core/index";
import type { OrderInput } from "../../../src/core/order/OrderInput";
import { anOrder } from "../../support/anOrder";
import { openFact, readFact } from "../../support/readFact";
import { hoursAgo, NOW } from "./hoursAgo";
import { aShipment, event } from "./shipmentEvents";

const observedAt = hoursAgo(1);
const waiting = anOrder({ promise: { deliverBy: hoursAgo(-48) }, shipments: [aShipment([])] });
const order = (change: Partial<OrderInput>) => anOrder({ promise: { deliverBy: hoursAgo(-48) }, ...change });

interface World {
  readonly carriers?: readonly string[];
  readonly services?: readonly object[];
  readonly statuses?: Readonly<Record<string, object>>;
  readonly transit?: object;
}

/** What is known, whatever the keys of place are. */
function world(
  of: typeof waiting,
  { carriers = ["dhl", "ups", "dpd"], services, statuses, transit }: World = {},
) {
  const works = { observedAt, disruptions: [] };
  const area = { observedAt, carriers, ...(services && { services }) };
  const { shipTo, lines } = of;
  const place = [shipTo.country ?? "", shipTo.region ?? "", shipTo.locality ?? "", shipTo.district ?? ""];
  const areaId = JSON.stringify([...place, shipTo.postalCode ?? "", false]);
  const transitId = JSON.stringify([
    lines[0]?.node ?? "",
    shipTo.country ?? "",
    shipTo.region ?? "",
    shipTo.postalCode ?? "",
  ]);
  return {
    now: NOW,
    known: {
      serviceArea: { [areaId]: area },
      transit: { [transitId]: transit ?? { observedAt, processHours: 12, transitHours: 24 } },
      carrier: { dhl: works, ups: works, dpd: works, ...statuses },
    },
  };
}

const candidates = (of: typeof waiting, given: World = {}) =>
  readFact("carrier.candidates", of, world(of, given)) as readonly CarrierCandidate[] | undefined;
const strike: Disruption = { kind: "strike" };

describe("the carriers that could take over", () => {
  it("are the others that deliver there, best first", () => {
    const statuses = {
      dpd: { observedAt, disruptions: [], recent: { shipments: 100, exceptions: 5 } },
    };
    expect(candidates(waiting, { statuses })).toMatchObject([
      {
        carrier: "dpd",
        score: 0.7941,
        etaAt: new Date(Date.parse(observedAt) + 36 * 3_600_000).toISOString(),
        reason: "keeps_promise",
      },
      { carrier: "ups", score: 0.35 },
    ]);
  });

  it("are not those that are disrupted where the order goes, as long as they are", () => {
    const statuses = (disruption: Disruption) => ({ ups: { observedAt, disruptions: [disruption] } });
    const names = (disruption: Disruption) =>
      candidates(waiting, { statuses: statuses(disruption) })?.map(({ carrier }) => carrier);
    expect(names(strike)).toEqual(["dpd"]);
    expect(names({ ...strike, countries: ["FR"] })).toEqual(["ups", "dpd"]);
    const ends = { ...strike, until: hoursAgo(-5) };
    const [fact] = openFact("carrier.candidates", waiting, world(waiting, { statuses: statuses(ends) }));
    expect(new Date(fact?.frame.changesAt(fact.slot) ?? 0).toISOString()).toBe(hoursAgo(-5));
    expect(fact?.frame.at(Date.parse(hoursAgo(-5))).read(fact.slot)).toHaveLength(2);
  });

  it("are nobody where no other works", () => {
    expect(candidates(waiting, { carriers: ["dhl"] })).toBeUndefined();
    const statuses = { ups: { observedAt, disruptions: [strike] } };
    expect(candidates(waiting, { carriers: ["dhl", "ups"], statuses })).toBeUndefined();
  });

  it("come with each of their services, its hours and its price", () => {
    const services = [
      { carrier: "ups", service: "express", transitHours: 12, costMinor: 900 },
      { carrier: "ups", service: "standard", transitHours: 240, costMinor: 300 },
    ];
    expect(
      candidates(waiting, { services })?.map(({ carrier, service, reason }) => [carrier, service, reason]),
    ).toEqual([
      ["ups", "express", "keeps_promise"],
      ["dpd", undefined, "keeps_promise"],
      ["ups", "standard", "misses_promise"],
    ]);
  });

  it("have no date where nobody knows how long it takes, and are ranked all the same where a status is missing", () => {
    const given = { transit: { failed: "not_configured" }, statuses: { ups: { failed: "failed" } } };
    expect(candidates(waiting, given)).toMatchObject([
      { carrier: "ups", score: 0, reason: "date_unknown" },
      { carrier: "dpd", score: 0, reason: "date_unknown" },
    ]);
  });

  it("are asked about in two rounds: who delivers there, then how they do", () => {
    const none = { now: NOW, known: {} };
    expect(readFact("carrier.candidates", waiting, none)).toMatchObject({
      reason: "pending",
      keys: [{ lookup: "serviceArea" }],
    });
    const { known } = world(waiting);
    const second = { now: NOW, known: { serviceArea: known.serviceArea } };
    expect(readFact("carrier.candidates", waiting, second)).toMatchObject({
      keys: [{ lookup: "transit" }, { lookup: "carrier", id: "ups" }, { lookup: "carrier", id: "dpd" }],
    });
    const failed = { now: NOW, known: { ...known, serviceArea: failure(known.serviceArea) } };
    expect(readFact("carrier.candidates", waiting, failed)).toMatchObject({ reason: "not_configured" });
  });
});

const failure = (answers: object) =>
  Object.fromEntries(Object.keys(answers).map((key) => [key, { failed: "not_configured" }]));

describe("the new date", () => {
  const date = (of: typeof waiting, given: World = {}) =>
    [
      readFact("carrier.newDeliverBy", of, world(of, given)),
      readFact("carrier.isPromiseMissed", of, world(of, given)),
    ] as const;
  const slow = { transit: { observedAt, processHours: 12, transitHours: 96 } };
  const eta = new Date(Date.parse(observedAt) + 108 * 3_600_000).toISOString();

  it("of what waits is that of the best other carrier, where it is on a later day", () => {
    expect(date(waiting, slow)).toEqual([eta, true]);
    expect(date(waiting)).toEqual([undefined, false]);
    const unpromised = order({ promise: {}, shipments: [aShipment([])] });
    expect(date(unpromised)).toEqual([hoursAgo(-35), true]);
  });

  it("of what is under way is the carrier's own word", () => {
    const on = (days: number) =>
      order({ shipments: [aShipment([event("in_transit", 2)], { promisedAt: hoursAgo(-24 * days) })] });
    expect(date(on(5), slow)).toEqual([hoursAgo(-120), true]);
    expect(date(on(2), slow)).toEqual([undefined, false]);
    const delivered = aShipment([event("delivered", 2)], { promisedAt: hoursAgo(-120) });
    expect(date(order({ shipments: [delivered] }), slow)).toEqual([undefined, false]);
  });

  it("is not known where nobody knows who could take over", () => {
    expect(date(waiting, { carriers: ["dhl"] })).toEqual([undefined, false]);
    const { known } = world(waiting);
    const failed = { now: NOW, known: { ...known, serviceArea: failure(known.serviceArea) } };
    expect(readFact("carrier.isPromiseMissed", waiting, failed)).toMatchObject({ reason: "not_configured" });
  });
});
