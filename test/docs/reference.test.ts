import { describe, expect, it } from "vitest";
import { carrierCodes } from "../../src/core/codes/carrierCodes";
import { carrierStates } from "../../src/core/codes/carrierStates";
import { paymentCodes } from "../../src/core/codes/paymentCodes";
import { decoratorNames, operatorNames } from "../../src/core/rules/operators";
import { builtinSettings } from "../../src/core/ruleset/builtinSettings";
import type { SettingDeclaration } from "../../src/core/ruleset/RulesetFile";
import { retail } from "../../src/rulesets/retail";
import { snapshotFields, wordDocs } from "./snapshotFields";
import { code, codes, table } from "./table";

function settingsTable(settings: Readonly<Record<string, SettingDeclaration>>): string {
  const rows = Object.entries(settings).map(([name, { value, unit, why }]) => [
    code(name),
    `${code(JSON.stringify(value))}${unit === undefined ? "" : ` ${unit}`}`,
    why ?? "",
  ]);
  return table(["setting", "value", "why"], rows);
}

function snapshotTable(): string {
  const rows = snapshotFields().map(({ path, type, isRequired, meaning }) => [
    code(path),
    type,
    isRequired ? "yes" : "",
    meaning,
  ]);
  return table(["field", "type", "required", "meaning"], rows);
}

function statesTable(): string {
  const meanings = wordDocs("core/codes/carrierStates.ts", "CarrierState");
  return table(
    ["parcel state", "meaning"],
    carrierStates.map((state) => [code(state), meanings.get(state) ?? ""]),
  );
}

function classifiersTable(): string {
  const rows = (retail.classifiers ?? []).map(({ name, forEach, event, description }) => [
    code(name),
    forEach ?? "order",
    code(event.type),
    description ?? "",
  ]);
  return table(["classifier", "for each", "code", "meaning"], rows);
}

function policiesTable(): string {
  const rows = (retail.policies ?? []).map((policy) => {
    const { owner, respondWithin, actions } = policy.event.params;
    return [
      code(policy.name),
      codes(policy.for ?? []),
      typeof owner === "string" ? owner : "",
      typeof respondWithin === "string" ? respondWithin : "",
      codes([...new Set((actions ?? []).map(({ type }) => type))]),
    ];
  });
  return table(["policy", "for", "owner", "respond within", "action types"], rows);
}

describe("docs/reference.md", () => {
  it("says what the library has: renew it with `npx vitest run --project unit test/docs -u`", async () => {
    const page = [
      "# Reference",
      "Made from the code: the order snapshot, and every rule and setting that ships. [Facts](facts.md), [exceptions](exceptions.md) and [actions](actions.md) have pages of their own.",
      "## Order snapshot",
      "Required means required where its parent is given. A list that is left out is empty. Instants are ISO 8601 text with an offset.",
      snapshotTable(),
      "## Tracking providers",
      `Tracking codes of these providers are known: ${codes([...carrierCodes.keys()])}. For any other, give the provider ${code("canonical")} and a parcel state as code. A code that is not known gives the state ${code("unknown")}.`,
      statesTable(),
      "## Payment providers",
      `Payment codes of these providers and networks are known: ${codes([...paymentCodes.keys()])}.`,
      "## Rules of `retail`",
      "The names that `patch` takes.",
      classifiersTable(),
      policiesTable(),
      "## Operators",
      `Operators: ${codes(operatorNames)}. Decorators: ${codes(decoratorNames)}. [The rule language](rules.md) says what they do.`,
      "## Settings of every ruleset",
      settingsTable(builtinSettings),
      "## Settings of `retail`",
      settingsTable(retail.settings ?? {}),
    ].join("\n\n");
    await expect(`${page}\n`).toMatchFileSnapshot("../../docs/reference.md");
  });
});
