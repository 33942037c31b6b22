/** `npm run build`: the site into dist/, which stays as it was unless all goes well. */
import { rm } from 'node:fs/promises';
import { forgetOld } from '../cache/entries.ts';
import { makePlan } from './build/plan.ts';
import { openProgress, terminalOf } from './build/progress.ts';
import { makeSite } from './build/site.ts';
import { clearLeftovers, WORKSHOP } from './swap.ts';
import { EXIT, printProblems, runCommand } from './terminal.ts';

const help = `Usage: npm run build -- [options]

Builds the site from content/ into dist/. When something fails, dist/ stays as it was. Stories that have
not changed since they were last built are not drawn again. The address of the site is set by the
environment: SITE_URL=https://example.org/news npm run build

  --profile  say where the time went
  --help     print this

Exit code: 0 done, 1 bad content or a failed build, 2 bad usage.
`;

await runCommand({
  help,
  options: { profile: { type: 'boolean' } },
  positionals: 0,
  run: async ({ values }) => {
    const start = performance.now();
    const progress = openProgress(terminalOf(process.stderr, process.env));
    if (await clearLeftovers()) console.error('dist/ was put back as it was: an earlier build had been stopped before it was done');
    try {
      progress.phase('reading');
      const plan = await makePlan();
      const { problems, drawn } = await makeSite(plan, progress);
      const parts = progress.end();
      printProblems(problems);
      if (values['profile'] === true) for (const { name, seconds } of parts) console.log(`${seconds.toFixed(1).padStart(8)} s  ${name}`);
      forgetOld(Date.now());
      const stories = plan.stories.length;
      const { icu, unicode } = process.versions;
      console.log(`words cut by ICU ${icu} (Unicode ${unicode}), Node ${process.versions.node}`);
      const seconds = ((performance.now() - start) / 1000).toFixed(1);
      console.log(`dist/ built in ${seconds} s: ${stories} ${stories === 1 ? 'story' : 'stories'}, ${drawn} of them drawn anew`);
      return EXIT.ok;
    } finally {
      progress.end();
      await rm(WORKSHOP, { recursive: true, force: true });
    }
  },
});
