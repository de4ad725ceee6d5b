export { writtenTextCells as cells, writtenTextColumns as columns } from '../rules/written-text'
