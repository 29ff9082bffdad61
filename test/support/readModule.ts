import ts from "typescript";

/** What a compiled module consists of; there is nothing else in it. */
export interface ModuleParts {
  readonly imports: readonly { readonly from: string; readonly names: readonly string[] }[];
  /** The first argument of `loadRuleset`. */
  readonly data: unknown;
  /** The second: names of imports. */
  readonly facts: readonly string[];
  /** The third argument: functions. */
  readonly judges: readonly string[];
  /** Every token, literals without their value: the same for all texts that stay inside their literals. */
  readonly skeleton: string;
  /** The text of every comment. */
  readonly comments: string;
}

/** Parses a compiled module; throws for a syntax error, and for any code that is not expected there. */
export function readModule(text: string): ModuleParts {
  const file = ts.createSourceFile("module.js", text, ts.ScriptTarget.ES2022, true, ts.ScriptKind.JS);
  const { parseDiagnostics } = file as unknown as { readonly parseDiagnostics: readonly ts.Diagnostic[] };
  if (parseDiagnostics.length > 0) throw new Error(`no JavaScript: ${parseDiagnostics[0]?.messageText}`);
  const imports = file.statements.filter(ts.isImportDeclaration);
  const [declaration, exported, ...others] = file.statements.slice(imports.length);
  if (others.length > 0 || declaration === undefined || exported === undefined) {
    throw new Error("not the expected statements");
  }
  if (exported.getText() !== "export default ruleset;") throw new Error(`unexpected: ${exported.getText()}`);
  const call = ts.isVariableStatement(declaration)
    ? declaration.declarationList.declarations[0]?.initializer
    : undefined;
  if (call === undefined || !ts.isCallExpression(call) || call.expression.getText() !== "loadRuleset") {
    throw new Error("not the expected call");
  }
  const [data, facts, judges, open, ...rest] = call.arguments;
  const isOpened = open === undefined || (ts.isIdentifier(open) && open.text === "openCalendar");
  if (data === undefined || !isOpened || rest.length > 0) throw new Error("not the expected arguments");
  return {
    imports: imports.map((each) => ({
      from: literalValue(each.moduleSpecifier) as string,
      names: namesOf(each),
    })),
    data: literalValue(data),
    facts: elementsOf(facts).map((element) => {
      if (ts.isIdentifier(element)) return element.text;
      throw new Error(`not the name of a fact: ${element.getText()}`);
    }),
    judges: elementsOf(judges).map((element) => {
      if (ts.isArrowFunction(element)) return element.getText();
      throw new Error(`not a function: ${element.getText()}`);
    }),
    skeleton: skeletonOf(file),
    comments: (text.match(/^\/\/.*$|^\/\*\*.*\*\/$/gmu) ?? []).join("\n"),
  };
}

function elementsOf(list: ts.Expression | undefined): readonly ts.Expression[] {
  if (list !== undefined && ts.isArrayLiteralExpression(list)) return list.elements;
  throw new Error("not a list");
}

function skeletonOf(file: ts.SourceFile): string {
  const tokens: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isStringLiteral(node)) tokens.push('""');
    else if (node.getChildCount(file) === 0) tokens.push(node.getText(file));
    else ts.forEachChild(node, visit);
    tokens.push(ts.SyntaxKind[node.kind]);
  };
  visit(file);
  return tokens.join(" ");
}

function namesOf({ importClause }: ts.ImportDeclaration): readonly string[] {
  const bindings = importClause?.namedBindings;
  if (bindings === undefined || !ts.isNamedImports(bindings)) throw new Error("not a list of names");
  return bindings.elements.map((name) => name.getText());
}

/** The value of a literal; anything else is code. */
function literalValue(node: ts.Expression): unknown {
  if (ts.isStringLiteral(node)) return node.text;
  if (ts.isNumericLiteral(node)) return Number(node.text);
  if (ts.isPrefixUnaryExpression(node) && node.operator === ts.SyntaxKind.MinusToken) {
    return -(literalValue(node.operand) as number);
  }
  if (node.kind === ts.SyntaxKind.NullKeyword) return null;
  if (node.kind === ts.SyntaxKind.TrueKeyword) return true;
  if (node.kind === ts.SyntaxKind.FalseKeyword) return false;
  if (ts.isArrayLiteralExpression(node)) return node.elements.map(literalValue);
  if (!ts.isObjectLiteralExpression(node))
    throw new Error(`code, where data should stand: ${node.getText()}`);
  const entries = node.properties.map((property) => {
    if (!ts.isPropertyAssignment(property)) throw new Error(`no data: ${property.getText()}`);
    const { name, initializer } = property;
    if (!ts.isStringLiteral(name) && !ts.isIdentifier(name)) throw new Error(`no key: ${name.getText()}`);
    if (name.text === "__proto__") throw new Error("sets a prototype");
    return [name.text, literalValue(initializer)] as const;
  });
  return Object.fromEntries(entries);
}
