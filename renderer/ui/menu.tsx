import type { ReactNode } from 'react';
import { Menu as AriaMenu, Header, MenuItem, MenuSection, MenuTrigger, Popover } from 'react-aria-components';
import { Button } from './button.tsx';

/** One line of a menu. */
export interface MenuLine {
  readonly id: string;
  readonly name: string;
  readonly keys?: string;
  readonly isDisabled?: boolean;
  readonly run: () => void;
}

/** Lines that belong together, under a heading where they have one. */
export interface MenuPart {
  readonly title?: string;
  readonly lines: readonly MenuLine[];
}

interface MenuProps {
  readonly label: string;
  readonly children: ReactNode;
  readonly parts: readonly MenuPart[];
  readonly icon?: boolean;
}

/** A button that opens a menu. */
export const Menu = ({ label, children, parts, icon = false }: MenuProps): ReactNode => {
  const lines = parts.flatMap((part) => part.lines);
  return (
    <MenuTrigger>
      <Button kind={icon ? 'icon' : 'quiet'} aria-label={label}>
        {children}
      </Button>
      <Popover className="popover">
        <AriaMenu
          aria-label={label}
          disabledKeys={lines.filter(({ isDisabled }) => isDisabled).map(({ id }) => id)}
          onAction={(key) => lines.find(({ id }) => id === key)?.run()}
        >
          {parts.map(({ title, lines: some }) => (
            <MenuSection key={title ?? some[0]?.id ?? ''} aria-label={title ?? label}>
              {title === undefined ? null : <Header className="field-label choice">{title}</Header>}
              {some.map(({ id, name, keys }) => (
                <MenuItem key={id} id={id} textValue={name} className="choice">
                  <span>{name}</span>
                  {keys === undefined ? null : <span className="keys">{keys}</span>}
                </MenuItem>
              ))}
            </MenuSection>
          ))}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  );
};
