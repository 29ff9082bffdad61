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
    { name: "automatic", generates: false, compile: compiled("auto") },
    { name: "generated", generates: true, compile: compiled("always") },
    // The compiled module comes here: its text imported as `data:text/javascript,…`; compile may return a promise.
  ];
}
