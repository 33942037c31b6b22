/**
 * Words that turn what stands in their scope, by what they make of it. Implicatives and factives after Karttunen (1971, 2012) and Nairn,
 * Condoravdi & Karttunen (2006), the rest from the cues of FactBank (Saurí & Pustejovsky 2009). Looked up by `keyOf`.
 */
import { stemOf } from '../../text/tokens.ts';

/** A particle is joined by a line: "throw_out". */
const keys = (words: string): ReadonlySet<string> => new Set(words.split(' ').map((word) => word.split('_').map((part, i) => (i === 0 ? stemOf(part) : part)).join('_'))); // prettier-ignore

/** Calls it untrue: "denied that", "it is a lie that". */
export const DENYING = keys('deny dispute refute rebut contradict disavow repudiate debunk disprove');
/** The same of a claim only: a rejected offer was made. */
export const DISMISSING = keys(
  'reject dismiss discount deride contest challenge throw_out brush_aside brush_off laugh_off wave_away shrug_off play_down rubbish scotch quash ridicule',
);
export const UNTRUE = keys('untrue false wrong incorrect baseless unfounded groundless lie myth nonsense fabrication hoax fake unaware');
export const CLAIMS = keys(
  'claim allegation report accusation suggestion rumour rumor charge notion idea assertion speculation statement finding conclusion story account theory insinuation talk',
);
/** It did not come to it: "failed to", "refused to", "lacks". */
export const FAILING = keys('refuse fail decline neglect omit cease quit avoid lack decry hesitate escape abandon');
/** Only with "from": "kept from drifting". */
export const PREVENTING = keys('keep prevent stop bar block ban prohibit stop deter dissuade hinder refrain abstain');
/** Only with "of": "cleared of". */
export const CLEARING = keys('clear acquit exonerate absolve');
/** What one is cleared of; a channel is cleared of mines. */
export const CRIMES = keys(
  'murder manslaughter fraud rape theft charge wrongdoing corruption assault arson blame doping perjury espionage treason bribery conspiracy allegation accusation guilt misconduct killing spying smuggling blackmail libel offence offense crime',
);
export const DOUBTING = keys('doubt question query doubtful dubious sceptical skeptical');
/** Only with a question: "asked whether", "unclear who". */
export const ASKING = keys(
  'ask wonder debate investigate unclear unknown uncertain undecided undetermined inquire consider decide discuss know check examine determine see say clear',
);
/** "no evidence that" leaves it open. */
export const EVIDENCE = keys('evidence proof sign indication suggestion trace confirmation');
/** "a chance that" leaves it open too. */
export const CHANCE = keys('chance risk likelihood possibility danger speculation rumour rumor report suspicion fear');
/** Holds whether or not it is denied: "did not know that". */
export const FACTIVE = keys(
  'know realise realize tell inform notify learn regret forget remember discover notice aware unaware reveal disclose recognise recognize mention',
);
export const SAYING = keys('say claim state announce report confirm admit insist assert argue declare tell write suggest allege mention believe think expect');
export const OPINION = keys('believe think suspect assume guess reckon fear speculate');

/** How sure what stands in their scope is. */
export const EXPECTING = keys(
  'expect plan intend schedule slate project forecast predict prepare tip aim anticipate envisage due set poised about likely unlikely probable probably plans',
);
export const COMMITTING = keys('promise pledge vow agree commit swear guarantee undertake threaten commitment');
export const WANTING = keys('want wish hope seek demand urge request appeal desire need');
/** It was tried; whether it came to it is another matter. */
export const TRYING = keys('try attempt');
/** Passive only: "is said to", "was thought to". */
export const HEARSAY = keys('say think believe fear report understand rumour rumor suppose know claim presume');
/** Of these, what is told: "it is said to lean" passes on a belief, "it was reported that" a report. */
export const TOLD = keys('say report know');
export const POSSIBLE = keys(
  'toy accuse allege suspect appear seem weigh mull propose suspicion proposal suggest charge arrest indict possible offer possibility trial talk negotiation discussion speculation rumour rumor',
);
export const WEIGHING = keys('consider discuss weigh mull float debate');
/** Adverbs. */
export const PERHAPS = new Set(
  'allegedly reportedly apparently seemingly supposedly purportedly perhaps possibly maybe potentially conceivably ostensibly'.split(' '),
);
export const PROBABLY = new Set('probably likely presumably'.split(' '));
export const FALSELY = new Set('falsely wrongly wrongfully incorrectly mistakenly untruthfully baselessly'.split(' '));
/** Words of doubt proper, among those that make a thing less than stated. */
export const DOUBTFUL = keys(
  'may might could perhaps possibly maybe potentially conceivably apparently seemingly appear seem believe think fear understand suppose presume assume guess reckon speculate speculation rumour rumor hearsay gossip chance likelihood danger likely probable apparent possible possibility potential presumed risk sure convinced certain positive either look sound unconfirmed unverified',
);
/** "suggested imposing", "is considering closing" */
export const WEIGHED = keys('suggest consider weigh mull');
