import { toJsxRuntime } from 'hast-util-to-jsx-runtime'
import { Fragment, jsx, jsxs } from 'react/jsx-runtime'
import rehypeSanitize, { defaultSchema } from 'rehype-sanitize'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import remarkRehype from 'remark-rehype'
import { unified } from 'unified'
import { partIn, type Locale } from '~/kernel/locales'
import { pickText, type LocalizedText } from '~/kernel/localized-text'
import { useIsStaticPage } from '~/platform/i18n/static-page'
import { useLocale } from '~/platform/i18n/use-text'
import { markSteps, shiftHeadings, softenText, type TreeNode } from '../rules/text-tree'
import { softened } from './hyphenation'
import { PickedNotice } from './variant-notice'

// What a text may hold: words in order. No pictures, no raw HTML, no links but those a person can read and follow.
const schema = {
  ...defaultSchema,
  tagNames: ['p', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'ul', 'ol', 'li', 'strong', 'em', 'a', 'br', 'blockquote', 'table', 'thead', 'tbody', 'tr', 'th', 'td', 'code', 'del', 'hr'],
  attributes: { a: ['href'], ol: ['start'], th: ['align'], td: ['align'] },
  protocols: { href: ['https', 'http', 'mailto', 'tel'] },
  clobber: [],
}

const processor = unified().use(remarkParse).use(remarkGfm).use(remarkRehype).use(rehypeSanitize, schema as never)

/**
 * A longer text in Markdown, picked and marked like `ContentText`. Its highest heading gets `headingLevel`; raw HTML
 * is left out, so that nothing an author pastes can act on the page.
 */
export function Markdown({ text, original, headingLevel = 3 }: { text: LocalizedText; original: Locale; headingLevel?: 2 | 3 | 4 | 5 }) {
  const locale = useLocale()
  const isStatic = useIsStaticPage()
  const picked = pickText(text, locale, original)
  if (picked.text === '') return null
  return (
    <>
      <PickedNotice picked={picked} />
      <div className="prose" {...partIn(picked.locale, locale)}>
        {elementsOf(picked.text, picked.locale, headingLevel, isStatic)}
      </div>
    </>
  )
}

const KEPT_TEXTS = 500
const kept = new Map<string, ReturnType<typeof asElements>>()

// Reading a text takes longer than all else on its page. Elements never change, so pages can share them.
function elementsOf(source: string, locale: Locale, headingLevel: number, soft: boolean) {
  const key = `${locale} ${headingLevel} ${soft} ${source}`
  const elements = kept.get(key) ?? asElements(source, locale, headingLevel, soft)
  // Moved to the end: the first one is then the one not wanted for longest.
  kept.delete(key)
  kept.set(key, elements)
  if (kept.size > KEPT_TEXTS) kept.delete(kept.keys().next().value!)
  return elements
}

function asElements(source: string, locale: Locale, headingLevel: number, soft: boolean) {
  const tree = processor.runSync(processor.parse(source))
  const rules = tree as unknown as TreeNode
  shiftHeadings(rules, headingLevel)
  markSteps(rules)
  if (soft) softenText(rules, (words) => softened(words, locale))
  return toJsxRuntime(tree, { Fragment, jsx, jsxs })
}
