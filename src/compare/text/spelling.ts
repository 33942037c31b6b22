/**
 * One spelling of a word for all ways to write it: British and American, with and without accents. The American form stands for both, as
 * rules and a short list; they agree with the tables of american-british-english-translator (npm) as docs/decisions says. What comes out
 * is compared and never shown, so it need not be a word.
 */

/** Letters that Unicode does not take apart. */
const LETTERS: Readonly<Record<string, string>> = { ø: 'o', ł: 'l', đ: 'd', ð: 'd', þ: 'th', ß: 'ss', æ: 'ae', œ: 'oe', ı: 'i' };

/** Where the spelling follows no rule. */
const WORDS: ReadonlyMap<string, string> = new Map(
  (
    'defence defense|defences defenses|offence offense|offences offenses|licence license|licences licenses|pretence pretense|practise practice|practised practiced|practising practicing|' +
    'programme program|programmes programs|grey gray|greys grays|plough plow|ploughs plows|ploughed plowed|ploughing plowing|tyre tire|tyres tires|jewellery jewelry|mould mold|moulds molds|mouldy moldy|' +
    'moulded molded|moulding molding|smouldering smoldering|smouldered smoldered|smoulder smolder|cheque check|cheques checks|kerb curb|kerbs curbs|ageing aging|aluminium aluminum|' +
    'fulfil fulfill|fulfils fulfills|fulfilment fulfillment|enrol enroll|enrols enrolls|enrolment enrollment|instalment installment|instalments installments|distil distill|skilful skillful|wilful willful|' +
    'cosy cozy|draught draft|draughts drafts|gaol jail|axe ax|artefact artifact|artefacts artifacts|judgement judgment|judgements judgments|acknowledgement acknowledgment|towards toward|afterwards afterward|' +
    'enquiry inquiry|enquiries inquiries|enquire inquire|moustache mustache|yoghurt yogurt|furore furor|pyjamas pajamas|tsar czar|sulphur sulfur|learnt learned|burnt burned|dreamt dreamed|spelt spelled|' +
    'leapt leaped|spoilt spoiled|speciality specialty|specialities specialties|aeroplane airplane|aeroplanes airplanes|manoeuvre maneuver|manoeuvres maneuvers|manoeuvred maneuvered|manoeuvring maneuvering|' +
    'disc disk|discs disks|carcase carcass|cigarette cigaret|cypher cipher|lacklustre lackluster|marvellous marvelous|woollen woolen|chilli chili|doughnut donut|omelette omelet|storey storey|storeys storey|' +
    'woman woman|women woman|men man|children child|feet foot|teeth tooth|mice mouse|geese goose|wolves wolf|knives knife|lives life|wives wife|halves half|shelves shelf|thieves thief|loaves loaf|calves calf|elves elf|' +
    'doctor dr|dr. dr|sen. senator|gov. governor|rep. representative|gen. general|lt. lieutenant|col. colonel|capt. captain|sgt. sergeant|prof. professor|rev. reverend|insp. inspector|adm. admiral|' +
    'gen general|lt lieutenant|col colonel|capt captain|sgt sergeant|prof professor|mt. mount|st. saint|dept. department|' +
    'advisor advizer|advisors advizers|protestor protester|protestors protesters|impostor imposter|impostors imposters|buses bus|gases gas|licenced licensed|licencing licensing|mediaeval medieval'
  )
    .split('|')
    .map((pair) => pair.split(' ') as [string, string]),
);

/** In this order; each leaves words alone that have the American form. */
const RULES: readonly (readonly [RegExp, string])[] = [
  // "co-operate": the hyphen of a prefix
  [/^(anti|cease|co|e|inter|multi|non|post|pre|re|semi|sub)[-‑](?=[a-z]{3})/, '$1'],
  [/(?<=[a-z]{3})our(?![ncgt]|se)/, 'or'],
  [/(?<=[a-z]{3})is(?=(?:e|ed|es|er|ers|ing|ingly|ement|ements|ation|ations|able|ational)$)/, 'iz'],
  [/lys(?=(?:e|ed|er|ers|ing)$)/, 'lyz'],
  [/^(def|off|pret)ence/, '$1ense'],
  [/(?<=^(?:(?:amphi)?theat|cent|epicent|(?:kilo|centi|milli)?(?:met|lit)|fib|calib|lust|sab|spect|somb|meag|och|goit|accout))re(?=d$|ing$)/, 'ere'],
  [/(?<=^(?:(?:amphi)?theat|cent|epicent|(?:kilo|centi|milli)?(?:met|lit)|fib|calib|lust|sab|spect|somb|meag|och|goit|accout))re(?!ments|at)/, 'er'],
  // "travelled", "counsellor": not "called", "filling" or "shelled".
  [/(?<=[a-z]{3}[aeiou]|^dia|^due|^fue|^crue)ll(?=(?:ed|ing|ings|er|ers|or|ors|est)$)/, 'l'],
  [/(?<=^|[^aeiou])ae(?=sth|sar|c|d|m|o|v|ti)/, 'e'],
  [/^oe(?=s|d)|(?<=^f|rrh|hom)oe(?=t|a|o)/, 'e'],
  [/logu(?=ed$|es$|e$|ing$)/, 'log'],
  [/(?<=log)e(?=s?$)/, ''],
  [/gramme(?=s?$)/, 'gram'],
  [/^manoeuvr(?:e(?!s$|d$))?(?!e)/, 'maneuver'],
  [/^scept(?=ic)/, 'skept'],
  [/^gaol/, 'jail'],
  [/^grey(?!h)/, 'gray'],
  [/^draught/, 'draft'],
  [/^cheque(?!r)/, 'check'],
];

/** The one spelling of a lower-case word. */
export function spellingOf(word: string): string {
  const plain = /[^\x20-\x7F]/.test(word) ? withoutAccents(word) : word;
  const known = WORDS.get(plain);
  if (known !== undefined) return known;
  if (plain.length < 4) return plain;
  return RULES.reduce((spelt, [rule, american]) => spelt.replace(rule, american), plain);
}

const withoutAccents = (word: string): string =>
  word
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[øłđðþßæœı]/g, (letter) => LETTERS[letter] ?? letter);

/** Families of words that Porter's stemmer takes for one ("organ", "organization"), each by how its words begin. */
const APART: readonly (readonly [RegExp, string])[] = [
  [/^organiz(?!m)/, 'organiz'],
  [/^universit/, 'universiti'],
  [/^generat/, 'generat'],
  [/^importan/, 'important'],
  [/^experiment/, 'experiment'],
  [/^emergenc/, 'emergenc'],
  [/^international/, 'internation'],
  [/^authorit/, 'authorit'],
  [/^politic/, 'politic'],
  [/^operat(?!ic)/, 'operat'],
  [/^communicat/, 'communicat'],
  [/^storey/, 'storey'],
];

/** The stem of a word that the stemmer would take for another's; null for any other word. */
export const stemApart = (word: string): string | null => APART.find(([begins]) => begins.test(word))?.[1] ?? null;

const ORDINALS =
  'zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth'.split(
    ' ',
  );

/** "3rd" for "third" and "3rd"; null for what is no place in an order. "second" is a time as well. */
export function ordinalOf(word: string): string | null {
  const at = ORDINALS.indexOf(word);
  if (at > 2 || at === 1) return `${at}th`;
  return /^\d+(?:st|nd|rd|th)$/.test(word) ? `${Number.parseInt(word, 10)}th` : null;
}
