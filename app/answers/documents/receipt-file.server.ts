import { direction, type Locale } from '~/kernel/locales'
import { formatDateTime } from '~/platform/i18n/format'
import { textFor } from '~/platform/i18n/text-for'

/** What a saved receipt holds, in the reader's words. */
export type ReceiptFile = {
  locale: Locale
  countyName: string
  title: string
  codeGroups: string[]
  readCodeGroups: string[]
  receivedAt: Date
  closesAt: Date
  versionNumber: number
  caseNumber: string
  link: string
  contact: string
  parts: { heading: string; answers: { question: string; lines: string[] }[] }[]
}

/** The receipt as a page of its own, to be kept on a device and opened there years later: no links to styles, no scripts. */
export function receiptFile(receipt: ReceiptFile): string {
  const { locale } = receipt
  const t = textFor(locale, 'answers')
  const facts = [
    t('receipt.received-at', { date: formatDateTime(locale, receipt.receivedAt) }),
    t('receipt.version', { version: receipt.versionNumber }),
    t('receipt.case-number', { number: receipt.caseNumber }),
    t('receipt.edit-until', { date: formatDateTime(locale, receipt.closesAt) }),
  ]
  return `<!doctype html>
<html lang="${locale}" dir="${direction(locale)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(t('receipt.title'))} – ${escaped(receipt.title)}</title>
<style>body{font:1.125rem/1.6 sans-serif;max-width:40rem;margin:2rem auto;padding:0 1rem}code{font-size:1.5rem;letter-spacing:.06em}dt{color:#414e49;margin-top:1rem}dd{margin:0;font-weight:600;white-space:pre-line;overflow-wrap:anywhere}</style>
</head>
<body>
<main>
<h1>${escaped(t('receipt.title'))}</h1>
<p>${escaped(receipt.title)}<br>${escaped(receipt.countyName)}</p>
<h2>${escaped(t('receipt.code.label'))}</h2>
<p><code translate="no">${escaped(receipt.codeGroups.join(' '))}</code></p>
<p>${escaped(t('receipt.code.keep'))}</p>
<p>${escaped(t('receipt.code.secret'))}</p>
<p>${escaped(t('mail.where', { link: receipt.link }))}</p>
<h2>${escaped(t('receipt.helper.title'))}</h2>
<p><code translate="no">${escaped(receipt.readCodeGroups.join(' '))}</code></p>
<p>${escaped(t('receipt.helper.body'))}</p>
<h2>${escaped(t('receipt.copy.title'))}</h2>
<ul>${facts.map((fact) => `<li>${escaped(fact)}</li>`).join('')}</ul>
${receipt.parts.map(partOf).join('\n')}
<p>${escaped(receipt.contact)}</p>
</main>
</body>
</html>
`
  function partOf({ heading, answers }: ReceiptFile['parts'][number]): string {
    const rows = answers.map(({ question, lines }) => `<dt>${escaped(question)}</dt><dd dir="auto">${escaped(lines.length === 0 ? t('check.empty') : lines.join('\n'))}</dd>`)
    return `<h3>${escaped(heading)}</h3>\n<dl>${rows.join('')}</dl>`
  }
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`)
}
