/** Verbs and nouns by which one passes on the word of another: closed classes in newspaper English (cf. PolNeAR, Newell et al. 2018). */
import type { Token } from '../../types.ts';

const words = (text: string): readonly string[] => text.split(' ');

/** Verbs of plain saying; their inflections are made by rule below. */
const SAYING = words(
  'say report state tell announce claim add note confirm warn explain argue insist stress emphasise emphasize suggest believe reveal acknowledge admit assert deny declare describe mention indicate estimate predict recall recount remark reiterate respond reply testify write tweet post think',
);
/** Verbs that say as well, but stand for much else: only with what is said beside them. */
const OTHERS = words(
  'accuse blame allege contend maintain conclude complain concede hint observe comment shout scream cry whisper yell joke promise pledge vow threaten advise advise inform assure remind caution agree urge quote hold find show feel reckon fear speculate disclose boast lament quip repeat echo read brief volunteer answer ask swear recommend propose forecast tout opine go',
).filter((verb) => !['ask', 'go', 'read', 'hold'].includes(verb));
/** Verbs that say something when they govern words in quotation marks. */
const NAMING = words(
  'call dub brand label blame speak denounce condemn hail praise criticise criticize slam accuse refer cite welcome reject dismiss demand talk deem term urge',
);

const irregular: Readonly<Record<string, readonly string[]>> = {
  say: ['said', 'says', 'saying'],
  tell: ['told', 'tells', 'telling'],
  write: ['wrote', 'writes', 'written', 'writing'],
  think: ['thought', 'thinks', 'thinking'],
  deny: ['denied', 'denies', 'denying'],
  reply: ['replied', 'replies', 'replying'],
  testify: ['testified', 'testifies', 'testifying'],
  admit: ['admitted', 'admits', 'admitting'],
  cry: ['cried', 'cries', 'crying'],
  find: ['found', 'finds', 'finding'],
  show: ['showed', 'shown', 'shows', 'showing'],
  feel: ['felt', 'feels', 'feeling'],
  swear: ['swore', 'sworn', 'swears', 'swearing'],
  forecast: ['forecasts', 'forecasting', 'forecasted'],
  quip: ['quipped', 'quips', 'quipping'],
  speak: ['spoke', 'spoken', 'speaks', 'speaking'],
  refer: ['referred', 'refers', 'referring'],
  slam: ['slammed', 'slams', 'slamming'],
  label: ['labelled', 'labeled', 'labels', 'labelling', 'labeling'],
  dub: ['dubbed', 'dubs', 'dubbing'],
};

function forms(verb: string): readonly string[] {
  const known = irregular[verb];
  if (known) return [verb, ...known];
  const root = verb.endsWith('e') ? verb.slice(0, -1) : verb;
  return [verb, `${verb}s`, `${root}ed`, `${root}ing`];
}
const formsOf = (verbs: readonly string[]): ReadonlyMap<string, string> => new Map(verbs.flatMap((verb) => forms(verb).map((form) => [form, verb])));

export const REPORTING: ReadonlyMap<string, string> = formsOf(SAYING);
const SPEAKING = formsOf([...SAYING, ...OTHERS]);
const WITH_QUOTE = formsOf([...SAYING, ...OTHERS, ...NAMING]);

/** Whether a token is a verb that passes on someone's word. */
export function isReporting(token: Token | undefined): boolean {
  // "Reports that …" at the head of a sentence is taken for a verb; its form is seen as a noun's.
  return token?.tag === 'VERB' && !token.xpos.startsWith('NN') && REPORTING.has(token.lower);
}

/** The base form of a verb that can have what is said as its complement; undefined for any other token. */
export function sayingVerb({ tag, lower, xpos }: Token): string | undefined {
  return tag === 'VERB' || /^VB[DPZ]$/.test(xpos) ? SPEAKING.get(lower) : undefined;
}

/** The base form of a verb whose quoted object is the word of its subject ("called it “a wreck”"); undefined for any other token. */
export function quotingVerb({ tag, lower }: Token): string | undefined {
  return tag === 'VERB' && !lower.startsWith('agree') ? WITH_QUOTE.get(lower) : undefined;
}

/** What one says and nobody else takes on: who denies a thing is not its source. */
export const DENIALS: ReadonlySet<string> = new Set(['deny', 'reject', 'dismiss']);
/** What is announced or described is said, without a clause of its own. */
export const WITH_OBJECT: ReadonlySet<string> = new Set(['announce', 'describe']);
/** "accuses the carrier of hiding records", "blamed the pilot for the delay": what is said is whom one accuses and of what. */
export const ACCUSING: ReadonlyMap<string, string> = new Map([
  ['accuse', 'of'],
  ['blame', 'for'],
]);
/** "described seeing a second car", "admitted switching it off" */
export const WITH_GERUND: ReadonlySet<string> = new Set(['admit', 'acknowledge', 'describe', 'recall', 'recount', 'report', 'mention']);
/** "promised to build", "claims to be" */
export const WITH_INFINITIVE: ReadonlySet<string> = new Set(['claim', 'promise', 'pledge', 'vow', 'threaten']);
/** Facts show and suggest too; only a document or a person says something by that. */
export const EVIDENTIAL: ReadonlySet<string> = new Set(['show', 'indicate', 'suggest', 'reveal', 'find', 'hint', 'hold', 'note', 'mean', 'confirm', 'add']);

const DOCUMENT =
  /^(?:account|affidavit|analys[ie]s|announcement|article|assessment|audit|bulletin|communiqu[eé]|complaint|data|dispatch|document|e-?mail|estimate|file|figure|filing|finding|forecast|indictment|interview|lawsuit|letter|memo|memorandum|message|note|notice|paper|poll|post|press|record|release|report|research|review|statement|statistic|study|summary|survey|testimony|text|transcript|tweet|warning|website)s?$/;

/** Whether a noun is a piece of writing or speech: it speaks for whoever made it. */
export const isDocument = (noun: Token): boolean => DOCUMENT.test(noun.lower);

const WORD = /^(?:account|admission|assertion|assessment|estimate|opinion|telling|view|word)s?$/;
/** Whether a noun is somebody's word: "by the mechanics' own estimate", "in the words of one resident". */
export const isWordOf = (noun: Token): boolean => WORD.test(noun.lower);

const TOLD =
  /^(?:accusation|admission|allegation|announcement|assertion|assurance|belief|claim|complaint|conclusion|contention|fear|finding|insistence|pledge|prediction|promise|statement|suggestion|warning)s?$/;
/** Whether a noun can have what is said as its complement: "the ministry's claim that". */
export const isTold = (noun: Token): boolean => TOLD.test(noun.lower);

const BODY =
  /^(?:administration|agency|army|authority|authorities|bank|board|cabinet|college|commission|committee|company|council|court|department|firm|force|government|group|institute|ministry|movement|navy|office|organi[sz]ation|party|police|service|staff|team|union|university|inquiry|watchdog)$/;
/** Whether a noun is a body and no person. */
export const isBody = (noun: Token): boolean => BODY.test(noun.lower);
