/** What a style sheet of the product may not hold, and why. Chromium 109 is the oldest browser that must draw the pages. */
const FORBIDDEN: [pattern: RegExp, why: string][] = [
  [/font(?:-size)?:[^;{}]*?\b[\d.]+px/gi, 'type in px does not grow with the reader’s own setting: use rem'],
  [/(?:margin|padding|gap|line-height|letter-spacing|word-spacing|text-indent)[\w-]*:[^;{}]*!important/gi, 'a reader’s own text spacing must win (WCAG 1.4.12)'],
  [/@import\s+(?:url\(\s*)?['"](?:https?:)?\/\/|url\(\s*['"]?(?:https?:)?\/\//gi, 'everything comes from our own origin'],
  [/(?:^|[{};\s])&/g, 'nesting is not known to Chromium 109'],
  [/:has\(|color-mix\(|oklch\(|oklab\(|@container|@scope|light-dark\(/gi, 'not known to every browser on the floor'],
  [/hyphens:\s*auto/gi, 'Chromium does not hyphenate Finnish or Swedish: soft hyphens are in the text'],
]

/** Containers that take the focus by script only, so that reading goes on there; nothing in them is operated by it. */
const FOCUSED_BY_SCRIPT = ['[tabindex="-1"]:focus', '.dialog > section', '.menu__list']

/** The faults of a style sheet, each as `fault: line`. */
export function checkCss(css: string): string[] {
  const code = css.replace(/\/\*[\s\S]*?\*\//g, (comment) => comment.replace(/[^\n]/g, ' '))
  const lineOf = (index: number) => code.slice(0, index).split('\n').length
  const found = FORBIDDEN.flatMap(([pattern, why]) => [...code.matchAll(pattern)].map((match) => `line ${lineOf(match.index)}: ${why}`))
  const rules = [...code.matchAll(/([^{};]*)\{([^{}]*)\}/g)].map((rule) => ({ selector: rule[1]!.trim(), body: rule[2]!, line: lineOf(rule.index + rule[1]!.length) }))
  const drawsRing = (body: string) => /box-shadow:\s*(?!none)|outline:[^;]*solid/i.test(body)
  for (const { selector, body, line } of rules) {
    if (!/outline(?:-width|-style)?:\s*(?:none|0)\b/i.test(body)) continue
    // The ring may stand on the element itself, on what follows it, or on `:focus-visible` alone.
    const ringOf = selector === ':focus' ? ':focus-visible' : selector
    const isReplaced = drawsRing(body) || rules.some((other) => other.selector.startsWith(ringOf) && drawsRing(other.body)) || selector.endsWith(':focus:not(:focus-visible)')
    if (!isReplaced && !FOCUSED_BY_SCRIPT.includes(selector)) found.push(`line ${line}: focus must stay visible where the outline is taken away`)
  }
  return found
}

/** Addresses of other origins that a component would make the browser fetch. */
export function checkRequests(code: string): string[] {
  return [...code.matchAll(/(?:\b(?:src|srcSet|poster|action|formAction)=|<link\b[^>]*\bhref=|\bfetch\(|\bnew EventSource\(|\bimport\()[\s{]*['"`](?:https?:)?\/\/[^'"`]*/g)].map(([found]) => found)
}
