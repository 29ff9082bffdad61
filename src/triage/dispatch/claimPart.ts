import type { Claim } from "../ActionLedger";
import type { MessagePart } from "../Message";
import { inTime, OUT_OF_TIME } from "../resilience/inTime";
import type { Carriers, Delivered } from "./Carriers";
import { deliveryError } from "./deliveryError";
import { holdClaim } from "./holdClaim";

const CLAIMS: Readonly<Record<Claim, Delivered | undefined>> = {
  new: undefined,
  done: { status: "skipped", reason: "already_sent" },
  busy: { status: "skipped", reason: "busy" },
  in_doubt: { status: "in_doubt", reason: "unsettled" },
};

/** `undefined` when the part is ours to send. Never throws. */
export async function claimPart(
  { key }: MessagePart,
  carriers: Carriers,
  how: "claim" | "reclaim" = "claim",
): Promise<Delivered | undefined> {
  const { ledger, ledgerTimeoutMs, context } = carriers;
  const failed = (failure: Partial<Parameters<typeof deliveryError>[0]>): Delivered => {
    const error = deliveryError({ operation: "claim", adapter: ledger.name, key, context, ...failure });
    return { status: "failed", reason: "ledger_failed", error };
  };
  try {
    const answer = await inTime<Claim>(
      ledgerTimeoutMs,
      () => (how === "reclaim" ? (ledger.reclaim?.(key) ?? "in_doubt") : ledger.claim(key)),
      // Ours after all, and nobody is going to send it. One in doubt stays so: giving it back would make it new.
      (late) => (late === "new" && how === "claim" ? ledger.settle(key, { status: "failed" }) : undefined),
    );
    if (answer === OUT_OF_TIME) return failed({ did: "did not answer in time when asked to claim" });
    if (!Object.hasOwn(CLAIMS, answer)) {
      const cause = new TypeError(`claim must answer ${Object.keys(CLAIMS).join(", ")}`);
      return failed({ code: "adapter_answer", cause });
    }
    if (answer === "new") holdClaim(ledger, key, carriers);
    return CLAIMS[answer];
  } catch (cause) {
    return failed({ cause });
  }
}
