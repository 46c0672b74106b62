import { ChevronDown } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Language } from '#core/draft/draft.ts';
import { useEntente } from '#renderer/app/entente.ts';
import { usual } from '#renderer/language/columns.ts';
import { titleIn } from '#renderer/language/names.ts';
import { Menu, type MenuLine } from '#renderer/ui/menu.tsx';
import type { View } from './use-view.ts';

interface PaperHeadsProps {
  readonly view: View;
  /** The languages of the draft, and those of them that stand on the paper. */
  readonly all: readonly Language[];
  readonly shown: readonly Language[];
}

/** The languages above their columns; where a draft has more of them than stand there, each can give way to another. */
export const PaperHeads = ({ view, all, shown }: PaperHeadsProps): ReactNode => {
  const { t, language: ui } = useEntente().sentences;
  if (view.layout !== 'side-by-side' || all.length <= usual)
    return (
      <div className="paper-heads" aria-hidden="true">
        {shown.map((language) => (
          <span key={language}>{titleIn(language, ui)}</span>
        ))}
      </div>
    );
  const isAll = shown.length === all.length;
  const widths: MenuLine = {
    id: 'columns',
    name: t(isAll ? 'workbench:columns.two' : 'workbench:columns.all'),
    run: () => view.showAll(!isAll),
  };
  return (
    <div className="paper-heads">
      {shown.map((language, column) => (
        <Menu
          key={language}
          label={t('workbench:column', { language: titleIn(language, ui) })}
          parts={[
            {
              lines: all
                .filter((other) => other !== language)
                .map((other) => ({
                  id: other,
                  name: titleIn(other, ui),
                  run: () => view.put(column, other),
                })),
            },
            { lines: [widths] },
          ]}
        >
          <span>{titleIn(language, ui)}</span>
          <ChevronDown size={14} />
        </Menu>
      ))}
    </div>
  );
};
