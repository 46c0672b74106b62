import { describe, expect, it } from 'vitest';
import type { Change } from '#core/change/change.ts';
import { invert } from '#core/change/invert.ts';
import { deleting, moving } from '#core/change/make.ts';
import type { DraftFile } from '#electron/host/file/draft-file.ts';
import { historyLines, lostParts, statesOf } from '#electron/host/reviewing.ts';
import { inFolder } from '../build/programs.ts';
import { english, got, prepend, river, riverFile } from './file/river.ts';

const at = (time: string): string => `2031-05-04T${time}Z`;
const ada = (time: string) => ({ who: 'Ada', at: at(time) });
const ben = (time: string) => ({ who: 'Ben', at: at(time) });

const told = (file: DraftFile, part: string): readonly string[] =>
  got(historyLines(file, part)).map(({ who, first, last, part: id }) => `${who} ${first}-${last} ${id}`);

const inRiver = (work: (file: DraftFile) => void): Promise<void> | void =>
  inFolder((folder) => {
    const file = riverFile(folder);
    work(file);
    file.close();
  });

describe('the history of a clause in lines', () => {
  it('tells what one person typed within a minute as one line, from before it to after it', () =>
    inRiver((file) => {
      for (const [second, word] of ['c ', 'b ', 'a '].entries())
        got(file.apply(prepend('quays', word), ada(`08:05:1${second}.000`)));
      got(file.apply(prepend('quays', 'Now '), ada('08:06:00.000')));
      got(file.apply(prepend('quays', 'But '), ben('08:06:20.000')));
      expect(told(file, 'quays')).toEqual([
        'Ben 5-5 quays',
        'Ada 4-4 quays',
        'Ada 1-3 quays',
        'Ada 0-0 quays',
      ]);
      const typed = got(historyLines(file, 'quays'))[2];
      expect(typed?.before).toEqual(river.parts[2]);
      expect(JSON.stringify(typed?.after)).toContain('a b c The towns');
    }));

  it('tells where the clause stood before it was taken elsewhere, and nothing of what others were taken past', () =>
    inRiver((file) => {
      got(file.apply(prepend('quays', 'Now '), ada('08:05:00.000')));
      got(file.apply(got(moving(file.draft, 'quays', 1, 'next')), ada('08:06:00.000')));
      got(file.apply(prepend('quays', 'But '), ada('08:07:00.000')));
      const stood = (part: string) => got(historyLines(file, part)).map((line) => line.stood);
      const before = ['chapeau-1', 'heading-1'];
      expect(stood('quays')).toEqual([null, null, before, before]);
      expect(stood('next')).toEqual([null]);
      got(file.apply(got(moving(file.draft, 'quays', 1, 'chapeau-1')), ada('08:08:00.000')));
      expect(stood('quays').slice(-2)).toEqual([null, null]);
    }));

  it('keeps how the draft was made apart from what was typed in the same minute', () =>
    inRiver((file) => {
      got(file.apply(prepend('quays', 'Gladly. '), ada('08:00:20.000')));
      expect(told(file, 'quays')).toEqual(['Ada 1-1 quays', 'Ada 0-0 quays']);
    }));

  it('says nothing of what was typed and taken back within the minute', () =>
    inRiver((file) => {
      const typed = prepend('quays', 'Oops ');
      got(file.apply(typed, ada('08:05:10.000')));
      got(
        file.apply(
          {
            type: 'edit-wording',
            part: 'quays',
            language: 'en',
            at: 0,
            removed: [{ text: 'Oops ' }],
            inserted: [],
          },
          ada('08:05:12.000'),
        ),
      );
      expect(told(file, 'quays')).toEqual(['Ada 0-0 quays']);
    }));
});

describe('the states of a draft', () => {
  it('are where each person paused, the last of each quarter of an hour, and the first of all', () =>
    inRiver((file) => {
      got(file.apply(prepend('quays', 'a '), ada('08:01:00.000')));
      got(file.apply(prepend('quays', 'b '), ada('08:14:00.000')));
      got(file.apply(prepend('quays', 'c '), ben('08:14:30.000')));
      got(file.note({ type: 'name-version', name: 'Rev.1', revision: 3 }, ben('08:14:40.000')));
      got(file.apply(prepend('quays', 'd '), ben('08:31:00.000')));
      expect(got(statesOf(file)).map(({ who, revision }) => `${who} ${revision}`)).toEqual([
        'Ben 5',
        'Ben 3',
        'Ada 2',
        'Ada 0',
      ]);
    }));
});

const without = (file: DraftFile, id: string, count = 1): Change => got(deleting(file.draft, id, count));

describe('what was deleted', () => {
  it('is told with its items and where it stood, until it is back', () =>
    inRiver((file) => {
      const gone = without(file, 'boats', 3);
      got(file.apply(gone, ben('09:00:00.000')));
      const [lost, ...others] = got(lostParts(file));
      expect(others).toEqual([]);
      expect(lost).toMatchObject({ who: 'Ben', at: at('09:00:00.000'), revision: 1 });
      expect(lost?.parts.map(({ id }) => id)).toEqual(['boats', 'oars', 'ropes']);
      expect(lost?.behind).toEqual(['quays', 'chapeau-1', 'heading-1']);
      got(file.apply(invert(gone), ben('09:01:00.000')));
      expect(got(lostParts(file))).toEqual([]);
    }));

  it('is told as it was when it went, each part once, and not at all where it never had words', () =>
    inRiver((file) => {
      const blank: Change = {
        type: 'insert-parts',
        after: 'quays',
        parts: [{ id: 'blank', role: 'clause', numbered: true, wording: {} }],
      };
      got(file.apply(blank, ada('09:00:00.000')));
      got(file.apply(without(file, 'blank'), ada('09:00:05.000')));
      got(file.apply(prepend('next', 'Surely, '), ada('09:01:00.000')));
      got(file.apply(without(file, 'next'), ada('09:02:00.000')));
      const lost = got(lostParts(file));
      expect(lost.map(({ parts }) => parts.map(({ id }) => id))).toEqual([['next']]);
      expect(english({ ...file.draft, parts: lost[0]?.parts ?? [] }, 'next')).toBe(
        'Surely, The towns will meet again.',
      );
    }));
});
