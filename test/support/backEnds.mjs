/**
 * The ways to answer rules, all of which must give the same bytes. `generates` says that a back end makes code from text,
 * which a process can forbid.
 *
 * @param rulesEntry what `order-triage/rules` exports: of src in a test, of dist in a program
 */
export function backEndsOver({ compileRules }) {
  const compiled = (codegen) => (rules, conditions, operators) =>
    compileRules(rules, { conditions, operators, codegen });
  return [
    { name: "interpreted", generates: false, compile: compiled("never") },
    { name: "interpreted behind the index", generates: false, compile: amongMany(compiled("never")) },
    { name: "automatic", generates: false, compile: compiled("auto") },
    { name: "generated", generates: true, compile: compiled("always") },
  ];
}

const FILLER = "filler of the index ";

/** So many rules that an index is made, those beyond the given ones never hold and are not told of. */
function amongMany(compile) {
  const fillers = Array.from({ length: 40 }, (_, index) => ({
    name: `${FILLER}${index}`,
    conditions: { all: [{ fact: "a", operator: "equal", value: `${FILLER}${index}` }] },
    event: { type: FILLER },
  }));
  return (rules, conditions, operators) => {
    const { evaluate } = compile([...rules, ...fillers], conditions, operators);
    return {
      evaluate(facts) {
        const { events, unknowns } = evaluate(facts);
        return { events, unknowns: unknowns.filter(({ rule }) => !rule.startsWith(FILLER)) };
      },
    };
  };
}
