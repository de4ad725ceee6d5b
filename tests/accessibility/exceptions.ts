/**
 * What the other engines report and a person has judged not to be a fault. axe has none: what it finds is mended.
 * Each has a last day, after which it is judged anew; one that no page needs any longer fails the tests.
 */
export type Exception = { engine: 'ace' | 'axe-incomplete'; rule: string; where: RegExp; reason: string; until: string }

export const EXCEPTIONS: Exception[] = [
  {
    engine: 'ace',
    rule: 'aria_content_in_landmark/Fail_1',
    where: /class="skip"/,
    reason: 'The skip link stands before all landmarks on purpose: inside one it would come too late.',
    until: '2027-11-30',
  },
  ...['aria_form_label_unique', 'aria_landmark_name_unique'].map((rule): Exception => ({
    engine: 'ace',
    rule: `${rule}/fail_label_not_unique`,
    where: /: <form /,
    reason: 'A form without a name is no landmark (HTML-AAM 1.0), so that several of them need no names.',
    until: '2027-11-30',
  })),
  {
    engine: 'ace',
    rule: 'aria_article_label_unique/fail_label_not_unique',
    where: /: <article /,
    reason: 'An article is told by its heading; the same words as its name would be read twice.',
    until: '2027-11-30',
  },
  {
    engine: 'ace',
    rule: 'element_tabbable_role_valid/fail_invalid_role',
    where: /role="region"|<aside /,
    reason: 'A part that scrolls by itself must be reached by key (WCAG 2.1.1); a named region is how axe and the ARIA guide ask for it.',
    until: '2027-11-30',
  },
  {
    engine: 'ace',
    rule: 'input_checkboxes_grouped/fail_notgroupedothernotgrouped',
    where: /name="confirmed"/,
    reason: 'Each of these stands alone in a form of its own.',
    until: '2027-11-30',
  },
  ...['input_checkboxes_grouped/fail_notsamegroup', 'fieldset_label_valid/Fail_2'].map((rule): Exception => ({
    engine: 'ace',
    rule,
    where: /name="sentence"|"[^"]+" has a duplicate name/,
    reason: 'The sentences of each passage are chosen in a form of their own, under the heading of that passage.',
    until: '2027-11-30',
  })),
  {
    engine: 'axe-incomplete',
    rule: 'color-contrast',
    where: /due to a background gradient/,
    reason: 'The arrow of a select is drawn by a gradient beside its words, whose colours contrast.test.ts computes.',
    until: '2027-11-30',
  },
  {
    engine: 'axe-incomplete',
    rule: 'color-contrast',
    where: /: text\[x=/,
    reason: 'Numbers on the axis of a picture have the ground of the page; its colours are computed in contrast.test.ts.',
    until: '2027-11-30',
  },
  {
    engine: 'axe-incomplete',
    rule: 'color-contrast',
    where: /\.nowrap.* partially overlaps|#preview.* partially obscured/,
    reason: 'Boxes of lines touch each other and their words do not, as the pictures of the pages show.',
    until: '2027-11-30',
  },
  {
    engine: 'axe-incomplete',
    rule: 'identical-links-same-purpose',
    where: /: a\[(?:hreflang|lang)/,
    reason: 'A language in the menu changes the page and one in the preview the previewed text; each list says so by its name.',
    until: '2027-11-30',
  },
]

const used = new Set<Exception>()

/** Findings without those that have an exception. */
export function judged(engine: Exception['engine'], findings: string[]): string[] {
  return findings.filter((finding) => {
    const exception = EXCEPTIONS.find((each) => each.engine === engine && finding.startsWith(`${each.rule}:`) && each.where.test(finding))
    if (exception) used.add(exception)
    return exception === undefined
  })
}

/** The exceptions of some engines that nothing has needed since the tests began. */
export function unusedExceptions(engines: Exception['engine'][]): string[] {
  return EXCEPTIONS.filter((exception) => engines.includes(exception.engine) && !used.has(exception)).map(({ engine, rule, where }) => `${engine} ${rule} ${where.source}`)
}
