import type { CountyFacts, ThemeMark } from '~/counties/contract'
import type { Viewer, Workspace } from '~/identity/contract'
import { addresses } from '~/kernel/addresses'
import { LOCALES, type Locale } from '~/kernel/locales'
import { pickText, type LocalizedText } from '~/kernel/localized-text'

/**
 * What the frame of every page shows. Public pages are kept for everybody, so nothing of a person is in it but
 * `viewer`, which is given to pages that are one person's own only.
 */
export type FrameFacts = {
  locale: Locale
  /** The county's name in the page's language. */
  countyName: string
  /** Its official names in their order, each in its own language; one that is the page's own name is left out. */
  officialNames: { locale: Locale; name: string }[]
  offered: Locale[]
  required: Locale[]
  help: { phone: string; hours: string; email: string }
  /** The county's own look: the stylesheet of its colours, and what stands before its name. */
  theme: { stylesheet: string | null; mark: ThemeMark; letters: string }
  isDemo: boolean
  viewer: { displayName: string; workspaces: Workspace[] } | null
  origin: string
  requestId: string
  /** A form is given back with messages; the title says so first. */
  needsCorrecting?: boolean
}

/** The first words of addresses under which people work signed in; there the frame names them. */
const WORKSPACES = ['official', 'association', 'moderation', 'admin', 'audit', 'account']

/** Whether a page is for one signed-in person, so that it is never kept and its frame may name them and show the way out. */
export function isOfOnePerson(pathname: string): boolean {
  const [, , first = '', second = ''] = pathname.split('/')
  return WORKSPACES.includes(first) || (first === 'my-data' && second === 'account')
}

type Ingredients = { county: CountyFacts; viewer: Viewer | null; isDemo: boolean; publicOrigin: string; work: { requestId: string } }

/** The facts of the frame in one language. `isPersonal` lets the signed-in person be named. */
export function frameFacts(context: Ingredients, locale: Locale, isPersonal: boolean): FrameFacts {
  const { county, viewer } = context
  const say = (text: LocalizedText) => pickText(text, locale, county.originalLocale).text
  const countyName = say(county.name)
  const officialNames = county.settings.nameOrder
    .map((each) => ({ locale: each, name: pickText(county.name, each, county.originalLocale).text }))
    .filter(({ name }) => name !== countyName)
  const { helpPhone, helpHours, helpEmail, theme } = county.settings
  return {
    locale,
    countyName,
    officialNames,
    offered: LOCALES.filter((each) => county.offeredLocales.includes(each)),
    required: county.requiredLocales,
    help: { phone: helpPhone, hours: say(helpHours), email: helpEmail },
    theme: { stylesheet: theme ? addresses.theme(theme.revision) : null, mark: theme?.mark ?? 'line', letters: theme?.letters ?? '' },
    isDemo: context.isDemo,
    viewer: isPersonal && viewer ? { displayName: viewer.displayName, workspaces: viewer.workspaces } : null,
    origin: context.publicOrigin,
    requestId: context.work.requestId,
  }
}
