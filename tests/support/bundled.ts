import { join, resolve } from 'node:path';
import { build } from 'esbuild';

const root = resolve(__dirname, '../..');

/**
 * One of our TypeScript programs in one file of JavaScript, for a test that runs it several times: Node reads it in a third of
 * the time that our hundreds of files take. Gives the arguments of Node, as `ourProgram` does.
 */
export const bundledProgram = async (path: string, folder: string): Promise<string[]> => {
  const outfile = join(folder, 'program.js');
  await build({
    entryPoints: [join(root, path)],
    outfile,
    bundle: true,
    platform: 'node',
    packages: 'external',
    alias: { 'server-only': join(root, 'tests/support/empty.ts') },
    tsconfig: join(root, 'tsconfig.json'),
    sourcemap: 'inline',
    // It lies where no packages are: they are told where to be looked for, which only `require` heeds.
    banner: { js: `module.paths.push(${JSON.stringify(join(root, 'node_modules'))});` },
    supported: { 'dynamic-import': false },
  });
  return ['--enable-source-maps', outfile];
};
