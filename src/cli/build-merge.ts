/** `npm run build:merge`: the site out of shards that other processes or machines have made. */
import { cacheModules } from '../build/cache/modules.ts';
import { EXIT, runCommand } from './terminal.ts';

const help = `Usage: npm run build:merge -- [options]

Joins what the shards of a build have put into .shards/ into the site, in dist/: the stories as the shards
drew them, and the pages of the whole site. The content must be the one that the shards saw.

  --profile  say where the time went
  --help     print this

Exit code: 0 done, 1 a story is in no shard, bad content or a failed build, 2 invalid usage.
`;

await runCommand({
  help,
  options: { profile: { type: 'boolean' } },
  positionals: 0,
  run: async ({ values }) => {
    cacheModules();
    const [{ runBuild }, { incomplete, takeOver }, { makeSite, missingOf }] = await Promise.all([
      import('../build/run.ts'),
      import('../build/shards.ts'),
      import('../build/site.ts'),
    ]);
    await runBuild(async (plan, progress) => {
      const folders = takeOver();
      const missing = missingOf(plan.stories);
      if (missing.length > 0) throw incomplete(missing, folders);
      return makeSite(plan, progress);
    }, values['profile'] === true);
    return EXIT.ok;
  },
});
