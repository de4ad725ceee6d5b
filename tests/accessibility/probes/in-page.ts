import { faintControls, linksByColourOnly, palePlaceholders } from './colours'
import { wrongLanguages } from './language'
import { clippedTexts, controlsInReach, fixedTexts, lengthenTexts, overflows, spaceTexts, unspaceTexts } from './layout'
import { lostInForcedColours, lostOnPaper, movements } from './media'
import { brokenStructure, frameOfPage, obstacles, untoldErrors } from './structure'
import { lowControls, smallTargets } from './targets'

/** What the probes are called inside the page. */
export const probes = {
  palePlaceholders, faintControls, linksByColourOnly, wrongLanguages, smallTargets, lowControls, overflows, clippedTexts, controlsInReach, lengthenTexts, spaceTexts, unspaceTexts,
  fixedTexts, movements, lostInForcedColours, lostOnPaper, brokenStructure, obstacles, frameOfPage, untoldErrors,
}
