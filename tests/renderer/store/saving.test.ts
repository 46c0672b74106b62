import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Batch } from '#core/contract/desk.ts';
import { type Result, refuse, success } from '#core/failure.ts';
import { outbox } from '#renderer/store/saving.ts';
import { prepend } from '../../electron/file/river.ts';

const batch = (id: string): Batch => ({ id, changes: [prepend('quays', `${id} `)] });

describe('what is typed, on its way to the disk', () => {
  // The clock is the test's own: what is asserted is what was asked of it.
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('is never held back for longer than a quarter of a second, however long someone types without a pause', async () => {
    const put = new Map<string, number>();
    const waited: number[] = [];
    const box = outbox((sent) => {
      waited.push(Date.now() - (put.get(sent.id) ?? 0));
      return Promise.resolve(success(null));
    });
    for (let key = 0; key < 60; key++) {
      const next = batch(`k${key}`);
      put.set(next.id, Date.now());
      box.put(next);
      await vi.advanceTimersByTimeAsync(40);
    }
    await vi.advanceTimersByTimeAsync(250);
    expect(waited).toHaveLength(60);
    expect(Math.max(...waited)).toBeLessThanOrEqual(250);
    expect(box.saving.state).toBe('saved');
  });

  it('is not held back either when each key makes the open batch longer', async () => {
    const sent: Batch[] = [];
    const box = outbox((one) => {
      sent.push(one);
      return Promise.resolve(success(null));
    });
    box.put(batch('open'));
    let open = true;
    for (let key = 0; key < 20 && open; key++) {
      await vi.advanceTimersByTimeAsync(40);
      open = box.replace(batch('open'));
    }
    expect(open).toBe(false);
    expect(sent).toHaveLength(1);
  });

  it('goes one after the other, and again after trouble, in the order in which it was typed', async () => {
    let answer: Result<unknown> = refuse('file:disk-full', { path: '/drafts/a.entente' });
    const sent: string[] = [];
    const box = outbox(({ id }) => {
      sent.push(id);
      return Promise.resolve(answer);
    });
    box.put(batch('one'));
    box.put(batch('two'));
    await box.flush();
    expect(box.saving).toMatchObject({ state: 'unsaved', count: 2, failure: { code: 'file:disk-full' } });
    expect(box.waiting.map(({ id }) => id)).toEqual(['one', 'two']);
    answer = success(null);
    await vi.advanceTimersByTimeAsync(2000);
    expect(sent).toEqual(['one', 'one', 'two']);
    expect(box.saving.state).toBe('saved');
  });

  it('is not made longer once it was tried, since it may have arrived though no answer did', async () => {
    const sent: Batch[] = [];
    let reached = false;
    const box = outbox((one) => {
      sent.push(one);
      return Promise.resolve(reached ? success(null) : refuse('wire:lost'));
    });
    box.put(batch('one'));
    await vi.advanceTimersByTimeAsync(250);
    expect(box.saving.state).toBe('unsaved');
    expect(box.replace({ ...batch('one'), changes: [prepend('quays', 'longer')] })).toBe(false);
    reached = true;
    await box.flush();
    expect(sent).toEqual([batch('one'), batch('one')]);
  });
});
