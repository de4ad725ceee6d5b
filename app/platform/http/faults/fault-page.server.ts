import { addresses } from '~/kernel/addresses'
import { direction, isSimple, type Locale } from '~/kernel/locales'
import { textFor } from '../../i18n/text-for'
import type { Site } from '../serving/sites.server'
import { escape } from './escape'
import { frameAfter, frameBefore, phoneLink } from './fault-frame.server'
import type { TypedField } from './typed-fields.server'

/**
 * Why the server itself answers instead of a page of the product: a form from elsewhere (403), no such file
 * (404), too long (413), a host that is nobody's (421), characters that cannot be kept (422), too many requests,
 * a defect, no database.
 */
export type Fault = 403 | 404 | 413 | 421 | 422 | 429 | 500 | 503

export type FaultPage = {
  fault: Fault
  locale: Locale
  /** Null where nobody knows whose site it is. */
  site: Site | null
  /** What was asked for, with its query; where a form that is shown back can be sent again. */
  address: string
  stylesheets: readonly string[]
  requestId: string
  /** The form that was sent, shown back so that nothing typed is lost; null for a page that was only asked for. */
  fields: TypedField[] | null
  /** Of a form that is too long the end is not shown. */
  isInPart?: boolean
}

const FORM_ID = 'again'

/** The page for a fault, whole and without the framework, the database or scripts, so that it works when they do not. */
export function faultPage(page: FaultPage): string {
  const { locale, site, address } = page
  const t = textFor(locale, 'shell')
  const title = textOf(page, 'title')
  const hasForm = page.fields !== null && page.fields.length > 0
  const frame = { locale, site, address, formId: hasForm && canBeSentAgain(page) ? FORM_ID : null }
  const home = site ? `<div class="actions"><a href="${addresses.front(locale)}">${escape(t('page.action.home'))}</a></div><p>${escape(t('page.action.contact', { contact: '' }))}${phoneLink(site.help.phone)}</p>` : ''
  return `<!DOCTYPE html>
<html lang="${locale}" dir="${direction(locale)}"${isSimple(locale) ? ' class="simple"' : ''}>
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex">
<title>${escape(site ? t('page-title', { title, county: site.nameIn(locale) }) : t('page-title-alone', { title }))}</title>
${page.stylesheets.map((href) => `<link rel="stylesheet" href="${escape(href)}">`).join('\n')}</head>
<body>${frameBefore(frame)}
<main id="main" tabindex="-1"><div class="wrap"><div class="head"><h1>${escape(title)}</h1><p class="lead">${escape(textOf(page, 'body'))}</p></div>
${hasForm ? formBack(page, page.fields!) : ''}
${home}</div></main>
${frameAfter(frame)}</body></html>`
}

function textOf({ fault, locale, fields, isInPart, requestId }: FaultPage, part: 'title' | 'body'): string {
  const t = textFor(locale, 'shell')
  switch (fault) {
    case 403:
      return t(`page.origin.${part}`)
    case 404:
      return t(`page.404.${part}`)
    case 413:
      return part === 'body' && fields?.length && isInPart ? `${t('page.413.body')} ${t('page.413.end-missing')}` : t(`page.413.${part}`)
    case 421:
      return t(`page.421.${part}`)
    case 422:
      return t(`page.characters.${part}`)
    case 429:
      return t(`page.429.${part}`)
    case 500:
      return part === 'title' ? t('page.500.title') : t('page.500.body', { id: requestId })
    case 503:
      return part === 'body' && fields?.length ? t('page.503.kept-here') : t(`page.503.${part}`)
  }
}

// A form that came from another site must not become one of ours by being shown: one press would send what a stranger wrote.
function canBeSentAgain({ fault }: FaultPage): boolean {
  return fault !== 403
}

// Everything typed is in the form again and can be sent anew with one button; own words can also be read and copied.
function formBack(page: FaultPage, fields: TypedField[]): string {
  const { locale, fault, address } = page
  const t = textFor(locale, 'shell')
  const isForm = canBeSentAgain(page)
  const label = t('page.your-text')
  const isOwnWords = ({ value }: TypedField) => value.length > 60 || /[\s\p{L}]{2}.*\s/u.test(value)
  let count = 0
  const controls = fields.map((field) => {
    if (!isOwnWords(field)) return !isForm ? '' : `<input type="hidden" name="${escape(field.name)}" value="${escape(field.value)}">`
    count += 1
    const id = `text-${count}`
    // A line break right after the tag is dropped by browsers; one more keeps a text that begins with one.
    return `<div class="field"><label class="label" for="${id}">${escape(label)}${count > 1 ? ` (${count})` : ''}</label><textarea class="textarea" id="${id}" ${isForm ? `name="${escape(field.name)}"` : 'readonly'} autocomplete="off">\n${escape(field.value)}</textarea></div>`
  })
  const again = fault === 413 ? '' : `<div class="actions"><button class="button" type="submit">${escape(t('page.action.try-again'))}</button></div>`
  if (!isForm) return controls.join('')
  return `<form id="${FORM_ID}" method="post" action="${escape(address)}" autocomplete="off">${controls.join('')}${again}</form>`
}
