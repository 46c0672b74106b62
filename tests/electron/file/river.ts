import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { DatabaseSync, type SQLInputValue } from 'node:sqlite';
import { fileURLToPath } from 'node:url';
import type { Change } from '#core/change/change.ts';
import type { Draft, Id } from '#core/draft/draft.ts';
import { characters } from '#core/draft/wording.ts';
import type { Result } from '#core/failure.ts';
import { createDraft, type DraftFile } from '#electron/host/file/draft-file.ts';
import { chapeau, clause, closing, draft, en, fr, heading, item } from '../../build/draft.ts';

/** Conclusions of river towns that never met. */
export const river: Draft = draft(
  {
    fields: {
      edition: { type: 'ordinal', value: 4 },
      theme: { type: 'text', value: { en: 'Quays', fr: 'Quais' } },
    },
  },
  heading({ line: 'kind' }, en('Conclusions'), fr('Conclusions')),
  chapeau(
    en('We, the river towns, have agreed on the following:'),
    fr('Nous, villes fluviales, convenons :'),
  ),
  clause('quays', en('The towns open their *quays* to makers.'), fr('Les villes ouvrent leurs *quais*.')),
  clause(
    'boats',
    en('The towns agree:'),
    fr('Les villes conviennent :'),
    item('oars', en('to lend oars;')),
    item('ropes', en('to share ropes.')),
  ),
  clause('next', en('The towns will meet again.'), fr('Les villes se retrouveront.')),
  closing(en('Done on the water.')),
);

/** Words put in front of a part's English. */
export const prepend = (part: Id, text: string): Change => ({
  type: 'edit-wording',
  part,
  language: 'en',
  at: 0,
  removed: [],
  inserted: [{ text }],
});

/** The English of one part. */
export const english = (given: Draft, part: Id): string =>
  characters(given.parts.find(({ id }) => id === part)?.wording.en ?? []);

/** The value of a result that is expected to be there. */
export const got = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(`${result.failure.code} ${JSON.stringify(result.failure.facts)}`);
  return result.value;
};

/** The code of a refusal; `done` where there was none. */
export const code = (result: Result<unknown>): string => (result.ok ? 'done' : result.failure.code);

/** A new file of the river towns, open to write. */
export const riverFile = (folder: string, name = 'river.entente'): DraftFile =>
  got(createDraft(join(folder, name), river, { who: 'Ada', at: '2031-05-04T08:00:00.000Z' }));

/** A closed file of the river towns with a few changes in its record; its path. */
export const savedRiver = (folder: string, name = 'river.entente'): string => {
  const file = riverFile(folder, name);
  got(file.apply(prepend('quays', 'Gladly. '), { who: 'Ada', at: '2031-05-04T08:01:00.000Z' }));
  got(
    file.apply(
      { type: 'move-parts', ids: ['next'], after: 'chapeau-1', was: 'ropes', level: 0 },
      { who: 'Ben', why: 'reads better', at: '2031-05-04T08:02:00.000Z' },
    ),
  );
  got(
    file.apply(
      {
        type: 'set-fields',
        fields: { edition: { was: { type: 'ordinal', value: 4 }, now: { type: 'ordinal', value: 5 } } },
      },
      { who: 'Ben', at: '2031-05-04T08:03:00.000Z' },
    ),
  );
  file.close();
  return file.path;
};

/** Does something to a file as another program would that knows SQLite and not our rules. */
export const meddle = (path: string, sql: string, ...values: readonly SQLInputValue[]): void => {
  const database = new DatabaseSync(path);
  try {
    if (values.length === 0) database.exec(sql);
    else database.prepare(sql).run(...values);
  } finally {
    database.close();
  }
};

/** What a file's table holds. */
export const rows = (path: string, sql: string): readonly Record<string, unknown>[] => {
  const database = new DatabaseSync(path, { readOnly: true });
  try {
    return database
      .prepare(sql)
      .all()
      .map((row) => ({ ...row }));
  } finally {
    database.close();
  }
};

/** The path of a program of these tests, to run as a process of its own. */
export const child = (name: string): string => fileURLToPath(new URL(`child/${name}.ts`, import.meta.url));

/** Runs a program of these tests to its end; what it said. */
export const said = (name: string, ...args: readonly string[]): string => {
  const { stdout, stderr, status } = spawnSync(process.execPath, [child(name), ...args], {
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(stderr);
  return stdout.trim();
};
