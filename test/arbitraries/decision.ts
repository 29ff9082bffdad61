import fc from "fast-check";
import type { WaiverStanding } from "../../src/core/cases/JudgedWaiver";
import { exceptionCodes } from "../../src/core/classify/exceptionCodes";
import { severities, transactions } from "../../src/core/classify/OrderException";
import type { Adjustment, AdjustmentReason } from "../../src/core/decide/Adjustment";
import { actionTypes } from "../../src/core/decide/actionTypes";
import type { Decision } from "../../src/core/decide/Decision";
import type { HandlingState } from "../../src/core/decide/Handling";
import type { JsonObject } from "../../src/core/json";

/** Stands in every text of a random decision that no customer may read. */
export const INTERNAL = "q7internal";

const instant = fc.constantFrom("2026-03-10T12:00:00Z", "2026-03-12T23:59:59+08:00");
const word = fc.nat(99).map((number) => `${INTERNAL}${number}`);
const code = fc.constantFrom(...exceptionCodes.keys(), `acme.${INTERNAL}`);
const key = fc.tuple(code, fc.constantFrom("order", "line:1", "shipment:S1")).map((parts) => parts.join("@"));
const odd = fc.constantFrom("constructor", "__proto__", "absent", "");
const value = fc.oneof(word, instant, odd, fc.nat(9_000), fc.boolean(), fc.array(word, { maxLength: 2 }));
const names = [
  "hours",
  "kind",
  "method",
  "reason",
  "overpaidMinor",
  "currency",
  "deliverBy",
  "sku",
  "lines",
  "params",
];
const json = fc.dictionary(
  fc.constantFrom(...names),
  fc.oneof(value, fc.dictionary(word, value, { maxKeys: 2 })),
  {
    maxKeys: 4,
    noNullPrototype: true,
  },
) as fc.Arbitrary<JsonObject>;

const exception = fc.record({
  key,
  severity: fc.constantFrom(...severities),
  blocks: fc.subarray([...transactions]),
  evidence: json,
  rule: word,
});

const keys = fc.array(key, { minLength: 1, maxLength: 2 });

const action = fc
  .record(
    {
      key: word,
      id: word,
      type: fc.constantFrom(...actionTypes.keys(), "acme.own"),
      exceptions: keys,
      mode: fc.constantFrom("auto" as const, "propose" as const),
      params: json,
      missing: fc.array(word, { minLength: 1, maxLength: 2 }),
      owner: word,
      notBefore: instant,
      dueBy: instant,
    },
    { requiredKeys: ["key", "id", "type", "exceptions", "mode", "params"] },
  )
  .map((each) => (each.missing === undefined ? each : { ...each, mode: "propose" as const }));

const states: readonly HandlingState[] = ["on_time", "due_soon", "respond_overdue", "resolve_overdue"];
const changes: readonly Adjustment["change"][] = ["dropped", "proposed", "reduced", "postponed"];
const standings: readonly WaiverStanding[] = [
  "in_force",
  "not_needed",
  "expired",
  "facts_changed",
  "not_waivable",
];

/** Every reason of an adjustment. */
export const adjustmentReasons: readonly AdjustmentReason[] = [
  "same_hold",
  "held_already",
  "released",
  "order_cancelled",
  "cancel_proposed",
  "one_cancel",
  "one_refund",
  "one_compensation",
  "cap_reached",
  "history_unknown",
  "quiet_hours",
  "rate_cap",
];

const handling = (of: string) =>
  fc.record(
    {
      exception: fc.constant(of),
      owner: word,
      epoch: fc.nat(3),
      openedAt: instant,
      respondBy: instant,
      resolveBy: instant,
      state: fc.constantFrom(...states),
      level: fc.nat(3),
      escalations: fc.tuple(fc.record({ level: fc.constant(1), toRole: word })),
      incident: word,
      asksRootCause: fc.constant(true as const),
    },
    { requiredKeys: ["exception", "epoch", "openedAt", "state", "level"] },
  );

/** Any decision there could be, and some there could not; its internal words hold {@link INTERNAL}. */
export const decisionArbitrary: fc.Arbitrary<Decision> = fc
  .uniqueArray(exception, { maxLength: 4, selector: (each) => each.key })
  .chain((raised) => {
    const exceptions = raised.map((each) => {
      const [own = "", subject = "order"] = each.key.split("@");
      const [kind = "order", id] = subject.split(":");
      return { ...each, code: own, subject: { kind, ...(id === undefined ? {} : { id }) } };
    });
    const own =
      exceptions.length === 0
        ? keys
        : fc.subarray(
            exceptions.map((each) => each.key),
            { minLength: 1 },
          );
    return fc.record(
      {
        orderId: word,
        decidedAt: instant,
        ruleset: fc.constant({ name: INTERNAL, digest: "0" }),
        exceptions: fc.constant(exceptions),
        actions: fc.array(
          action.chain((each) => own.map((answers) => ({ ...each, exceptions: answers }))),
          {
            maxLength: 4,
          },
        ),
        blocked: fc.array(
          fc.record(
            {
              transaction: fc.constantFrom(...transactions),
              subject: fc.constantFrom<{ kind: string; id?: string }>(
                { kind: "order" },
                { kind: "line", id: "1" },
              ),
              lines: fc.array(word, { minLength: 1, maxLength: 2 }),
              exceptions: own,
            },
            { requiredKeys: ["transaction", "subject", "exceptions"] },
          ),
          { maxLength: 2 },
        ),
        handling: fc.tuple(...exceptions.map((each) => handling(each.key))) as fc.Arbitrary<
          Decision["handling"]
        >,
        messages: fc.constant([]),
        adjustments: fc.array(
          fc.record({
            action: word,
            id: word,
            type: fc.constantFrom(...actionTypes.keys()),
            exceptions: keys,
            change: fc.constantFrom(...changes),
            reason: fc.constantFrom(...adjustmentReasons),
          }),
          { maxLength: 3 },
        ),
        waivers: fc.array(
          fc.record({ key, standing: fc.constantFrom(...standings), reason: word, at: instant }),
          { maxLength: 2 },
        ),
        unknowns: fc.array(
          fc.record({ fact: word, reason: fc.constantFrom("failed", "stale", INTERNAL), rule: word }),
          { maxLength: 3 },
        ),
        reviewAt: instant,
      },
      {
        requiredKeys: [
          "orderId",
          "decidedAt",
          "ruleset",
          "exceptions",
          "actions",
          "blocked",
          "handling",
          "messages",
          "adjustments",
          "waivers",
          "unknowns",
        ],
      },
    );
  }) as fc.Arbitrary<Decision>;
