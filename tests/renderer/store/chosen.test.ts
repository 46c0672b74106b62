import { describe, expect, it } from 'vitest';
import { type Settings, type SettingsPatch, settingsSchema } from '#core/contract/settings.ts';
import { type Result, refuse, success } from '#core/failure.ts';
import { chosenSettings } from '#renderer/store/chosen.ts';

const first: Settings = settingsSchema.parse({});

/** A host that answers when it is told to, and what it was asked. */
const slowHost = () => {
  const asked: SettingsPatch[] = [];
  const answers: ((answer: Result<Settings>) => void)[] = [];
  const send = (patch: SettingsPatch): Promise<Result<Settings>> => {
    asked.push(patch);
    const { promise, resolve } = Promise.withResolvers<Result<Settings>>();
    answers.push(resolve);
    return promise;
  };
  const answer = async (told: Result<Settings>): Promise<void> => {
    answers.shift()?.(told);
    await new Promise((done) => setImmediate(done));
  };
  return { asked, send, answer };
};

describe('what someone chose', () => {
  it('stays as it was typed while older echoes of it arrive', async () => {
    const host = slowHost();
    const chosen = chosenSettings(first, host.send);
    for (const name of ['A', 'Am', 'Amé']) chosen.choose({ name });
    chosen.hear({ ...first, name: 'A' });
    expect(chosen.settings.name).toBe('Amé');
    await host.answer(success({ ...first, name: 'A' }));
    expect(chosen.settings.name).toBe('Amé');
    chosen.choose({ name: 'Amél' });
    chosen.hear({ ...first, name: 'A' });
    expect(chosen.settings.name).toBe('Amél');
    await host.answer(success({ ...first, name: 'Amé' }));
    expect(chosen.settings.name).toBe('Amél');
    await host.answer(success({ ...first, name: 'Amél' }));
    expect([chosen.settings.name, host.asked]).toEqual([
      'Amél',
      [{ name: 'A' }, { name: 'Amé' }, { name: 'Amél' }],
    ]);
  });

  it('takes what another window chose, also while something else is on its way', async () => {
    const host = slowHost();
    const chosen = chosenSettings(first, host.send);
    chosen.choose({ name: 'Amélie' });
    chosen.hear({ ...first, theme: 'dark' });
    expect([chosen.settings.name, chosen.settings.theme]).toEqual(['Amélie', 'dark']);
    await host.answer(success({ ...first, name: 'Amélie', theme: 'dark' }));
    chosen.hear({ ...first, name: 'Ines', theme: 'dark' });
    expect(chosen.settings.name).toBe('Ines');
  });

  it('is told to the host as soon as it can be reached again', async () => {
    const host = slowHost();
    const chosen = chosenSettings(first, host.send);
    chosen.choose({ name: 'Amélie' });
    await host.answer(refuse('wire:lost'));
    expect(chosen.settings.name).toBe('Amélie');
    chosen.tell();
    await host.answer(success({ ...first, name: 'Amélie' }));
    expect(host.asked).toEqual([{ name: 'Amélie' }, { name: 'Amélie' }]);
  });

  it('is given up where the host refuses it, so that what is shown is what is kept', async () => {
    const host = slowHost();
    const chosen = chosenSettings(first, host.send);
    chosen.choose({ textSize: 9 });
    await host.answer(refuse('wire:fault'));
    expect(chosen.settings).toEqual(first);
  });
});
