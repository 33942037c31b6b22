/** The loop of the dialogue: asks, does what a key means, and shows what came of it. */
import { ContentError } from '../compare/types.ts';
import type { Decision } from '../schema/decisions.ts';
import { type Choice, homesFor, passagesWith, type Shown } from './agenda.ts';
import { type Desk, decide, pass, refusal, reread, undo } from './desk.ts';
import { type Action, actionOf, edited, type Marks, NO_MARKS, numberOf } from './dialogue.ts';
import { foundBy, PROMPTS, promptOf, SAYS, screen } from './dialogue-text.ts';
import { whyOf } from './why.ts';
import { type Page, pageOn, QUIT, type Terminal } from './page.ts';

/**
 * Asks until the editor quits.
 * @param turned hears of each desk whose question is now shown
 * @returns the last desk
 */
export async function converse(first: Desk, date: string, terminal: Terminal, turned: (desk: Desk) => Promise<void>): Promise<Desk> {
  const page = pageOn(terminal);
  let [desk, marks]: [Desk, Marks] = [first, NO_MARKS];
  let knowsLetters = false;
  try {
    page.show(screen(desk));
    await turned(desk);
    for (;;) {
      const { item } = desk.agenda;
      const action = actionOf(await page.ask(promptOf(item, marks)), item, marks, date);
      if (action?.kind === 'mark') {
        if (action.marks.asksInWhat && !knowsLetters) page.say(SAYS.inWhat(action.marks.at + 1));
        knowsLetters ||= action.marks.asksInWhat;
        ({ marks } = action);
      }
      if (action?.kind === 'why' && item?.kind === 'question') page.say(SAYS.why(whyOf(desk.session.compared, item.asked)));
      if (action === null || action.kind === 'mark' || action.kind === 'why') continue;
      const next = await perform(action, desk, date, page);
      if (next) [desk, marks] = [next, NO_MARKS];
      page.show(screen(desk));
      if (next) await turned(desk);
    }
  } catch (cause) {
    if (cause !== QUIT) throw cause;
    terminal.write('\n');
    return desk;
  }
}

/** The desk after an action; null when it stays as it was. */
async function perform(action: Exclude<Action, { kind: 'mark' | 'why' }>, desk: Desk, date: string, page: Page): Promise<Desk | null> {
  if (action.kind === 'pass') return pass(desk);
  if (action.kind === 'undo') {
    const back = await undo(desk);
    page.say(back ? (desk.past?.written ? SAYS.undone : SAYS.unskipped) : desk.past ? SAYS.changed : SAYS.nothingToUndo);
    return back;
  }
  const decisions = action.kind === 'decide' ? action.decisions : await (action.kind === 'find' ? place : reword)(desk, date, page);
  if (decisions === null) return null;
  try {
    const { next, written } = await decide(desk, decisions, action.kind === 'decide' ? action.after : undefined);
    page.say(SAYS.saved(written));
    return next;
  } catch (cause) {
    if (!(cause instanceof ContentError)) throw cause;
    page.say(SAYS.refused(cause.diagnostics.map(refusal)));
    const now = await reread(desk).catch(() => null);
    if (now) page.say(SAYS.reread);
    return now;
  }
}

async function reword({ agenda: { item } }: Desk, date: string, page: Page): Promise<Decision[] | null> {
  const label = await type('label', page);
  return label !== null && item?.kind === 'label' ? [{ kind: 'label', label, claim: item.claim, passages: item.of ? [item.of] : [], date }] : null;
}

/** The editor looks a passage up, and a claim that it makes: at first among the likeliest, then by words. */
async function place({ session: { compared } }: Desk, date: string, page: Page): Promise<Decision[] | null> {
  const words = await type('words', page);
  const picked = words === null ? null : await lookUp(words, null, (some) => passagesWith(compared, some), page);
  const home = picked && (await lookUp('', picked, (some) => homesFor(compared, picked, some), page));
  return home && [{ kind: 'same', passages: [home.passage, picked.passage], date }];
}

/** @param picked the passage that needs a claim; null while it is looked for, and gives up where no passage has the words */
async function lookUp(first: string, picked: Shown | null, find: (words: string) => readonly Choice[], page: Page): Promise<Shown | null> {
  for (let words: string | null = first; words !== null; words = await type('words', page)) {
    const choices = find(words);
    page.show(foundBy(words, choices, picked));
    if (!choices.length && !picked) return null;
    for (let key = ''; choices.length && key !== '/';) {
      key = await page.ask(PROMPTS[picked ? 'claims' : 'passages']);
      const chosen = choices[numberOf(key)];
      if (chosen || key === 'Esc') return chosen?.shown ?? null;
    }
  }
  return null;
}

/** What the editor types; null when that is nothing, or after Esc. */
async function type(what: 'label' | 'words', page: Page): Promise<string | null> {
  for (let text = ''; ;) {
    const key = await page.ask([`${what}: `], text);
    if (key === 'Esc' || key === 'Enter') return (key === 'Enter' && text.trim()) || null;
    text = edited(text, key);
  }
}
