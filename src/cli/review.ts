/** `npm run review`: asks an editor, and writes the answers down. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { readingsOf } from '../build/readings.ts';
import { nameFile, readStory } from '../content/index.ts';
import { addDecisions } from '../content/add-decisions.ts';
import { readAnswers } from '../content/answers.ts';
import { DECISIONS_FILE } from '../content/write.ts';
import { RESOURCES } from '../compare/resources.ts';
import { answer, type Asked, inOrder, openSession, questions, type Session, withStory } from '../review/index.ts';
import { printable, printableJson } from '../compare/printable.ts';
import { ContentError } from '../compare/types.ts';
import { Id } from '../schema/primitives.ts';
import { type Answer } from '../schema/questions.ts';
import { openDesk } from '../review/desk.ts';
import { converseHere } from '../review/keyboard.ts';
import { isOfSite, keepIds } from './keep-ids.ts';
import { callOf, nextLine } from './next.ts';
import { EXIT, printDiagnostics, runCommand } from './terminal.ts';
import { today } from './today.ts';

const help = `Usage: npm run review -- S [options]

Asks an editor about a comparison, the most useful question first: one passage, and up to five
candidates from other outlets. The answers go into decisions.yaml in the story's folder, which every
later compare, check and build follows; of a story of the site the ledger of claim ids is written too.
S is the id of a story, or any folder of .md or .txt articles.
At a terminal the questions come one by one, and ? explains the keys; elsewhere they are printed.

  --answer FILE  take answers from a JSON file, a list of { "id": "…", "yes": [0] } (the candidates
                 ticked, from 0; unticked means no) and { "id": "…", "skip": true }; to a question of the
                 kind "agree" also { "id": "…", "yes": [0], "differ": { "1": "quantity" } }
  --json         print the questions as JSON; with --answer, those that are left, without the skipped
  --limit N      print at most N questions (10; with --json all) instead of asking one by one
  --help         print this

Exit code: 0 done, 1 bad input, 2 invalid usage. Diagnostics are printed on standard error.
`;

const ASKS = {
  agree: () => 'About to be published as one claim: which of these say the same, and in what does another differ?',
  same: () => 'Which of these say the same?',
  silent: () => 'Does one of these report the claim?',
  difference: (facet: string | null) => `Which of these differ from it in ${facet ?? 'anything'}?`,
} as const;

await runCommand({
  help,
  options: { answer: { type: 'string' }, json: { type: 'boolean' }, limit: { type: 'string' } },
  positionals: 1,
  wanted: 'name a story, by its id or its folder',
  run: async ({ positionals: [named = ''], values }) => {
    const dir = folderOf(named);
    const json = values['json'] === true;
    const limit = values['limit'] === undefined ? (json ? Infinity : 10) : Number(values['limit']);
    if (!(limit === Infinity || (Number.isInteger(limit) && limit > 0))) return `--limit must be a whole number from 1, not ${values['limit']}`;
    const { story, warnings } = await readStory(dir);
    printDiagnostics(warnings);
    const session = await openSession(story, RESOURCES, readingsOf);
    const talks = !json && values['answer'] === undefined && values['limit'] === undefined;
    if (talks && process.stdin.isTTY && process.stdout.isTTY) {
      const last = await converseHere(openDesk(dir, session), today());
      const { answered } = last;
      console.log(answered === 0 ? 'nothing was decided' : `${count(answered, 'answer')} in ${nameFile(join(dir, DECISIONS_FILE))}`);
      process.stdout.write(nextLine(answered === 0 ? `${callOf('review', [named])} asks again` : await afterReview(dir, last.session)));
      return EXIT.ok;
    }
    const file = typeof values['answer'] === 'string' ? values['answer'] : null;
    if (file === null) {
      const { compared } = session;
      print(json ? questions(compared, { limit }) : inOrder(compared, questions(compared)).slice(0, limit), json);
      if (talks) process.stdout.write(`\n${nextLine(`${callOf('review', [named])} at a terminal asks these one by one and saves the answers`)}`);
      return EXIT.ok;
    }
    const answers = await readAnswers(file);
    const { decisions, diagnostics } = answer(session.compared, answers, file, today());
    if (diagnostics.length) throw new ContentError(diagnostics);
    const written = decisions.length ? await addDecisions(dir, decisions) : null;
    const summary = written === null ? 'nothing was decided' : `wrote ${count(decisions.length, 'decision')} into ${written}`;
    const now = await withStory(session, (await readStory(dir)).story);
    if (json) print(questions(now.compared, { limit, skipped: skippedOf(answers) }), true);
    else process.stdout.write(`${summary}\n${nextLine(await afterReview(dir, now))}`);
    return EXIT.ok;
  },
});

/** A story of the site has its ledger written, and is built; another folder is compared. */
async function afterReview(dir: string, { story, compared }: Session): Promise<string> {
  if (!isOfSite(dir)) return callOf('compare', [nameFile(dir)]);
  return (await keepIds(story, compared)) === null ? 'npm run check -- --write, then npm run build' : 'npm run build makes the site';
}

function skippedOf(answers: readonly Answer[]): Set<string> {
  return new Set(answers.flatMap((one) => ('skip' in one ? [one.id] : [])));
}

/** A story's folder by its id, or the folder that was named. */
function folderOf(named: string): string {
  const own = join('content', 'stories', named);
  return Id.safeParse(named).success && (existsSync(own) || !existsSync(named)) ? own : named;
}

function print(asked: readonly Asked[], json: boolean): void {
  const all = asked.map(({ question }) => question);
  if (json) process.stdout.write(`${printableJson({ questions: all })}\n`);
  else process.stdout.write(printable(all.length ? `${all.map(toText).join('\n\n')}\n` : 'there is nothing to ask\n'));
}

function toText({ id, kind, facet, passage, candidates }: Asked['question']): string {
  return [
    `${ASKS[kind](facet)}  (${id})`,
    `  ${passage.article}: “${passage.quote}”`,
    ...candidates.map(({ article, quote }, i) => `    ${i}  ${article}: “${quote}”`),
  ].join('\n');
}

function count(number: number, one: string): string {
  return `${number} ${number === 1 ? one : `${one}s`}`;
}
