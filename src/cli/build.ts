/** `npm run build`: the site into dist/, which stays as it was unless all goes well. */
import { rm } from 'node:fs/promises';
import { compareSiteOnce } from '../compared.ts';
import { type SearchPage, searchPages } from '../site/search.ts';
import { openStory, storyPaths } from '../site/shelf.ts';
import { writeSearchIndex } from './search-index.ts';
import { clearLeftovers, swapIn, WORKSHOP } from './swap.ts';
import { EXIT, printProblems, runCommand } from './terminal.ts';

const help = `Usage: npm run build

Builds the site from content/ into dist/. When something fails, dist/ stays as it was. The address of
the site is set by the environment: SITE_URL=https://example.org/news npm run build

  --help  print this

Exit code: 0 done, 1 bad content or a failed build, 2 bad usage.
`;

await runCommand({
  help,
  options: {},
  positionals: 0,
  run: async () => {
    const start = performance.now();
    await clearLeftovers();
    const { stories, warnings } = await compareSiteOnce();
    printProblems(warnings);
    try {
      process.env['ASTRO_TELEMETRY_DISABLED'] ??= '1';
      const { build } = await import('astro');
      await build({ outDir: WORKSHOP, logLevel: 'warn' });
      const found: SearchPage[] = [];
      for (const { id } of await storyPaths()) found.push(...searchPages(await openStory(id)));
      await writeSearchIndex(WORKSHOP, found);
      await swapIn();
    } finally {
      await rm(WORKSHOP, { recursive: true, force: true });
    }
    const seconds = ((performance.now() - start) / 1000).toFixed(1);
    console.log(`dist/ built in ${seconds} s: ${stories.length} ${stories.length === 1 ? 'story' : 'stories'}`);
    return EXIT.ok;
  },
});
