import { describe, expect, it } from 'vitest';
import type { Change } from '#core/change/change.ts';
import { deleting } from '#core/change/make.ts';
import type { Desk } from '#core/contract/desk.ts';
import { createDraft } from '#electron/host/file/draft-file.ts';
import { ask } from '#renderer/store/ask.ts';
import { english, got, prepend, river } from '../electron/file/river.ts';
import { inProcess } from './library-host.ts';

const { host, other, at } = inProcess();

const opened = async (name: string): Promise<Desk> => {
  const file = got(createDraft(at(`${name}.entente`), river, { who: 'Ada', at: '2031-05-04T08:00:00.000Z' }));
  file.close();
  return host.desk.open({ path: file.path });
};

const change = (desk: string, ...changes: readonly Change[]) =>
  host.desk.apply({ desk, batch: { id: crypto.randomUUID(), changes: [...changes] } });

describe('what the record tells a window', () => {
  it('is who changed a clause, from what to what', async () => {
    const { desk } = await opened('told');
    await change(desk, prepend('quays', 'Gladly. '));
    const [last, first, ...others] = await host.review.history({ desk, part: 'quays' });
    expect(others).toEqual([]);
    expect(last).toMatchObject({ who: 'Ana Kowalska', first: 1, last: 1, codes: ['change:words-inserted'] });
    expect(last?.before).toEqual(river.parts[2]);
    expect(JSON.stringify(last?.after)).toContain('Gladly. ');
    expect(first).toMatchObject({ who: 'Ada', before: null, codes: ['history:create'] });
  });

  it('is told to windows that only look on as well, who can write nothing in the margin', async () => {
    const { desk, path } = await opened('read-along');
    await change(desk, prepend('quays', 'Gladly. '));
    const looking = await other.desk.open({ path });
    expect(looking.mode).toBe('read');
    expect(await other.review.history({ desk: looking.desk, part: 'quays' })).toHaveLength(2);
    const { states, present } = await other.review.states({ desk: looking.desk });
    expect([states.length, present]).toEqual([2, 1]);
    const refused = await ask(
      other.margin.note({
        desk: looking.desk,
        deeds: [{ type: 'set-status', part: 'quays', status: 'agreed' }],
      }),
    );
    expect(refused).toMatchObject({ ok: false, failure: { code: 'desk:other-window' } });
  });

  it('is the draft as it was after any row, and a refusal where there is no such row', async () => {
    const { desk } = await opened('earlier');
    await change(desk, prepend('quays', 'b '));
    await change(desk, prepend('quays', 'a '));
    expect(await host.review.draftAt({ desk, revision: 0 })).toEqual(river);
    expect(english(await host.review.draftAt({ desk, revision: 1 }), 'quays')).toMatch(/^b The towns/);
    const none = await ask(host.review.draftAt({ desk, revision: 7 }));
    expect(none).toMatchObject({ ok: false, failure: { code: 'margin:no-revision' } });
  });

  it('is what was deleted, with where it stood', async () => {
    const { desk } = await opened('deleted');
    await change(desk, got(deleting(river, 'next')));
    const [lost] = await host.review.lost({ desk });
    expect(lost?.parts).toEqual([river.parts.find(({ id }) => id === 'next')]);
    expect(lost?.behind[0]).toBe('ropes');
  });
});
