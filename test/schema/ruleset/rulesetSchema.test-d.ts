import { describe, expectTypeOf, it } from "vitest";
import type * as z from "zod";
import type {
  ClassifierRule,
  CodeDeclaration,
  PolicyRule,
  RulesetFile,
  RulesetTest,
} from "../../../src/core/ruleset/RulesetFile";
import type { rulesetSchema } from "../../../src/schema/ruleset/rulesetSchema";
import type { DeepReadonly } from "../../support/DeepReadonly";

type Accepted = DeepReadonly<z.input<ReturnType<typeof rulesetSchema>>>;
type Element<List> = NonNullable<List> extends readonly (infer Each)[] ? Each : never;
type Value<Table> = NonNullable<Table>[keyof NonNullable<Table>];

describe("rulesetSchema", () => {
  it("takes every rule, code and condition of a RulesetFile", () => {
    expectTypeOf<RulesetFile["classifiers"]>().toExtend<Accepted["classifiers"]>();
    expectTypeOf<RulesetFile["policies"]>().toExtend<Accepted["policies"]>();
    expectTypeOf<RulesetFile["codes"]>().toExtend<Accepted["codes"]>();
    expectTypeOf<RulesetFile["conditions"]>().toExtend<Accepted["conditions"]>();
  });

  it("has the keys of a RulesetFile, and no other", () => {
    expectTypeOf<keyof Accepted>().toEqualTypeOf<keyof RulesetFile>();
    expectTypeOf<keyof Element<Accepted["classifiers"]>>().toEqualTypeOf<keyof ClassifierRule>();
    expectTypeOf<keyof Element<Accepted["policies"]>>().toEqualTypeOf<keyof PolicyRule>();
    expectTypeOf<keyof Value<Accepted["codes"]>>().toEqualTypeOf<keyof CodeDeclaration>();
    expectTypeOf<keyof Element<Accepted["tests"]>>().toEqualTypeOf<keyof RulesetTest>();
  });

  it("knows the words of its lists", () => {
    type Classifier = Element<Accepted["classifiers"]>;
    expectTypeOf<Classifier["forEach"]>().toEqualTypeOf<ClassifierRule["forEach"]>();
    expectTypeOf<NonNullable<Classifier["event"]["params"]>["severity"]>().toEqualTypeOf<
      NonNullable<ClassifierRule["event"]["params"]>["severity"]
    >();
  });
});
