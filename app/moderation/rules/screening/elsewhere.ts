import { anyOf } from './patterns'

/** The writer is worried about somebody who may not manage (huoli-ilmoitus; Social Welfare Act 1301/2014 § 35). Said of somebody only. */
export const WORRY = anyOf([
  'ei pärjää', 'ei pärjää yksin', 'eivät pärjää', 'ei selviä', 'ei selviydy', 'ei tule toimeen', 'yksin kotona', 'soittakaa hänelle', 'käykää katsomassa', 'menkää katsomaan', 'kukaan ei käy', 'kukaan ei auta', 'heitteillä', 'laiminly*', 'jätetty yksin', 'ei syö', 'ei saa apua', 'eksyy', 'eksyi', 'karkailee', 'huolissani (?:naapuri|äidi|isä|häne|lapse|mummo|papa|sisko|veljestä|ystävä)\\p{L}*',
  'klarar sig inte', 'klarar inte sig', 'klarar sig inte ensam', 'ensam hemma', 'ring henne', 'ring honom', 'någon borde titta till', 'titta till (?:henne|honom)', 'ingen hjälper', 'vanvård*', 'äter inte', 'går vilse', 'orolig för (?:min|henne|honom|grannen|mamma|pappa|barnet)',
  'cannot cope', 'can’t cope', "can't cope", 'does not cope', 'cannot manage', 'not managing', 'home alone', 'call (?:her|him)', 'check on (?:her|him)', 'nobody helps', 'no one helps', 'neglected', 'does not eat', 'gets lost', 'worried about (?:my|her|him|the neighbour|the child)',
])

/** A complaint about care or treatment that has a way of its own (muistutus, kantelu, potilasvahinko). */
export const COMPLAINT = anyOf([
  '(?:teen|tehdä|jätän|jättää|aion tehdä|haluan tehdä|tämä on|tekisin) (?:\\p{L}+ ){0,3}(?:muistutu|kantelu|valituk)\\p{L}*', '(?:muistutuksen|kantelun|valituksen) (?:\\p{L}+ ){0,2}(?:teen|tehdä|jätän|haluan)', 'hoitovirhe*', 'potilasvahin*', 'vaadin (?:\\p{L}+ ){0,2}korvau\\p{L}*', 'haastan oikeuteen', 'valitan (?:saamastani|hoidosta|kohtelusta|lääkäristä|hoitajasta)',
  '(?:gör|göra|lämnar|lämna|vill göra|detta är|det här är) (?:\\p{L}+ ){0,3}(?:anmärkning|klagan|klagomål|besvär)\\p{L}*', 'vårdfel*', 'vårdskad*', 'patientskad*', 'kräver ersättning', 'klagar på (?:vården|bemötandet|läkaren|skötaren)',
  '(?:make|making|file|filing|lodge|this is) (?:\\p{L}+ ){0,2}(?:formal )?complaint', 'malpractice', 'medical error', 'patient injury', 'demand compensation', 'complain about (?:the care|my care|the doctor|the nurse|my treatment)',
])

/** Feedback on one's own service or a question about one's own matter, which this survey cannot answer. */
export const FEEDBACK = anyOf([
  '(?:haluan antaa|annan|tämä on|antaisin) (?:\\p{L}+ ){0,2}palau(?:tetta|te|tteen)', 'laskuni', 'sain (?:\\p{L}+ )?(?:väärän |liian suuren )?laskun', 'aikani (?:peruttiin|siirrettiin|peruutettiin)', 'lähetteeni', 'hakemukseni', 'päätökseni', 'laboratoriotulokseni', 'tulokseni', 'reseptini', '(?:lääkäri|hoitaja|vastaanottovirkailija|sosiaalityöntekijä|hammaslääkäri) (?:oli|käyttäytyi) (?:\\p{L}+ )?(?:töykeä|töykeästi|epäystävälli\\p{L}*|ylimieli\\p{L}*|asiaton|asiattomasti)', 'koska saan (?:ajan|vastauksen|päätöksen)',
  'vill ge (?:\\p{L}+ )?(?:respons|feedback|återkoppling)', 'min (?:räkning|faktura)', 'fick (?:en )?(?:fel )?(?:räkning|faktura)', 'min tid (?:avbokades|blev avbokad|flyttades)', 'min remiss', 'min ansökan', 'mitt beslut', 'mina provsvar', 'mitt recept', '(?:läkaren|skötaren|sjukskötaren|socialarbetaren|tandläkaren) var (?:\\p{L}+ )?(?:otrevlig|oförskämd|ovänlig)', 'när får jag (?:en tid|svar|beslut)',
  'want to give (?:\\p{L}+ )?feedback', 'this is feedback', 'my (?:bill|invoice)', 'my appointment was (?:cancelled|canceled|moved)', 'my referral', 'my application', 'my test results', 'my prescription', 'the (?:doctor|nurse|dentist|receptionist|social worker) was (?:\\p{L}+ )?(?:rude|unfriendly|impolite)', 'when will i get (?:an appointment|an answer|a decision)',
])
