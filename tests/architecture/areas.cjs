/**
 * The areas in their order: an area may know those above it, never those below. Adding an area is adding a line.
 * Read by dependency-cruiser, ESLint, the tree check and the architecture tests.
 */
const AREAS = [
  // ground
  'counties',
  'identity',
  'texts',
  'questions',
  'accessibility',
  // the way of a voice
  'consultations',
  'answers',
  'associations',
  'statements',
  'forums',
  'draws',
  'moderation',
  'analysis',
  'summaries',
  'follow-up',
  'notifications',
  'oversight',
  'accountability',
  'search',
]

/** The kinds of file inside an area: each a folder, or in a small area one file of that name. */
const KINDS = ['contract', 'rules', 'forms', 'store', 'commands', 'queries', 'guards', 'jobs', 'mail', 'documents', 'exports', 'ui', 'testing']

/** One folder per question type in `questions/`: its `.ts` files are rules, its `.tsx` files are ui. */
const QUESTION_TYPES = [
  'single-choice', 'multiple-choice', 'likert', 'agree', 'region', 'matrix', 'ranking', 'number', 'budget', 'short-text', 'long-text',
]

/** The frame and machinery around the areas. */
const FRAME = ['routes', 'shell', 'ui', 'platform', 'kernel', 'composition', 'cli', 'decisions']

/** Names that say nothing about what is inside. */
const EMPTY_NAMES = ['utils', 'util', 'helpers', 'helper', 'lib', 'libs', 'common', 'misc', 'shared']

module.exports = { AREAS, KINDS, QUESTION_TYPES, FRAME, EMPTY_NAMES }
