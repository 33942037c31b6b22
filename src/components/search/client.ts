/** Runs in the reader's browser, on the search page only: asks the index and shows what it finds. Texts go in as text, never as HTML. */
import { count, STATUS_SIGNS, STATUS_WORDS } from '../../site/format.ts';
import { EVERYTHING, KINDS } from '../../site/found.ts';
import { excerptsOf, quoted } from './excerpt.ts';
import { expand, type Expansion } from './expand.ts';
import { loadPagefind, type SearchResults, type Fragment, type Pagefind, spellingsIn } from './pagefind.ts';

const STEP = 10;
const PASSAGES = 3;
/** Long enough that a word is not looked for letter by letter. */
const PAUSE = 150;
const FILTERS = ['kind', 'outlet', 'status'] as const;

const form = document.querySelector<HTMLFormElement>('form.search');
const found = document.querySelector<HTMLElement>('#found');
const list = document.querySelector<HTMLElement>('#results');
const more = document.querySelector<HTMLButtonElement>('#more');
if (form && found && list && more) start(form, found, list, more);

function start(asked: HTMLFormElement, said: HTMLElement, shown: HTMLElement, button: HTMLButtonElement): void {
  let program: Promise<Pagefind> | null = null;
  let results: SearchResults['results'] = [];
  let turn = 0;
  let expansion: Omit<Expansion, 'questions'> = { also: [], meant: null };
  let timer = 0;
  const [folder, parts] = [asked.dataset['index'] ?? '/pagefind/', Number(asked.dataset['parts'] ?? 1)];
  const load = (): Promise<Pagefind> => (program ??= loadPagefind(folder, parts));
  const look = spellingsIn(folder, parts);

  const tell = (words: string): void => {
    said.textContent = words;
    shown.removeAttribute('aria-busy');
  };

  /** An answer that comes after the next question is nobody's answer any more; the list and its count change together. */
  const show = async (mine: number, all: SearchResults['results'], from: number, { also, meant }: Omit<Expansion, 'questions'>): Promise<void> => {
    const fragments = await Promise.all(all.slice(from, from + STEP).map((result) => result.data()));
    if (mine !== turn) return;
    results = all;
    if (from === 0) shown.replaceChildren();
    shown.append(...fragments.map(resultItem));
    button.hidden = shown.children.length >= results.length;
    const others = also.length > 0 ? `, also for ${also.join(', ')}` : '';
    if (results.length > 0) return tell(count(results.length, 'result') + others);
    tell(`Nothing was found. ${meant === null ? 'Try fewer words, or another spelling.' : 'Did you mean '}`);
    if (meant !== null) said.append(meantButton(meant), '?');
  };

  const meantButton = (meant: string): HTMLElement => {
    const made = element('button', '', meant);
    made.setAttribute('type', 'button');
    made.addEventListener('click', () => {
      const field = asked.elements.namedItem('q');
      if (field instanceof HTMLInputElement) field.value = meant;
      if (field instanceof HTMLInputElement) field.focus();
      void search();
    });
    return made;
  };

  const search = async (): Promise<void> => {
    const mine = (turn += 1);
    shown.setAttribute('aria-busy', 'true');
    const data = new FormData(asked);
    const words = String(data.get('q') ?? '').trim();
    const filters = Object.fromEntries(FILTERS.map((name) => [name, String(data.get(name) ?? '')]).filter(([, value]) => value !== ''));
    remember(words, filters);
    if (words === '' && Object.keys(filters).length === 0) {
      results = [];
      shown.replaceChildren();
      button.hidden = true;
      tell('');
      return;
    }
    try {
      const { questions, ...others } = words === '' ? { questions: [EVERYTHING], also: [], meant: null } : await expand(words, look);
      expansion = others;
      const found = await load();
      // One after the other: what was asked stands before what it may be called besides.
      const answers = await Promise.all(questions.map((question) => found.search(question, { filters })));
      await show(mine, merged(answers), 0, others);
    } catch {
      program = null;
      tell('The search did not load. Check your connection and try again.');
    }
  };

  asked.addEventListener('submit', (event) => {
    event.preventDefault();
    void search();
  });
  asked.addEventListener('input', () => {
    clearTimeout(timer);
    shown.setAttribute('aria-busy', 'true');
    timer = window.setTimeout(() => void search(), PAUSE);
  });
  asked.addEventListener('focusin', () => void load().catch(() => (program = null)), { once: true });
  button.addEventListener('click', () => {
    const next = shown.children.length;
    void show(turn, results, next, expansion).then(() => shown.children[next]?.querySelector('a')?.focus());
  });
  recall(asked);
  void search();
}

/** What several questions find, each once, in their order. */
function merged(answers: readonly SearchResults[]): SearchResults['results'] {
  return [...new Map(answers.flatMap(({ results }) => results.map((result) => [result.id, result] as const))).values()];
}

/** The address follows the question, so that it can be sent on, and the way back leads to the same results. */
function remember(words: string, filters: Readonly<Record<string, string>>): void {
  const query = new URLSearchParams({ ...(words === '' ? {} : { q: words }), ...filters }).toString();
  history.replaceState(null, '', query === '' ? location.pathname : `?${query}`);
}

function recall(asked: HTMLFormElement): void {
  const query = new URLSearchParams(location.search);
  for (const name of ['q', ...FILTERS]) {
    const field = asked.elements.namedItem(name);
    if (field instanceof HTMLInputElement || field instanceof HTMLSelectElement) field.value = query.get(name) ?? field.value;
    // An address may name an outlet that is no longer here.
    if (field instanceof HTMLSelectElement && field.selectedIndex < 0) field.selectedIndex = 0;
  }
}

function resultItem(fragment: Fragment): HTMLElement {
  const { url, meta, filters } = fragment;
  const kind = (filters['kind']?.[0] ?? 'article') as keyof typeof KINDS;
  const status = filters['status']?.[0] as keyof typeof STATUS_WORDS | undefined;
  const isStory = kind === 'story';
  const passages = excerptsOf(fragment, PASSAGES).map(({ id, by, stretches }) => {
    const words = (isStory ? stretches : quoted(stretches)).flatMap(({ text, marked }, index) => [
      index === 0 ? '' : ' ',
      marked ? element('mark', '', text) : text,
    ]);
    // What turns the direction of writing ends with the words that it stands in.
    const told = element('bdi', '', ...words);
    return element('p', '', ...(by === '' ? [] : [element('b', '', by), ' ']), isStory || url.includes('#') ? told : link(`${url}#${id}`, told));
  });
  return element(
    'li',
    '',
    element(
      'p',
      'note',
      KINDS[kind].one,
      ...(status ? [' ', tag(status, filters['grade']?.[0] ?? 'sure')] : []),
      isStory ? '' : ` in ${filters['story']?.[0] ?? ''}`,
    ),
    element('h2', '', link(url, meta['title'] ?? url)),
    ...passages,
  );
}

/** Sign and word of a claim's status; the sign is filled, hollow or dotted as on every page. */
function tag(status: keyof typeof STATUS_WORDS, grade: string): HTMLElement {
  const sign = element('span', `sign ${grade}`, STATUS_SIGNS[status]);
  sign.setAttribute('aria-hidden', 'true');
  return element('span', `tag ${status}`, sign, ` ${STATUS_WORDS[status]}`, grade === 'checked' ? element('span', 'vh', ', checked by an editor') : '');
}

function element(name: string, className: string, ...children: readonly (Node | string)[]): HTMLElement {
  const made = document.createElement(name);
  if (className !== '') made.className = className;
  made.append(...children);
  return made;
}

function link(href: string, child: Node | string): HTMLElement {
  const made = element('a', '', child);
  made.setAttribute('href', href);
  return made;
}
