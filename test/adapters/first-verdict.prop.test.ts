import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { firstVerdict } from "../../src/adapters/first-verdict";
import type { AddressVerdict } from "../../src/core/lookups/addressLookup";
import type { AdapterContext } from "../../src/triage/AdapterContext";
import type { AddressVerifier } from "../../src/triage/AddressVerifier";
import { isError } from "../../src/triage/isError";
import { reasonOf, unanswered } from "../../src/triage/unanswered";

const NOW = "2026-03-01T12:00:00Z";
const context: AdapterContext = { signal: new AbortController().signal, orderIds: [] };

/** What a verifier does: throw, be short, or answer each address by the table, over and over. */
type Behaviour = "throws" | "short" | readonly ("verdict" | "error" | "not_covered" | "malformed")[];
const behaviour: fc.Arbitrary<Behaviour> = fc.oneof(
  fc.constantFrom<Behaviour>("throws", "short"),
  fc.array(fc.constantFrom("verdict", "error", "not_covered", "malformed"), { minLength: 1, maxLength: 5 }),
);

/** The word for an address and a verifier: the model asks nobody. */
function word(given: Behaviour, line: number): string {
  return typeof given === "string" ? given : (given[line % given.length] as string);
}

function verifierOf(given: Behaviour, position: number, asked: number[][]): AddressVerifier {
  return {
    name: `v${position}`,
    verify(addresses) {
      const lines = addresses.map(({ lines: [line = ""] }) => Number(line));
      asked.push(lines);
      if (given === "throws") throw new Error(`v${position} threw`);
      if (given === "short") return [];
      return lines.map((line): AddressVerdict | Error => {
        const said = word(given, line);
        if (said === "error") return new Error(`v${position} error`);
        if (said === "not_covered") return unanswered("not_covered", `v${position} reason`);
        const problems =
          said === "malformed" ? (7 as never) : [{ field: `v${position}`, kind: "unknown" as const }];
        return { observedAt: NOW, action: "fix", depth: "format", problems };
      });
    },
  };
}

describe("firstVerdict", () => {
  it("gives each address the first verdict there is, in order, and asks nobody twice", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(behaviour, { minLength: 1, maxLength: 4 }),
        fc.nat({ max: 8 }),
        async (given, many) => {
          const asked: number[][] = [];
          const first = firstVerdict(given.map((each, position) => verifierOf(each, position, asked)));
          const addresses = Array.from({ length: many }, (_, line) => ({ lines: [String(line)] }));
          if (many > 0 && given.every((each) => each === "throws")) {
            await expect(first.verify(addresses, context)).rejects.toThrow(`v${given.length - 1} threw`);
            return;
          }
          const answers = await first.verify(addresses, context);
          expect(answers).toHaveLength(many);
          for (const [line, answer] of answers.entries()) {
            const words = given.map((each) => word(each, line));
            const winner = words.indexOf("verdict");
            if (winner !== -1) {
              expect(answer).toMatchObject({ problems: [{ field: `v${winner}` }] });
              continue;
            }
            const lastReason = words.lastIndexOf("not_covered");
            expect(isError(answer)).toBe(true);
            expect(reasonOf(answer)).toBe(lastReason === -1 ? undefined : "not_covered");
            const teller = lastReason === -1 ? words.length - 1 : lastReason;
            expect((answer as Error).message).toContain(`v${teller}`);
          }
          // Each verifier gets those that all before it had no verdict on.
          const open = given.map((_, position) =>
            addresses.flatMap((_address, line) =>
              given.slice(0, position).some((each) => word(each, line) === "verdict") ? [] : [line],
            ),
          );
          expect(asked).toEqual(open.filter((lines) => lines.length > 0));
        },
      ),
      { numRuns: 1_000 },
    );
  });
});
