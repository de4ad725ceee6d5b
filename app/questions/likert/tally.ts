export { tallyOneChoice as tally } from '../rules/one-choice'
