import { useEffect, useState } from 'react';
import type { Draft } from '#core/draft/draft.ts';
import { type FieldType, meetingFields } from '#core/draft/field.ts';
import { useEntente } from '#renderer/app/entente.ts';
import { ask } from '#renderer/store/ask.ts';

/** A fact as it is typed: under the empty key, or worded apart in each language. */
export type Typed = Readonly<Record<string, string>>;

const types: Readonly<Record<string, FieldType>> = meetingFields;

const blank = (draft: Draft, field: string): Typed =>
  types[field] === 'text' ? Object.fromEntries(draft.languages.map((tag) => [tag, ''])) : { '': '' };

/** A fact as someone would type it now; a fact that is not known is blank. */
export const useTyped = (draft: Draft, field: string): Typed => {
  const { host, sentences } = useEntente();
  const value = Object.hasOwn(draft.fields, field) ? draft.fields[field] : undefined;
  const [typed, setTyped] = useState(() => blank(draft, field));
  const ui = sentences.language === 'fr' ? 'fr' : 'en';
  useEffect(() => {
    let gone = false;
    const show = async (): Promise<void> => {
      if (value === undefined) return setTyped(blank(draft, field));
      const told = await ask(host.facts.typed({ field, value, languages: [...draft.languages], ui }));
      if (!gone && told.ok) setTyped(told.value);
    };
    void show();
    return () => {
      gone = true;
    };
  }, [host, field, value, draft.languages, ui]);
  return typed;
};

/** What was typed, as one text that the host reads. */
export const asOneText = (typed: Typed): string => {
  if (Object.hasOwn(typed, '')) return typed[''] ?? '';
  const worded = Object.entries(typed).filter(([, words]) => words.trim() !== '');
  return worded.map(([tag, words]) => `${tag}=${words}`).join('|');
};
