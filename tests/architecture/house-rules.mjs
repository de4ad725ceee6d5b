/** ESLint rules of our own. Each is proved in code.test.ts. */

/** Every exported function promises something in a sentence before it. */
const exportedFunctionPromises = {
  meta: { type: 'suggestion', messages: { missing: 'Say in one sentence what {{name}} promises (a doc comment before it).' }, schema: [] },
  create(context) {
    const source = context.sourceCode
    const isTold = (node) => source.getCommentsBefore(node).some((comment) => comment.type === 'Block' && comment.value.startsWith('*'))
    return {
      ExportNamedDeclaration(node) {
        const declaration = node.declaration
        if (!declaration || isTold(node)) return
        if (declaration.type === 'FunctionDeclaration') {
          context.report({ node: declaration.id ?? declaration, messageId: 'missing', data: { name: declaration.id?.name ?? 'this function' } })
        }
        if (declaration.type === 'VariableDeclaration') {
          for (const { id, init } of declaration.declarations) {
            const isFunction = init?.type === 'ArrowFunctionExpression' || init?.type === 'FunctionExpression'
            if (isFunction && id.type === 'Identifier') context.report({ node: id, messageId: 'missing', data: { name: id.name } })
          }
        }
      },
    }
  },
}

/** Text that people read comes from `locales/`, also when it stands in an attribute or an expression. */
const wordsFromLocales = {
  meta: { type: 'problem', messages: { literal: 'Words that people read come from locales/: "{{text}}".' }, schema: [] },
  create(context) {
    const readAloud = /^(?:aria-label|aria-description|aria-roledescription|aria-valuetext|alt|title|placeholder|label|legend|hint|heading|caption|summary|message|description)$/
    const hasWords = (text) => /\p{L}{2}/u.test(text)
    const report = (node, text) => context.report({ node, messageId: 'literal', data: { text: text.trim().slice(0, 40) } })
    const literalsOf = (node) => {
      if (!node) return []
      if (node.type === 'Literal') return typeof node.value === 'string' ? [[node, node.value]] : []
      if (node.type === 'TemplateLiteral') return node.quasis.map((part) => [part, part.value.cooked ?? ''])
      if (node.type === 'ConditionalExpression') return [...literalsOf(node.consequent), ...literalsOf(node.alternate)]
      if (node.type === 'LogicalExpression') return [...literalsOf(node.left), ...literalsOf(node.right)]
      return []
    }
    const check = (node) => literalsOf(node).forEach(([place, text]) => hasWords(text) && report(place, text))
    return {
      'JSXElement > JSXExpressionContainer, JSXFragment > JSXExpressionContainer': (node) => check(node.expression),
      JSXAttribute(node) {
        if (node.name.type !== 'JSXIdentifier' || !readAloud.test(node.name.name)) return
        check(node.value?.type === 'JSXExpressionContainer' ? node.value.expression : node.value)
      },
    }
  },
}

export const house = {
  meta: { name: 'house' },
  rules: { 'exported-function-promises': exportedFunctionPromises, 'words-from-locales': wordsFromLocales },
}
