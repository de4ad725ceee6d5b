/** How likely or how grave something is. */
export type Level = 'low' | 'medium' | 'high'

/** A risk to people (GDPR art. 35(7)(c)–(d)): before the measures how likely and how grave, and what is left after them. Its words are `risk.*`. */
export type Risk = { id: RiskId; likelihood: Level; severity: Level; left: Level }

type RiskId = 'recognised' | 'joined' | 'own-answer' | 'misused' | 'other-county' | 'intruder' | 'shown' | 'small-groups' | 'kept-long' | 'lost' | 'file' | 'swayed' | 'excluded'

/** The risks, gathered from the threat model (decision 0016): read both again with every new way in. */
export const RISKS: readonly Risk[] = [
  { id: 'recognised', likelihood: 'medium', severity: 'high', left: 'medium' },
  { id: 'joined', likelihood: 'low', severity: 'high', left: 'low' },
  { id: 'own-answer', likelihood: 'medium', severity: 'medium', left: 'low' },
  { id: 'misused', likelihood: 'medium', severity: 'high', left: 'medium' },
  { id: 'other-county', likelihood: 'low', severity: 'high', left: 'low' },
  { id: 'intruder', likelihood: 'low', severity: 'high', left: 'medium' },
  { id: 'shown', likelihood: 'medium', severity: 'high', left: 'low' },
  { id: 'small-groups', likelihood: 'medium', severity: 'medium', left: 'low' },
  { id: 'kept-long', likelihood: 'medium', severity: 'medium', left: 'low' },
  { id: 'lost', likelihood: 'low', severity: 'medium', left: 'low' },
  { id: 'file', likelihood: 'low', severity: 'medium', left: 'low' },
  { id: 'swayed', likelihood: 'medium', severity: 'low', left: 'low' },
  { id: 'excluded', likelihood: 'medium', severity: 'medium', left: 'low' },
]
