import fc from "fast-check";
import { describe, it } from "vitest";
import { type PaymentAnswer, paymentClassOf } from "../../../src/core/codes/paymentClassOf";
import { type PaymentCodes, paymentCodes } from "../../../src/core/codes/paymentCodes";
import { PAYMENT_STATUSES } from "../../../src/core/order/Payment";

const classes = [
  "approved",
  "pending",
  "authenticate",
  "retry",
  "fix_input",
  "other_method",
  "never",
  "merchant",
  "check",
  "closed",
  "refunded",
];

const tablesOf = (provider: string): PaymentCodes => paymentCodes.get(provider) as PaymentCodes;
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });
const anyCode = fc.oneof(
  fc.string(),
  fc.constantFrom("constructor", "__proto__", "SUCCESS", "FAIL", "TRADE_CLOSED", "00", "03", "05", "51", "4"),
);
const status = fc.oneof(
  fc.constantFrom<string>(...PAYMENT_STATUSES),
  fc.constantFrom("succeeded", "requires_payment_method", "TRADE_CLOSED", "NOTPAY", "SUCCESS", "?"),
);
const anyAnswer: fc.Arbitrary<PaymentAnswer> = fc.record({
  provider: fc.oneof(fc.constantFrom(...paymentCodes.keys()), fc.string()),
  code: maybe(anyCode),
  adviceCode: maybe(fc.oneof(anyCode, fc.constantFrom("try_again_later", "do_not_try_again"))),
  networkCode: maybe(
    fc.oneof(anyCode, fc.constantFrom("mastercard:03", "visa:1", "visa:05", "iso8583:00", "24")),
  ),
  status: maybe(status),
  refundedMinor: maybe(fc.nat()),
});

const entryOf = (level: "advice" | "codes" | "statuses") =>
  fc
    .constantFrom(...[...paymentCodes].filter(([, tables]) => tables[level].size > 0).map(([name]) => name))
    .chain((provider) =>
      fc.record({
        provider: fc.constant(provider),
        code: fc.constantFrom(...tablesOf(provider)[level].keys()),
      }),
    );

const declines = ["authenticate", "retry", "fix_input", "other_method", "never", "merchant"];

describe("paymentClassOf", () => {
  it("answers with one of the 11 classes for any input whatever", () => {
    fc.assert(
      fc.property(anyAnswer, (answer) => {
        const verdict = paymentClassOf(answer);
        return (
          classes.includes(verdict.class) &&
          ["advice", "network", "code", "status"].includes(verdict.source) &&
          typeof verdict.maskFromShopper === "boolean" &&
          typeof verdict.mayRetryLater === "boolean"
        );
      }),
      { numRuns: 1000 },
    );
  });

  it("follows the provider's advice before everything else", () => {
    fc.assert(
      fc.property(entryOf("advice"), anyAnswer, ({ provider, code: adviceCode }, rest) => {
        const verdict = paymentClassOf({ ...rest, provider, adviceCode });
        return verdict.source === "advice" && verdict.class === tablesOf(provider).advice.get(adviceCode);
      }),
    );
  });

  it("follows a Mastercard advice before decline code and status", () => {
    const advice = tablesOf("mastercard_mac").advice;
    fc.assert(
      fc.property(fc.constantFrom(...advice.keys()), anyAnswer, (code, rest) => {
        const verdict = paymentClassOf({ ...rest, adviceCode: undefined, networkCode: `Mastercard:${code}` });
        return verdict.source === "network" && verdict.class === advice.get(code);
      }),
    );
  });

  it("follows a decline code before the network's reason and the status", () => {
    fc.assert(
      fc.property(entryOf("codes"), maybe(status), ({ provider, code }, given) => {
        const known = tablesOf(provider).codes.get(code);
        fc.pre(known !== undefined && declines.includes(known));
        const verdict = paymentClassOf({ provider, code, status: given, networkCode: "visa:91" });
        return verdict.source === "code" && verdict.class === known;
      }),
    );
  });

  it("reads a payment status alike in the place of the code and of the status", () => {
    fc.assert(
      fc.property(entryOf("statuses"), ({ provider, code }) => {
        fc.pre(code !== "SUCCESS");
        return paymentClassOf({ provider, code }).class === paymentClassOf({ provider, status: code }).class;
      }),
    );
  });

  it("takes a code that is in no table for a decline, and hides it", () => {
    fc.assert(
      fc.property(fc.constantFrom(...paymentCodes.keys()), fc.string(), (provider, noise) => {
        const verdict = paymentClassOf({ provider, code: `no such ${noise}`, status: "failed" });
        return verdict.class === "other_method" && verdict.source === "code" && verdict.maskFromShopper;
      }),
    );
  });

  it("never unmasks a reason, whatever outranks it", () => {
    fc.assert(
      fc.property(entryOf("codes"), anyAnswer, ({ provider, code }, rest) => {
        fc.pre(tablesOf(provider).masked.has(code));
        return paymentClassOf({ ...rest, provider, code }).maskFromShopper;
      }),
    );
  });

  it("never advises to retry later what must not be tried again", () => {
    fc.assert(
      fc.property(anyAnswer, (answer) => {
        const verdict = paymentClassOf(answer);
        return !(verdict.class === "never" && verdict.mayRetryLater);
      }),
      { numRuns: 1000 },
    );
  });

  it("calls nothing approved that the status calls failed", () => {
    fc.assert(
      fc.property(
        anyAnswer,
        (answer) => paymentClassOf({ ...answer, status: "failed" }).class !== "approved",
      ),
      { numRuns: 1000 },
    );
  });

  it("ignores the case of the provider", () => {
    fc.assert(
      fc.property(anyAnswer, (answer) => {
        fc.pre(paymentCodes.has(answer.provider));
        const upper = paymentClassOf({ ...answer, provider: answer.provider.toUpperCase() });
        return JSON.stringify(upper) === JSON.stringify(paymentClassOf(answer));
      }),
    );
  });
});
