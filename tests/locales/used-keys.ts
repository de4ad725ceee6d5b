import ts from 'typescript'

/** What a file asks of the texts: `answers:receipt.title`, or with `*` where a part is known only when it runs. */
export type Use = { name: string; file: string; line: number }

/** What the scan of one file found; `undeclared` are keys it cannot follow. */
export type Uses = { used: Use[]; undeclared: Use[] }

type Scope = Map<string, string>

/** A comment that names keys which no call spells out, such as codes of the server: `// texts: answers:refusal.* shell:back`. */
const DECLARED = /\btexts:((?:\s+[\w-]+:[\w.*-]+)+)/g

/**
 * Finds every text a file asks for. It follows `t` from `useText('area')`, `textFor(locale, 'area')` and a parameter of type
 * `TextOf<'area'>`; a template such as `refusal.${code}` counts for every key of that shape, and any other key that is
 * not spelled out has to be declared in a comment.
 */
export function usedKeys(file: string, code: string): Uses {
  const source = ts.createSourceFile(file, code, ts.ScriptTarget.Latest, true, file.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS)
  const used: Use[] = []
  const undeclared: Use[] = []
  const at = (position: number) => source.getLineAndCharacterOfPosition(position).line + 1
  const declared = [...code.matchAll(DECLARED)].flatMap((match) => match[1]!.trim().split(/\s+/).map((name) => ({ name, file, line: at(match.index) })))

  const visit = (node: ts.Node, scopes: Scope[]): void => {
    const inner = opensScope(node) ? [...scopes, bindingsOf(node)] : scopes
    if (ts.isCallExpression(node)) {
      const area = areaOfCallee(node.expression, inner)
      const key = node.arguments[0]
      if (area !== undefined && key) {
        for (const pattern of patternsOf(key)) {
          if (pattern === undefined) undeclared.push({ name: `${area}:${key.getText(source)}`, file, line: at(key.getStart(source)) })
          else used.push({ name: `${area}:${pattern}`, file, line: at(key.getStart(source)) })
        }
      }
    }
    ts.forEachChild(node, (child) => visit(child, inner))
  }
  visit(source, [])
  return { used: [...used, ...declared], undeclared: declared.length > 0 ? [] : undeclared }
}

function opensScope(node: ts.Node): boolean {
  return ts.isSourceFile(node) || ts.isFunctionLike(node)
}

/** The names bound to an area's texts by a function's parameters or by declarations directly inside it. */
function bindingsOf(scope: ts.Node): Scope {
  const found: Scope = new Map()
  const bind = (name: ts.BindingName, area: string, property = 't') => {
    if (ts.isIdentifier(name)) found.set(name.text, area)
    else for (const element of name.elements) if (ts.isBindingElement(element) && ts.isIdentifier(element.name) && (element.propertyName ?? element.name).getText() === property) found.set(element.name.text, area)
  }
  const look = (node: ts.Node): void => {
    if (ts.isVariableDeclaration(node) && node.initializer) {
      const area = areaOfCall(node.initializer)
      if (area !== undefined) bind(node.name, area)
    }
    if (ts.isParameter(node) && node.type) for (const [property, area] of areasOfType(node.type)) bind(node.name, area, property)
    if (node === scope || !opensScope(node)) ts.forEachChild(node, look)
  }
  look(scope)
  return found
}

/** `useText('area')`, `textFor(locale, 'area')`. */
function areaOfCall(node: ts.Expression): string | undefined {
  if (!ts.isCallExpression(node) || !ts.isIdentifier(node.expression)) return undefined
  const argument = node.expression.text === 'useText' ? node.arguments[0] : node.expression.text === 'textFor' ? node.arguments[1] : undefined
  return argument && ts.isStringLiteralLike(argument) ? argument.text : undefined
}

/** `TextOf<'area'>` itself, or as a property: `{ t: TextOf<'area'> }`. */
function areasOfType(type: ts.TypeNode): [property: string, area: string][] {
  if (ts.isTypeReferenceNode(type) && type.typeName.getText() === 'TextOf') {
    const argument = type.typeArguments?.[0]
    return argument && ts.isLiteralTypeNode(argument) && ts.isStringLiteral(argument.literal) ? [['t', argument.literal.text]] : []
  }
  if (ts.isTypeLiteralNode(type)) {
    return type.members.flatMap((member) => (ts.isPropertySignature(member) && member.type ? areasOfType(member.type).map(([, area]) => [member.name.getText(), area] as [string, string]) : []))
  }
  if (ts.isIntersectionTypeNode(type)) return type.types.flatMap(areasOfType)
  return []
}

function areaOfCallee(callee: ts.Expression, scopes: Scope[]): string | undefined {
  if (ts.isCallExpression(callee)) return areaOfCall(callee)
  if (ts.isPropertyAccessExpression(callee) && callee.name.text === 't') return areaOfCall(callee.expression)
  if (!ts.isIdentifier(callee)) return undefined
  return scopes.findLast((scope) => scope.has(callee.text))?.get(callee.text)
}

/** The keys an expression can be, with `*` for parts known only when it runs; undefined for one that cannot be followed. */
function patternsOf(key: ts.Expression): (string | undefined)[] {
  if (ts.isStringLiteralLike(key)) return [key.text]
  if (ts.isTemplateExpression(key)) {
    const pattern = key.head.text + key.templateSpans.map((span) => `*${span.literal.text}`).join('')
    return [/^\*+$/.test(pattern) ? undefined : pattern]
  }
  if (ts.isConditionalExpression(key)) return [...patternsOf(key.whenTrue), ...patternsOf(key.whenFalse)]
  if (ts.isParenthesizedExpression(key) || ts.isAsExpression(key) || ts.isSatisfiesExpression(key)) return patternsOf(key.expression)
  return [undefined]
}

/** Whether a key of a catalogue (`area:left_one`) is one of those asked for by a name or pattern. */
export function isMeant(name: string, key: string): boolean {
  const bare = key.replace(/_(?:zero|one|two|few|many|other)$/, '')
  if (!name.includes('*')) return name === key || name === bare
  const pattern = new RegExp(`^${name.split('*').map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('.+')}$`)
  return pattern.test(key) || pattern.test(bare)
}
