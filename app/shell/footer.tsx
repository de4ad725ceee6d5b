import { addresses } from '~/kernel/addresses'
import { useText } from '~/platform/i18n/use-text'
import { PhoneLink } from '~/ui/link/phone-link'
import type { FrameFacts } from './frame-facts'

/** The end of every page: help first, then one's own answers, then what there is to know about the service. */
export function Footer({ facts, isWide }: { facts: FrameFacts; isWide: boolean }) {
  const { t, locale } = useText('shell')
  const about = [
    { href: addresses.accessibility(locale), text: t('footer.accessibility') },
    { href: addresses.privacy(locale), text: t('footer.privacy') },
    { href: addresses.moderationRules(locale), text: t('footer.moderation-rules') },
    { href: addresses.about(locale), text: t('footer.about') },
    // The same on every page (WCAG 3.2.3); whoever is signed in already is led to their workspace.
    { href: addresses.signIn(locale), text: t('nav.sign-in') },
  ]
  return (
    <footer className="bottom">
      <div className={isWide ? 'wrap wrap--wide bottom__grid' : 'wrap bottom__grid'}>
        <Help facts={facts} />
        <nav className="bottom__nav" aria-labelledby="footer-own">
          <h2 id="footer-own">{t('footer.own-answers.title')}</h2>
          <ul>
            <li><a href={addresses.findAnswer(locale)}>{t('footer.own-answers.find')}</a></li>
            <li><a href={addresses.myData(locale)}>{t('footer.my-data')}</a></li>
            <li><a href={addresses.takePart(locale)}>{t('nav.take-part')}</a></li>
          </ul>
        </nav>
        <nav className="bottom__nav" aria-labelledby="footer-about">
          <h2 id="footer-about">{t('footer.label')}</h2>
          <ul>
            {about.map(({ href, text }) => <li key={href}><a href={href}>{text}</a></li>)}
          </ul>
          <p className="soft">{t('footer.cookies')}</p>
        </nav>
      </div>
    </footer>
  )
}

function Help({ facts }: { facts: FrameFacts }) {
  const { t } = useText('shell')
  const { phone, hours, email } = facts.help
  return (
    <div>
      <h2>{t('footer.help.title')}</h2>
      <p>
        {t('footer.help.phone', { phone: '' })}<PhoneLink phone={phone} />
        <br />
        {t('footer.help.hours', { hours })}
        <br />
        {t('footer.help.email', { email: '' })}<a href={`mailto:${email}`}>{email}</a>
      </p>
    </div>
  )
}
