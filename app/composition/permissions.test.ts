import { describe, expect, it } from 'vitest'
import { ROLES } from '~/identity/contract'
import { LOCALES } from '~/kernel/locales'
import { actionWords } from '../routes/action-words'
import type { Action } from '../routes/load-context'
import { isAllowed, PERMISSIONS } from './permissions.server'

const pages = import.meta.glob<Record<string, unknown>>('../*/rules/permissions.ts', { eager: true })
const declared = Object.entries(pages).flatMap(([file, page]) =>
  Object.entries(page).filter(([name]) => name.endsWith('_PERMISSIONS')).flatMap(([, table]) => Object.keys(table as object).map((action) => ({ action, area: file.split('/')[1]! }))),
)

describe('the permissions of the product', () => {
  it('are those of every area, each action under the name of its area', () => {
    expect(declared.length).toBeGreaterThan(8)
    expect(Object.keys(PERMISSIONS).sort()).toEqual(declared.map(({ action }) => action).sort())
    for (const { action, area } of declared) expect(action.startsWith(`${area}.`), action).toBe(true)
  })

  it('are given to somebody, and to roles that exist', () => {
    for (const [action, roles] of Object.entries(PERMISSIONS)) {
      expect(roles.length, action).toBeGreaterThan(0)
      expect(roles.filter((role) => !ROLES.includes(role)), action).toEqual([])
    }
  })

  it('keep single answers from those who only look on', () => {
    expect(isAllowed(['auditor', 'advisory-member', 'coordinator', 'moderator', 'administrator', 'representative'], 'analysis.read-answers')).toBe(false)
    expect(isAllowed(['analyst'], 'analysis.read-answers')).toBe(true)
  })

  it('have words in every language, no two actions the same', () => {
    for (const locale of LOCALES) {
      const words = (Object.keys(PERMISSIONS) as Action[]).map((action) => actionWords(locale, action))
      expect(words.filter((each) => each.includes('permission.')), locale).toEqual([])
      expect(words.filter((each, index) => words.indexOf(each) !== index), locale).toEqual([])
    }
  })
})

const commands = import.meta.glob<string>('../*/commands/*.server.ts', { eager: true, query: '?raw', import: 'default' })

/** Commands that no role is asked for, with the reason. Everything else asks inside its own transaction. */
const WITHOUT_ROLE: Record<string, string> = {
  'accessibility/forget-remark-address': 'run by a job only',
  'accessibility/remind-of-remark': 'run by a job only',
  'accessibility/send-remark': 'anybody may remark on accessibility',
  'analysis/read-anew': 'run by a reaction only',
  'answers/delete-old-drafts': 'run by a job only',
  'answers/edit-answer': 'the code of the answer is the right to it',
  'answers/plan-draft-deletion': 'run by a reaction only',
  'answers/put-receipt-away': 'the token of the draft is the right to it',
  'answers/save-draft': 'the token of the draft is the right to it',
  'answers/start-draft': 'anybody may answer',
  'answers/submit-answer': 'anybody may answer',
  'answers/withdraw-answer': 'the code of the answer is the right to it',
  'notifications/keep-in-touch': 'anybody may ask to hear more',
  'identity/end-rights': 'a part of commands that end somebody’s time, in their transaction',
  'identity/record-refused-action': 'writes down that somebody was refused, for the server only',
  'identity/request-sign-in-link': 'anybody may ask for a link',
  'identity/issue-sign-in-link': 'run by a job only',
  'identity/sign-in': 'the secret of the link is the right to it',
  'identity/sign-in-as-demo': 'refuses outside the demonstration',
  'identity/sign-in-with-code': 'the code of the letter, in the browser that asked for it, is the right to it',
  'identity/sign-in-from-directory': 'the organisation’s directory says who somebody is',
  'identity/sign-in-strongly': 'the provider of strong identification says who somebody is',
  'identity/renew-session': 'gives the session of the request itself another secret',
  'identity/end-own-sessions': 'acts on whoever is signed in only',
  'identity/forget-own-email': 'acts on whoever is signed in only',
  'identity/end-sessions-for-provider': 'the signed notice of the provider is the right to it',
  'identity/sign-out': 'ends the session of the request itself',
  'analysis/refresh-tallies': 'run by a reaction only',
  'moderation/answer-hand-over': 'the code of the answer, or speaking for the association, is the right to it',
  'moderation/appeal-action': 'the code of the answer, or speaking for the association, is the right to it',
  'moderation/screen-texts': 'run by a reaction only',
  'accessibility/delete-remarks': 'run by the nightly deletion only',
  'analysis/count-anew': 'run by a reaction only',
  'analysis/forget-answers': 'run by a reaction only',
  'analysis/freeze-tallies': 'run by the nightly deletion only',
  'answers/delete-answers': 'run by the nightly deletion only',
  'answers/delete-answers-again': 'run when a restored copy is purged again',
  'answers/delete-withdrawn-answers': 'run by the nightly deletion only',
  'associations/end-representations': 'run by a reaction only',
  'identity/close-own-account': 'acts on whoever is signed in only',
  'identity/correct-own-account': 'acts on whoever is signed in only',
  'identity/delete-old-links': 'run by the nightly deletion only',
  'identity/delete-old-sessions': 'run by the nightly deletion only',
  'accessibility/forget-remark-addresses-again': 'run when a restored copy is purged again',
  'identity/forget-emails-again': 'run when a restored copy is purged again',
  'identity/end-roles-again': 'run when a restored copy is purged again',
  'identity/sign-everybody-out': 'run when a restored copy is purged again',
  'identity/unlink-keys-again': 'run when a restored copy is purged again',
  'analysis/withdraw-releases-again': 'run when a restored copy is purged again',
  'texts/remove-attachments-again': 'run when a restored copy is purged again',
  'accessibility/seal-old-addresses': 'run by a command of the server only',
  'identity/end-people-again': 'run when a restored copy is purged again',
  'identity/erase-people': 'run by the nightly deletion only',
  'identity/erase-people-again': 'run when a restored copy is purged again',
  'moderation/delete-hand-overs': 'run by the nightly deletion only',
  'moderation/delete-requests': 'run by the nightly deletion only',
  'moderation/delete-views': 'run by the nightly deletion only',
  'moderation/decline-hand-overs-again': 'run when a restored copy is purged again',
  'moderation/withhold-again': 'run when a restored copy is purged again',
  'moderation/forget-screenings': 'run by a reaction only',
  'notifications/delete-contacts-again': 'run when a restored copy is purged again',
  'notifications/delete-old-contacts': 'run by the nightly deletion only',
  'notifications/forget-contact': 'anybody may have their own address deleted',
  'notifications/mix-contacts': 'run by the nightly deletion only',
  'notifications/open-contacts': 'run by a command of the server only',
  'notifications/seal-old-contacts': 'run by a command of the server only',
  'oversight/delete-old-entries': 'run by the nightly deletion only',
  'oversight/issue-certificates': 'run by the nightly deletion only',
  'statements/delete-drafts-again': 'run when a restored copy is purged again',
  'statements/empty-statements-again': 'run when a restored copy is purged again',
  'statements/empty-withdrawn-statements': 'run by the nightly deletion only',
  'statements/withdraw-statements-again': 'run when a restored copy is purged again',
  'statements/delete-old-drafts': 'run by the nightly deletion only',
  'oversight/plan-supplement': 'run by a reaction only',
  'oversight/publish-root': 'run by a reaction only',
  'consultations/note-summary-published': 'run by a reaction only',
}

/** Parts of commands, and facts they work by. */
const NO_COMMAND = ['answers/as-resident', 'analysis/person-of', 'moderation/person-of', 'identity/open-session', 'identity/link-identified', 'identity/provider-session', 'statements/representing']

describe('the commands', () => {
  const named = Object.entries(commands).map(([file, code]) => ({ name: file.replace('../', '').replace('/commands/', '/').replace('.server.ts', ''), code }))
  const asks = (code: string) => /await holdsAny\(|await decideOnText(?:<[^>]+>)?\(|await positionOfActor\(|await guards\.may\(|await keepSettings\(|await unlinkKeys\(|actor\.kind !== 'system'\) return forbidden/.test(code)

  it('ask for a role, or need none for a reason that is told', () => {
    expect(named.length).toBeGreaterThan(30)
    expect(named.filter(({ name, code }) => !asks(code) && !(name in WITHOUT_ROLE) && !NO_COMMAND.includes(name)).map(({ name }) => name)).toEqual([])
  })

  it('that are said to need none are there and ask for none', () => {
    for (const name of [...Object.keys(WITHOUT_ROLE), ...NO_COMMAND]) expect(named.map((each) => each.name), name).toContain(name)
    expect(Object.keys(WITHOUT_ROLE).filter((name) => asks(named.find((each) => each.name === name)!.code))).toEqual([])
  })
})
