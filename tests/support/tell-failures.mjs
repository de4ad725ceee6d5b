/**
 * Tells each failure as soon as it is known. The other reporters tell them when everything has ended, and a run of an
 * hour that is interrupted, or out of time, would tell nothing.
 */
export default class TellFailures {
  onTestCaseResult(testCase) {
    const { state, errors } = testCase.result()
    if (state !== 'failed') return
    for (const error of errors) process.stdout.write(`\n✗ ${testCase.module.relativeModuleId} › ${testCase.fullName}\n${error.diff ?? error.message ?? ''}\n\n`)
  }
}
