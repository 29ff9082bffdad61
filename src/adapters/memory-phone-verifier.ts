import { requireOptions } from "../core/errors/requireOptions";
import type { PhoneKey } from "../core/lookups/phoneLookup";
import { formatInstant, parseInstant } from "../core/time/instants";
import type { AdapterContext } from "../triage/AdapterContext";
import type { MaybePromise } from "../triage/MaybePromise";
import type { PhoneVerifier } from "../triage/phone/PhoneVerifier";
import { refuseOptions } from "../triage/refuseOptions";

export type { PhoneKey } from "../core/lookups/phoneLookup";
export type { AdapterContext } from "../triage/AdapterContext";
export type { PhoneCodeCheck, PhoneCodeStarted, PhoneVerifier } from "../triage/phone/PhoneVerifier";

/** How codes are made and sent, and how long they are good for. */
export interface MemoryPhoneVerifierOptions {
  /** Brings the code to the number: an SMS gateway, a log in a test. */
  readonly send: (phone: PhoneKey, code: string, context: AdapterContext) => MaybePromise<unknown>;
  /** @defaultValue six random digits */
  readonly makeCode?: () => string;
  /**
   * Wrong codes that are taken before the answer is `too_many`.
   *
   * @defaultValue 5
   */
  readonly tries?: number;
  /**
   * Milliseconds for which a code is good.
   *
   * @defaultValue 600,000 (ten minutes)
   */
  readonly validMs?: number;
  /**
   * The time, ISO 8601 with offset.
   *
   * @defaultValue the clock of the machine
   */
  readonly now?: () => string;
}

const OPTIONS: readonly (keyof MemoryPhoneVerifierOptions)[] = [
  "send",
  "makeCode",
  "tries",
  "validMs",
  "now",
];

/**
 * A phone verifier that keeps its codes in the memory of this process: for tests and for one server with an SMS gateway
 * of its own. A restart forgets the codes under way (`expired`); several processes need a verifier that they share. A
 * code is good once.
 *
 * @throws OrderTriageError `invalid_options` without `send`, or for numbers that are not from 1.
 * @example
 * ```ts
 * const verifier = memoryPhoneVerifier({ send: ({ number }, code) => gateway.sms(number, `Your code is ${code}`) });
 * ```
 */
export function memoryPhoneVerifier(options: MemoryPhoneVerifierOptions): PhoneVerifier {
  requireOptions(options, OPTIONS, "memoryPhoneVerifier");
  const { send, makeCode = sixDigits, tries = 5, validMs = 600_000 } = options;
  const { now = () => new Date().toISOString() } = options;
  if (typeof send !== "function")
    refuseOptions("/send", "must be a function that brings a code to a phone number");
  for (const [name, value] of Object.entries({ tries, validMs })) {
    if (!Number.isSafeInteger(value) || value < 1) refuseOptions(`/${name}`, "must be an integer from 1");
  }
  const underWay = new Map<
    string,
    { readonly code: string; readonly expiresAt: number; triesLeft: number }
  >();
  return {
    name: "memory-phone-verifier",
    async start(phone, context) {
      const startedAt = parseInstant(now());
      for (const [id, { expiresAt }] of underWay) if (expiresAt <= startedAt) underWay.delete(id);
      const code = makeCode();
      await send(phone, code, context);
      const id = crypto.randomUUID();
      const expiresAt = startedAt + validMs;
      underWay.set(id, { code, expiresAt, triesLeft: tries });
      return { id, expiresAt: formatInstant(expiresAt) };
    },
    check({ id, code }) {
      const sent = underWay.get(id);
      if (sent === undefined || parseInstant(now()) >= sent.expiresAt) return "expired";
      if (sent.triesLeft === 0) return "too_many";
      if (code === sent.code) {
        underWay.delete(id);
        return "verified";
      }
      sent.triesLeft -= 1;
      return sent.triesLeft === 0 ? "too_many" : "wrong_code";
    },
  };
}

function sixDigits(): string {
  const [random = 0] = crypto.getRandomValues(new Uint32Array(1));
  return String(random % 1_000_000).padStart(6, "0");
}
