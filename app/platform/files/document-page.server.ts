import { direction, type Locale } from '~/kernel/locales'

/** A text with the signs that HTML gives a meaning made harmless. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`)
}

/** A page of its own, to be kept and opened years later: no links to styles, no scripts, nothing to load. `body` is HTML. */
export function documentPage({ locale, title, body }: { locale: Locale; title: string; body: string }): string {
  return `<!doctype html>
<html lang="${locale}" dir="${direction(locale)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
<style>body{font:1.125rem/1.6 sans-serif;max-width:44rem;margin:2rem auto;padding:0 1rem;overflow-wrap:anywhere}h1{line-height:1.2}dt{color:#414e49;margin-top:1rem}dd{margin:0;font-weight:600;white-space:pre-line}table{border-collapse:collapse}th,td{text-align:left;padding:.25rem .75rem .25rem 0;vertical-align:top;border-bottom:1px solid #73827d}.paper-line{display:block;height:2.25em;border-bottom:1px solid}.vh{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}svg{display:none}@media print{body{font-size:11pt;max-width:none;margin:0}tr,dd{break-inside:avoid}h2,h3{break-after:avoid}}</style>
</head>
<body>
<main>
${body}
</main>
</body>
</html>
`
}

/** A term and what is said of it, each as plain text. */
export type Term = { term: string; said: string | readonly string[]; lang?: Locale }

/** Terms with what is said of them, as a description list. */
export function termList(terms: readonly Term[]): string {
  const said = ({ said: words, lang }: Term) => [words].flat().map((line) => `<dd dir="auto"${lang ? ` lang="${lang}"` : ''}>${escapeHtml(line)}</dd>`).join('')
  return `<dl>${terms.map((each) => `<dt>${escapeHtml(each.term)}</dt>${said(each)}`).join('')}</dl>`
}
