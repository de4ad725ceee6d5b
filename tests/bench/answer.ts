import type { AnswerValues } from '~/questions/contract'

/** One resident's answer to every question of the demonstration's open consultation; texts of the usual length. */
export const ANSWER: AnswerValues = {
  q1: { option: 'lehtovaara' },
  q2: { options: ['reception', 'dental'] },
  q3: { option: '2' },
  q4: { option: 'bus' },
  q5: { order: ['near', 'same-person', 'own-language'] },
  q6: { option: 'support-changes' },
  q7: { text: 'Asun Lehtovaarassa ja bussi kulkee kaksi kertaa viikossa. Jos asema on auki eri päivinä kuin bussi kulkee, en pääse sinne mitenkään. Laittakaa aukiolot ja bussit samaan aikatauluun.' },
  q8: { rows: { video: 'poorly', phone: 'well', bus: 'partly', homevisit: 'well' } },
  q9: { number: 30 },
  q10: { text: 'Hammashoitoon pitäisi päästä omassa kunnassa ainakin kerran vuodessa. Äitini on 84-vuotias, eikä hän jaksa istua autossa tuntia suuntaansa. Kysykää myös niiltä, jotka eivät käytä nettiä.' },
}

/** The municipality that is kept beside it, by which officials filter. */
export const ANSWER_MUNICIPALITY = 'lehtovaara'
