import type { PlanNode } from "../plan";
import { assume } from "./assume";
import type { Environment } from "./Environment";
import type { Formula } from "./Formula";

/** A part of a condition that has no use: it never holds, always holds, or says what others say already. */
export interface Pointless {
  readonly kind: "never" | "always" | "redundant";
  readonly node: PlanNode;
  /** Where it is written: for a named condition, where it is referred to. */
  readonly path: string;
  /** The truth it has wherever it matters; written in its place, the condition would mean the same. */
  readonly holds: boolean;
  /** Whether other parts make it so, and not the catalog alone. */
  readonly amongOthers: boolean;
  /** The other part that makes it so, where it is a single one. */
  readonly because?: { readonly node: PlanNode; readonly path: string };
}

/** What a part is judged by. */
export interface Judgement {
  /** Only the catalog. */
  readonly base: Environment;
  /** Besides: whatever else must hold for the part to matter. */
  readonly must: Environment;
  /** Besides: whatever must not hold for it to matter; without named conditions, which stand apart so as to change. */
  readonly near: Environment;
}

/** A part with the place where it is written. */
interface Entry {
  readonly part: PlanNode;
  readonly at: string;
  readonly isNamed: boolean;
}

/** Larger groups are only judged part by part. */
const MAXIMUM_PARTS = 60;

/**
 * The parts of a condition that have no use. Named conditions are judged as a whole, where they are referred to.
 *
 * @param path where the condition is written
 */
export function findPointless(
  node: PlanNode,
  path: string,
  judgement: Judgement,
  formulaOf: (node: PlanNode) => Formula,
): readonly Pointless[] {
  const found: Pointless[] = [];
  const cannot = (part: PlanNode, truth: boolean, where: Environment): boolean =>
    assume(formulaOf(part), truth, where) === undefined;

  function visit(entry: Entry, context: Judgement): void {
    const { part } = entry;
    if (context.base.budget.left < 0) return;
    if (entry.isNamed || part.kind === "leaf") visitWhole(entry, context);
    else if (part.kind === "not") visit(entryOf(part.part, `${part.path}/not`), context);
    else visitGroup(part.parts, part.kind, part.path, context);
  }

  function visitWhole({ part, at, isNamed }: Entry, { base, must, near }: Judgement): void {
    const add = (kind: Pointless["kind"], holds: boolean, amongOthers: boolean) =>
      found.push({ kind, node: part, path: at, holds, amongOthers });
    if (cannot(part, true, base)) {
      if (!isNamed) add("never", false, false);
    } else if (cannot(part, false, base)) {
      if (!isNamed) add("always", true, false);
    } else if (cannot(part, true, must)) add("never", false, true);
    else if (isNamed) return;
    else if (cannot(part, true, near)) add("redundant", false, true);
    else if (cannot(part, false, near)) add("redundant", true, true);
  }

  function visitGroup(
    parts: readonly PlanNode[],
    kind: "all" | "any",
    path: string,
    context: Judgement,
  ): void {
    const entries = parts.map((part, index) => entryOf(part, `${path}/${kind}/${index}`));
    const sign = kind === "all";
    // Of `all` every other part holds where a part matters; of `any` none does.
    const given = (others: readonly Entry[], where: Environment) =>
      assume({ kind, parts: others.map(({ part }) => formulaOf(part)) }, sign, where);
    const { must, near } = context;
    if (parts.length > MAXIMUM_PARTS || given(entries, must) === undefined) {
      if (parts.length <= MAXIMUM_PARTS && !entries.some(({ part }) => cannot(part, sign, must))) {
        const last = entries.findIndex((_, index) => given(entries.slice(0, index + 1), must) === undefined);
        addRemark(sign ? "never" : "always", !sign, entries.slice(0, last), entries[last] as Entry, must);
      }
      for (const entry of entries) visit(entry, context);
      return;
    }
    const kept = [...entries];
    for (const entry of [...entries].reverse()) {
      const others = kept.filter((other) => other !== entry && !other.isNamed);
      const inline = entry.isNamed || cannot(entry.part, !sign, near) ? undefined : given(others, near);
      if (inline === undefined || !cannot(entry.part, !sign, inline)) continue;
      addRemark("redundant", sign, others, entry, near);
      kept.splice(kept.indexOf(entry), 1);
    }
    for (const entry of kept) {
      const others = kept.filter((other) => other !== entry);
      visit(entry, {
        base: context.base,
        must: (sign ? given(others, must) : undefined) ?? must,
        near:
          given(
            others.filter((other) => !other.isNamed),
            near,
          ) ?? near,
      });
    }
  }

  function addRemark(
    kind: Pointless["kind"],
    holds: boolean,
    others: readonly Entry[],
    { part, at }: Entry,
    where: Environment,
  ): void {
    const sign = kind === "redundant" ? holds : !holds;
    const because = others.find((other) => {
      const one = assume(formulaOf(other.part), sign, where);
      return one !== undefined && cannot(part, !holds, one);
    });
    const reason = because === undefined ? {} : { because: { node: because.part, path: because.at } };
    found.push({ kind, node: part, path: at, holds, amongOthers: true, ...reason });
  }

  visit(entryOf(node, path), judgement);
  return found;
}

function entryOf(part: PlanNode, at: string): Entry {
  return { part, at, isNamed: part.path !== at };
}

/** A condition that stands alone is judged in one environment. */
export function judgedIn(environment: Environment): Judgement {
  return { base: environment, must: environment, near: environment };
}
