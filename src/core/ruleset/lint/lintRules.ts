import type { LintRule } from "./LintRule";
import { alwaysHolds } from "./rules/alwaysHolds";
import { codeWithoutPolicy } from "./rules/codeWithoutPolicy";
import { deadlineOrder } from "./rules/deadlineOrder";
import { duplicateName } from "./rules/duplicateName";
import { duplicateValue } from "./rules/duplicateValue";
import { fieldPointer } from "./rules/fieldPointer";
import { missingParameter } from "./rules/missingParameter";
import { neverHolds } from "./rules/neverHolds";
import { pathFindsNothing } from "./rules/pathFindsNothing";
import { policyWithoutCode } from "./rules/policyWithoutCode";
import { redundantCondition } from "./rules/redundantCondition";
import { shadowedClassifier } from "./rules/shadowedClassifier";
import { shadowedPolicy } from "./rules/shadowedPolicy";
import { testNames } from "./rules/testNames";
import { timeUnanalysable } from "./rules/timeUnanalysable";
import { typeMismatch } from "./rules/typeMismatch";
import { unitMismatch } from "./rules/unitMismatch";
import { unknownValue } from "./rules/unknownValue";
import { unusedCode } from "./rules/unusedCode";
import { unusedCondition } from "./rules/unusedCondition";
import { unusedSetting } from "./rules/unusedSetting";

/** Everything that is looked for in a rule file which compiles. */
export const lintRules: readonly LintRule[] = [
  pathFindsNothing,
  typeMismatch,
  unitMismatch,
  unknownValue,
  duplicateValue,
  neverHolds,
  alwaysHolds,
  redundantCondition,
  timeUnanalysable,
  shadowedClassifier,
  shadowedPolicy,
  codeWithoutPolicy,
  policyWithoutCode,
  missingParameter,
  deadlineOrder,
  fieldPointer,
  duplicateName,
  unusedSetting,
  unusedCondition,
  unusedCode,
  testNames,
];
