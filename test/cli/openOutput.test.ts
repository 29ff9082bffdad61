import { existsSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { openOutput } from "../../src/cli/openOutput";
import { streamed } from "./jsonDocuments";
import { tempFolder } from "./tempFiles";
import { keptOutput } from "./testHost";

const folder = tempFolder();

describe("openOutput", () => {
  it("writes everything in order, whatever the sizes", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(fc.string(), fc.nat(7000)), { maxLength: 12 }), async (pieces) => {
        const { stream, text } = keptOutput();
        const texts = pieces.map(([unit, times]) => unit.repeat(times));
        await (await openOutput(undefined, { stdout: stream })).write(streamed(texts));
        expect(text()).toBe(texts.join(""));
      }),
      { numRuns: 50 },
    );
  });

  it("asks for no more than the stream takes, and keeps nothing back", async () => {
    const { stream, text } = keptOutput();
    async function* texts() {
      for (let count = 0; count < 20; count++) {
        yield "x".repeat(3000);
        expect(stream.writableLength).toBeLessThan(10_000);
      }
      await new Promise((resolve) => setTimeout(resolve, 20));
      expect(text()).toHaveLength(60_000);
    }
    await (await openOutput(undefined, { stdout: stream })).write(texts());
  });

  it("replaces what a file held", async () => {
    const file = folder.write("out.txt", "a longer text than the new one");
    const output = await openOutput(file, { stdout: keptOutput().stream });
    await output.write(streamed(["new\n"]));
    expect(readFileSync(file, "utf8")).toBe("new\n");
  });

  it("tells a reader that has gone away, and asks for no more text", async () => {
    const { stream } = keptOutput(false, undefined, 10);
    async function* endless() {
      for (;;) yield "x".repeat(1000);
    }
    const output = await openOutput(undefined, { stdout: stream });
    await expect(output.write(endless())).rejects.toMatchObject({ code: "broken_pipe" });
  });

  it("names the file that cannot be written, and the remedy", async () => {
    const name = folder.path("no-such-folder/out.txt");
    await expect(openOutput(name, { stdout: keptOutput().stream })).rejects.toMatchObject({
      code: "unwritable_file",
      message: expect.stringContaining(
        `cannot write ${name}: there is no folder ${folder.path("no-such-folder")}; make it first`,
      ),
    });
  });

  it.runIf(existsSync("/dev/full"))("says that the disk is full", async () => {
    const output = await openOutput("/dev/full", { stdout: keptOutput().stream });
    await expect(output.write(streamed(["x"]))).rejects.toMatchObject({
      code: "unwritable_file",
      message: expect.stringContaining("the disk is full"),
    });
  });
});
