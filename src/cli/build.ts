/** `npm run build`: the site into dist/, which stays as it was unless all goes well. */
import { rm } from 'node:fs/promises';
import { cacheModules } from '../build/cache/modules.ts';
import { EXIT, runCommand } from './terminal.ts';

const help = `Usage: npm run build -- [options]

Builds the site from content/ into dist/. When something fails, dist/ stays as it was. Stories that have
not changed since they were last built are not drawn again. The address of the site is set by the
environment: SITE_URL=https://example.org/news npm run build

  --shard I/N           make the stories of share I of N only, into .shards/; npm run build:merge joins
                        all N into the site, which is to the byte the one that a build without shards makes
  --profile             say where the time went
  --check-reproducible  build twice, in other folders, time zones, languages and orders of files, without
                        what is kept, and compare every byte; dist/ stays as it is
  --help                print this

Exit code: 0 done, 1 bad content, a failed build or two builds that differ, 2 invalid usage.
`;

await runCommand({
  help,
  options: { shard: { type: 'string' }, profile: { type: 'boolean' }, 'check-reproducible': { type: 'boolean' } },
  positionals: 0,
  run: async ({ values }) => {
    cacheModules();
    const [{ shareOf }, { checkReproducible }, { runBuild }, { handOver, toShard }, { makeMissing, makeSite, missingOf }] = await Promise.all([
      import('../build/plan.ts'),
      import('../build/reproducible.ts'),
      import('../build/run.ts'),
      import('../build/shards.ts'),
      import('../build/site.ts'),
    ]);
    const profile = values['profile'] === true;
    const named = values['shard'];
    if (values['check-reproducible'] === true) return named === undefined ? checkReproducible() : '--shard and --check-reproducible cannot go together';
    if (named === undefined) {
      await runBuild(makeSite, profile);
      return EXIT.ok;
    }
    const shard = toShard(String(named));
    if (shard === null) return `--shard is a share and the number of all shares, such as 2/8, not ${named}`;
    await runBuild(async (plan, progress) => {
      const own = plan.stories.filter(({ id }) => shareOf(id, shard.of) === shard.number);
      const missing = missingOf(own);
      for (const dir of await makeMissing(missing, plan, progress)) await rm(dir, { recursive: true, force: true });
      const count = `${own.length} of ${plan.stories.length} stories, ${missing.length} of them drawn anew`;
      return { diagnostics: [], words: `${handOver(own, shard)} built in %: ${count}` };
    }, profile);
    return EXIT.ok;
  },
});
