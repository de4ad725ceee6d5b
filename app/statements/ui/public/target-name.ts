import type { LocalizedText } from '~/kernel/localized-text'
import type { Position } from '../../contract'

/** The parts and questions of a consultation by their ids, for saying what a position is about. */
export type TargetNames = { sections: Record<string, LocalizedText>; questions: Record<string, LocalizedText> }

/** The name of what a position is about, or null when it is the whole matter. */
export function targetName(on: Position['on'], names: TargetNames): LocalizedText | null {
  return (on?.question ? names.questions[on.question] : on?.section ? names.sections[on.section] : undefined) ?? null
}
