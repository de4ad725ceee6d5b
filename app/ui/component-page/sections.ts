import { examples as agenda } from '../agenda/agenda.examples'
import { examples as breadcrumbs } from '../breadcrumbs/breadcrumbs.examples'
import { examples as budget } from '../budget/budget.examples'
import { examples as button } from '../button/button.examples'
import { examples as cans } from '../cans/cans.examples'
import { examples as chart } from '../chart/chart.examples'
import { examples as check } from '../check/check.examples'
import { examples as checkboxGroup } from '../checkbox-group/checkbox-group.examples'
import { examples as choice } from '../choice/choice.examples'
import { examples as codeBox } from '../code-box/code-box.examples'
import { examples as dateField } from '../date-field/date-field.examples'
import { examples as datePicker } from '../date-picker/date-picker.examples'
import { examples as demand } from '../demand/demand.examples'
import { examples as dialog } from '../dialog/dialog.examples'
import { examples as digest } from '../digest/digest.examples'
import { examples as disclosure } from '../disclosure/disclosure.examples'
import { examples as errorSummary } from '../error-summary/error-summary.examples'
import { examples as evidence } from '../evidence/evidence.examples'
import { examples as fieldset } from '../fieldset/fieldset.examples'
import { examples as fileField } from '../file-field/file-field.examples'
import { examples as filterSentence } from '../filter-sentence/filter-sentence.examples'
import { examples as folio } from '../folio/folio.examples'
import { examples as halves } from '../halves/halves.examples'
import { examples as head } from '../head/head.examples'
import { examples as hint } from '../hint/hint.examples'
import { examples as icon } from '../icon/icon.examples'
import { examples as keys } from '../keys/keys.examples'
import { examples as languagePart } from '../language-part/language-part.examples'
import { examples as link } from '../link/link.examples'
import { examples as listSearch } from '../list-search/list-search.examples'
import { examples as matrix } from '../matrix/matrix.examples'
import { examples as menu } from '../menu/menu.examples'
import { examples as notice } from '../notice/notice.examples'
import { examples as numberField } from '../number-field/number-field.examples'
import { examples as pagination } from '../pagination/pagination.examples'
import { examples as progressInWords } from '../progress-in-words/progress-in-words.examples'
import { examples as progressLine } from '../progress-line/progress-line.examples'
import { examples as radioGroup } from '../radio-group/radio-group.examples'
import { examples as range } from '../range/range.examples'
import { examples as ranking } from '../ranking/ranking.examples'
import { examples as review } from '../review/review.examples'
import { examples as select } from '../select/select.examples'
import { examples as skipLink } from '../skip-link/skip-link.examples'
import { examples as status } from '../status/status.examples'
import { examples as steps } from '../steps/steps.examples'
import { examples as story } from '../story/story.examples'
import { examples as table } from '../table/table.examples'
import { examples as tabs } from '../tabs/tabs.examples'
import { examples as tag } from '../tag/tag.examples'
import { examples as tally } from '../tally/tally.examples'
import { examples as textArea } from '../text-area/text-area.examples'
import { examples as textField } from '../text-field/text-field.examples'
import { examples as tools } from '../tools/tools.examples'
import { examples as trail } from '../trail/trail.examples'
import { examples as visuallyHidden } from '../visually-hidden/visually-hidden.examples'
import { examples as voiceLine } from '../voice-line/voice-line.examples'
import type { Example } from './example'

/** Every component's folder name with its examples, in groups, in the order of the component page. */
export const groups: { id: string; sections: Record<string, Example[]> }[] = [
  {
    id: 'line-and-page',
    sections: {
      'voice-line': voiceLine, head, folio, 'progress-in-words': progressInWords, 'skip-link': skipLink, breadcrumbs, link, pagination,
      disclosure, notice, icon, tag, 'language-part': languagePart, 'visually-hidden': visuallyHidden,
    },
  },
  {
    id: 'forms',
    sections: {
      button, 'error-summary': errorSummary, 'text-field': textField, 'number-field': numberField, 'text-area': textArea, 'file-field': fileField,
      'radio-group': radioGroup, 'checkbox-group': checkboxGroup, choice, select, matrix, ranking, budget, 'date-field': dateField,
      fieldset, hint, review, 'code-box': codeBox, tools, 'list-search': listSearch,
    },
  },
  {
    id: 'matters-and-outcomes',
    sections: {
      cans, steps, agenda, status, tally, story, evidence, halves, demand, range, trail, table, chart, digest,
    },
  },
  {
    id: 'desks',
    sections: {
      'filter-sentence': filterSentence, 'progress-line': progressLine, check, keys, tabs, dialog, menu, 'date-picker': datePicker,
    },
  },
]
