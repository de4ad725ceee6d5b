import { addresses, inLocale } from '~/kernel/addresses'
import { menuLanguages } from '~/kernel/language-menu'
import { baseLanguage, isLocale, LOCALES, ownName, partIn, type Locale } from '~/kernel/locales'
import { textFor } from '../../i18n/text-for'
import type { Site } from '../serving/sites.server'
import { escape } from './escape'

/** What stands around a fault: whose site it is (null: nobody's), and what was asked for. `formId` is that of a form that is shown back. */
export type FaultFrame = { locale: Locale; site: Site | null; address: string; formId: string | null }

/** What stands before the page itself, as on every other page: the way past it, the demonstration's banner, whose page it is, languages. */
export function frameBefore({ site, ...frame }: FaultFrame): string {
  const t = textFor(frame.locale, 'shell')
  const banner = site?.isDemo ? `<aside class="demo" aria-label="${escape(t('demo.label'))}"><div class="wrap"><p>${escape(t('demo.banner'))} <a href="${escape(addresses.inLanguage(frame.locale, addresses.demoOutbox()))}" rel="nofollow">${escape(t('demo.outbox'))}</a></p></div></aside>` : ''
  const brand = site ? `<a class="brand" href="${addresses.front(frame.locale)}"><span class="brand__name">${escape(site.nameIn(frame.locale))}</span></a>` : ''
  return `<a class="skip" href="#main">${escape(t('skip-to-content'))}</a>${banner}
<header class="top"><div class="wrap"><div class="top__row">${brand}${languages({ site, ...frame })}</div></div></header>`
}

function languages({ locale, site, address, formId }: FaultFrame): string {
  const t = textFor(locale, 'shell')
  const { near, rest } = menuLanguages({ locale, offered: site?.offeredLocales ?? LOCALES, required: site?.requiredLocales ?? LOCALES.filter((each) => each === baseLanguage(each)) })
  const way = (to: Locale) => wayTo(to, { locale, site, address, formId })
  const more = rest.length > 0 ? `<details class="more"><summary>${escape(t('language.more'))}</summary><ul class="more__panel">${rest.map((to) => `<li>${way(to)}</li>`).join('')}</ul></details>` : ''
  return `<nav class="langs" aria-label="${escape(t('language.label'))}">${near.map(way).join('')}${more}</nav>`
}

// A form that is shown back goes along: a link would lose what was typed.
function wayTo(to: Locale, { locale, site, address, formId }: FaultFrame): string {
  const isPage = isLocale(address.split(/[/?#]/)[1])
  const { dir } = partIn(to, locale)
  const spoken = `lang="${baseLanguage(to)}"${dir ? ` dir="${dir}"` : ''}`
  if (formId && isPage) return `<button type="submit" form="${formId}" formaction="${escape(inLocale(address, to))}" ${spoken}>${escape(ownName(to))}</button>`
  const href = !isPage ? addresses.front(to) : site ? addresses.inLanguage(to, address) : inLocale(address, to)
  return `<a href="${escape(href)}" hreflang="${to}" ${spoken} rel="nofollow">${escape(ownName(to))}</a>`
}

/** What stands after the page itself, as on every other page: help first, then one's own answers, then the service. */
export function frameAfter({ locale, site }: Pick<FaultFrame, 'locale' | 'site'>): string {
  if (!site) return ''
  const t = textFor(locale, 'shell')
  const { phone, email, hoursIn } = site.help
  const link = (href: string, text: string) => `<li><a href="${escape(href)}">${escape(text)}</a></li>`
  const own = link(addresses.findAnswer(locale), t('footer.own-answers.find')) + link(addresses.takePart(locale), t('nav.take-part'))
  const about = link(addresses.accessibility(locale), t('footer.accessibility')) + link(addresses.privacy(locale), t('footer.privacy')) + link(addresses.about(locale), t('footer.about')) + link(addresses.signIn(locale), t('nav.sign-in'))
  return `<footer class="bottom"><div class="wrap bottom__grid">
<div><h2>${escape(t('footer.help.title'))}</h2><p>${escape(t('footer.help.phone', { phone: '' }))}${phoneLink(phone)}<br>${escape(t('footer.help.hours', { hours: hoursIn(locale) }))}<br>${escape(t('footer.help.email', { email: '' }))}<a href="mailto:${escape(email)}">${escape(email)}</a></p></div>
<nav class="bottom__nav" aria-labelledby="footer-own"><h2 id="footer-own">${escape(t('footer.own-answers.title'))}</h2><ul>${own}</ul></nav>
<nav class="bottom__nav" aria-labelledby="footer-about"><h2 id="footer-about">${escape(t('footer.label'))}</h2><ul>${about}</ul></nav>
</div></footer>`
}

/** A telephone number that can be called from the page, as in the rest of the product. */
export function phoneLink(phone: string): string {
  return `<a class="nowrap" href="tel:${escape(phone.replace(/[^\d+]/g, '').replace(/^0/, '+358'))}">${escape(phone)}</a>`
}
