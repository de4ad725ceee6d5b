export { oneChoiceCells as cells, oneChoiceColumns as columns } from '../rules/one-choice'
