import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readDefect } from '~/accessibility/forms/defect-form.server'
import { readRemark } from '~/accessibility/forms/remark-form.server'
import { readCoding } from '~/analysis/forms/coding.server'
import { readMarking } from '~/analysis/forms/marking.server'
import { readingFilters } from '~/analysis/forms/reading-filters.server'
import { readResultGroup } from '~/analysis/forms/result-group.server'
import { readTitle } from '~/analysis/forms/theme-title.server'
import { readEditControls, readIntent, readNumber, typedIn } from '~/answers/forms/answer-form.server'
import { readTypedCode } from '~/answers/forms/code-form.server'
import { readEmail } from '~/answers/forms/email-form.server'
import { announcementTyped, readAnnouncement } from '~/consultations/forms/announcement.server'
import { readRetention, readRevision, readSettings, retentionTyped, settingsTyped } from '~/counties/forms/settings.server'
import { checkTheme, readTheme } from '~/counties/forms/theme.server'
import { bodyTyped, readBody, readWay, wayTyped } from '~/counties/forms/ways.server'
import { checkEnding, readEnding, readLastDay } from '~/identity/forms/ending.server'
import { checkInvitation, checkTime, readInvitation, readTime } from '~/identity/forms/invitation.server'
import { readOwnAccount } from '~/identity/forms/own-account.server'
import { hasIdentityCode } from '~/kernel/personal-data'
import { readDecision } from '~/moderation/forms/decision.server'
import { readHandOverAnswer } from '~/moderation/forms/hand-over-answer.server'
import { readHandedOn } from '~/moderation/forms/handed-on.server'
import { readWords } from '~/moderation/forms/own-words.server'
import { queueFilters } from '~/moderation/forms/queue-filters.server'
import { readRequest, readRequestDecision } from '~/moderation/forms/request-form.server'
import { readReview } from '~/moderation/forms/review-form.server'
import { readRules } from '~/moderation/forms/rules-form.server'
import { readKeepInTouch } from '~/notifications/forms/keep-in-touch-form.server'
import { readLogFilters, readPlace } from '~/oversight/forms/log-filters.server'
import { readIntent as readStepIntent, readTyped, withRows } from '~/statements/forms/typed-step.server'
import { readThemeDraft } from '~/summaries/forms/theme-draft.server'
import { readAttachmentForm } from '~/texts/forms/attachment.server'

const TODAY = '2027-03-01'
const ID = '6f6cf1b6-2c4c-4c1b-9d1f-3f4f2a1f9a10'
const CODE = '131052-308T'

type Form = { form: FormData; query: URLSearchParams }

// Every reader of a form or of filters, with what is made of it at once.
const PARSERS: Record<string, (asked: Form) => unknown> = {
  'accessibility/defect-form': ({ form }) => readDefect(form),
  'accessibility/remark-form': ({ form }) => readRemark(form, ID),
  'analysis/coding': ({ form }) => readCoding(form),
  'analysis/marking': ({ form }) => { const marking = readMarking(form); return marking.do === 'mark' ? { ...marking, stretchOf: marking.stretchOf('Bussi kulkee. Se on hyvä.') } : marking },
  'analysis/reading-filters': ({ query }) => readingFilters(query, ['lehtovaara']),
  'analysis/result-group': ({ query }) => readResultGroup(query),
  'analysis/theme-title': ({ form }) => [readTitle(form), readTitle(form, 'was')],
  'answers/answer-form': ({ form }) => [readEditControls(form), readNumber(form, 'version'), readIntent(form, ['send', 'save'])],
  'answers/code-form': ({ form }) => readTypedCode(form),
  'answers/email-form': ({ form }) => readEmail(form),
  'consultations/announcement': ({ form }) => announcementTyped(readAnnouncement(form)),
  'counties/settings': ({ form }) => [settingsTyped(readSettings(form)), readRevision(form)],
  'counties/settings, retention': ({ form }) => retentionTyped(readRetention(form)),
  'counties/theme': ({ form }) => checkTheme(readTheme(form)),
  'counties/ways': ({ form }) => [wayTyped(readWay(form, 'paper')), bodyTyped(readBody(form))],
  'identity/ending': ({ form }) => [checkEnding(readEnding(form), TODAY), readLastDay(form, TODAY)],
  'identity/invitation': ({ form }) => [checkInvitation(readInvitation(form), TODAY), checkTime(readTime(form), TODAY)],
  'identity/own-account': ({ form }) => readOwnAccount(form, 'fi'),
  'moderation/decision': ({ form }) => readDecision(form),
  'moderation/hand-over-answer': ({ form }) => readHandOverAnswer(form),
  'moderation/handed-on': ({ form }) => readHandedOn(form),
  'moderation/own-words': ({ form }) => readWords(form, 'words'),
  'moderation/queue-filters': ({ query }) => queueFilters(query),
  'moderation/request-form': ({ form }) => [readRequest(form), readRequestDecision(form)],
  'moderation/review-form': ({ form }) => readReview(form),
  'moderation/rules-form': ({ form }) => readRules(form),
  'notifications/keep-in-touch-form': ({ form }) => readKeepInTouch(form, ID),
  'oversight/log-filters': ({ query }) => [readLogFilters(query), readPlace(query)],
  'statements/typed-step': ({ form }) => { const [typed, intent] = [readTyped(form), readStepIntent(form)]; return intent.kind === 'add' || intent.kind === 'remove' ? withRows(typed, intent) : typed },
  'summaries/theme-draft': ({ form }) => readThemeDraft(form),
  'texts/attachment': async ({ form }) => { const { typed, file } = await readAttachmentForm(form); return { typed, file: file && { name: file.name, size: file.content.length } } },
}

// Read as a part of another one, or with properties of their own beside them.
const ELSEWHERE = ['analysis/seen-texts', 'counties/county-entry', 'statements/dissent-step', 'statements/hearings-step', 'statements/interests-step', 'statements/positions-step', 'statements/sign-off-step', 'statements/statement-steps', 'statements/typed-values']

/** The names that a reader asks a form for, found by letting it read an empty one, and one that has what it found. */
async function namesOf(parse: (asked: Form) => unknown): Promise<string[]> {
  const names = new Set<string>()
  const noting = <T extends FormData | URLSearchParams>(source: T): T => new Proxy(source, {
    get(target, property) {
      const value: unknown = Reflect.get(target, property, target)
      if (typeof value !== 'function') return value
      return (...args: unknown[]) => {
        if (['get', 'getAll', 'has'].includes(String(property))) names.add(String(args[0]))
        return Reflect.apply(value, target, args) as unknown
      }
    },
  })
  await parse({ form: noting(new FormData()), query: noting(new URLSearchParams()) })
  for (let round = 0; round < 3; round++) {
    for (const value of [ID, 'mark', 'day', 'agree']) await parse({ form: noting(formOf([...names].map((name): Entry => [name, value]))), query: noting(new URLSearchParams([...names].map((name) => [name, value]))) })
  }
  return [...names]
}

type Entry = [string, string | File]

function formOf(entries: readonly Entry[]): FormData {
  const form = new FormData()
  for (const [name, value] of entries) form.append(name, value)
  return form
}

const asked = (entries: readonly Entry[]): Form => ({ form: formOf(entries), query: new URLSearchParams(entries.flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : []))) })

const AWKWARD = ['', ' ', '0', '-0', '1', '7.5', '1e309', 'NaN', '99999999999', '-1', '2147483648', '٣', '31', '02', '2027', 'yes', 'now', 'day', 'mark', 'redact', 'add:0', 'remove:members:9', '0-3', '999999-1', 'answer x', ID, `${ID} ${ID}`, 'aino@example.org', 'fi', 'web', 'channel:web', '__proto__', 'constructor', 'ä'.repeat(12_000), '👩‍👩‍👧‍👦', '\ud800', '‮x', '<b>', CODE]
const text = fc.oneof(fc.string({ unit: 'grapheme', maxLength: 60 }), fc.string({ unit: 'binary', maxLength: 60 }), fc.constantFrom(...AWKWARD))
const value = fc.oneof({ arbitrary: text, weight: 12 }, { arbitrary: fc.constant(new File(['x'], 'x.txt')), weight: 1 })
const strange = fc.oneof(fc.constantFrom('__proto__', 'constructor', 'toString', 'county_id', 'countyId', 'role', 'personId', 'isAdmin', 'seen.__proto__', 'theme.x', 'hearings.__proto__.year', 'x.fi'), fc.string({ unit: 'grapheme', maxLength: 20 }))

/** Every number in what was read. */
function numbersIn(read: unknown): number[] {
  if (typeof read === 'number') return [read]
  return read !== null && typeof read === 'object' ? Object.values(read).flatMap(numbersIn) : []
}

describe('every reader of a form', () => {
  it('is listed here', () => {
    const files = Object.keys(import.meta.glob('../*/forms/*.server.ts')).map((path) => path.replace(/^\.\.\/(.+)\/forms\/(.+)\.server\.ts$/, '$1/$2'))
    expect(files.filter((file) => !ELSEWHERE.includes(file) && !Object.keys(PARSERS).some((name) => name.split(',')[0] === file))).toEqual([])
    expect([...ELSEWHERE, ...Object.keys(PARSERS).map((name) => name.split(',')[0]!)].filter((name) => !files.includes(name))).toEqual([])
  })

  it.each(Object.entries(PARSERS))('%s takes whatever is sent: it says what it makes of it, the same each time, and has no number that no column holds', async (_name, parse) => {
    const names = await namesOf(parse)
    expect(names.length > 0 || goesThroughAll(parse)).toBe(true)
    const own = fc.oneof({ arbitrary: fc.constantFrom(...names, 'x'), weight: 4 }, { arbitrary: strange, weight: 1 })
    const check = async (entries: readonly Entry[]) => {
      const read = await parse(asked(entries))
      expect(await parse(asked(entries))).toEqual(read)
      expect(() => structuredClone(read)).not.toThrow()
      for (const number of numbersIn(read)) expect(Number.isNaN(number) || (Number.isSafeInteger(number) && number >= 0 && number < 2 ** 31), String(number)).toBe(true)
    }
    for (const name of names) for (const each of AWKWARD) await check([[name, each]])
    await fc.assert(fc.asyncProperty(fc.array(fc.tuple(own, value), { maxLength: 40 }), check), { numRuns: 100 })
  })

  it.each(Object.entries(PARSERS))('%s is moved by nothing that it does not ask for', async (_name, parse) => {
    const names = await namesOf(parse)
    await fc.assert(fc.asyncProperty(fc.array(fc.tuple(fc.constantFrom(...names, 'x'), value), { maxLength: 10 }), fc.array(fc.tuple(strange, value), { maxLength: 10 }), async (entries, more) => {
      // Names that begin like those of a row are rows to whoever goes through all fields; nobody takes those of every object.
      const foreign = more.filter(([name]) => !names.includes(name) && (!name.includes('.') || name.includes('__proto__')))
      const [plain, filled] = [await parse(asked(entries)), await parse(asked([...entries, ...foreign]))]
      if (!goesThroughAll(parse)) expect(filled).toEqual(plain)
      expect(({} as Record<string, unknown>).x).toBeUndefined()
    }), { numRuns: 60 })
  })

  it('that goes through all fields keeps none under the name of a part that every object has', () => {
    const typed = typedIn(formOf([['__proto__', 'x'], ['constructor', 'y'], ['q1', 'z']]))
    expect(Object.keys(typed).sort()).toEqual(['__proto__', 'constructor', 'q1'])
    expect(Object.getPrototypeOf(typed)).toBe(Object.prototype)
  })

  it.each<[string, Entry[], (asked: Form) => unknown]>([
    ['an address of somebody', [['email', `${CODE}@example.org`]], ({ form }) => readEmail(form).email],
    ['an address to hear more', [['email', `a${CODE}@example.org`], ['purpose', 'news']], ({ form }) => readKeepInTouch(form, ID).value],
    ['a name', [['displayName', `Aino ${CODE}`]], ({ form }) => readOwnAccount(form, 'fi').value],
    ['a remark', [['text', 'Sivu ei avaudu.'], ['email', `${CODE}@example.org`]], ({ form }) => readRemark(form, ID).value],
    ['an invitation', [['name', `Aino ${CODE}`], ['email', 'aino@example.org'], ['locale', 'fi'], ['roles', 'analyst']], ({ form }) => { const read = checkInvitation(readInvitation(form), TODAY); return read.ok ? read.value : null }],
  ])('gives no identity code on: %s', (_what, entries, parse) => {
    expect(hasIdentityCode(CODE)).toBe(true)
    expect(parse(asked(entries))).toBeNull()
  })
})

function goesThroughAll(parse: (asked: Form) => unknown): boolean {
  return [PARSERS['analysis/coding'], PARSERS['statements/typed-step']].includes(parse)
}
