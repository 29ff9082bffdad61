import type { FactType } from "../../../facts/Fact";
import { describe } from "../../../rules/lint/describe";
import type { LeafNode } from "../../../rules/plan";
import { bareOperator, orderingOperators } from "../bareOperator";
import type { LintContext } from "../LintContext";
import type { LintRule, Remark } from "../LintRule";
import { leavesOf } from "../nodesOf";
import { typeOfOperand } from "../typeOfOperand";

/** An operator that cannot compare what it is given: `contains` on a text, `greaterThan` on a list, a number with a text. */
export const typeMismatch: LintRule = {
  code: "type_mismatch",
  severity: "error",
  find: (context) =>
    context.conditions.flatMap(({ rule, root }) =>
      leavesOf(root).flatMap((leaf) => {
        const mistake = mistakeIn(leaf, context);
        return mistake === undefined ? [] : [{ rule, path: `${leaf.path}/operator`, ...mistake }];
      }),
    ),
};

type Mistake = Pick<Remark, "message" | "remedy" | "severity"> & { readonly path?: string };

function mistakeIn(leaf: LeafNode, context: LintContext): Mistake | undefined {
  if (Object.hasOwn(context.operators, leaf.operator)) return undefined;
  const operator = bareOperator(leaf.operator);
  const left = typeOfOperand(leaf.left, context);
  const right = typeOfOperand(leaf.right, context);
  const name = JSON.stringify(leaf.left.name + (leaf.left.path ?? "").slice(1));
  if (left === undefined) return undefined;
  if (/^(someFact|everyFact):/.test(operator)) {
    if (left === "list" || left === "object") return undefined;
    const plain = operator.slice(operator.indexOf(":") + 1);
    return { message: `${name} is a ${left} and has no elements`, remedy: `write "${plain}"` };
  }
  if (orderingOperators.has(operator)) return orderingMistake(leaf, name, left, right);
  if (operator === "contains" || operator === "doesNotContain") {
    if (left !== "list")
      return { message: `${name} is a ${left} and contains nothing`, remedy: remedyForOne(operator) };
    if (leaf.right.kind === "fact" && right !== undefined && right !== "text")
      return differentTypes(leaf, "text", right);
    return undefined;
  }
  if (operator === "in" || operator === "notIn") {
    if (left === "list" || left === "object")
      return { message: wholeListMessage(name, left), remedy: remedyForWhole(left, operator) };
    if (leaf.right.kind === "fact" && right !== undefined && right !== "list") {
      const instead = operator === "in" ? "equal" : "notEqual";
      return {
        message: `${describe(leaf)} looks for it in a ${right}, not in a list`,
        remedy: `write "${instead}", or name a list`,
      };
    }
    return undefined;
  }
  if (operator !== "equal" && operator !== "notEqual") return undefined;
  if (leaf.right.kind === "constant" && leaf.right.value === null) return undefined;
  if (left === "list" || left === "object")
    return { message: wholeListMessage(name, left), remedy: remedyForWhole(left, operator) };
  if (leaf.right.kind === "fact" && right !== undefined && right !== left)
    return differentTypes(leaf, left, right);
  return undefined;
}

function orderingMistake(
  leaf: LeafNode,
  name: string,
  left: FactType,
  right: FactType | undefined,
): Mistake | undefined {
  if (left === "list") {
    return {
      message: `${name} is a list, which is neither more nor less than anything`,
      remedy: 'compare its length, with "path": "$.length"',
    };
  }
  if (left === "object") {
    return {
      message: `${name} is an object, which is neither more nor less than anything`,
      remedy: 'pick a part of it by "path"',
    };
  }
  if (left === "boolean") {
    return {
      message: `${name} is true or false, which is neither more nor less than anything`,
      remedy: 'write "equal" with true or false',
    };
  }
  if (left === "text") {
    return {
      severity: right === "number" ? "error" : "warning",
      message: `${name} is a text; "${leaf.operator}" ${right === "number" ? "is for numbers" : "compares texts letter by letter"}`,
      remedy: 'write "equal" or "in", or take a fact that is a number, such as one that counts hours',
    };
  }
  if (leaf.right.kind === "constant" && typeof leaf.right.value === "string") {
    const text = JSON.stringify(leaf.right.value);
    const number = Number(leaf.right.value);
    return {
      path: `${leaf.path}/value`,
      message: `${name} is a number, ${text} is a text`,
      remedy: Number.isNaN(number) ? "write a number" : `write ${number} without quotes`,
    };
  }
  return right !== undefined && right !== "number" ? differentTypes(leaf, left, right) : undefined;
}

function differentTypes(leaf: LeafNode, left: string, right: string): Mistake {
  return {
    path: `${leaf.path}/value`,
    message: `${describe(leaf)} compares a ${left} with a ${right}`,
    remedy: `name a fact or a setting that is a ${left}`,
  };
}

function wholeListMessage(name: string, type: FactType): string {
  return type === "list"
    ? `${name} is a list and equals no single value`
    : `${name} is an object and equals nothing else`;
}

function remedyForWhole(type: FactType, operator: string): string {
  if (type === "object") return 'pick a part of it by "path"';
  const wanted = {
    equal: "contains",
    notEqual: "doesNotContain",
    in: "someFact:in",
    notIn: "everyFact:notIn",
  }[operator];
  return `write "${wanted}"`;
}

function remedyForOne(operator: string): string {
  return operator === "contains"
    ? 'write "equal", or "in" with a list'
    : 'write "notEqual", or "notIn" with a list';
}
