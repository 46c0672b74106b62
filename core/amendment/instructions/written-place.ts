import type { ItemStep, Numbered, Place } from './place.ts';

const latin = ['', 'bis', 'ter', 'quater', 'quinquies', 'sexies', 'septies', 'octies', 'novies', 'decies'];

/** A number as it is shown back: `5 bis`; `-1` for the last one. */
export const writtenNumber = ({ n, bis }: Numbered): string =>
  bis === 0 ? String(n) : `${n} ${latin[bis] ?? `(${bis})`}`;

const writtenStep = (step: ItemStep): string => ('label' in step ? `(${step.label})` : `(${step.n})`);

/** A place with the numbers and letters by which it is shown back, free of the words around them. */
export const writtenPlace = (place: Place): Place => ({
  ...place,
  written: [
    place.numbers.map(writtenNumber).join(', '),
    place.items
      .map((path) =>
        path
          .filter((step) => 'label' in step || step.n !== 0)
          .map(writtenStep)
          .join(' '),
      )
      .join(', '),
  ]
    .filter((text) => text !== '')
    .join(' '),
});
