import type { ReactNode } from 'react';
import {
  Button as AriaButton,
  Select as AriaSelect,
  Switch as AriaSwitch,
  TextField as AriaTextField,
  FieldError,
  Input,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
  SelectValue,
  Text,
  TextArea,
  type TextFieldProps,
} from 'react-aria-components';

interface TextProps extends Omit<TextFieldProps, 'className' | 'children'> {
  readonly label: string;
  readonly hint?: ReactNode;
  readonly trouble?: string | null;
  readonly lines?: number;
  readonly placeholder?: string;
  readonly lang?: string;
  readonly hideLabel?: boolean;
}

const spoken = (lang: string | undefined): { readonly lang?: string } => (lang === undefined ? {} : { lang });

/** A line, or several, to write in. */
export const TextField = ({
  label,
  hint,
  trouble,
  lines = 1,
  placeholder = '',
  lang,
  hideLabel = false,
  ...props
}: TextProps): ReactNode => (
  <AriaTextField
    {...props}
    {...(hideLabel ? { 'aria-label': label } : {})}
    className="field"
    // The browser would hold a form back in which something was refused once, also after it was put right.
    validationBehavior="aria"
    isInvalid={trouble !== null && trouble !== undefined}
  >
    {hideLabel ? null : <Label>{label}</Label>}
    {lines > 1 ? (
      <TextArea className="input" rows={lines} placeholder={placeholder} {...spoken(lang)} />
    ) : (
      <Input className="input" placeholder={placeholder} {...spoken(lang)} />
    )}
    {hint === undefined ? null : (
      <Text slot="description" className="field-hint">
        {hint}
      </Text>
    )}
    <FieldError className="field-trouble">{trouble}</FieldError>
  </AriaTextField>
);

/** One of several things to choose from. */
export interface Choice<Value extends string> {
  readonly id: Value;
  readonly name: string;
}

interface SelectProps<Value extends string> {
  readonly label: string;
  readonly value: Value;
  readonly choices: readonly Choice<Value>[];
  readonly onChange: (value: Value) => void;
  readonly hideLabel?: boolean;
}

/** A choice of one among a few. */
export const Select = <Value extends string>(props: SelectProps<Value>): ReactNode => {
  const { label, value, choices, onChange, hideLabel = false } = props;
  return (
    <AriaSelect
      className="field"
      selectedKey={value}
      {...(hideLabel ? { 'aria-label': label } : {})}
      onSelectionChange={(key) => {
        const chosen = choices.find(({ id }) => id === key);
        if (chosen !== undefined) onChange(chosen.id);
      }}
    >
      {hideLabel ? null : <Label>{label}</Label>}
      <AriaButton className="button" data-kind="plain">
        <SelectValue />
        <span aria-hidden="true">▾</span>
      </AriaButton>
      <Popover className="popover">
        <ListBox>
          {choices.map(({ id, name }) => (
            <ListBoxItem key={id} id={id} textValue={name} className="choice">
              {name}
            </ListBoxItem>
          ))}
        </ListBox>
      </Popover>
    </AriaSelect>
  );
};

interface SwitchProps {
  readonly children: ReactNode;
  readonly isOn: boolean;
  readonly onChange: (on: boolean) => void;
}

/** On or off. */
export const Switch = ({ children, isOn, onChange }: SwitchProps): ReactNode => (
  <AriaSwitch className="switch" isSelected={isOn} onChange={onChange}>
    <span className="switch-track" />
    {children}
  </AriaSwitch>
);
