import 'i18next'
import type accessibility from '../../../locales/fi/accessibility.json'
import type accountability from '../../../locales/fi/accountability.json'
import type answers from '../../../locales/fi/answers.json'
import type analysis from '../../../locales/fi/analysis.json'
import type associations from '../../../locales/fi/associations.json'
import type consultations from '../../../locales/fi/consultations.json'
import type counties from '../../../locales/fi/counties.json'
import type followUp from '../../../locales/fi/follow-up.json'
import type forums from '../../../locales/fi/forums.json'
import type identity from '../../../locales/fi/identity.json'
import type moderation from '../../../locales/fi/moderation.json'
import type notifications from '../../../locales/fi/notifications.json'
import type oversight from '../../../locales/fi/oversight.json'
import type questions from '../../../locales/fi/questions.json'
import type shell from '../../../locales/fi/shell.json'
import type statements from '../../../locales/fi/statements.json'
import type summaries from '../../../locales/fi/summaries.json'
import type texts from '../../../locales/fi/texts.json'

// The Finnish files give the keys their types; that all six variants have the same keys is tested in tests/locales.
declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'shell'
    strictKeyChecks: true
    returnNull: false
    resources: {
      accessibility: typeof accessibility
      accountability: typeof accountability
      answers: typeof answers
      analysis: typeof analysis
      associations: typeof associations
      consultations: typeof consultations
      counties: typeof counties
      'follow-up': typeof followUp
      forums: typeof forums
      identity: typeof identity
      moderation: typeof moderation
      notifications: typeof notifications
      oversight: typeof oversight
      questions: typeof questions
      shell: typeof shell
      statements: typeof statements
      summaries: typeof summaries
      texts: typeof texts
    }
  }
}
