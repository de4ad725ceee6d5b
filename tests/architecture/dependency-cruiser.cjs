// The import rules of the house. Each rule has a planted violation in imports.test.ts; add both together.
const { AREAS, QUESTION_TYPES } = require('./areas.cjs')

const either = (names) => `(?:${names.join('|')})`
const anyArea = either(AREAS)
const questionType = either(QUESTION_TYPES)

/** Files of some kinds in any area; the area is the first capture group. */
const ofKind = (...kinds) => `^app/(${anyArea})/${either(kinds)}[./]`
/** Files of some kinds in the area the rule's `from` captured. */
const own = (...kinds) => `^app/$1/${either(kinds)}[./]`

const TESTS = '\\.test\\.tsx?$|/testing/|^tests/'
const kernel = '^app/kernel/'
const contracts = `^app/${anyArea}/contract\\.ts$`
const guards = `^app/${anyArea}/guards\\.server\\.ts$`
// Written once, used everywhere: what is pure in the ground areas belongs to the words all areas share.
const groundRules = `^app/(?:texts|questions)/rules[./]|^app/questions/(?:${questionType}/[^/]+|question-types?|registry|type-rules)\\.ts$`
const groundUi = `^app/(?:texts|questions)/ui[./]|^app/questions/${questionType}/[^/]+\\.tsx$`
const database = '^app/platform/db/(?!generated)'
const primitives = '^app/ui/'
const shell = '^app/shell/'
const i18n = '^app/platform/i18n/'

/** A kind of file may import from `app/` only what the list names. */
const onlyFrom = (name, from, allowed, comment) => ({
  name,
  comment,
  severity: 'error',
  from: { path: from, pathNot: TESTS },
  to: { path: '^(?:app|prisma|tests)/', pathNot: allowed },
})

/** A dependency that must be a type: it may not exist when the program runs. */
const typesOnly = (name, from, to, comment) => ({
  name,
  comment,
  severity: 'error',
  from: { path: from, pathNot: TESTS },
  to: { path: to, dependencyTypesNot: ['type-only'] },
})

/** Packages and node built-ins a kind of file may use: none but those of the pattern. */
const packagesOnly = (name, from, allowed, comment) => ({
  name,
  comment,
  severity: 'error',
  from: { path: from, pathNot: TESTS },
  to: { dependencyTypes: ['core', 'npm', 'npm-dev', 'npm-optional', 'npm-peer', 'npm-no-pkg', 'npm-unknown'], ...(allowed ? { pathNot: allowed } : {}) },
})

const areaOrder = AREAS.slice(0, -1).map((area, place) => ({
  name: 'areas-one-way',
  comment: `${area}/ may not know the areas below it; hand the fact in from the composition, or react to an event.`,
  severity: 'error',
  from: { path: `^app/${area}/`, pathNot: TESTS },
  to: { path: `^app/${either(AREAS.slice(place + 1))}/` },
}))

const questionRules = `^app/(questions)/(?:${questionType}/[^/]+|question-types?|registry|type-rules)\\.ts$`
const questionUi = `^app/(questions)/${questionType}/[^/]+\\.tsx$`
const pure = `${ofKind('rules')}|${questionRules.replace('(questions)', 'questions')}`

const kinds = [
  onlyFrom('contract-imports', `^app/(${anyArea})/contract\\.ts$`, [own('rules'), kernel, contracts], 'A contract is a face, not a door to effects.'),
  typesOnly('contract-takes-types-of-rules', `^app/(${anyArea})/contract\\.ts$`, own('rules'), 'A contract names the types of its rules and runs none of them.'),
  packagesOnly('contract-is-plain', `^app/${anyArea}/contract\\.ts$`, null, 'A contract needs no package.'),

  onlyFrom('rules-imports', ofKind('rules'), [own('rules'), kernel, contracts, groundRules], 'A rule gets plain values and gives a decision.'),
  onlyFrom('question-rules-imports', questionRules, [own('rules'), kernel, contracts, groundRules], 'The .ts files of a question type are rules.'),
  packagesOnly('rules-are-pure', pure, null, 'A hash, solver or analyser comes into a rule as an argument.'),

  onlyFrom('forms-imports', ofKind('forms'), [own('rules', 'forms'), kernel, contracts, groundRules], 'A form turns FormData into a draft or message keys, and touches nothing.'),
  packagesOnly('forms-packages', ofKind('forms'), '(?:^|/)node_modules/zod/', 'Forms know the schema library and no other package.'),

  onlyFrom('store-imports', ofKind('store'), [own('rules', 'store'), contracts, kernel, database, '^app/platform/db/generated/', groundRules], 'A store turns rows into domain values; other areas’ facts come through their published views.'),
  typesOnly('store-takes-types-of-rules', ofKind('store'), own('rules'), 'Deciding is not a store’s work.'),

  onlyFrom('commands-imports', ofKind('commands'), [own('rules', 'store', 'commands', 'guards'), '^app/platform/(?!i18n/|db/generated/)', contracts, kernel, guards, groundRules], 'A command loads, decides and saves; other areas are reached by events and guards.'),
  onlyFrom('queries-imports', ofKind('queries'), [own('rules', 'store', 'queries'), contracts, kernel, database, groundRules], 'A query reads its own area; a page of two areas asks two queries.'),
  onlyFrom('guards-imports', ofKind('guards'), [own('rules', 'store'), contracts, kernel, database, guards], 'A guard reads its own store.'),
  onlyFrom('jobs-imports', ofKind('jobs'), [own('rules', 'queries', 'commands', 'jobs', 'mail', 'documents', 'exports'), '^app/platform/(?!db/generated/)', contracts, kernel, groundRules], 'A job does through commands what a person would.'),
  onlyFrom('papers-imports', ofKind('mail', 'documents', 'exports'), [own('rules', 'queries', 'mail', 'documents', 'exports'), '^app/platform/(?!db/)', contracts, kernel, groundRules], 'Letters, documents and exports write down what they are given.'),
  typesOnly('papers-take-types-of-queries', ofKind('mail', 'documents', 'exports'), own('queries'), 'What is written down is handed in.'),

  onlyFrom('ui-imports', ofKind('ui'), [own('ui', 'queries', 'forms', 'rules'), primitives, kernel, i18n, contracts, groundUi, groundRules], 'A component shows what it is given; other areas’ components come in as slots.'),
  onlyFrom('question-ui-imports', questionUi, [own('ui', 'rules'), primitives, kernel, i18n, contracts, groundUi, groundRules], 'The .tsx files of a question type are components.'),
  typesOnly('ui-takes-types', ofKind('ui'), own('queries', 'forms', 'rules').replace('^app/', '^app/(?!questions/|texts/)'), 'The screen is told what may be done; it does not decide.'),

  onlyFrom('testing-imports', ofKind('testing').replace(/^/, ''), [`^app/${anyArea}/`, kernel, '^app/platform/', '^tests/support/'], 'Builders know the areas.'),
]
// `testing/` is itself a test folder: its rule must not exempt it.
kinds.at(-1).from.pathNot = '\\.test\\.tsx?$'

const frame = [
  onlyFrom('routes-imports', '^app/routes/', [`^app/${anyArea}/${either(['forms', 'commands', 'queries', 'ui', 'mail', 'documents', 'exports'])}[./]`, groundUi, contracts, kernel, shell, primitives, '^app/platform/(?:http|i18n)/', '^app/platform/(?:db/work|files/file-tools)\\.server\\.ts$', '^app/routes/'], 'A route says who, what and when; rules, stores and jobs are behind commands and queries.'),
  typesOnly('routes-take-types-of-work', '^app/routes/', '^app/platform/(?:db|files)/', 'A route is handed its work by the load context and never reaches the database.'),
  onlyFrom('shell-imports', '^app/shell/', [shell, primitives, kernel, contracts, '^app/platform/(?:http|i18n)/'], 'The frame knows no area but by its contract.'),
  onlyFrom('primitives-imports', '^app/ui/', [primitives, kernel], 'A primitive has no domain words; every text is a prop.'),
  onlyFrom('platform-imports', '^app/platform/', ['^app/platform/', kernel, '^prisma/offline-engine/'], 'Machinery has no domain words.'),
  onlyFrom('kernel-imports', '^app/kernel/', [kernel], 'The kernel imports nothing.'),
  packagesOnly('kernel-is-plain', '^app/kernel/', null, 'The kernel imports nothing.'),
  onlyFrom('root-imports', '^app/(?:root|entry\\.client)\\.tsx$', [shell, primitives, kernel, contracts, '^app/platform/(?:http|i18n)/', '^app/routes/load-context\\.ts$', '^app/root\\.tsx$'], 'The root is a frame around the routes.'),
  {
    name: 'nobody-imports-the-composition',
    comment: 'What everybody needs is handed in; only the server’s entry starts the composition.',
    severity: 'error',
    from: { path: '^app/', pathNot: `^app/(?:composition|cli)/|^app/entry\\.server\\.tsx$|${TESTS}` },
    to: { path: '^app/(?:composition|cli)/' },
  },
  {
    name: 'entry-starts-the-server-only',
    comment: 'The HTTP entry knows one page of the composition: the server.',
    severity: 'error',
    from: { path: '^app/entry\\.server\\.tsx$' },
    to: { path: '^app/composition/', pathNot: '^app/composition/server\\.(?:server\\.)?tsx?$' },
  },
  {
    name: 'composition-is-not-a-command-line',
    comment: 'The command line starts the composition, not the other way round.',
    severity: 'error',
    from: { path: '^app/composition/', pathNot: TESTS },
    to: { path: '^app/cli/' },
  },
  {
    name: 'nobody-imports-the-address-table',
    comment: 'Addresses are built by kernel/addresses.',
    severity: 'error',
    from: { path: '^(?:app|prisma)/', pathNot: TESTS },
    to: { path: '^app/routes\\.ts$' },
  },
]

const everywhere = [
  {
    name: 'generated-client-in-stores-only',
    comment: 'Rows become domain values in a store, and nowhere else.',
    severity: 'error',
    from: { path: '^app/', pathNot: `^app/${anyArea}/store[./].*server\\.ts$|^app/platform/db/|${TESTS}` },
    to: { path: '^app/platform/db/generated/', pathNot: '^app/platform/db/generated/prisma/enums\\.ts$' },
  },
  {
    name: 'database-packages-in-stores-and-platform',
    comment: 'Whoever else needs the database is handed one.',
    severity: 'error',
    from: { path: '^app/', pathNot: `^app/${anyArea}/store[./]|^app/platform/|${TESTS}` },
    to: { path: 'node_modules/(?:@prisma|pg)/', dependencyTypesNot: ['type-only'] },
  },
  {
    name: 'seed-goes-through-commands',
    comment: 'The story of the demo county happens as it would to people.',
    severity: 'error',
    from: { path: '^prisma/seed/', pathNot: TESTS },
    to: { path: `^app/${anyArea}/(?:store|ui)[./]|^app/platform/db/generated/|^app/routes` },
  },
  {
    name: 'server-modules-on-the-server',
    comment: 'A module the browser may load takes types of server modules at most.',
    severity: 'error',
    from: {
      path: '^app/',
      pathNot: `\\.server\\.tsx?$|^app/(?:routes|composition|cli)/|^app/root\\.tsx$|^app/${anyArea}/(?:jobs|mail|documents|exports)[./]|${TESTS}`,
    },
    to: { path: '\\.server\\.tsx?$|^app/platform/db/generated/prisma/client\\.ts$', dependencyTypesNot: ['type-only'] },
  },
  {
    name: 'no-node-in-the-browser',
    comment: 'Components and primitives also run in a browser.',
    severity: 'error',
    from: { path: `^app/(?:ui|shell|kernel)/|^app/${anyArea}/(?:ui|rules|contract)[./]`, pathNot: TESTS },
    to: { dependencyTypes: ['core'] },
  },
  {
    name: 'testing-in-tests-only',
    comment: 'Builders of examples are no part of the product.',
    severity: 'error',
    from: { path: '^(?:app|prisma)/', pathNot: TESTS },
    to: { path: '/testing/|^tests/|\\.test\\.tsx?$' },
  },
  {
    name: 'no-barrel',
    comment: 'A file is imported by its own name.',
    severity: 'error',
    from: {},
    to: { path: '^app/.*/index\\.tsx?$|^app/index\\.tsx?$', pathNot: '^app/routes/' },
  },
  {
    name: 'no-cycle',
    comment: 'Two modules that need each other are one thought, or one of them is in the wrong place.',
    severity: 'error',
    from: { path: '^app/' },
    to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
  },
  {
    name: 'no-orphan',
    comment: 'Nobody uses this module and it uses nobody.',
    severity: 'error',
    from: {
      orphan: true,
      path: '^app/',
      pathNot: `^app/(?:routes|cli|composition)/|^app/routes\\.ts$|contract\\.ts$|\\.d\\.ts$|\\.examples\\.tsx$|\\.(?:css|json|md)$|${TESTS}`,
    },
    to: {},
  },
  {
    name: 'no-dead-module',
    comment: 'Neither a route, nor the composition, a command of the command line or the seed reaches this module.',
    severity: 'error',
    from: { path: '^app/(?:routes|composition|cli)/|^app/(?:root|entry\\.server|entry\\.client)\\.tsx$|^app/ui/.*\\.examples\\.tsx$|^prisma/seed/' },
    to: {
      path: '^app/.*\\.(?:ts|tsx)$',
      pathNot: `^app/(?:routes\\.ts$|routes/|composition/|cli/|root|entry)|contract\\.ts$|\\.d\\.ts$|\\.examples\\.tsx$|^app/platform/db/generated/|${TESTS}`,
      reachable: false,
    },
  },
]

module.exports = {
  forbidden: [...areaOrder, ...kinds, ...frame, ...everywhere],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(?:build|\\.cache|\\.data|public)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    moduleSystems: ['es6'],
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default', 'types'], mainFields: ['module', 'main', 'types'], extensions: ['.ts', '.tsx', '.d.ts', '.mjs', '.js', '.json', '.css'] },
    skipAnalysisNotInRules: true,
    cache: false,
  },
}
