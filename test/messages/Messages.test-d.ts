import { expectTypeOf, it, describe as suite } from "vitest";
import type { OrderException } from "../../src/index";
import { describe } from "../../src/messages/describe";
import { en, enCustomer } from "../../src/messages/en";
import type { CustomerMessages, Messages } from "../../src/messages/Messages";

declare const exception: OrderException;

suite("Messages", () => {
  it("name the code that a language lacks", () => {
    const { "stock.short": short, ...others } = en.customer.exceptions;
    expectTypeOf(short.title).toEqualTypeOf<string>();
    // @ts-expect-error "stock.short" is missing
    const lacking: CustomerMessages["customer"]["exceptions"] = others;
    expectTypeOf(lacking).toEqualTypeOf<Messages["customer"]["exceptions"]>();
  });

  it("name the words of a letter that a language lacks", () => {
    const { greeting, ...others } = en.customer.letter;
    expectTypeOf(greeting).toEqualTypeOf<string>();
    // @ts-expect-error the greeting is missing
    const lacking: CustomerMessages["customer"]["letter"] = others;
    expectTypeOf(lacking).toEqualTypeOf<Messages["customer"]["letter"]>();
  });

  it("of customers are no messages for staff", () => {
    describe(exception, { messages: en, audience: "staff" });
    describe(exception, { messages: enCustomer, audience: "customer" });
    // @ts-expect-error no text for staff
    describe(exception, { messages: enCustomer, audience: "staff" });
  });
});
