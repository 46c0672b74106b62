import type { ReactNode } from 'react';
import {
  Button as AriaButton,
  type ButtonProps as AriaButtonProps,
  ToggleButton as AriaToggle,
  type ToggleButtonProps,
} from 'react-aria-components';

type Kind = 'main' | 'plain' | 'quiet' | 'icon' | 'danger';

interface ButtonProps extends Omit<AriaButtonProps, 'className' | 'children'> {
  readonly kind?: Kind;
  readonly children: ReactNode;
}

/** Something to press. One button of a screen is the main one. */
export const Button = ({ kind = 'quiet', ...props }: ButtonProps): ReactNode => (
  <AriaButton {...props} className="button" data-kind={kind} />
);

interface ToggleProps extends Omit<ToggleButtonProps, 'className' | 'children'> {
  readonly kind?: Kind;
  readonly children: ReactNode;
}

/** A button that stays pressed. */
export const Toggle = ({ kind = 'quiet', ...props }: ToggleProps): ReactNode => (
  <AriaToggle {...props} className="button" data-kind={kind} />
);
