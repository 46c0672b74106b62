import { type ReactNode, useState } from 'react';
import type { Change } from '#core/change/change.ts';
import { withItems } from '#core/change/make.ts';
import type { Draft, Id, Language } from '#core/draft/draft.ts';
import { levelOf } from '#core/draft/faults.ts';
import { type BankClause, clauseFromBank } from '#core/draft/template.ts';
import { readWorded } from '#core/draft/worded.ts';
import { type Result, success } from '#core/failure.ts';
import { useEntente } from '#renderer/app/entente.ts';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { Words } from '#renderer/wording/words.tsx';
import { bankClauses } from './bank.ts';
import { Chooser } from './chooser.tsx';

/** Where a clause goes: behind the paragraph with the caret and its items, or at the end of the text. */
const gapOf = (draft: Draft, current: Id | null): Id | null => {
  const end = draft.parts.findLast(({ role }) => role !== 'closing')?.id ?? null;
  const at = draft.parts.findIndex(({ id }) => id === current);
  const owner = draft.parts.slice(0, at + 1).findLast((part) => levelOf(part) === 0);
  if (owner === undefined || owner.role === 'heading' || owner.role === 'closing') return end;
  return withItems(draft, owner.id).at(-1)?.id ?? owner.id;
};

/** The change that puts a clause of the bank behind the paragraph with the caret, in all languages of the draft. */
const bankChange = (draft: Draft, clause: BankClause, current: Id | null): Result<Change> => {
  const filling = { newId: () => crypto.randomUUID(), languages: draft.languages };
  const parts = clauseFromBank(clause, draft.kind, filling);
  return parts.ok
    ? success({ type: 'insert-parts', after: gapOf(draft, current), parts: parts.value })
    : parts;
};

interface BankWordsProps {
  readonly text: string;
  readonly draft: Draft;
  readonly language: Language;
}

/** Words of the bank as they would stand in this draft, its facts filled in. */
const BankWords = ({ text, draft, language }: BankWordsProps): ReactNode => {
  const read = readWorded(text);
  return read.ok ? (
    <Words wording={[...read.value, { text: ' ' }]} draft={draft} language={language} />
  ) : null;
};

interface BankDialogProps {
  readonly draft: Draft;
  readonly current: Id | null;
  readonly onChoose: (change: Result<Change>) => void;
  readonly onClose: () => void;
}

/** The clauses kept ready for this kind of text: found by a few letters, read in full, put in with their facts filled. */
export const BankDialog = ({ draft, current, onChoose, onClose }: BankDialogProps): ReactNode => {
  const { sentences } = useEntente();
  const { t, language: ui } = sentences;
  const [fitting] = useState(() => bankClauses.filter(({ kinds }) => kinds.includes(draft.kind)));
  const things = fitting.map(({ id, title, topic, wording, items = [] }) => ({
    id,
    name: title[ui] ?? title['en'] ?? id,
    words: `${topic} ${Object.values(wording).join(' ')}`,
    detail: (
      <span className="bank-words">
        {draft.languages.map((language) => (
          <span key={language} lang={language}>
            {[wording, ...items].map((texts, at) => (
              <BankWords key={at} text={texts[language] ?? ''} draft={draft} language={language} />
            ))}
          </span>
        ))}
      </span>
    ),
  }));
  return (
    <Dialog title={t('workbench:bank.title')} onClose={onClose} width="56rem">
      <Chooser
        label={t('workbench:bank.title')}
        hint={t('workbench:bank.find')}
        empty={t('workbench:bank.none')}
        things={things}
        onChoose={(id) => {
          const clause = fitting.find((one) => one.id === id);
          if (clause !== undefined) onChoose(bankChange(draft, clause, current));
        }}
      />
    </Dialog>
  );
};
