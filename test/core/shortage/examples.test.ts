import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import * as core from "../../../src/core/index";
import { runExample } from "../../support/runExample";

const folder = new URL("../../../src/core/shortage/", import.meta.url);
const examples = readdirSync(folder).flatMap((file) =>
  [...readFileSync(new URL(file, folder), "utf8").matchAll(/```ts\n([\s\S]*?)```/g)].map(([, code = ""]) => ({
    file,
    code: code.replace(/^ \* /gm, ""),
  })),
);

describe("the examples about shortages", () => {
  it("are one for each exported function", () => {
    const exported = readdirSync(folder).filter((file) => file.replace(".ts", "") in core);
    expect(examples.map(({ file }) => file)).toEqual(exported);
  });

  it.each(examples)("give in $file what they say", ({ code }) => {
    const lines = runExample(code, core);
    expect(lines).not.toEqual([]);
    expect(lines.map(({ gives }) => gives)).toEqual(lines.map(({ says }) => says));
  });
});
