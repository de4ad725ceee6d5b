import { readCode } from '~/kernel/codes'
import { accept, refuse, type Result } from '~/kernel/results'
import { recordRefusal } from '~/platform/audit/refusals.server'
import { inTransaction, type Work } from '~/platform/db/work.server'
import { CODE_TRIES, LETTER_CODE_LENGTH } from '../rules/sign-in-link'
import { countTry, hasOpenLink } from '../store/sign-in-links.server'
import { isSameDigest, isToken, keyedDigest } from '../store/tokens.server'
import { enterByLetter, type Entered, type LetterBrowser } from './sign-in.server'

export type CodeRefusal = 'not-a-code' | 'wrong-code' | 'no-tries-left' | 'no-letter'

/**
 * Signs in with the code of a letter, in the browser that asked for it: the letter may have been read on another device.
 * Five tries a letter, counted before anything is compared and for unknown addresses too. Refused: `not-a-code` by shape
 * (no try is counted), `wrong-code`, `no-tries-left`, and `no-letter` when this browser has asked for none that works.
 */
export async function signInWithCode(
  work: Work,
  input: { typed: string; browser: LetterBrowser; key: Uint8Array; isDirectoryRequired: boolean },
): Promise<Result<Entered, CodeRefusal>> {
  const { browser } = input
  const { browserSecret } = browser
  const code = readCode(input.typed, LETTER_CODE_LENGTH)
  if (!isToken(browserSecret)) return refuse('no-letter')
  if (code === null) return refuse('not-a-code')
  return await inTransaction(work, async (inside) => {
    const links = await countTry(inside.scope, inside.db, { browserSecret, tries: CODE_TRIES, now: inside.now })
    // Every one is compared, in the same time each.
    const right = links.filter(({ id, codeDigest }) => isSameDigest(codeDigest, keyedDigest(inside.scope, input.key, 'letter-code', `${id} ${code}`)))
    for (const { id, personId, returnTo, identified } of right) {
      const entered = personId && (await enterByLetter(inside, { id, personId, returnTo, identified, browser, way: 'code', isDirectoryRequired: input.isDirectoryRequired }))
      if (entered) return accept(entered)
    }
    const isLeft = links.some(({ codeTries }) => codeTries < CODE_TRIES)
    if (links[0]) await recordRefusal(inside, { action: 'identity.sign-in-refused', subject: { kind: 'person', id: links[0].personId ?? undefined }, details: { way: 'code', reason: isLeft ? 'wrong-code' : 'no-tries-left' } })
    if (isLeft) return refuse('wrong-code')
    return refuse((await hasOpenLink(inside.scope, inside.db, browserSecret, inside.now)) ? 'no-tries-left' : 'no-letter')
  })
}
