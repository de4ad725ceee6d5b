const name = 'StartFailure'

/**
 * An expected reason why the product cannot start, told in one plain line that says what to do.
 * The commands print the message alone and end with exit code 1.
 */
export function startFailure(message: string, cause?: unknown): Error {
  const failure = new Error(message, { cause })
  failure.name = name
  return failure
}

/** Whether an error is an expected reason for not starting, so that its message may stand alone. */
export function isStartFailure(error: unknown): error is Error {
  return error instanceof Error && error.name === name
}
