import { describe, expect, it } from "vitest";
import type { ActionTypeName } from "../../src/core/decide/ActionTypeName";
import { type ActionType, actionTypes } from "../../src/core/decide/actionTypes";
import { objectShape, wordsOf } from "../../src/core/decide/checkParam";
import { paramObjects, paramWords } from "../../src/core/decide/paramShapes";
import { en } from "../../src/messages/en";
import { zhCN } from "../../src/messages/zh-CN";
import { neverDone } from "./neverDone";
import { code, codes, table } from "./table";

function row({ type, required, optional, shapes, defaults, mode }: ActionType): readonly string[] {
  const param = (name: string, isOptional: boolean): string => {
    const source =
      name === "role"
        ? " = the playbook's owner"
        : ` = ${code(defaults[name] ?? "")}${name === "summary" ? " of a whole `order`" : ""}`;
    const isFilled = name === "role" || Object.hasOwn(defaults, name);
    return `${code(name + (isOptional ? "?" : ""))} ${shapeText(shapes[name] as string)}${isFilled ? source : ""}`;
  };
  const known = type as ActionTypeName;
  const params = [
    ...required.map((name) => param(name, false)),
    ...optional.map((name) => param(name, true)),
  ];
  return [
    `${code(type)}<br>${en.staff.actions[known].title} · ${zhCN.staff.actions[known].title}`,
    params.join("<br>"),
    mode,
    neverDone[known].join("<br>"),
  ];
}

function shapeText(shape: string): string {
  const each = shape.replace("[]", "");
  const list = shape.endsWith("[]") ? "list of " : "";
  return list + (each.includes("|") ? codes(each.split("|")) : each);
}

function objectRows(): readonly (readonly string[])[] {
  return Object.keys(paramObjects).map((name) => {
    const shape = objectShape(name);
    const keys = Object.entries(shape?.keys ?? {}).map(([key, part]) => `${code(key)} ${shapeText(part)}`);
    return [name, `${shape?.orId ? "an id, or " : ""}${keys.join(", ")}`];
  });
}

describe("docs/actions.md", () => {
  it("says what the library can ask for: renew it with `npx vitest run --project unit test/docs -u`", async () => {
    expect(Object.keys(neverDone).sort()).toEqual([...actionTypes.keys()].sort());
    const page = [
      "# Actions",
      "Made from the code: every action type, its parameters with their shapes, and what whoever carries it out must never do. The library performs none of them: it says what should be done. `?` marks what may be left out; `= fact` is where a value comes from that the playbook does not give, in policies that can see the fact. *Mode* is that of an action whose playbook does not say: `propose` waits for a person.",
      'A constant of another shape, and a fact that can never have it, are refused when a rule file is compiled (`unfit_value`), and editors know the shapes from the JSON Schema. A value of a fact that turns out to have another shape never goes out: the parameter is left out and named in `missing`, and the action is a proposal. In TypeScript the same shapes are `ActionParams`; `isAction(action, "hold.place")` says which are there.',
      table(["action type", "parameters", "mode", "must never"], [...actionTypes.values()].map(row)),
      "## Shapes",
      table(
        ["shape", "what it is"],
        [
          ["text", "a text"],
          ["textOrList", "a text, or a list of texts"],
          ["id", "a text that is not empty"],
          ["instant", "ISO 8601 with an offset: `2026-03-01T09:30:00+08:00`"],
          ["currency", "an ISO 4217 code"],
          ["amountMinor", "a whole number of minor units, 0 or more"],
          ["quantity", "a whole number, 1 or more"],
          ["count", "a whole number, 0 or more"],
          ["integer", "a whole number"],
          ["number", "a number"],
          ["boolean", "true or false"],
          ["json", "an object of any kind"],
          ["any", "any value"],
          ...Object.keys(paramWords).map((name) => [name, codes(wordsOf(name))]),
          ...objectRows(),
        ],
      ),
    ].join("\n\n");
    await expect(`${page}\n`).toMatchFileSnapshot("../../docs/actions.md");
  });
});
