import { Undo2 } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { Checkbox } from 'react-aria-components';
import type { LeftOut, Noticed, ReadText } from '#core/contract/importing.ts';
import type { Failure } from '#core/failure.ts';
import { fieldLabel } from '#core/language/labels.ts';
import { failureSentence } from '#renderer/i18n/start.ts';
import { profileOf } from '#renderer/language/profiles.ts';
import { Button } from '#renderer/ui/button.tsx';
import { useSentences } from '../use-sentences.ts';
import { firstWords } from '../words.tsx';
import { restoring, takingBack } from './corrections.ts';
import { partNow, removedByHand } from './traces.ts';
import type { Corrections } from './use-corrections.ts';

interface ReportProps {
  readonly read: ReadText;
  readonly corrections: Corrections;
  readonly seen: ReadonlySet<Noticed>;
  readonly onSeen: (noticed: Noticed, isSeen: boolean) => void;
}

interface EntryProps {
  readonly noticed: Noticed;
  readonly onGo: () => void;
  readonly children?: ReactNode;
}

const useSentence = (): ((noticed: Failure) => string) => {
  const sentences = useSentences();
  const profile = profileOf(sentences.language);
  return ({ code, facts }) => {
    const { field } = facts;
    const named = field === undefined ? facts : { ...facts, field: fieldLabel(String(field), profile) };
    return failureSentence({ code, facts: named }, sentences);
  };
};

const Entry = ({ noticed, onGo, children }: EntryProps): ReactNode => {
  const { t } = useSentences();
  const sentence = useSentence();
  return (
    <li className="entry">
      <button type="button" className="entry-words" onClick={onGo}>
        <span className="entry-line">{t('importing-screen:line-of', { line: noticed.line })}</span>
        <span>{sentence(noticed)}</span>
      </button>
      {children}
    </li>
  );
};

interface ListProps {
  readonly name: 'doubts' | 'dropped' | 'joined' | 'recognised';
  readonly count: number;
  readonly isOpen: boolean;
  readonly children: ReactNode;
}

const List = ({ name, count, isOpen, children }: ListProps): ReactNode => {
  const { t } = useSentences();
  const [open, setOpen] = useState(isOpen);
  if (count === 0) return null;
  return (
    <details
      className="report-list"
      data-list={name}
      open={open}
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      <summary>
        <h3>{t(`importing-screen:report.${name}`, { count })}</h3>
      </summary>
      <ul>{children}</ul>
    </details>
  );
};

const keyOf = ({ code, line, facts }: Noticed): string => `${code} ${line} ${JSON.stringify(facts)}`;

/** What the reader of the text noticed; each entry leads to its place, and what was left out can be taken back. */
export const Report = ({ read, corrections, seen, onSeen }: ReportProps): ReactNode => {
  const { t } = useSentences();
  const sentence = useSentence();
  const { draft, done, goTo, correct } = corrections;
  const { recognised, joined, dropped, doubts } = read.report;
  const goFor =
    ({ part }: Noticed) =>
    (): void => {
      const now = partNow(part, draft, done);
      if (now !== null) goTo({ part: now, offset: 0 });
    };
  const taken = (at: number): string => `line-${dropped[at]?.line ?? 0}-${at}`;
  const isBack = (at: number): boolean => draft.parts.some(({ id }) => id === taken(at));
  const takeBack = ({ part, wording }: LeftOut, at: number): void => {
    if (wording === null) return;
    const after = part === null ? null : partNow(part, draft, done);
    correct(takingBack(taken(at), after, read.language, wording));
    goTo({ part: taken(at), offset: 0 });
  };
  const removed = removedByHand(draft, done);
  const left = doubts.filter((doubt) => !seen.has(doubt)).length;
  return (
    <section className="report" aria-labelledby="report-title">
      <h2 id="report-title">{t('importing-screen:report.title')}</h2>
      <p className="library-quiet" role="status">
        {t(doubts.length === 0 ? 'importing-screen:report.sure' : 'importing-screen:report.left', {
          count: left,
        })}
      </p>
      {read.warnings.map((warning) => (
        <p key={warning.code} className="fact-doubt">
          {sentence(warning)}
        </p>
      ))}
      <List name="doubts" count={doubts.length} isOpen>
        {doubts.map((doubt) => (
          <Entry key={keyOf(doubt)} noticed={doubt} onGo={goFor(doubt)}>
            <Checkbox
              className="tick"
              isSelected={seen.has(doubt)}
              onChange={(isSeen) => onSeen(doubt, isSeen)}
              aria-label={t('importing-screen:seen', { line: doubt.line })}
            >
              <span className="tick-box" aria-hidden="true" />
            </Checkbox>
          </Entry>
        ))}
      </List>
      <List name="dropped" count={dropped.length + removed.length} isOpen>
        {dropped.map((one, at) => (
          <Entry key={keyOf(one)} noticed={one} onGo={goFor(one)}>
            {one.wording === null ? null : (
              <Button isDisabled={isBack(at)} onPress={() => takeBack(one, at)}>
                <Undo2 size={15} aria-hidden="true" />
                {t(isBack(at) ? 'importing-screen:is-back' : 'importing-screen:take-back')}
                <span className="out-of-sight">{t('importing-screen:line-of', { line: one.line })}</span>
              </Button>
            )}
          </Entry>
        ))}
        {removed.map(({ part, after }) => (
          <li key={part.id} className="entry">
            <span className="entry-words">
              <span className="entry-line">{t('importing-screen:by-hand')}</span>
              <span lang={read.language}>
                {firstWords({ ...draft, parts: [part] }, part.id, read.language)}
              </span>
            </span>
            <Button
              onPress={() => {
                correct(restoring(part, after === null ? null : partNow(after, draft, done)));
                goTo({ part: part.id, offset: 0 });
              }}
            >
              <Undo2 size={15} aria-hidden="true" />
              {t('importing-screen:take-back')}
            </Button>
          </li>
        ))}
      </List>
      <List name="joined" count={joined.length} isOpen={false}>
        {joined.map((one) => (
          <Entry key={keyOf(one)} noticed={one} onGo={goFor(one)} />
        ))}
      </List>
      <List name="recognised" count={recognised.length} isOpen={false}>
        {recognised.map((one) => (
          <Entry key={keyOf(one)} noticed={one} onGo={goFor(one)} />
        ))}
      </List>
    </section>
  );
};
