import type { TextOf } from '~/platform/i18n/text-for'
import type { OwnHandOver } from '../../queries/own-hand-overs.server'

/**
 * What stands beside the question whether a matter may be handed on, and what answers its author. Where somebody may be in
 * danger it may be handed on all the same: that is said before they answer, and no answer promises otherwise.
 */
export function consentWords(t: TextOf<'moderation'>, { isUrgent, state }: Pick<OwnHandOver, 'isUrgent' | 'state'>): { hint: string; said: string | null } {
  const hint = t('signpost.ask-hint')
  return { hint: isUrgent ? `${hint} ${t('signpost.ask-urgent')}` : hint, said: saidWords(t, isUrgent, state) }
}

function saidWords(t: TextOf<'moderation'>, isUrgent: boolean, state: OwnHandOver['state']): string | null {
  switch (state) {
    case 'asked': return null
    case 'agreed': return t('signpost.agreed')
    case 'declined': return t(isUrgent ? 'signpost.declined-urgent' : 'signpost.declined')
    case 'handed-on': return t('signpost.handed-on')
  }
}
