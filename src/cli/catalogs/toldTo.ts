import type { JsonObject } from "../../core/json";
import { type Description, describe } from "../../messages/describe";
import { describeAction } from "../../messages/describeAction";
import { en } from "../../messages/en";
import type { ActionText, Messages } from "../../messages/Messages";
import { zhCN } from "../../messages/zh-CN";
import type { Language } from "./Catalog";

/** Who reads a text. */
export type Audience = "staff" | "customer";

const messages: Readonly<Record<Language, Messages>> = { en, zh: zhCN };

/** What is said of a code when no evidence is known; `undefined` for a code of a rule file's own. */
export function exceptionToldTo(
  audience: Audience,
  code: string,
  language: Language,
): Description | undefined {
  if (!Object.hasOwn(messages[language][audience].exceptions, code)) return undefined;
  const exception = { code, subject: { kind: "order" }, evidence: {} };
  return describe(exception, { messages: messages[language], audience });
}

/** What is said of an action when none of its parameters is known. */
export function actionToldTo(audience: Audience, type: string, language: Language): ActionText {
  return describeAction({ type, params: {} }, { messages: messages[language], audience });
}

/** A text in both languages, for `--format json`. */
export function inBothLanguages<Told extends Description | ActionText>(
  told: (language: Language) => Told | undefined,
): JsonObject | undefined {
  const [english, chinese] = [told("en"), told("zh")];
  if (english === undefined || chinese === undefined) return undefined;
  return { en: { ...english }, zh: { ...chinese } };
}
