import type { RaisedException } from "../classify/raise";
import { compareText } from "../compareText";
import { type Moment, momentOf } from "../facts/Moment";
import { type Frame, reopenFrame, turnOf } from "../facts/openFrame";
import type { Program } from "../facts/Program";
import type { JsonValue } from "../json";
import { plainJson } from "../plainJson";
import { readOperand } from "../rules/interpret";
import { leavesOf } from "../rules/leavesOf";
import type { LeafNode, Operand } from "../rules/plan";
import { isUnknown } from "../rules/unknown";
import type { CompiledRuleset } from "../ruleset/CompiledRuleset";
import { digest } from "../ruleset/digest";

/**
 * Sixteen hex digits over the facts that an exception rests on: every comparison of every classifier that can raise its
 * key, whether it holds or not. They change when a fact does, and never because time passes:
 *
 * - of a fact that counts from or to an instant, that instant stands for it; of one that is true from an instant on,
 *   that instant; of a list whose length is compared, the list; of any other, its value;
 * - a fact that says itself when its value changes is followed from `at` on, and all its values count with their
 *   instants, the coming ones too: what was foreseeable when the waiver was given is no change when it comes to pass;
 * - an answer counts however old it is, so that its age changes nothing; asking again and hearing the same does not
 *   either;
 * - what is not known is one constant, whatever the reason, also where that is what the exception is about; once it is
 *   known, the facts have changed;
 * - the exception's own case is no fact: opening it, or noting in it that it is waived, ends no waiver.
 *
 * @param at when the waiver was given, epoch milliseconds
 */
export function fingerprintOf(
  ruleset: CompiledRuleset,
  moment: Moment,
  { exception, frame }: Pick<RaisedException, "exception" | "frame">,
  at: number,
): string {
  const cases = moment.cases?.filter(({ key }) => key !== exception.key);
  const then = reopenFrame(frame, momentOf({ ...moment, cases, isAgeless: true }, at));
  const scope = frame.subject.kind;
  const told = ruleset.classifiers
    .filter((rule) => rule.code === exception.code && rule.scope === scope)
    .flatMap((rule) => leavesOf(rule.root))
    .map((leaf) => tellLeaf(leaf, then, ruleset.program))
    .map((each) => [JSON.stringify(each), each] as const)
    .sort(([a], [b]) => compareText(a, b));
  return digest(told.filter(([text], index) => text !== told[index - 1]?.[0]).map(([, each]) => each));
}

/** So many values to come are followed; the same ones whenever it is asked, as they are counted from a fixed instant. */
const MAXIMUM_VALUES = 100;
/** So many instants are looked at for them: at most of them nothing changes. */
const MAXIMUM_LOOKS = 5_000;

function tellLeaf({ left, operator, right }: LeafNode, frame: Frame, program: Program): JsonValue {
  return [tellOperand(left, frame, program), operator, tellOperand(right, frame, program)];
}

function tellOperand(operand: Operand, frame: Frame, { slots }: Program): JsonValue {
  if (operand.kind === "constant") return [plainJson(operand.value) ?? null];
  if (slots[operand.slot]?.scope === "unknown") return "unknown";
  const values: JsonValue[] = [];
  let last = "";
  let then = frame;
  for (let step = 0; step < MAXIMUM_LOOKS && values.length < MAXIMUM_VALUES; step += 1) {
    const value = readingOf(operand, then);
    const text = JSON.stringify(value);
    if (text !== last) values.push(step === 0 ? [value] : [value, then.now]);
    last = text;
    const next = then.changesAt(operand.slot);
    if (next === Number.POSITIVE_INFINITY) break;
    then = then.at(next);
  }
  return { fact: operand.name, path: operand.path ?? "", values };
}

function readingOf(operand: Exclude<Operand, { readonly kind: "constant" }>, frame: Frame): JsonValue {
  const anchor = frame.clock(operand.slot)?.anchor ?? turnOf(frame, operand.slot);
  if (anchor !== undefined) return { anchor };
  const isLength = operand.steps.at(-1) === "length";
  const value = readOperand(isLength ? { ...operand, steps: operand.steps.slice(0, -1) } : operand, frame);
  if (isUnknown(value)) return "unknown";
  const plain = plainJson(value);
  return plain === undefined ? "absent" : [plain];
}
