import { HtmlValidate } from 'html-validate'

const validator = new HtmlValidate({
  root: true,
  extends: ['html-validate:recommended', 'html-validate:a11y'],
  rules: {
    // How React writes attributes and void elements is not a fault of the page.
    'attr-case': 'off', 'void-style': 'off', 'attribute-boolean-style': 'off', 'attribute-empty-style': 'off', 'require-sri': 'off', 'no-implicit-input-type': 'off', 'no-trailing-whitespace': 'off', 'doctype-style': 'off',
    // The title says the page, the service and the county; long names of matters are theirs.
    'long-title': 'off',
    // react-aria hides text for screen readers with inline styles on the officials' pages; the content policy allows no others.
    'no-inline-style': 'off',
    // Soft hyphens and no-break spaces are text, and so is a phone number in a sentence.
    'no-raw-characters': 'off', 'tel-non-breaking': 'off',
    // A group that only exists to be named is better a group than a fieldset without fields.
    'prefer-native-element': 'off',
    // A list may be named (ARIA 1.2), and several checkboxes or buttons of one question share their name.
    'aria-label-misuse': ['error', { allowAnyNamable: true }],
    'form-dup-name': ['error', { shared: ['radio', 'checkbox', 'button', 'submit'] }],
  },
})

/** What html-validate finds in a page as the server sent it, one line each. */
export async function htmlFindings(html: string): Promise<string[]> {
  // Single fetch writes its data after the document's end; browsers take it as part of the body.
  const report = await validator.validateString(withoutScripts(html))
  return report.results.flatMap((result) => result.messages).map(({ ruleId, message, selector }) => `${ruleId}: ${message} at ${selector}`)
}

/** The page without its scripts. */
export function withoutScripts(html: string): string {
  return html.replace(/<script[\s\S]*?<\/script>/g, '')
}
