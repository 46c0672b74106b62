import type { ReactNode } from 'react';
import type { Id, Language } from '#core/draft/draft.ts';
import { useEntente } from '#renderer/app/entente.ts';
import { nameIn } from '#renderer/language/names.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Notice } from '#renderer/ui/notice.tsx';

/** What is still open in one language, in numbers, and the first part at which something is. */
export interface Remaining {
  readonly language: Language;
  readonly first: Id;
  readonly unwritten: number;
  readonly outdated: number;
  readonly placeholders: number;
  readonly broken: number;
}

const kinds = ['unwritten', 'outdated', 'placeholders', 'broken'] as const;

interface RemainingLinesProps {
  readonly remaining: readonly Remaining[];
  readonly onGo: (part: Id, language: Language) => void;
}

/** Says before a text is issued what it still lacks, a line for each language, with the way there. */
export const RemainingLines = ({ remaining, onGo }: RemainingLinesProps): ReactNode => {
  const { t, language: ui } = useEntente().sentences;
  const together = new Intl.ListFormat(ui, { type: 'conjunction' });
  return remaining.map((one) => {
    const named = nameIn(one.language, ui);
    const open = kinds.flatMap((kind) => {
      const count = one[kind];
      return count === 0 ? [] : [t(`workbench:count.${kind}`, { count })];
    });
    return (
      <Notice
        key={one.language}
        actions={
          <Button onPress={() => onGo(one.first, one.language)}>
            {t('exporting:go-there', { language: named })}
          </Button>
        }
      >
        {t('exporting:remaining', { language: named, open: together.format(open) })}
      </Notice>
    );
  });
};
