import { describe, expect, test } from 'vitest';
import { draftingLanguages } from '#electron/host/languages.ts';

describe('the languages of drafts', () => {
  test('are those that have a profile', () => {
    const languages = draftingLanguages();
    expect(Object.keys(languages)).toEqual(expect.arrayContaining(['en', 'fr']));
    for (const [tag, profile] of Object.entries(languages)) expect(profile.tag).toBe(tag);
  });

  test.for(['valueOf', 'toString', 'constructor', '__proto__'])('know none called %s', (tag) => {
    expect(draftingLanguages()[tag]).toBeUndefined();
    expect(tag in draftingLanguages()).toBe(false);
  });
});
