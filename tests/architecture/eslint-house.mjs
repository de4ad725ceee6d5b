import { createRequire } from 'node:module'
import i18next from 'eslint-plugin-i18next'
import a11y from 'eslint-plugin-jsx-a11y'
import tseslint from 'typescript-eslint'
import { house } from './house-rules.mjs'

const { AREAS } = createRequire(import.meta.url)('./areas.cjs')

const anyArea = `app/{${AREAS.join(',')}}`
const forbid = (selector, message) => ({ selector, message })

// Which language comes first is data of each county (Swedish in Ostrobothnia).
const assumed = '[value=/^(?:fi|sv|en)(?:-simple)?$/]'
const everywhere = [
  forbid(`LogicalExpression > Literal.right${assumed}, ConditionalExpression > Literal${assumed}, AssignmentPattern > Literal.right${assumed}`, 'No language stands in for another: take the county’s or the text’s original one.'),
  forbid('TSAsExpression > TSTypeReference[typeName.name="Locale"], TSAsExpression > TSArrayType > TSTypeReference[typeName.name="Locale"]', 'A tag becomes a locale by `isLocale`, or by `storedLocale` where it comes from the database.'),
  forbid('ExportAllDeclaration', 'No barrel files: import from the file itself.'),
  forbid('ExportNamedDeclaration[source]', 'No barrel files: import from the file itself.'),
  forbid(':not(TSModuleBlock) > TSInterfaceDeclaration, ExportNamedDeclaration > TSInterfaceDeclaration', 'Use `type`; `interface` only extends a library’s own.'),
  forbid('TSEnumDeclaration', 'Use a union of words.'),
  forbid('JSXAttribute[name.name="style"]', 'No style attributes: the policy of the pages refuses them. Use a class.'),
  forbid('JSXAttribute[name.name="dangerouslySetInnerHTML"]', 'Text is shown as text. The page’s embedded data is the one exception.'),
]
const noClasses = [forbid('ClassDeclaration, ClassExpression', 'No classes in areas: values and functions.')]
const noClockNoChance = [
  forbid('NewExpression[callee.name="Date"][arguments.length=0]', 'A rule has no clock: take `now` as an argument.'),
  forbid('CallExpression[callee.name="Date"]', 'A rule has no clock: take `now` as an argument.'),
  forbid('MemberExpression[object.name="Date"][property.name="now"], MemberExpression[object.name="performance"]', 'A rule has no clock: take `now` as an argument.'),
  forbid('MemberExpression[object.name="Math"][property.name="random"], Identifier[name="crypto"]', 'A rule has no chance: take the number as an argument.'),
  forbid('Identifier[name="process"], Identifier[name="console"], Identifier[name="fetch"], Identifier[name="setTimeout"], Identifier[name="globalThis"], MetaProperty', 'A rule knows only its arguments.'),
  forbid('AwaitExpression, FunctionDeclaration[async=true], ArrowFunctionExpression[async=true]', 'A rule decides at once: load before, save after.'),
]

/** The whole configuration, for the tree at `root`. */
export function houseConfig(root) {
  return tseslint.config(
    { ignores: ['build/**', '.cache/**', '.data/**', 'node_modules/**', 'public/**', 'app/platform/db/generated/**', 'test-results/**'] },
    { linterOptions: { reportUnusedDisableDirectives: 'error' } },
    {
      files: ['**/*.{js,mjs,cjs}'],
      languageOptions: { ecmaVersion: 2023 },
      rules: { semi: ['error', 'never'], 'no-undef': 'off', 'no-var': 'error', 'prefer-const': 'error', eqeqeq: ['error', 'smart'] },
    },
    {
      files: ['**/*.{ts,tsx}'],
      extends: [tseslint.configs.strictTypeChecked],
      plugins: { house },
      languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: root } },
      rules: {
        semi: ['error', 'never'],
        eqeqeq: ['error', 'smart'],
        'no-var': 'error',
        'prefer-const': 'error',
        'no-restricted-syntax': ['error', ...everywhere],
        '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
        '@typescript-eslint/no-import-type-side-effects': 'error',
        '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
        '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
        '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
        '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true }],
        '@typescript-eslint/naming-convention': [
          'error',
          { selector: 'typeLike', format: ['PascalCase'], custom: { regex: '^I[A-Z]|(?:Manager|Helper|Service|Impl)$', match: false } },
          { selector: 'function', format: ['camelCase', 'PascalCase'], custom: { regex: '(?:Manager|Helper|Service|Impl)$', match: false } },
        ],
        // An index into a list whose length was just checked; the compiler already asks everywhere else.
        '@typescript-eslint/no-non-null-assertion': 'off',
        // A transaction's callback and a route's action read better with it.
        '@typescript-eslint/no-confusing-void-expression': 'off',
        // Remix throws responses.
        '@typescript-eslint/only-throw-error': 'off',
        '@typescript-eslint/prefer-promise-reject-errors': 'off',
        '@typescript-eslint/require-await': 'off',
        // `'goals' | string` tells which words are usual.
        '@typescript-eslint/no-redundant-type-constituents': 'off',
        '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
        // A form's field may hold a file, whose name of a text then fails the field's own check.
        '@typescript-eslint/no-base-to-string': 'off',
        // Slow, and there are no enums; deprecations are seen when packages are raised.
        '@typescript-eslint/no-unsafe-enum-assignment': 'off',
        '@typescript-eslint/no-deprecated': 'off',
        '@typescript-eslint/no-unnecessary-type-parameters': 'off',
        '@typescript-eslint/no-unsafe-enum-comparison': 'off',
        // Augmenting a library's types needs its empty interface.
        '@typescript-eslint/no-empty-object-type': ['error', { allowInterfaces: 'with-single-extends' }],
      },
    },
    {
      files: ['app/**/*.{ts,tsx}'],
      ignores: ['**/*.test.{ts,tsx}', '**/testing/**'],
      rules: { 'house/exported-function-promises': 'error', 'no-console': 'error' },
    },
    {
      files: ['**/*.{ts,tsx}'],
      ignores: ['app/routes/**', 'app/root.tsx', 'app/entry.*.tsx', 'app/routes.ts', '**/*.config.ts', 'tests/support/**', '**/*.d.ts'],
      rules: { 'no-restricted-exports': ['error', { restrictDefaultExports: { direct: true, named: true, defaultFrom: true, namedFrom: true, namespaceFrom: true } }] },
    },
    { files: ['app/routes/**', 'app/root.tsx', 'app/entry.*.tsx', 'app/routes.ts'], rules: { 'house/exported-function-promises': 'off' } },
    { files: ['app/cli/**', 'app/entry.server.tsx'], rules: { 'no-console': 'off' } },
    { files: [`${anyArea}/**/*.{ts,tsx}`], rules: { 'no-restricted-syntax': ['error', ...everywhere, ...noClasses] } },
    {
      files: [`${anyArea}/rules/**/*.ts`, `${anyArea}/rules.ts`, 'app/questions/*/*.ts', 'app/kernel/**/*.ts'],
      ignores: ['**/*.test.ts'],
      rules: { 'no-restricted-syntax': ['error', ...everywhere, ...noClasses, ...noClockNoChance] },
    },
    {
      // A type of question may do one thing exactly as another does: its folder then says so by name.
      files: ['app/questions/*/*.tsx'],
      ignores: ['app/questions/{rules,forms,store,commands,queries,ui,testing}/**'],
      rules: { 'no-restricted-syntax': ['error', ...everywhere.filter(({ selector }) => selector !== 'ExportNamedDeclaration[source]'), ...noClasses] },
    },
    {
      files: ['app/questions/*/*.ts'],
      ignores: ['**/*.test.ts', 'app/questions/{rules,forms,store,commands,queries,ui,testing}/**'],
      rules: { 'no-restricted-syntax': ['error', ...everywhere.filter(({ selector }) => selector !== 'ExportNamedDeclaration[source]'), ...noClasses, ...noClockNoChance] },
    },
    { files: ['app/platform/i18n/embedded-texts.tsx'], rules: { 'no-restricted-syntax': ['error', ...everywhere.filter(({ selector }) => !selector.includes('dangerously'))] } },
    {
      files: ['app/**/*.tsx'],
      extends: [a11y.flatConfigs.strict],
    },
    {
      files: [`${anyArea}/**/*.tsx`, 'app/shell/**/*.tsx', 'app/ui/**/*.tsx', 'app/routes/**/*.tsx', 'app/root.tsx'],
      // Examples of components and the demo pages are read by developers.
      ignores: ['**/*.test.tsx', '**/*.examples.tsx', 'app/routes/demo/**', 'app/ui/component-page/**'],
      plugins: { i18next },
      rules: { 'i18next/no-literal-string': ['error', { mode: 'jsx-text-only', words: { exclude: [/^[^\p{L}]*$/u] } }], 'house/words-from-locales': 'error' },
    },
    {
      files: ['**/*.test.{ts,tsx}', 'tests/**/*.{ts,tsx}', '**/testing/**', '*.config.ts'],
      rules: {
        'no-restricted-syntax': 'off',
        // Tests hand in broken things on purpose and look into untyped answers.
        '@typescript-eslint/no-unsafe-assignment': 'off',
        '@typescript-eslint/no-unsafe-member-access': 'off',
        '@typescript-eslint/no-unsafe-argument': 'off',
        '@typescript-eslint/no-unsafe-call': 'off',
        '@typescript-eslint/no-unsafe-return': 'off',
        '@typescript-eslint/no-unnecessary-condition': 'off',
        '@typescript-eslint/unbound-method': 'off',
      },
    },
  )
}
