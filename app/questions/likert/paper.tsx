export { OneChoicePaper as Paper } from '../ui/one-choice-paper'
