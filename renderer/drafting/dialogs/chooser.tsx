import { type ReactNode, useState } from 'react';
import { Autocomplete, Input, ListBox, ListBoxItem, SearchField, useFilter } from 'react-aria-components';
import { inOrder } from './chooser-order.ts';

/** One thing to choose, with what is shown beside its name. */
export interface Chosen {
  readonly id: string;
  readonly name: string;
  readonly mark?: string;
  readonly detail?: ReactNode;
  /** What else it can be found by. */
  readonly words?: string;
}

interface ChooserProps {
  readonly label: string;
  readonly hint: string;
  readonly empty: string;
  readonly things: readonly Chosen[];
  readonly onChoose: (id: string) => void;
}

/** A list in which a few letters find what is wanted, and Enter takes it. */
export const Chooser = ({ label, hint, empty, things, onChoose }: ChooserProps): ReactNode => {
  const { contains } = useFilter({ sensitivity: 'base' });
  const [typed, setTyped] = useState('');
  return (
    <Autocomplete filter={contains} inputValue={typed} onInputChange={setTyped}>
      <SearchField aria-label={label} autoFocus>
        <Input className="input" placeholder={hint} />
      </SearchField>
      <ListBox
        aria-label={label}
        className="chooser"
        selectionMode="none"
        onAction={(key) => onChoose(String(key))}
        renderEmptyState={() => <p className="field-hint">{empty}</p>}
      >
        {inOrder(things, typed).map(({ id, name, mark, detail, words = '' }) => (
          <ListBoxItem
            key={id}
            id={id}
            className="choice chooser-row"
            textValue={`${mark ?? ''} ${name} ${words}`}
          >
            <span className="chooser-mark">{mark}</span>
            <span className="chooser-name">{name}</span>
            <span className="chooser-detail">{detail}</span>
          </ListBoxItem>
        ))}
      </ListBox>
    </Autocomplete>
  );
};
