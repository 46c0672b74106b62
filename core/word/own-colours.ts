/** The colours in which our files are set, besides black: they say nothing of whoever sends one back. */
export const ownColours = {
  ink: '1B3A5C',
  quiet: '5A6570',
  rule: '9AA7B4',
  placeholder: 'E9ECEF',
} as const;
