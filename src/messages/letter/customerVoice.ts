import type { JsonValue } from "../../core/json";
import type { DescribeOptions } from "../DescribeOptions";
import { fillMessage } from "../fillMessage";
import { instantText } from "../instantText";
import type { CustomerLetterTexts } from "../LetterTexts";
import type { Manner } from "../Manner";
import type { CustomerTexts } from "../Messages";
import type { MessageValues } from "../messageValues";
import { openTelling } from "../openTelling";

/** In which words a letter to a customer is written. */
export interface CustomerVoice {
  readonly options: Extract<DescribeOptions, { readonly audience: "customer" }>;
  readonly customer: CustomerTexts;
  readonly texts: CustomerLetterTexts;
  readonly manner: Manner;
  /** Fills a text of the letter; `place` is where it stands in it. */
  readonly say: (text: string, values: MessageValues, place: string) => string;
  /** An instant in words; nothing for what is none. */
  readonly instant: (value: JsonValue | undefined) => readonly string[];
}

/** The voice for a language. */
export function customerVoice(options: CustomerVoice["options"]): CustomerVoice {
  const { manner, messages } = openTelling(options);
  const { customer } = options.messages;
  return {
    options,
    customer,
    texts: customer.letter,
    manner,
    say: (text, values, place) => fillMessage(text, values, messages, `/customer/letter/${place}`),
    instant: (value) => {
      const text = typeof value === "string" ? instantText(value, manner) : undefined;
      return text === undefined ? [] : [text];
    },
  };
}
