import { isLocale, type Locale } from './locales'
import { addressHasIdentityCode } from './personal-data'

const join = (...parts: string[]) => `/${parts.map(encodeURIComponent).join('/')}`
const withQuery = (path: string, query: Record<string, string | number | undefined>) => {
  const search = new URLSearchParams(Object.entries(query).flatMap(([key, value]) => (value === undefined || value === '' ? [] : [[key, String(value)]])))
  return search.size === 0 ? path : `${path}?${search}`
}

/** Filters of a list page, as they stand in its address. */
export type ListFilters = { q?: string; theme?: string; municipality?: string; state?: string; after?: string }

/** Every address of the product. No other file spells one out. */
export const addresses = {
  root: () => '/',
  /** The same page in another language, by way of the page that remembers the choice; an address without a language stays as it is. */
  inLanguage: (l: Locale, pathWithQuery: string) => withQuery('/', hasLocale(pathWithQuery) ? { to: inLocale(pathWithQuery, l) } : { to: pathWithQuery, language: l }),
  front: (l: Locale) => join(l),
  consultations: (l: Locale, filters: ListFilters = {}) => withQuery(join(l, 'consultations'), filters),
  consultation: (l: Locale, slug: string) => join(l, 'consultations', slug),
  answerStart: (l: Locale, slug: string) => join(l, 'consultations', slug, 'answer'),
  answerPart: (l: Locale, slug: string, draft: string, part: number) => join(l, 'consultations', slug, 'answer', draft, String(part)),
  /** The part of one question, come to from the check page and leading back there. */
  answerChange: (l: Locale, slug: string, draft: string, part: number, control: string) => `${join(l, 'consultations', slug, 'answer', draft, String(part))}?from=check#${encodeURIComponent(control)}`,
  answerAll: (l: Locale, slug: string, draft: string) => join(l, 'consultations', slug, 'answer', draft, 'all'),
  /** The check page; `news` says what has changed since the page before was opened. */
  answerCheck: (l: Locale, slug: string, draft: string, news?: 'form-changed' | 'draft-changed') => withQuery(join(l, 'consultations', slug, 'answer', draft, 'check'), { news }),
  answerSaved: (l: Locale, slug: string, draft: string) => join(l, 'consultations', slug, 'answer', draft, 'saved'),
  answerReceipt: (l: Locale, slug: string, draft: string) => join(l, 'consultations', slug, 'answer', draft, 'receipt'),
  answerReceiptFile: (l: Locale, slug: string, draft: string) => join(l, 'consultations', slug, 'answer', draft, 'receipt-file'),
  answerReceiptMail: (l: Locale, slug: string, draft: string) => join(l, 'consultations', slug, 'answer', draft, 'receipt-mail'),
  answerReceiptMailSent: (l: Locale, slug: string, draft: string) => `${join(l, 'consultations', slug, 'answer', draft, 'receipt-mail')}?sent`,
  contactOptIn: (l: Locale, slug: string) => join(l, 'consultations', slug, 'keep-in-touch'),
  contactOptInDone: (l: Locale, slug: string) => `${join(l, 'consultations', slug, 'keep-in-touch')}?done`,
  consultationPrivacy: (l: Locale, slug: string) => join(l, 'consultations', slug, 'privacy'),
  answerPaper: (l: Locale, slug: string) => join(l, 'consultations', slug, 'paper'),
  /** A file; `base` is what stands before it where files have a host of their own. */
  attachment: (l: Locale, slug: string, attachment: string, base = '') => `${base}${join(l, 'consultations', slug, 'attachments', attachment)}`,
  consultationStatements: (l: Locale, slug: string) => join(l, 'consultations', slug, 'statements'),
  consultationProof: (l: Locale, slug: string) => join(l, 'consultations', slug, 'proof'),
  summary: (l: Locale, slug: string) => join(l, 'consultations', slug, 'summary'),
  summaryEvidence: (l: Locale, slug: string, theme: string) => join(l, 'consultations', slug, 'summary', theme),
  findAnswer: (l: Locale) => join(l, 'answers'),
  /** The same, leading on to the proof that the answer is counted. */
  findAnswerForProof: (l: Locale) => withQuery(join(l, 'answers'), { for: 'proof' }),
  ownAnswer: (l: Locale) => join(l, 'answers', 'mine'),
  ownAnswerSaved: (l: Locale) => `${join(l, 'answers', 'mine')}?saved`,
  ownAnswerEdit: (l: Locale) => join(l, 'answers', 'mine', 'edit'),
  ownAnswerWithdraw: (l: Locale) => join(l, 'answers', 'mine', 'withdraw'),
  ownAnswerAppeal: (l: Locale, action: string) => join(l, 'answers', 'mine', 'appeal', action),
  ownAnswerProof: (l: Locale) => join(l, 'answers', 'mine', 'proof'),
  ownAnswerProofFile: (l: Locale, holding?: 'answer') => withQuery(join(l, 'answers', 'mine', 'proof-file'), { with: holding }),
  myData: (l: Locale) => join(l, 'my-data'),
  myDataRemoved: (l: Locale) => `${join(l, 'my-data')}?removed`,
  myDataAnswer: (l: Locale) => join(l, 'my-data', 'answer'),
  myDataAnswerFile: (l: Locale, as: 'page' | 'data') => withQuery(join(l, 'my-data', 'answer', 'file'), { as }),
  myDataAccount: (l: Locale) => join(l, 'my-data', 'account'),
  myDataAccountSaved: (l: Locale) => `${join(l, 'my-data', 'account')}?saved`,
  myDataAccountFile: (l: Locale, as: 'page' | 'data') => withQuery(join(l, 'my-data', 'account', 'file'), { as }),
  myDataLeave: (l: Locale) => join(l, 'my-data', 'account', 'leave'),
  myDataLeft: (l: Locale, name: 'erased-now' | 'erased-later') => withQuery(join(l, 'my-data', 'account', 'leave'), { done: name }),
  statement: (l: Locale, id: string) => join(l, 'statements', id),
  forums: (l: Locale, filters: ListFilters = {}) => withQuery(join(l, 'forums'), filters),
  forum: (l: Locale, slug: string) => join(l, 'forums', slug),
  forumCalendar: (l: Locale, slug: string) => join(l, 'forums', slug, 'calendar.ics'),
  associations: (l: Locale, filters: ListFilters = {}) => withQuery(join(l, 'associations'), filters),
  followUp: (l: Locale, filters: ListFilters = {}) => withQuery(join(l, 'follow-up'), filters),
  takePart: (l: Locale) => join(l, 'take-part'),
  about: (l: Locale) => join(l, 'about'),
  privacy: (l: Locale) => join(l, 'privacy'),
  accessibility: (l: Locale) => join(l, 'accessibility'),
  moderationRules: (l: Locale, version?: number) => withQuery(join(l, 'moderation-rules'), { version }),
  accessibilityFeedback: (l: Locale, page?: string) => withQuery(join(l, 'accessibility', 'feedback'), { page }),
  accessibilityFeedbackSent: (l: Locale) => `${join(l, 'accessibility', 'feedback')}?sent`,
  signIn: (l: Locale, returnTo?: string) => withQuery(join(l, 'sign-in'), { to: returnTo }),
  signInSent: (l: Locale) => withQuery(join(l, 'sign-in'), { sent: 1 }),
  signInLink: (l: Locale, token: string) => join(l, 'sign-in', token),
  /** Out to a provider of identities; it leads back to `signInCallback`. */
  signInWith: (l: Locale, provider: string, returnTo?: string) => withQuery(join(l, 'sign-in', 'with', provider), { to: returnTo }),
  signInProblem: (l: Locale, problem: string) => join(l, 'sign-in', 'problem', problem),
  /** Somebody has identified themselves strongly and is not known yet. */
  signInIdentified: (l: Locale, returnTo?: string) => withQuery(join(l, 'sign-in'), { identified: 1, to: returnTo }),
  /** Known to the provider, so it has no language and never changes. */
  signInCallback: (provider: string) => join('identity', provider, 'callback'),
  backChannelLogout: (provider: string) => join('identity', provider, 'back-channel-logout'),
  account: (l: Locale) => join(l, 'account'),
  accountDone: (l: Locale, done: string) => withQuery(join(l, 'account'), { done }),
  signOut: (l: Locale) => join(l, 'sign-out'),
  /** Where an association's representative writes; `matter` is the consultation they came to give a statement on. */
  association: (l: Locale, matter?: string) => withQuery(join(l, 'association'), { matter }),
  associationStatements: (l: Locale, association: string, matter?: string) => withQuery(join(l, 'association', association), { matter }),
  associationStatement: (l: Locale, association: string, statement: string, step?: string) => join(l, 'association', association, 'statements', statement, ...(step ? [step] : [])),
  associationAppeal: (l: Locale, association: string, statement: string, action: string) => join(l, 'association', association, 'statements', statement, 'appeal', action),
  moderation: (l: Locale, filters: Record<string, string | undefined> = {}) => withQuery(join(l, 'moderation'), filters),
  moderationText: (l: Locale, text: string, more: { show?: 'original'; done?: string; request?: string } = {}) => withQuery(join(l, 'moderation', 'texts', text), more),
  moderationRaise: (l: Locale, source: { kind: 'answer' | 'statement'; id: string; slug: string; part?: string; request?: string }) => withQuery(join(l, 'moderation', 'raise'), source),
  moderationAppeals: (l: Locale) => join(l, 'moderation', 'appeals'),
  moderationAppeal: (l: Locale, appeal: string) => join(l, 'moderation', 'appeals', appeal),
  moderationHandedOn: (l: Locale) => join(l, 'moderation', 'handed-on'),
  moderationEditRules: (l: Locale, done?: number) => withQuery(join(l, 'moderation', 'rules'), { done }),
  documentRequests: (l: Locale) => join(l, 'moderation', 'document-requests'),
  documentRequest: (l: Locale, request: string) => join(l, 'moderation', 'document-requests', request),
  documentRequestReview: (l: Locale, request: string, leftOut?: number) => withQuery(join(l, 'moderation', 'document-requests', request, 'review'), { 'left-out': leftOut }),
  documentRequestFile: (l: Locale, request: string, version: number, format: 'html' | 'csv') => join(l, 'moderation', 'document-requests', request, 'versions', `${version}.${format}`),
  official: (l: Locale, filters: { after?: string } = {}) => withQuery(join(l, 'official'), filters),
  officialAccessibility: (l: Locale) => join(l, 'official', 'accessibility'),
  officialRemark: (l: Locale, remark: string) => join(l, 'official', 'accessibility', 'remarks', remark),
  officialDefect: (l: Locale, defect: string) => join(l, 'official', 'accessibility', 'defects', defect),
  officialConsultation: (l: Locale, slug: string) => join(l, 'official', 'consultations', slug),
  officialAttachments: (l: Locale, slug: string, done?: 'added' | 'removed') => withQuery(join(l, 'official', 'consultations', slug, 'attachments'), { done }),
  officialAttachment: (l: Locale, slug: string, attachment: string) => join(l, 'official', 'consultations', slug, 'attachments', attachment),
  officialAnnouncements: (l: Locale, slug: string, done?: 'added' | 'withdrawn') => withQuery(join(l, 'official', 'consultations', slug, 'announcements'), { done }),
  officialAnnouncementsFile: (l: Locale, slug: string) => join(l, 'official', 'consultations', slug, 'announcements.csv'),
  officialAnswers: (l: Locale, slug: string, filters: Record<string, string | undefined> = {}) => withQuery(join(l, 'official', 'consultations', slug, 'answers'), filters),
  officialResults: (l: Locale, slug: string) => join(l, 'official', 'consultations', slug, 'results'),
  officialStatements: (l: Locale, slug: string, filters: { state?: string } = {}) => withQuery(join(l, 'official', 'consultations', slug, 'statements'), filters),
  officialStatement: (l: Locale, slug: string, id: string, more: Record<string, string | undefined> = {}) => withQuery(join(l, 'official', 'consultations', slug, 'statements', id), more),
  officialThemes: (l: Locale, slug: string, more: Record<string, string | undefined> = {}) => withQuery(join(l, 'official', 'consultations', slug, 'themes'), more),
  officialTheme: (l: Locale, slug: string, theme: string) => join(l, 'official', 'consultations', slug, 'themes', theme),
  officialResponse: (l: Locale, slug: string, response: string, more: Record<string, string | undefined> = {}) => withQuery(join(l, 'official', 'consultations', slug, 'answers', response), more),
  officialSummary: (l: Locale, slug: string) => join(l, 'official', 'consultations', slug, 'summary'),
  officialSummaryTheme: (l: Locale, slug: string, theme: string) => join(l, 'official', 'consultations', slug, 'summary', theme),
  officialSummaryPreview: (l: Locale, slug: string, shown: Locale) => withQuery(join(l, 'official', 'consultations', slug, 'summary', 'preview'), { shown }),
  admin: (l: Locale) => join(l, 'admin'),
  adminPeople: (l: Locale, filters: { q?: string; role?: string; state?: string; after?: string } = {}) => withQuery(join(l, 'admin', 'people'), filters),
  adminInvite: (l: Locale) => join(l, 'admin', 'people', 'invite'),
  adminPerson: (l: Locale, person: string, done?: string) => withQuery(join(l, 'admin', 'people', person), { done }),
  adminPersonRole: (l: Locale, person: string, grant: string) => join(l, 'admin', 'people', person, 'roles', grant),
  adminPersonEnd: (l: Locale, person: string) => join(l, 'admin', 'people', person, 'end'),
  adminPersonAdministrator: (l: Locale, person: string) => join(l, 'admin', 'people', person, 'administrator'),
  adminRequests: (l: Locale, done?: string) => withQuery(join(l, 'admin', 'requests'), { done }),
  adminRequest: (l: Locale, request: string) => join(l, 'admin', 'requests', request),
  adminRoles: (l: Locale) => join(l, 'admin', 'roles'),
  adminSettings: (l: Locale, done?: string) => withQuery(join(l, 'admin', 'settings'), { done }),
  adminChannels: (l: Locale, done?: string) => withQuery(join(l, 'admin', 'channels'), { done }),
  adminChannel: (l: Locale, part: string) => join(l, 'admin', 'channels', part),
  adminTheme: (l: Locale, done?: string) => withQuery(join(l, 'admin', 'theme'), { done }),
  adminRetention: (l: Locale, query: { done?: string; after?: string } = {}) => withQuery(join(l, 'admin', 'retention'), query),
  adminDocuments: (l: Locale) => join(l, 'admin', 'documents'),
  adminDocument: (l: Locale, document: string) => join(l, 'admin', 'documents', document),
  adminDocumentFile: (l: Locale, document: string) => join(l, 'admin', 'documents', document, 'file'),
  audit: (l: Locale, filters: Record<string, string | undefined> = {}) => withQuery(join(l, 'audit'), filters),
  auditLogFile: (l: Locale) => join(l, 'audit', 'log.csv'),
  auditRoots: (l: Locale) => join(l, 'audit', 'roots'),
  officialArchive: (l: Locale, slug: string) => join(l, 'official', 'consultations', slug, 'archive'),
  officialArchiveFile: (l: Locale, slug: string) => join(l, 'official', 'consultations', slug, 'archive', 'file'),
  auditDeletions: (l: Locale, after?: string) => withQuery(join(l, 'audit', 'deletions'), { after }),
  /** A small comfort for pages that work without it. */
  script: (name: 'answer') => `/scripts/${name}.js`,
  shortLink: (code: string) => join('k', code),
  theme: (revision: number) => `/theme/${revision}.css`,
  demoOutbox: () => '/demo/outbox',
  demoComponents: () => '/demo/components',
  demoIdentityProvider: () => '/demo/identity-provider',
  /** Where somebody chooses, at the demonstration's own provider, who to be. */
  demoChoice: (l: Locale, choice: string) => join(l, 'sign-in', 'demo', choice),
  apiConsultations: () => '/api/v1/consultations',
  apiConsultation: (slug: string) => join('api', 'v1', 'consultations', slug),
  health: () => '/healthz',
  ready: () => '/readyz',
  metrics: () => '/metrics',
} as const

/** The same page in another locale: the first path word is the locale; the query goes along. A page without a locale is the same in all. */
export function inLocale(pathWithQuery: string, locale: Locale): string {
  return hasLocale(pathWithQuery) ? pathWithQuery.replace(/^\/[^/?#]*/, `/${locale}`) : pathWithQuery
}

function hasLocale(pathWithQuery: string): boolean {
  const word = /^\/([^/?#]*)/.exec(pathWithQuery)?.[1] ?? ''
  return word === '' || isLocale(word)
}

/**
 * A return address that stays on this site: a path of our own, never another host (no open redirect), in the signs an
 * address is written with and without an empty step (which the router would write into the log), so that it can be led to, and without an identity code, since it may be kept.
 */
export function isOwnPath(value: unknown): value is string {
  return typeof value === 'string' && value.length <= 2000 && /^\/(?!\/)[\x21-\x5b\x5d-\x7e]*$/.test(value) && !/^[^?#]*\/\//.test(value) && !addressHasIdentityCode(value)
}
