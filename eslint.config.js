import { houseConfig } from './tests/architecture/eslint-house.mjs'

// The rules stand beside the tests that prove them.
export default houseConfig(import.meta.dirname)
