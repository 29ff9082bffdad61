import type { Case } from "../../src/core/cases/Case";
import { openFrames } from "../../src/core/classify/Frames";
import { catalog } from "../../src/core/facts/catalog";
import type { Frame } from "../../src/core/facts/openFrame";
import type { ItemScope } from "../../src/core/facts/scopes";
import type { KnownLookups } from "../../src/core/lookups/Lookup";
import { openMoment } from "../../src/core/openMoment";
import type { OrderSnapshot } from "../../src/core/order/OrderSnapshot";
import type { CompiledRuleset } from "../../src/core/ruleset/CompiledRuleset";
import { compileRuleset } from "../../src/core/ruleset/compileRuleset";
import type { Settings } from "../../src/core/ruleset/Settings";

/** Where a fact is read. */
export interface ReadFactOptions {
  readonly now: string;
  /** Id of the line, shipment, payment, …; the first one when left out. */
  readonly id?: string;
  readonly known?: KnownLookups;
  readonly settings?: Settings;
  readonly cases?: readonly Case[];
}

/** A fact with the frame it is read in. */
export interface OpenFact {
  readonly frame: Frame;
  readonly slot: number;
}

/** The value of a shipped fact: `undefined` when absent, an unknown value when not known. */
export function readFact(name: string, order: OrderSnapshot, options: ReadFactOptions): unknown {
  const { id } = options;
  const opened = openFact(name, order, options);
  const found = opened.find(({ frame }) => id === undefined || frame.subject.id === id);
  if (found === undefined) throw new Error(`the order has nothing that ${name} could be about`);
  return found.frame.read(found.slot);
}

/** A shipped fact for the order, or for every item of its kind. */
export function openFact(name: string, order: OrderSnapshot, options: ReadFactOptions): readonly OpenFact[] {
  const { now, known = {}, settings = {}, cases = [] } = options;
  const ruleset = rulesetOf(name);
  const slot = ruleset.program.slots.findIndex((each) => each.name === name);
  const frames = openFrames(openMoment(ruleset, { order, now, known, settings, cases }));
  return frames.of(scopeOf(name)).map((frame) => ({ frame, slot }));
}

const rulesets = new Map<string, CompiledRuleset>();

/** A ruleset that reads one fact. */
function rulesetOf(name: string): CompiledRuleset {
  const scope = scopeOf(name);
  const compiled =
    rulesets.get(name) ??
    compileRuleset({
      name: "one-fact",
      classifiers: [
        {
          name: "reads-it",
          ...(scope === "order" ? {} : { forEach: scope }),
          conditions: { all: [{ fact: name, operator: "equal", value: null }] },
          event: { type: "order.invalid" },
        },
      ],
    });
  rulesets.set(name, compiled);
  return compiled;
}

function scopeOf(name: string): "order" | ItemScope {
  return catalog.get(name)?.scope as "order" | ItemScope;
}
