/** Words that cannot both be said of one thing, by kind. Groups are parted by strokes, kinds by semicolons; a particle is joined by a line: "turn_down". */

/**
 * Opposites that news tells of one event: the direct antonyms of WordNet 3.1 (Fellbaum 1998) among the words of news, and those of Deese
 * (1965) and Justeson & Katz (1991), by hand; each group against the other. A particle is joined by a line: "turn_down".
 */
export const OPPOSED =
  'rise increase climb grow surge soar jump gain go_up raise lift hike boost|fall decrease drop decline shrink plunge slump tumble sink go_down lower cut reduce slash trim;accelerate speed_up|slow slow_down decelerate;strengthen|weaken;expand|contract;widen|narrow;' +
  'accept agree approve back support endorse welcome vote_for|reject refuse turn_down veto oppose decline disagree vote_against;agreement|disagreement;uphold|overturn quash strike_down annul;allow permit authorise authorize let|ban forbid prohibit bar;legal lawful|illegal unlawful;pass adopt enact ratify carry succeed|reject block defeat throw_out vote_down fail fall;block|approve accept;legalise legalize|criminalise criminalize outlaw;' +
  'open reopen|close shut;opening|closure;start begin launch|end finish stop halt;enter join|leave quit exit;arrive|depart leave;include|exclude;connect|disconnect;attach|detach;lock|unlock;block|unblock;build|demolish;create|destroy abolish;introduce|scrap abolish;' +
  'win gain|lose;winner|loser;victory win|defeat loss;success|failure flop;succeed|fail;profit|loss;surplus|deficit;boom|slump recession;majority|minority;most|few;' +
  'survive live recover|die perish drown;survive win|lose fall;alive|dead;survivor|victim;life|death;birth|death;healthy|sick ill;save rescue|kill abandon;' +
  'guilty|innocent;convict|acquit clear exonerate;guilt|innocence;confess admit|deny protest;release free|detain arrest jail imprison hold;bail|custody;free|captive jailed;pardon|condemn;freedom|custody;' +
  'hire employ recruit appoint|fire sack dismiss lay_off;employ|unemployed;employment|unemployment;elect|oust;promote|demote;resign quit|stay remain;retain keep|drop lose;' +
  'praise hail welcome laud applaud thank|condemn criticise criticize denounce slam blame attack;friend ally|enemy foe;love like|hate dislike;trust|distrust mistrust;optimistic hopeful|pessimistic gloomy;confident|doubtful;calm|tense;peace|war;peaceful|violent;truce ceasefire|offensive;' +
  'attack|defend;advance|retreat withdraw;capture seize take|abandon lose surrender cede;invade|withdraw;win|surrender;deploy|withdraw;arm|disarm;victory|surrender;' +
  'safe harmless|dangerous unsafe hazardous risky;stable|unstable critical;strong|weak;high|low;tall|short;long|short;big large huge|small tiny little;old|young;new|old;early|late;fast quick|slow;hot warm|cold cool;wet|dry;rich wealthy|poor;full|empty;heavy|light;hard difficult|easy;rare|common;cheap|expensive;clean|dirty polluted;' +
  'strengthened|weakened;better|worse;best|worst;good|bad;positive|negative;true|false;right|wrong;real genuine authentic|fake forged fabricated;comply obey|violate breach flout defy;public|private;open|secret;sober|drunk;armed|unarmed;conscious|unconscious;married|single divorced;present|absent;aware|unaware;intact unharmed unhurt undamaged|damaged injured hurt;able|unable;possible|impossible;likely|unlikely;certain|uncertain;necessary|unnecessary;legal|banned;complete|incomplete;visible|invisible;known|unknown;available|unavailable;' +
  'before|after;for|against;side_with|side_against;fit|unfit;know learn hear|unaware ignorant;call_off|call;break_off sever|restore resume;abandon|stay;with|without;above|below;inside|outside;up|down;north|south;northern|southern;east|west;eastern|western;more|less fewer;increase rise growth|decrease fall decline drop;ascend|descend;upward|downward;' +
  'buy purchase|sell;lend|borrow;import|export;deposit|withdraw;give grant|take refuse deny withhold reject turn_down;pay|owe;send|receive;push|pull;remember|forget;find|lose;hide|reveal show disclose;publish|withhold;appear|disappear vanish;unite|split divide;marry|divorce;male|female;man|woman;boy|girl;first|last;day|night;always|never;few|many most;rarely seldom|often frequently usually regularly always;all every|none;everybody everyone|nobody;' +
  'ease relax loosen lift|tighten impose;calm|inflame;solve|worsen;improve|worsen deteriorate;heal|hurt;succeed|fail;obey follow|defy disobey flout;help|hinder hamper;encourage|discourage;deny|confirm admit acknowledge;protect|endanger expose;save|let_in concede;score|concede;approve|condemn;extend|shorten;postpone delay put_off|bring_forward;sign|tear_up;keep|break;stay remain|leave go flee;bet_on|bet_against;agree|differ';

/**
 * Words of closed kinds that exclude each other where they stand in one place: of a week's wait and a month's wait one is wrong, and of a gold
 * and a bronze medal. Groups of one kind are parted by strokes, words of one group are one.
 */
export const EXCLUSIVE =
  'second|minute|hour|day night|week|fortnight|month|year|decade|century;north northern|south southern|east eastern|west western;red|blue|green|yellow|black|white|orange|purple|brown|pink|grey gray;gold|silver|bronze;' +
  'brother|sister|father dad|mother mum mom|son|daughter|uncle|aunt|nephew|niece|cousin|grandfather|grandmother|grandson|granddaughter;husband|wife;' +
  'car|lorry truck|bus coach|van|train|tram|ferry|plane aircraft airliner jet|helicopter|motorcycle motorbike|bicycle bike;' +
  'dog|cat|horse|cow cattle|sheep|pig|goat|wolf|bear;knife|gun pistol rifle|axe|hammer|bomb;' +
  'flu influenza|measles|cholera|malaria|typhoid|covid|ebola|mumps|dengue|polio|anthrax|rabies;' +
  'murder|manslaughter|fraud|arson|rape|bribery|espionage spying|perjury|smuggling|kidnapping|theft robbery burglary;' +
  'goalkeeper keeper|defender|midfielder|striker forward|coach trainer manager|referee;arm|leg|neck|knee|shoulder|ankle|wrist|hip|hand|foot;' +
  'wheat|barley|maize corn|rice|oats|rye;gas|oil|coal|uranium;primary|secondary;' +
  'net|gross|operating;minor slight slightly lightly|serious seriously severe severely critical critically grave gravely;provisional provisionally temporary temporarily interim|permanent permanently;partly partially partial|fully completely entirely;voluntary voluntarily|compulsory mandatory';

/** What may come of one thing, of which one came: flights that were delayed were not cancelled. As above, of verbs. */
export const OUTCOMES =
  'cancel call_off scrap axe|delay postpone put_off|divert reroute;advise urge recommend|order instruct force;destroy demolish flatten raze|damage;resign quit step_down|sack fire dismiss oust;shoot|stab|strangle|poison|drown;' +
  'freeze|seize confiscate;nominate|appoint elect;rent lease|buy purchase;repair|replace;win|draw;arrest detain|question interview;fine|jail imprison;ban|restrict limit tax;phase_out|ban;elect|appoint';
