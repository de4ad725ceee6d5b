export { tallyWrittenText as tally } from '../rules/written-text'
