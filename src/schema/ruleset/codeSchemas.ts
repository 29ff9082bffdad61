import * as z from "zod";
import { exceptionCodes } from "../../core/classify/exceptionCodes";
import { severities, transactions } from "../../core/classify/OrderException";
import { roles } from "../../core/decide/roles";
import { noted, rewritten } from "./notes";

/** Codes stand in keys, between separators: as `compileRuleset` reads them. */
const CODE = /^[A-Za-z][A-Za-z0-9_-]{0,60}(?:\.[A-Za-z0-9_-]{1,60}){0,5}$/;

/** The severity of an exception. */
export const severitySchema = () =>
  noted(z.enum(severities), "How bad it is. Default: the code's.", "严重程度；默认取代码的。");

/** What an exception keeps from happening. */
export const blocksSchema = () =>
  noted(
    z.array(z.enum(transactions)),
    "What must not happen meanwhile. Default: the code's.",
    "期间禁止的操作；默认取代码的。",
  );

/** A role that sees to something; the shipped ones are offered, any other is as good. */
export const ownerSchema = () =>
  offering(
    noted(z.string(), "The role that sees to it.", "负责的角色。"),
    Object.entries(roles).map(([role, { en, zh }]) => [role, `${en} ${zh}`]),
  );

/** The code of an exception: a shipped one, or one of `codes`, which only `compileRuleset` can look up. */
export const codeSchema = () =>
  offering(
    noted(
      z.string(),
      'An exception code: a shipped one, or one under "codes".',
      "异常代码：内置或 codes 中声明的。",
      {
        id: "code",
      },
    ),
    [...exceptionCodes.values()].map(({ code, severity, title }) => [
      code,
      `${title.en} (${severity}). ${title.zh}`,
    ]),
  );

/** Codes of the file's own, by code. */
export const ownCodesSchema = () => {
  const names = [...exceptionCodes.keys()];
  const name = z
    .string()
    .regex(CODE)
    .refine((code) => !exceptionCodes.has(code));
  const key = noted(
    rewritten(name, (json) => ({ ...json, not: { enum: names } })),
    "An own code, no shipped one.",
    "自有代码，不与内置代码重名。",
    {
      patternErrorMessage:
        'Write words of letters, digits, "_" and "-", joined by dots: "acme.gift_wrap_missing".',
    },
  );
  const declaration = z.strictObject({
    title: noted(z.string(), "What people read.", "显示名称。").exactOptional(),
    severity: severitySchema().exactOptional(),
    owner: ownerSchema().exactOptional(),
    blocks: blocksSchema().exactOptional(),
    waivable: noted(
      z.boolean(),
      "Whether somebody may decide to live with it. Default: true.",
      "是否允许豁免；默认允许。",
    ).exactOptional(),
  });
  return noted(z.record(key, declaration), "Exception codes of your own.", "自有异常代码。");
};

/** Offers values with their meaning, and takes any other. */
function offering<T extends z.ZodType>(schema: T, values: readonly (readonly [string, string])[]): T {
  const offer = {
    enum: values.map(([value]) => value),
    enumDescriptions: values.map(([, meaning]) => meaning),
  };
  return rewritten(schema, (json) => ({ ...json, anyOf: [offer, {}] }));
}
