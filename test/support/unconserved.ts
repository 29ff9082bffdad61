import type {
  Action,
  Decision,
  OrderSnapshot,
  ShortageOption,
  SplitGroup,
  Substitution,
} from "../../src/core/index";

/** Units of every line that are neither cancelled nor shipped, counted apart from the library. */
function openByLine({ lines, shipments }: OrderSnapshot): ReadonlyMap<string, number> {
  return new Map(
    lines.map(({ id, quantity, cancelledQuantity = 0, shippedQuantity = 0 }) => {
      const sent = shipments.flatMap((shipment) => shipment.lines).filter(({ lineId }) => lineId === id);
      const carried = sent.reduce((sum, part) => sum + part.quantity, 0);
      return [id, Math.max(0, quantity - cancelledQuantity - Math.max(shippedQuantity, carried))];
    }),
  );
}

/** Units that an option disposes of. */
export function unitsOf({
  shipQuantity,
  backorderQuantity,
  cancelQuantity,
  substitutes,
}: ShortageOption): number {
  return sum(substitutes) + shipQuantity + backorderQuantity + cancelQuantity;
}

/** The units that a decision loses or makes, in words; empty when every action conserves every line. */
export function unconserved(order: OrderSnapshot, { actions }: Decision): readonly string[] {
  const open = openByLine(order);
  return actions.flatMap((action) =>
    (checks[action.type]?.(action, open, actions) ?? []).map((problem) => `${action.key}: ${problem}`),
  );
}

type Check = (action: Action, open: ReadonlyMap<string, number>, all: readonly Action[]) => readonly string[];

const checks: Readonly<Record<string, Check>> = {
  "order.decide_shortage": ({ params }, open) => {
    const { lineId, options, plans, default: recommended } = params as unknown as ShortageParams;
    const wanted = open.get(lineId);
    return [
      ...plans.flatMap((plan) => unequal(plan.choice, unitsOf(plan), wanted)),
      ...unequal("options", options.join(), plans.map(({ choice }) => choice).join()),
      ...(options.includes(recommended) ? [] : [`${recommended} is not offered`]),
    ];
  },
  "order.split": ({ params }, open) => {
    const { groups } = params as unknown as { groups: readonly SplitGroup[] };
    const given = groups.flatMap(({ lines }) => lines);
    return [...open].flatMap(([id, wanted]) =>
      unequal(`line ${id}`, sum(given.filter(({ lineId }) => lineId === id)), wanted),
    );
  },
  "order.backorder": (action, open, all) => {
    const { lines, quantity } = action.params as unknown as { lines: readonly string[]; quantity: number };
    const decided = decisionBeside(action, all);
    const plan = decided?.plans.find(({ choice }) => choice === decided.default);
    return [
      ...between("backordered", quantity, open, lines),
      ...unequal("the recommended backorder", quantity, plan?.backorderQuantity),
    ];
  },
  "order.substitute": (action, open, all) => {
    const { line, quantity, candidates } = action.params as unknown as SubstituteParams;
    const plan = decisionBeside(action, all)?.plans.find(({ choice }) => choice === "substitute");
    const replaced = plan && sum(plan.substitutes) + plan.backorderQuantity + plan.cancelQuantity;
    return [
      ...between("replaced", quantity, open, [line]),
      ...candidates.flatMap((each) => (each.quantity <= quantity ? [] : [`${each.sku} replaces too much`])),
      ...(plan === undefined ? [] : unequal("the choice to substitute", quantity, replaced)),
    ];
  },
  "order.cancel": ({ params }, open) => {
    const { lines = [], quantity } = params as unknown as { lines?: readonly string[]; quantity?: number };
    return quantity === undefined ? [] : between("cancelled", quantity, open, lines);
  },
};

interface ShortageParams {
  readonly lineId: string;
  readonly options: readonly string[];
  readonly plans: readonly ShortageOption[];
  readonly default: string;
}

interface SubstituteParams {
  readonly line: string;
  readonly quantity: number;
  readonly candidates: readonly Substitution[];
}

/** The choices given for the same exception. */
function decisionBeside({ exceptions }: Action, all: readonly Action[]): ShortageParams | undefined {
  const found = all.find(
    ({ type, exceptions: others }) => type === "order.decide_shortage" && others[0] === exceptions[0],
  );
  return found?.params as ShortageParams | undefined;
}

function between(
  what: string,
  quantity: number,
  open: ReadonlyMap<string, number>,
  lines: readonly string[],
): readonly string[] {
  const most = lines.reduce((total, id) => total + (open.get(id) ?? Number.NaN), 0);
  return quantity > 0 && quantity <= most ? [] : [`${quantity} of ${most} units are ${what}`];
}

function unequal(what: string, found: unknown, expected: unknown): readonly string[] {
  return found === expected ? [] : [`${what}: ${found} instead of ${expected}`];
}

function sum(rows: readonly { readonly quantity: number }[]): number {
  return rows.reduce((total, { quantity }) => total + quantity, 0);
}
