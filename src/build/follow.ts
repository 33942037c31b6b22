/** `npm run dev`: what is saved under content/ is compared again and shown; a mistake is shown over the last good page until it is fixed. */
import { resolve, sep } from 'node:path';
import type { HookParameters } from 'astro';
import { frameOf } from '../content/frame.ts';
import { ContentError, describeDiagnostic, type Diagnostic } from '../compare/types.ts';
import { provideContent, type SiteContent } from '../site/stories.ts';
import { checkSite, type Memo } from './compared.ts';
import { toOverlay, type Overlay } from './overlay.ts';
import { toContent } from './site-content.ts';

type Server = HookParameters<'astro:server:setup'>['server'];
type Logger = Pick<HookParameters<'astro:server:setup'>['logger'], 'info' | 'warn' | 'error'>;

/** An editor's program may write a file in several steps. */
const SETTLED_MS = 40;

/** Compares the content now and after each change, and reloads the pages that are open. */
export function followContent(server: Server, logger: Logger, root = 'content'): void {
  const memo: Memo = new Map();
  let overlay: Overlay | null = null;
  let good = false;
  let running: Promise<unknown> = Promise.resolve();

  const look = async (): Promise<SiteContent> => {
    const { site, diagnostics } = await checkSite(root, { memo });
    report(logger, diagnostics);
    const errors = diagnostics.filter(({ severity }) => severity === 'error');
    overlay = errors.length > 0 ? toOverlay(errors) : null;
    if (errors.length > 0) throw new ContentError(errors);
    good = true;
    return toContent(site);
  };
  /** One look at a time: a change during a look is seen by the next. */
  const lookAgain = (): Promise<SiteContent> => {
    const next = running.then(look);
    running = next.catch(() => undefined);
    return next;
  };
  // To each page by itself: what is sent to all is kept for the next reader, who may come when it is fixed, and Astro takes it for an
  // error of its own and reloads at the first sign of a change, before anything is compared.
  const showOverlay = (): void => {
    for (const client of server.ws.clients) if (overlay !== null) client.send(overlay);
  };
  const refresh = async (): Promise<void> => {
    const start = performance.now();
    try {
      provideContent(Promise.resolve(await lookAgain()));
    } catch (cause) {
      if (!(cause instanceof ContentError)) logger.error(String(cause));
      // Without a last good page every page says what is wrong.
      if (!good) provideContent(Promise.reject(cause as Error));
      return showOverlay();
    }
    reload(server);
    logger.info(`compared again in ${Math.round(performance.now() - start)} ms`);
  };

  let timer: NodeJS.Timeout | undefined;
  const inside = resolve(root) + sep;
  server.watcher.add(resolve(root));
  server.watcher.on('all', (_event, path) => {
    if (!resolve(path).startsWith(inside)) return;
    clearTimeout(timer);
    timer = setTimeout(() => void refresh(), SETTLED_MS);
  });
  server.ws.on('connection', (socket) => overlay !== null && socket.send(JSON.stringify(overlay)));
  // A page that is asked for meanwhile waits for this look.
  provideContent(lookAgain());
}

/** Astro keeps the paths of a page, and what stands on it, until it hears that content has changed. */
function reload({ environments, ws }: Server): void {
  for (const [name, { hot }] of Object.entries(environments)) if (name !== 'client') hot.send('astro:content-changed', {});
  ws.send({ type: 'full-reload' });
}

function report(logger: Logger, diagnostics: readonly Diagnostic[]): void {
  for (const diagnostic of diagnostics)
    logger[diagnostic.severity === 'error' ? 'error' : 'warn']([describeDiagnostic(diagnostic), frameOf(diagnostic) ?? ''].join('\n'));
}
