import { anyOf } from './patterns'

// Words that tell of somebody's illness, treatment or social services when they are said of a person. Alone they are
// a subject like any other: "muistisairaat tarvitsevat tutun hoitajan" is an opinion about services.
const STEMS = [
  'muistisair*', 'muistisairau*', 'dementi*', 'alzheimer*', 'syöpä', 'syöpää', 'syövän', 'syöpäni', 'diabete*', 'diabeet*', 'masennu*', 'masentu*', 'kaksisuuntai*', 'mielialahäiriö*', 'ahdistuneisuus*', 'paniikkihäiriö*', 'skitsofreni*', 'psykoosi*', 'psykiatri*', 'mielenterveysongelm*', 'mielenterveyshäiriö*', 'syömishäiriö*', 'adhd*', 'autis*', 'asperger*', 'epileps*', 'parkinson*', 'ms-tau*', 'als-tau*', 'halvau*', 'aivoinfarkt*', 'aivoverenvuo*', 'sydäninfarkt*', 'sydänkohtau*', 'sydänvi*', 'hiv', 'hepatiit*', 'keuhkoahtauma*', 'astma*', 'reuma*', 'munuaissair*', 'päihderiippuv*', 'päihdeongelm*', 'alkoholis*', 'alkoholiongelm*', 'huumeriippuv*', 'kehitysvammai*', 'kehitysvamma*', 'cp-vamma*', 'puheterapi*', 'toimintaterapi*', 'psykoterapi*', 'dialyysi*', 'sytostaat*', 'solunsalpaaj*', 'sädehoi*', 'lääkity*', 'diagnoosi*', 'diagnosoi*', 'leikattiin', 'leikattavana', 'keskenmeno*', 'abort*', 'raskausmyrkyty*', 'virtsankarkai*', 'pidätyskyvy*',
  'toimeentulotuki*', 'toimeentulotuke*', 'toimeentulotue*', 'huostaan*', 'huostassa', 'lastensuojelun', 'lastensuojeluilmoitu*', 'perheväkival*', 'lähisuhdeväkival*', 'edunvalvo*', 'sosiaalitoimen',
  'demens*', 'dement', 'cancer*', 'diabetes', 'diabetiker', 'depression*', 'deprimerad*', 'bipolär*', 'schizofreni*', 'psykos*', 'psykiatr*', 'ångestsyndrom*', 'ätstörning*', 'epilepsi*', 'ms-sjuk*', 'stroke', 'hjärtinfarkt*', 'hjärtfel*', 'hjärtsjuk*', 'reumatism*', 'ledgångsreumatism*', 'missbruk*', 'utvecklingsstör*', 'talterapi*', 'ergoterapi*', 'psykoterapi*', 'dialys*', 'cellgift*', 'strålbehandling*', 'medicinering*', 'diagnos*', 'opererad*', 'missfall*', 'utkomststöd*', 'omhändertag*', 'barnskydd*', 'intressebevak*', 'våld i hemmet',
  'dementia', 'cancer', 'diabetic', 'depression', 'depressed', 'bipolar', 'schizophreni*', 'psychos*', 'psychiatr*', 'anxiety disorder', 'eating disorder', 'epilep*', 'multiple sclerosis', 'stroke', 'heart attack', 'heart disease', 'asthma', 'arthritis', 'addict*', 'alcoholic', 'alcoholism', 'learning disabilit*', 'speech therapy', 'occupational therapy', 'psychotherapy', 'dialysis', 'chemotherapy', 'radiotherapy', 'medication', 'diagnos*', 'miscarriage', 'income support', 'child protection', 'domestic violence', 'wheelchair user',
]

/** Words of illness, treatment and social services. */
export const HEALTH = anyOf(STEMS)

/** Compounds of those words that name a service, a trade or an association, never a person's illness. */
export const SERVICE = /palvelu|yhdisty|liitto|liiton|hoitaj|hoitoala|vastaanot|keskus|keskuk|yksikk|yksikö|neuvoj|neuvola|osasto|strategia|lääkäri|sköterska|skötare|förening|förbund|mottagning|enhet|avdelning|läkare|service|clinic|association|nurse/iu
