import { describe, expect, it, test } from 'vitest';
import { typeset, typographyEdits } from '#core/language/typography.ts';
import { english, french, seen, unseen } from './profiles.ts';

const set = (text: string, house?: string): string => seen(typeset(unseen(text), french, house));
const setEnglish = (text: string): string => seen(typeset(unseen(text), english));

describe('French spaces', () => {
  test.each([
    ['imprimerie-nationale', 'a_; b_! c_? d~: «~e~» 10_000 5~%'],
    ['office', 'a~; b~! c~? d~: «~e~» 10~000 5~%'],
    ['canada', 'a; b! c? d~: «e» 10~000 5~%'],
    ['fao', 'a; b! c? d: «e» 10~000 5~%'],
    ['plain', 'a ; b! c ? d: « e» 10 000 5%'],
  ])('are those of %s', (house, printed) => {
    expect(set('a ; b! c ? d: « e» 10 000 5%', house)).toBe(printed);
  });

  it('are those of the Imprimerie nationale where a draft chose nothing or an unknown house', () => {
    expect(set('a ; b')).toBe('a_; b');
    expect(set('a ; b', 'somewhere')).toBe('a_; b');
  });

  it('never stand before a comma, a full stop or an ellipsis, nor inside brackets', () => {
    expect(set('a , b . c … d ( e ) [ f ]')).toBe('a, b. c… d (e) [f]');
  });

  it('are not put into hours, ratios and signs that touch what follows', () => {
    for (const text of ['à 10:30', 'un rapport de 1:2', 'un rapport de 3 : 2', 'fichier C:\\a', 'si a!=b'])
      expect(set(text)).toBe(text);
  });

  it('stand once before several signs', () => {
    expect(set('Quoi?! Non!! Si?…')).toBe('Quoi_?! Non_!! Si_?…');
  });

  it('come after an atom and after a bracket as after a word', () => {
    expect(set('voir \uFFFC: x (y); z')).toBe('voir \uFFFC~: x (y)_; z');
  });

  it('leave an empty bracket and an empty quotation alone', () => {
    expect(set('[ ] « » (?) [!]')).toBe('[ ] « » (?) [!]');
  });

  it('keep a day by its month', () => {
    expect(set('le 1er juillet 2017, du 12 au 15 juin 2018')).toBe(
      'le 1er~juillet 2017, du 12 au 15~juin 2018',
    );
  });

  it('keep a number by its word and a name by its title', () => {
    expect(set('art. 5, n° 12, M. Dupont, nom. Dupont')).toBe('art.~5, n°~12, M.~Dupont, nom. Dupont');
  });

  it('group only figures that were grouped', () => {
    expect(set('1 500 000 et 2017 350 villes, 1500 et 12 34')).toBe(
      '1_500_000 et 2017 350 villes, 1500 et 12 34',
    );
  });
});

describe('French signs', () => {
  it('are curly apostrophes and guillemets', () => {
    expect(set(`l'"UNESCO" et "l'autre"`)).toBe('l’«~UNESCO~» et «~l’autre~»');
  });

  it('nest in curly marks', () => {
    expect(set('"a "b" c"')).toBe('«~a “b” c~»');
    expect(set('« a "b" c »')).toBe('«~a “b” c~»');
  });

  it('leave a mark without a partner as it was typed', () => {
    expect(set('un écran de 5" et "la suite')).toBe('un écran de 5" et "la suite');
  });
});

describe('English typography', () => {
  it('takes French spaces away', () => {
    expect(setEnglish('a ; b ! c_? d~: « e » 10 %')).toBe('a; b! c? d: «e» 10%');
  });

  it('curls apostrophes and quotation marks', () => {
    expect(setEnglish(`The "member cities'" report: 'it's ours', since the '90s`)).toBe(
      'The “member cities’” report: ‘it’s ours’, since the ’90s',
    );
    expect(setEnglish(`"a 'b' c"`)).toBe('“a ‘b’ c”');
  });

  it('leaves days and figures as they are typed', () => {
    const text = 'from 12 to 15 June 2018, 10,000 members';
    expect(setEnglish(text)).toBe(text);
  });
});

describe('addresses', () => {
  const address = `https://example.org/a;b?c='d':e!`.slice(0, -1);

  it('are never touched', () => {
    for (const text of [address, 'www.example.org/?q=a;b', 'name@example.org', 'mailto:name@example.org']) {
      expect(set(text)).toBe(text);
      expect(setEnglish(text)).toBe(text);
    }
  });

  it('end before the punctuation of the sentence', () => {
    expect(set('(voir https://example.org/a;b); et')).toBe('(voir https://example.org/a;b)_; et');
    expect(set('sur https://example.org ; et')).toBe('sur https://example.org_; et');
  });
});

describe('the edits of a paragraph', () => {
  it('are in order and each change something', () => {
    const text = `"Oui" : l'autre ; et « non »`;
    const edits = typographyEdits(text, french);
    expect(edits.map(({ from, to, text: put }) => [from, to, seen(put)])).toEqual([
      [0, 1, '«'],
      [1, 1, '~'],
      [4, 4, '~'],
      [4, 5, '»'],
      [5, 6, '~'],
      [9, 10, '’'],
      [15, 16, '_'],
      [22, 23, '~'],
      [26, 27, '~'],
    ]);
  });

  it('are none for a text that is set already', () => {
    expect(typographyEdits(unseen('«~Oui~»~: l’autre_; et 10~%'), french)).toEqual([]);
  });
});
