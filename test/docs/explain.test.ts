import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { main } from "../../src/cli/main";
import { testHost } from "../cli/testHost";

const page = readFileSync(new URL("../../docs/explain.md", import.meta.url), "utf8");
const blocks = [...page.matchAll(/```\n\$ order-triage ((?:.*\\\n)*.*)\n([\s\S]*?)```/g)].map(
  ([, command = "", output = ""]) => [command.replace(/\\\n\s*/g, ""), output] as const,
);

describe("docs/explain.md", () => {
  it("shows the command at work", () => {
    expect(blocks).toHaveLength(2);
  });

  it.each(blocks)("%s prints what the page shows", async (command, output) => {
    const host = testHost();
    expect(await main(command.split(" "), host)).toBe(0);
    await host.drained();
    expect(host.out()).toBe(output);
  });
});
