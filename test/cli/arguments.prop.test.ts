import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { settingArguments } from "../../src/cli/arguments";
import { jsonValue } from "./jsonDocuments";

const name = fc.string({ minLength: 1 }).map((text) => text.replaceAll("=", "").trim() || "x");

describe("settingArguments", () => {
  it("gives back any JSON value under its name", () => {
    fc.assert(
      fc.property(name, jsonValue, (key, value) => {
        const settings = settingArguments([`${key}=${JSON.stringify(value)}`]);
        expect(Object.entries(settings)).toEqual([[key, value]]);
      }),
    );
  });

  it("gives a value that is no JSON as the text it is", () => {
    fc.assert(
      fc.property(name, fc.string(), (key, text) => {
        expect(settingArguments([`${key}=~${text}`])[key]).toBe(`~${text}`);
      }),
    );
  });
});
