import { describe, expect, it } from "vitest";
import type { InvalidRulesetError } from "../../../../src/core/errors/InvalidRulesetError";
import { compileRuleset } from "../../../../src/core/ruleset/compileRuleset";
import { findingOfIssue, UNDIVIDED } from "../../../../src/core/ruleset/lint/findingOfIssue";
import { lintRuleset } from "../../../../src/core/ruleset/lint/lintRuleset";
import { MALFORMED_PLAYBOOKS } from "../malformedPlaybooks";
import { MALFORMED } from "../malformedRuleFiles";

const findingOf = (message: string, code = "shape") => findingOfIssue({ code, path: "/a", message });

describe("a refusal as a finding", () => {
  it.each([...MALFORMED, ...MALFORMED_PLAYBOOKS])("has a why and a remedy for %s", (_name, json, path) => {
    const file: unknown = JSON.parse(JSON.stringify(json));
    const findings = lintRuleset(file);
    expect(findings.map((finding) => finding.path)).toContain(path);
    for (const { message, remedy, severity } of findings) {
      expect(severity).toBe("error");
      expect(message, remedy).not.toMatch(/; |did you mean|^$/);
      expect(remedy, message).not.toMatch(/did you (perhaps )?mean|^known are|^$/);
      expect(remedy, message).not.toBe(UNDIVIDED);
    }
  });

  it("loses no issue and no place", () => {
    for (const [, json] of MALFORMED) {
      const file: unknown = JSON.parse(JSON.stringify(json));
      const places = lintRuleset(file).map(({ code, path, rule }) => ({ code, path, rule }));
      try {
        compileRuleset(file);
        expect.unreachable();
      } catch (error) {
        const { issues } = error as InvalidRulesetError;
        expect(places).toEqual(issues.map(({ code, path, rule }) => ({ code, path, rule })));
      }
    }
  });

  it("names the nearest name as what to write", () => {
    expect(findingOf('there is no fact "shipment.stat"; did you mean "shipment.state"?')).toMatchObject({
      message: 'there is no fact "shipment.stat"',
      remedy: 'write "shipment.state"',
    });
  });

  it("asks about names that are near, and orders nothing", () => {
    const guess =
      'there is no fact "shipment.status"; did you perhaps mean "shipment.state" or "order.status"?';
    expect(findingOf(guess)).toMatchObject({
      message: 'there is no fact "shipment.status"',
      remedy: 'perhaps "shipment.state" or "order.status" is meant; look them up and write what you mean',
    });
    const code =
      'there is no exception code "x.y"; did you perhaps mean "x.z"? (declare own codes in "codes")';
    expect(findingOf(code).remedy).toBe('perhaps "x.z" is meant; else declare own codes in "codes"');
  });

  it("does not divide inside a quoted name", () => {
    expect(findingOf('there is no key "a; b"; known are all, any')).toMatchObject({
      message: 'there is no key "a; b"',
      remedy: "write one of all, any",
    });
  });

  it("keeps a further remedy", () => {
    const declared = findingOf(
      'there is no exception code "x.y"; did you mean "x.z"? (declare own codes in "codes")',
    );
    expect(declared.remedy).toBe('write "x.z", or declare own codes in "codes"');
    const given = findingOf('there is no ruleset "a"; none is known here; give it in the option "rulesets"');
    expect(given.remedy).toBe('give it in the option "rulesets"');
  });

  it("says something for a wording it does not know", () => {
    expect(findingOf("the moon is too bright").remedy).toBe(UNDIVIDED);
  });
});
