import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { rootCauses } from "./rootCauses";
import { ruleFileValidator } from "./ruleFileValidator";

const folder = new URL("../../fixtures/mistakes/", import.meta.url);
const validate = ruleFileValidator();
const names = readdirSync(folder)
  .filter((file) => file.endsWith(".json"))
  .map((file) => file.slice(0, -".json".length));

/** The seeded mistakes that the JSON Schema sees, and where; the others are for lint, for compileRuleset or for tests. */
const SEEN: Readonly<Record<string, string>> = {
  "any-beside-all": "/classifiers/0/conditions/any",
  "bare-comparison": "/classifiers/0/conditions",
  "comparison-without-value": "/classifiers/0/conditions/all/1",
  "condition-is-text": "/classifiers/0/conditions/all/0",
  "contains-on-text": "/classifiers/0/conditions/all/0/operator",
  "duration-in-months": "/policies/0/event/params/respondWithin",
  "empty-any": "/classifiers/0/conditions/all/1/any",
  "file-without-name": "",
  "in-without-list": "/classifiers/0/conditions/all/0/value",
  "key-foreach": "/classifiers/0/foreach",
  "key-polices": "/polices",
  "length-of-list-compared": "/classifiers/0/conditions/all/0/operator",
  "list-equal-text": "/classifiers/0/conditions/all/0/operator",
  "number-for-text": "/classifiers/0/conditions/all/0/value",
  "own-code-is-shipped": "/codes/shipment.stalled",
  "patch-unknown-severity": "/patch/parcel-stalled/severity",
  "path-prototype": "/classifiers/0/conditions/all/0/path",
  "path-quoted-key": "/classifiers/0/conditions/all/0/path",
  "path-recursive": "/classifiers/0/conditions/all/0/path",
  "path-with-filter": "/classifiers/0/conditions/all/0/path",
  "path-without-dollar": "/classifiers/0/conditions/all/0/path",
  "priority-zero": "/classifiers/0/priority",
  "rule-without-name": "/classifiers/0",
  "setting-bare-number": "/settings/shipment.stalledAfterHours",
  "setting-by-unknown-fact": "/settings/shipment.stalledAfterHours/by/shipment.carier",
  "setting-without-value": "/settings/shipment.stalledAfterHours",
  "text-for-threshold": "/classifiers/0/conditions/all/0/value",
  "true-compared-with-threshold": "/classifiers/0/conditions/all/0/operator",
  "unknown-action-type": "/policies/0/event/params/actions/0/type",
  "unknown-code": "/classifiers/0/event/type",
  "unknown-decorator": "/classifiers/0/conditions/all/0/operator",
  "unknown-fact": "/classifiers/0/conditions/all/0/fact",
  "unknown-fact-in-evidence": "/classifiers/0/event/params/evidence/hours/fact",
  "unknown-fact-value": "/classifiers/0/conditions/all/0/value",
  "unknown-item-kind": "/classifiers/0/forEach",
  "unknown-operator": "/classifiers/0/conditions/all/0/operator",
  "unknown-parameter": "/policies/0/event/params/actions/0/dedline",
  "unknown-patch-key": "/patch/parcel-stalled/sevrity",
  "unknown-policy-code": "/policies/0/for/1",
  "unknown-severity": "/classifiers/0/event/params/severity",
  "unknown-transaction": "/classifiers/0/event/params/blocks/0",
};

/** No JSON at all: every editor says so without a schema. */
const isJson = (name: string): boolean => !name.startsWith("json-") || name === "json-key-twice";
const placesIn = (name: string): readonly string[] =>
  rootCauses(validate(JSON.parse(readFileSync(new URL(`${name}.json`, folder), "utf8")))).map(
    ({ path }) => path,
  );

describe("of the seeded mistakes, the JSON Schema", () => {
  it.each(Object.entries(SEEN))("sees %s where it was made", (name, place) => {
    expect(placesIn(name)).toContain(place);
    expect(placesIn(name).length).toBeLessThanOrEqual(2);
  });

  it.each(names.filter((name) => isJson(name) && !Object.hasOwn(SEEN, name)))("accepts %s", (name) => {
    expect(placesIn(name)).toEqual([]);
  });
});
