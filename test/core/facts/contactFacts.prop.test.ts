import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseOrder } from "../../../src/schema/parseOrder";
import { orderArbitrary } from "../../arbitraries/order";
import { anOrder } from "../../support/anOrder";
import { readFact } from "../../support/readFact";
import { NOW } from "./hoursAgo";

const read = (name: string, order: ReturnType<typeof anOrder>) => readFact(name, order, { now: NOW });

describe("facts about the customer's contacts", () => {
  it("choose a valid e-mail address, else the phone, else nothing", () => {
    const email = fc.option(fc.oneof(fc.emailAddress(), fc.string({ maxLength: 20 })), { nil: undefined });
    fc.assert(
      fc.property(orderArbitrary, email, (input, address) => {
        const { email: _, ...customer } = input.customer ?? {};
        const changed = address === undefined ? customer : { ...customer, email: address };
        const order = parseOrder({ ...input, customer: changed });
        const valid = read("contact.isEmailValid", order) === true;
        const phone = read("contact.hasPhone", order) === true;
        expect(read("contact.bestChannel", order)).toBe(valid ? "email" : phone ? "sms" : undefined);
      }),
    );
  });

  it("judge an e-mail address exactly when there is one", () => {
    fc.assert(
      fc.property(orderArbitrary, (input) => {
        const order = parseOrder(input);
        expect(read("contact.isEmailValid", order) !== undefined).toBe(read("contact.hasEmail", order));
      }),
    );
  });

  it("accept what is written as mail addresses are", () => {
    const unquoted = fc.emailAddress().filter((email) => email.length <= 254);
    fc.assert(
      fc.property(unquoted, (email) => {
        expect(read("contact.isEmailValid", anOrder({ customer: { email: ` ${email} ` } }))).toBe(true);
      }),
    );
  });
});
