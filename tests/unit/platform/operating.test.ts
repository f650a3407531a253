import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { EnvSchema } from '@/lib/platform/env';
import { atLeastOne } from '../../support/at-least-one';

/* What operators copy: the unit files and the container description name programs, paths and settings of this project. */

const root = process.cwd();
const read = (path: string): string => readFileSync(join(root, path), 'utf8');
const unitNames = readdirSync(join(root, 'docs/systemd'));
const guide = read('docs/operating.md');
const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };

/** What systemd 254 knows (`systemd-analyze verify`) and our units use: a word that is not here was misspelt, or is to be looked up. */
const known = new Set(
  `Description After Wants StartLimitIntervalSec StartLimitBurst Type User WorkingDirectory EnvironmentFile
  ExecCondition ExecStart ExecStartPost ExecStopPost TimeoutStartSec TimeoutStopSec Restart RestartSec RestartSteps
  RestartMaxDelaySec NoNewPrivileges PrivateTmp ProtectSystem ProtectHome StateDirectory OnBootSec OnUnitInactiveSec
  AccuracySec WantedBy`.split(/\s+/),
);

const units = unitNames.map((name) => ({
  name,
  lines: read(`docs/systemd/${name}`)
    .split('\n')
    .filter((line) => /^[^#[]/.test(line))
    .map((line) => line.split(/=(.*)/, 2) as [key: string, value: string]),
}));

const home = '/srv/mitoyen/';

/** A command of ours, as its program and what it is given; `null` for one of the machine's. */
const ownCommand = (command: string): string[] | null => {
  const words = command.split(/\s+/);
  return words[0] === `${home}node_modules/.bin/node` || words[0] === 'node' ? words.slice(1) : null;
};

const commandsOf = ({ lines }: (typeof units)[number]): string[] =>
  lines.flatMap(([key, value]) => (key.startsWith('Exec') ? [value] : []));

const listsInGuide = [...guide.matchAll(/(?:CMD|command:) (\[".*"\])/g)].map(([, list]) =>
  (JSON.parse(list ?? '') as string[]).join(' '),
);

/** All commands that start a program of ours, wherever they stand. */
const ownCommands = [...units.flatMap(commandsOf), ...listsInGuide].flatMap((command) =>
  [ownCommand(command)].filter((words) => words !== null),
);

describe('what operators copy', () => {
  test('says what systemd knows', () => {
    const keys = units.flatMap(({ name, lines }) => lines.map(([key]) => [name, key]));
    expect(keys.length).toBeGreaterThan(40);
    expect(keys.filter(([, key]) => !known.has(key ?? ''))).toEqual([]);
  });

  test('starts programs that are there, each as its script does', () => {
    const started = Object.values(scripts).map((script) => script.replace(/^node /, ''));
    expect(ownCommands.length).toBe(8);
    for (const words of atLeastOne(ownCommands)) {
      // Only the site has a limit to its memory, which is the first thing it is told.
      const isSite = words.includes('lib/platform/web/server.ts');
      const [limit, ...others] = words;
      if (isSite) expect(limit).toMatch(/^--max-old-space-size-percentage=\d+$/);
      const [imported, loader = '', program = '', ...given] = isSite ? others : words;
      expect([imported, loader]).toEqual(['--import', './lib/platform/launch/loader.mjs']);
      expect([program, existsSync(join(root, loader)), existsSync(join(root, program))]).toEqual([
        program,
        true,
        true,
      ]);
      expect([program, given.every((each) => /^\d+$/.test(each))]).toEqual([program, true]);
      if (!program.endsWith('/alive.ts')) expect(started).toContain(words.join(' '));
    }
    expect(existsSync(join(root, 'node_modules/.bin/node'))).toBe(true);
  });

  test('reads one file of settings, in one place, as one user, and writes nowhere else than where pictures go', () => {
    for (const { name, lines } of atLeastOne(units.filter((unit) => unit.name.endsWith('.service')))) {
      const said = Object.fromEntries(lines);
      expect({ name, ...said }).toMatchObject({
        ...{ User: 'mitoyen', WorkingDirectory: '/srv/mitoyen', EnvironmentFile: '/etc/mitoyen.env' },
      });
      if (said.Restart) expect(said).toMatchObject({ ProtectSystem: 'strict', StateDirectory: 'mitoyen' });
    }
    expect(guide).toContain('FILES_DIR=/var/lib/mitoyen/files');
  });

  test('looks after units that are there', () => {
    const named = [
      ...units.flatMap(({ lines }) =>
        lines.flatMap(([, value]) => value.match(/mitoyen-\w+(\.\w+)?/g) ?? []),
      ),
      ...(guide.match(/mitoyen-[a-z]+(\.(service|timer))?/g) ?? []),
    ];
    const missing = atLeastOne(named).filter(
      (name) => !unitNames.includes(name.includes('.') ? name : `${name}.service`),
    );
    expect(missing).toEqual([]);
    for (const name of atLeastOne(unitNames.filter((each) => each.endsWith('.timer'))))
      expect(unitNames).toContain(name.replace('.timer', '.service'));
  });

  test('names settings and scripts that there are', () => {
    const documents = [guide, read('README.md')];
    const asked = documents.flatMap((text) =>
      [...text.matchAll(/npm run ([\w:]+)/g)].map(([, name]) => name ?? ''),
    );
    expect(atLeastOne(asked).filter((name) => !(name in scripts))).toEqual([]);
    const settings = new Set([...Object.keys(EnvSchema.shape), 'PORT', 'DATA_DIR', 'TEST_POSTGRES_URL']);
    const named = documents.flatMap((text) => text.match(/(?<=[`\s"])[A-Z]{2,}_[A-Z_]+(?=[`=\s])/g) ?? []);
    expect(atLeastOne(named).filter((name) => !settings.has(name))).toEqual([]);
  });
});
