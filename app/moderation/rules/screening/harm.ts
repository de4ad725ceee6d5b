import { anyOf } from './patterns'

/** The writer may be in danger from themselves. No means are named anywhere but here, where they are looked for. */
export const SELF_HARM = anyOf([
  'tapan itseni', 'tappaa itseni', 'tappaa itsensä', 'tappaisin itseni', 'itsemurhaa', 'itsemurhan', 'itsetuhoi*', 'en jaksa enää elää', 'en jaksa elää', 'en halua enää elää', 'en halua elää', 'ei ole syytä elää', 'haluan kuolla', 'haluaisin kuolla', 'toivon että kuolisin', 'toivoisin olevani kuollut', 'päätän päiväni', 'päättää päiväni', 'lopetan elämäni', 'satutan itseäni', 'satuttaa itseäni', 'vahingoitan itseäni', 'viiltele*', 'viillän itseäni',
  'ta mitt liv', 'tar mitt liv', 'ta livet av mig', 'begå självmord', 'självmordstanka*', 'självmord*', 'vill inte leva', 'orkar inte leva', 'vill dö', 'önskar att jag var död', 'skada mig själv', 'skadar mig själv', 'skära mig',
  'kill myself', 'killing myself', 'end my life', 'take my own life', 'taking my own life', 'commit suicide', 'suicid*', 'do not want to live', 'don’t want to live', "don't want to live", 'cannot go on living', 'want to die', 'wish i was dead', 'wish i were dead', 'hurt myself', 'harm myself', 'cut myself', 'self-harm*',
])

/** A subject of opinion although it names the danger: "itsemurhien ehkäisyyn tarvitaan rahaa". */
export const PREVENTION = /ehkäis|förebygg|prevent/iu

/** Somebody is threatened, or told to be hurt. */
export const THREAT = anyOf([
  'tapan (?:teidät|sinut|sut|hänet|ne|sen|ne kaikki|jonkun)', 'tapetaan', 'tappaisin (?:teidät|sinut|hänet|ne)', '(?:pitäisi|pitää|pitäs|täytyy|saisi) (?:tappaa|ampua|hirttää|polttaa|hakata|lynkata)', 'ammun', 'ammutaan', 'ampuisin', 'räjäytän', 'räjäytetään', 'poltan (?:koko |sen |teidän |virasto)\\p{L}*', 'poltetaan (?:koko |se |virasto)\\p{L}*', 'hakkaan', 'hakataan', 'puukotan', 'puukkoa selkään', 'tiedän missä (?:asut|asutte|te asutte|sinä asut)', 'tulen (?:sinne|teidän luokse) (?:aseen|puukon|kirveen) kanssa', 'saatte vielä maksaa', 'kuolette kaikki', 'päästän hengiltä',
  'ska döda', 'dödar (?:dig|er|dem|honom|henne)', 'borde (?:skjutas|dödas|hängas|brännas)', 'skjuter (?:dig|er|dem|honom|henne)', 'spränger', 'bränner ner', 'ska slå ihjäl', 'slår ihjäl', 'vet var (?:du|ni) bor', 'kommer med (?:vapen|kniv|yxa)',
  'will kill', 'going to kill', 'kill (?:you|them|him|her|you all)', 'should be (?:shot|killed|hanged|hung|burned)', 'shoot (?:you|them|him|her)', 'blow up', 'burn (?:it|you|them|your house|the office) down', 'know where you live', 'beat (?:you|them|him|her) up', 'stab (?:you|them|him|her)', 'come with a (?:gun|knife|axe)',
])

/** Words that hurt a person or a group. Hard words about services, decisions and money are not here. */
export const INSULT = anyOf([
  'idioot*', 'ääliö*', 'imbesil*', 'urpo*', 'paskapää*', 'paskasakk*', 'kusipä*', 'mulkku*', 'mulkut', 'mulkun', 'mulkero*', 'huora*', 'huoria', 'neekeri*', 'mutakuono*', 'ryssä*', 'ryssiä', 'ählämi*', 'matu', 'matut', 'matuja', 'loinen', 'loiset', 'loisia', 'vajakki*', 'vajakk*', 'vitun', 'vittupää*', 'saatanan', 'perkeleen (?:idioo\\p{L}*|pellet|apinat)', 'saastat', 'saastainen', 'natsi', 'natsit', 'natsisika*',
  'idiot*', 'jävla', 'jävlar', 'fitta*', 'hora', 'horor', 'neger*', 'svartskall*', 'blatte*', 'cp-skad*', 'miffo*', 'svin', 'äckel', 'parasit*', 'nazist*',
  'moron*', 'bastard*', 'bitch*', 'cunt*', 'nigger*', 'retard*', 'fucking', 'scum', 'scumbag*', 'asshole*', 'whore*', 'parasites', 'vermin', 'paki', 'pakis',
])

/** Somebody needs help at once. */
export const EMERGENCY = anyOf([
  'ei hengitä', 'tajuton*', 'tajuttoma*', 'rintakip*', 'apua heti', 'tarvitsen apua heti', 'tarvitaan apua heti', 'hätätilan*', 'kuolee kohta', 'kuolen kohta', 'uhkaa minua', 'lyö minua', 'lyö meitä', 'hakkaa minua', 'hakkaa lapsia', 'lyö lapsia', 'lyö lastaan', 'pahoinpitel*', 'pelkään henkeni*', 'pelkään mieheni lyövän',
  'andas inte', 'medvetslös*', 'bröstsmärt*', 'hjälp genast', 'behöver hjälp genast', 'nödsituation*', 'slår mig', 'slår barnen', 'slår oss', 'hotar mig', 'misshandl*', 'rädd för mitt liv',
  'not breathing', 'is not breathing', 'unconscious', 'chest pain*', 'help at once', 'need help now', 'emergency right now', 'hits me', 'beats me', 'hits the children', 'beats the children', 'threatens me', 'in fear for my life', 'afraid for my life',
])
