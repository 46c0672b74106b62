import { AxeBuilder } from '@axe-core/playwright';
import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Draft, wordingIn } from '#core/draft/draft.ts';
import { partSchema, wordingSchema } from '#core/draft/schema.ts';
import { writeWorded } from '#core/draft/worded.ts';
import { chapeau, clause, draft, en, fr, item } from '#tests/build/draft.ts';
import { pressQuickly } from '#tests/build/quick-keys.ts';
import { noteMarks, onlineClipboard, webClipboard, wordClipboard } from './clipboard-html.ts';
import { type Harness, hasBrowser, openHarness } from './harness.ts';

const two = (): Draft =>
  draft(
    chapeau('c', en('We, the Cities:'), fr('Nous, les villes :')),
    clause(
      'a',
      en('The first clause.'),
      fr('Le premier paragraphe.'),
      item('i', en('an item'), fr('un élément')),
    ),
    clause('b', en('The second clause.'), fr('Le deuxième paragraphe.')),
  );

const chips = (): Draft =>
  draft(
    { fields: { year: { type: 'number', value: 2026 } } },
    clause('a', en('In {year:plain} we, as {#b} says{note: At length.}, meet.'), fr('En {year:plain}.')),
    clause('b', en('See {#gone}.'), fr('Voir {theme}.')),
  );

describe.skipIf(!hasBrowser)('the editor in a browser', () => {
  let harness: Harness;
  beforeAll(async () => {
    harness = await openHarness();
  });
  afterAll(async () => harness?.close());

  const call = <Answer>(expression: string): Promise<Answer> => harness.call<Answer>(expression);
  const press = async (...keys: readonly string[]): Promise<void> => {
    for (const key of keys) await harness.page.keyboard.press(key);
  };
  const type = (text: string): Promise<void> => harness.page.keyboard.type(text);
  const focus = async (part: string, language: string, offset: number): Promise<void> => {
    await call(`harness.handle().focus('${part}', '${language}', ${offset})`);
    await harness.page.waitForFunction(`document.activeElement?.lang === '${language}'`);
    await harness.page.evaluate('new Promise(requestAnimationFrame)');
  };
  const settle = async (): Promise<void> => {
    await harness.page.evaluate('new Promise((done) => requestAnimationFrame(() => setTimeout(done, 20)))');
  };
  const present = (): Promise<Draft> => call<Draft>('harness.draft()');
  const words = async (language: string): Promise<readonly string[]> =>
    (await present()).parts.map((part) => writeWorded(wordingIn(part, language)));
  const numbers = (language: string): Promise<readonly string[]> => call(`harness.numbers('${language}')`);
  const shown = (language: string): Promise<readonly string[]> => call(`harness.text('${language}')`);
  const paste = async (html: string, plain = ''): Promise<void> => {
    await call(`document.addEventListener('copy', (event) => {
      event.clipboardData.setData('text/html', ${JSON.stringify(html)});
      event.clipboardData.setData('text/plain', ${JSON.stringify(plain)});
      event.preventDefault(); event.stopImmediatePropagation();
    }, { capture: true, once: true })`);
    await press('Control+c', 'Control+v');
    await settle();
  };
  /** Both languages begin every part on one line. */
  const expectAligned = async (): Promise<void> => {
    const tops = await call<readonly (readonly number[])[]>(`['en', 'fr'].map(harness.tops)`);
    const [one = [], other = []] = tops;
    expect(one.length).toBe(other.length);
    one.forEach((top, index) => expect(Math.abs(top - (other[index] ?? 0))).toBeLessThan(1));
    expect(one.toSorted((top, next) => top - next)).toEqual(one);
  };
  /** What is on the screen is what the draft has. */
  const expectShown = async (): Promise<void> => {
    for (const language of ['en', 'fr'])
      expect(await shown(language)).toEqual(
        (await present()).parts.map((part) =>
          wordingIn(part, language)
            .map((run) => ('text' in run ? run.text : ''))
            .join(''),
        ),
      );
  };

  it('takes what is typed in both languages, and keeps every part on one line', async () => {
    await harness.open(two());
    await focus('a', 'en', 17);
    await type(' It grows long enough to need a second line in its narrow column, and then a third one.');
    await focus('b', 'fr', 23);
    await type(' Très bien ?');
    expect(await words('en')).toContain(
      'The first clause. It grows long enough to need a second line in its narrow column, and then a third one.',
    );
    expect((await words('fr')).at(-1)).toBe('Le deuxième paragraphe. Très bien\u202F?');
    await expectAligned();
    await expectShown();
  });

  it('shows a new clause in both languages at once, renumbers, and joins again', async () => {
    await harness.open(two());
    await focus('b', 'en', 10);
    await press('Enter');
    await settle();
    expect(await words('en')).toEqual([
      'We, the Cities:',
      'The first clause.',
      'an item',
      'The second',
      ' clause.',
    ]);
    expect(await words('fr')).toEqual([
      'Nous, les villes :',
      'Le premier paragraphe.',
      'un élément',
      'Le deuxième paragraphe.',
      '',
    ]);
    expect(await numbers('fr')).toEqual(['', '1.', 'a)', '2.', '3.']);
    await expectAligned();
    expect(await call(`harness.attribute('fr', 'new-1', 'data-placeholder')`)).toBe('to be written');
    expect(await call(`harness.attribute('fr', 'new-1', 'data-status')`)).toBe('unwritten');
    await press('Backspace');
    await settle();
    expect(await words('en')).toEqual(await shown('en'));
    expect((await words('fr')).at(-1)).toBe('Le deuxième paragraphe.');
    await expectAligned();
  });

  it('changes levels with Tab, moves with Alt and arrows, adds below with Control and Enter', async () => {
    await harness.open(two());
    await focus('b', 'en', 3);
    await press('Tab');
    await settle();
    expect(await numbers('en')).toEqual(['', '1.', '(a)', '(b)']);
    expect(await numbers('fr')).toEqual(['', '1.', 'a)', 'b)']);
    await press('Alt+ArrowUp');
    await settle();
    expect((await words('en'))[2]).toBe('The second clause.');
    await press('Shift+Tab', 'Alt+ArrowUp');
    await settle();
    expect(await words('en')).toEqual([
      'We, the Cities:',
      'The second clause.',
      'an item',
      'The first clause.',
    ]);
    await expectAligned();
    await type('X');
    expect((await words('en'))[1]).toBe('TheX second clause.');
    await press('Control+Enter');
    await type('New.');
    expect(await words('en')).toEqual([
      'We, the Cities:',
      'TheX second clause.',
      'an item',
      'New.',
      'The first clause.',
    ]);
    await expectAligned();
    await expectShown();
  });

  it('lets Tab leave the editor after Escape', async () => {
    await harness.open(two());
    await focus('b', 'fr', 3);
    await focus('b', 'en', 3);
    await press('Escape', 'Tab');
    expect(await call('harness.focused()')).toBe('fr');
    await press('Tab');
    expect(await call('harness.focused()')).toBe(null);
    expect(await numbers('en')).toEqual(['', '1.', '(a)', '2.']);
    expect(await numbers('fr')).toEqual(['', '1.', 'a)', '2.']);
    await press('Shift+Tab', 'x', 'Tab');
    await settle();
    expect(await call('harness.focused()')).toBe('fr');
    expect(await numbers('fr')).toEqual(['', '1.', 'a)', 'b)']);
  });

  it('tells in which part of which language the caret is, there and back again, and marks that one alone', async () => {
    const here = (): Promise<unknown> =>
      call(
        `[...document.querySelectorAll('[data-here]')].map((part) => part.lang + ':' + part.dataset.part)`,
      );
    await harness.open(two());
    await focus('a', 'en', 3);
    await call('harness.visited()');
    for (const language of ['fr', 'en', 'fr', 'en']) {
      await press('F6');
      await settle();
      expect((await call<readonly string[]>('harness.visited()')).at(-1)).toBe(`${language}:a`);
      expect(await here()).toEqual([`${language}:a`]);
    }
    await press('Control+Shift+k');
    await settle();
    expect((await call<readonly string[]>('harness.visited()')).at(-1)).toBe('en:b');
    expect(await here()).toEqual(['en:b']);
  });

  it('is where a click put it, in a language that was left elsewhere, whatever key follows at once', async () => {
    await harness.open(two());
    await focus('b', 'fr', 3);
    await focus('b', 'en', 4);
    await settle();
    const line = harness.page.locator('.draft-editor[lang="fr"] [data-part="i"] [data-slate-string]');
    const { x = 0, y = 0, width = 0, height = 0 } = (await line.boundingBox()) ?? {};
    await harness.page.mouse.click(x + width - 1, y + height / 2);
    await pressQuickly(harness.page, ['!']);
    await settle();
    expect((await words('fr'))[2]).toBe('un élément!');
    expect((await call<readonly string[]>('harness.visited()')).at(-1)).toBe('fr:i');
    await focus('b', 'en', 4);
    for (const action of ['down', 'up'] as const) {
      if (action === 'down') await harness.page.mouse.move(x + width - 1, y + height / 2);
      await harness.page.mouse[action]();
      await harness.page.waitForTimeout(150);
    }
    expect(await call('harness.nativeSelection()')).toMatchObject({ part: 'i' });
  });

  it('is where it was for whoever gives the keyboard back', async () => {
    await harness.open(two());
    await focus('b', 'en', 4);
    const atOnce = await call(`(() => {
      const text = document.activeElement;
      const field = document.body.appendChild(document.createElement('input'));
      field.focus();
      field.remove();
      text.focus();
      return harness.nativeSelection();
    })()`);
    expect(atOnce).toEqual({ part: 'b', offset: 4 });
    await type('very ');
    expect((await words('en')).at(-1)).toBe('The very second clause.');
  });

  it('renders one part for one key', async () => {
    await harness.open(two(), {
      strict: false,
      laid: { en: { b: [{ from: 0, to: 3, kind: 'removed', inserted: 'A' }] } },
    });
    await focus('b', 'en', 10);
    await type('x');
    await settle();
    await call('harness.rendered()');
    await type('y');
    await settle();
    expect(await call('harness.rendered()')).toEqual(['en:b']);
  });

  it('works alike where React renders everything twice to find faults', async () => {
    await harness.open(two(), { strict: true });
    await focus('a', 'en', 9);
    await type('very ');
    await press('Enter');
    await type('y');
    await press('Control+z', 'Control+z');
    await settle();
    await expectShown();
    await expectAligned();
  });

  it('waits with a colleague’s words while signs are put together, then has both', async () => {
    await harness.open(two());
    await focus('a', 'en', 4);
    const session = await harness.page.context().newCDPSession(harness.page);
    await session.send('Input.imeSetComposition', { text: 'に', selectionStart: 1, selectionEnd: 1 });
    await session.send('Input.imeSetComposition', { text: '日本', selectionStart: 2, selectionEnd: 2 });
    await call(
      `harness.make({ type: 'edit-wording', part: 'a', language: 'en', at: 0, removed: [], inserted: [{ text: 'Far: ' }] })`,
    );
    await call(
      `harness.make({ type: 'edit-wording', part: 'a', language: 'en', at: 22, removed: [], inserted: [{ text: ' End.' }] })`,
    );
    await settle();
    expect((await shown('en'))[1]).toBe('The 日本first clause.');
    await session.send('Input.insertText', { text: '日本' });
    await settle();
    expect((await words('en'))[1]).toBe('Far: The 日本first clause. End.');
    await expectShown();
    await type('!');
    expect((await words('en'))[1]).toBe('Far: The 日本!first clause. End.');
    await press('ArrowLeft');
    await type('-');
    expect((await words('en'))[1]).toBe('Far: The 日本-!first clause. End.');
    await expectShown();
  });

  it('takes letters made by dead keys', async () => {
    await harness.open(two());
    await focus('b', 'fr', 0);
    const session = await harness.page.context().newCDPSession(harness.page);
    await session.send('Input.imeSetComposition', { text: '^', selectionStart: 1, selectionEnd: 1 });
    await session.send('Input.insertText', { text: 'ê' });
    await type('tre ');
    expect((await words('fr')).at(-1)).toBe('être Le deuxième paragraphe.');
    await expectShown();
  });

  it('is written from nothing in one language, then beside it in the other, without a mouse', async () => {
    await harness.open(draft(chapeau('c', en(''), fr(''))));
    await focus('c', 'en', 0);
    await type('We, the Cities:');
    await press('Enter');
    await type('Decide:');
    await press('Enter', 'Tab');
    await type('to meet;');
    await press('Enter');
    await type('to write.');
    await press('Enter', 'Enter');
    await type('Thank the hosts.');
    await settle();
    expect(await words('en')).toEqual([
      'We, the Cities:',
      'Decide:',
      'to meet;',
      'to write.',
      'Thank the hosts.',
    ]);
    expect(await numbers('en')).toEqual(['', '1.', '(a)', '(b)', '2.']);
    await press('Control+Home', 'F6');
    await settle();
    const french = [
      'Nous, les villes :',
      'Décidons :',
      'de nous réunir ;',
      "d'écrire.",
      'Remercions les hôtes.',
    ];
    for (const [index, line] of french.entries()) {
      if (index > 0) await press('Enter');
      await type(line);
    }
    await settle();
    expect(await words('fr')).toEqual([
      'Nous, les villes\u00A0:',
      'Décidons\u00A0:',
      'de nous réunir\u202F;',
      'd’écrire.',
      'Remercions les hôtes.',
    ]);
    expect(await words('en')).toHaveLength(5);
    await expectAligned();
    await expectShown();
  });

  it('deletes to the edge of the line that one sees', async () => {
    const long = 'word '.repeat(60).trim();
    await harness.open(draft(clause('a', en(long), fr('Un.'))));
    await focus('a', 'en', 200);
    const send = (inputType: string): Promise<void> =>
      call(
        `void document.activeElement.dispatchEvent(new InputEvent('beforeinput', { inputType: '${inputType}', bubbles: true, cancelable: true }))`,
      );
    await send('deleteSoftLineBackward');
    await settle();
    const after = (await words('en'))[0]?.length ?? 0;
    expect(long.length - after).toBeGreaterThan(4);
    expect(long.length - after).toBeLessThan(80);
    await send('deleteSoftLineForward');
    await settle();
    const left = (await words('en'))[0]?.length ?? 0;
    expect(after - left).toBeGreaterThan(4);
    expect(after - left).toBeLessThan(120);
    await expectShown();
  });

  it('sets French signs as they are typed, and gives back what was typed to one Backspace', async () => {
    await harness.open(two());
    await focus('b', 'fr', 23);
    await type(' "l\'été" !');
    expect((await words('fr')).at(-1)).toBe('Le deuxième paragraphe. «\u00A0l’été\u00A0»\u202F!');
    await press('Backspace');
    expect((await words('fr')).at(-1)).toBe('Le deuxième paragraphe. «\u00A0l’été\u00A0» !');
    await press('Backspace');
    expect((await words('fr')).at(-1)).toBe('Le deuxième paragraphe. «\u00A0l’été\u00A0» ');
    await expectShown();
  });

  it('undoes in the order of both languages, and goes where it undid', async () => {
    await harness.open(two());
    await focus('a', 'en', 0);
    await type('E');
    await focus('b', 'fr', 0);
    await type('F');
    await press('Control+z');
    await settle();
    expect(await call('harness.focused()')).toBe('fr');
    await press('Control+z');
    await settle();
    expect(await call('harness.focused()')).toBe('en');
    expect(await words('en')).toContain('The first clause.');
    await press('Control+y');
    await settle();
    await type('!');
    expect((await words('en'))[1]).toBe('E!The first clause.');
    expect((await words('fr')).at(-1)).toBe('Le deuxième paragraphe.');
    await expectShown();
  });

  it('goes to the same place in the other language with F6, and across clauses with arrows', async () => {
    await harness.open(two());
    await focus('a', 'en', 3);
    await press('F6');
    await settle();
    expect(await call('harness.focused()')).toBe('fr');
    await type('*');
    expect((await words('fr'))[1]).toBe('Le \\*premier paragraphe.');
    await focus('i', 'en', 7);
    await press('ArrowRight');
    await type('>');
    expect((await words('en')).at(-1)).toBe('>The second clause.');
    expect(await call('harness.visited()')).toContain('fr:a');
  });

  it('deletes all of one language and leaves the other', async () => {
    await harness.open(two());
    await focus('a', 'en', 3);
    await press('Control+a', 'Delete');
    await settle();
    expect(await words('en')).toEqual(['', '', '', '']);
    expect(await words('fr')).toEqual([
      'Nous, les villes :',
      'Le premier paragraphe.',
      'un élément',
      'Le deuxième paragraphe.',
    ]);
    await type('Again');
    expect((await words('en'))[0]).toBe('Again');
    await expectAligned();
  });

  it('a clause chosen with three clicks is emptied alone', async () => {
    await harness.open(two());
    await harness.page
      .locator('.draft-editor[lang=en] [data-part=a]')
      .click({ clickCount: 3, position: { x: 120, y: 24 } });
    await press('Backspace');
    await settle();
    expect(await words('en')).toEqual(['We, the Cities:', '', 'an item', 'The second clause.']);
    expect((await words('fr'))[1]).toBe('Le premier paragraphe.');
  });

  it('cuts across clauses and pastes into the other language with marks and new identities', async () => {
    await harness.open(
      draft(
        clause('a', en('One *two*'), fr('')),
        clause('b', en('three four')),
        clause('z', en('End'), fr('Fin')),
      ),
    );
    await call(`harness.handle().of('en').select({ language: 'en',
      anchor: { part: 'a', language: 'en', offset: 4 }, focus: { part: 'b', language: 'en', offset: 5 } })`);
    await call(`harness.handle().of('en').focus()`);
    await settle();
    await press('Control+x');
    await settle();
    expect(await words('en')).toEqual(['One  four', 'End']);
    await focus('z', 'fr', 3);
    await press('Control+v');
    await settle();
    expect(await words('fr')).toEqual(['', 'Fin*two*', 'three']);
    await expectAligned();
    await expectShown();
  });

  it('goes to the very end and start of a text that is not all laid out', async () => {
    const parts = Array.from({ length: 200 }, (_, n) =>
      clause(`p${n}`, en(`Clause ${n} of a long text.`), fr(`Point ${n}.`)),
    );
    await harness.open(draft(...parts));
    await focus('p0', 'en', 0);
    await press('Control+End');
    await type('!');
    expect((await words('en')).at(-1)).toBe('Clause 199 of a long text.!');
    await press('Control+Home');
    await type('!');
    expect((await words('en'))[0]).toBe('!Clause 0 of a long text.');
    await expectAligned();
    for (const [part, language] of [
      ['p150', 'en'],
      ['p20', 'fr'],
      ['p199', 'fr'],
    ] as const) {
      await focus(part, language, 3);
      await settle();
      const inSight = await call<boolean>(`(() => {
        const { top, bottom } = document.querySelector('.draft-editor[lang=${language}] [data-part=${part}]').getBoundingClientRect();
        return top >= 0 && bottom <= innerHeight;
      })()`);
      expect([part, inSight]).toEqual([part, true]);
    }
  });

  it('has one part checked for spelling, that of the caret', async () => {
    await harness.open(two());
    await focus('a', 'en', 3);
    expect(
      await call(
        `[...document.querySelectorAll('[data-part][spellcheck=true]')].map((part) => part.dataset.part)`,
      ),
    ).toEqual(['a']);
  });

  it('marks words by keys, before and after they are typed', async () => {
    await harness.open(two());
    await focus('b', 'en', 18);
    await press('Control+i');
    await type('so');
    await press('Control+i');
    await type(' on');
    expect((await words('en')).at(-1)).toBe('The second clause.*so* on');
    await press('Shift+Home', 'Control+b');
    await settle();
    expect((await words('en')).at(-1)).toBe('**The second clause.*so* on**');
  });

  describe('fields, references and notes', () => {
    it('show their value in the language, and follow it', async () => {
      await harness.open(chips());
      expect(await shown('en')).toEqual(['In 2026 we, as 2 says1, meet.', 'See [?].']);
      expect(await shown('fr')).toEqual(['En 2026.', 'Voir [thème].']);
      await call(
        `harness.make({ type: 'set-fields', fields: { year: { was: { type: 'number', value: 2026 }, now: { type: 'number', value: 2027 } } } })`,
      );
      await focus('b', 'en', 0);
      await press('Enter');
      await settle();
      expect((await shown('en'))[0]).toBe('In 2027 we, as 3 says1, meet.');
      expect((await shown('fr'))[0]).toBe('En 2027.');
    });

    it('are passed, opened and deleted as one character', async () => {
      await harness.open(chips());
      await focus('a', 'en', 3);
      await press('ArrowRight');
      await settle();
      await press('Enter');
      expect(await call('harness.chips()')).toEqual([
        { kind: 'field', part: 'a', language: 'en', offset: 3, run: { field: 'year', form: 'plain' } },
      ]);
      await press('Backspace');
      await settle();
      expect((await words('en'))[0]).toBe('In  we, as {#b} says{note: At length.}, meet.');
      await harness.page.locator('.draft-editor[lang=en] .chip-face').first().click();
      expect(await call('harness.chips()')).toMatchObject([{ kind: 'reference', part: 'a' }]);
      await focus('a', 'en', 0);
      await call(`harness.handle().of('en').insertField('year', 'plain')`);
      await call(`harness.handle().of('en').setFootnote('a', 18, [{ text: 'Short.' }])`);
      await settle();
      expect((await words('en'))[0]).toBe(
        '{year:plain}In  we, as {#b} says{note: At length.}, meet.'.replace('At length.', 'Short.'),
      );
      await call(`harness.handle().undo()`);
      expect((await words('en'))[0]).toContain('{note: At length.}');
    });
  });

  describe('paste', () => {
    it('from Word brings lists as clauses and items, marks, links and notes, and no junk', async () => {
      await harness.open(draft(clause('z', en(''), fr('')), clause('y', en('End.'), fr('Fin.'))));
      await focus('z', 'en', 0);
      await paste(wordClipboard, 'plain');
      expect(await words('en')).toEqual([
        '**Welcomes** the offer of Kraków to host the XVIII^th^ Conference{note: With *Katowice*.}, and decides:',
        'to meet *annually*;',
        'to publish at [the site](https://en.unesco.org/creative-cities/) monthly.',
        'in both languages',
        'Thanks the Secretariat.',
        'End.',
      ]);
      expect(await numbers('en')).toEqual(['1.', '(a)', '(b)', '•', '2.', '3.']);
      await expectAligned();
      await press('Control+z');
      await settle();
      expect(await words('en')).toEqual(['', 'End.']);
    });

    it.each(noteMarks)(
      'of a note with its mark $shape gives the note, and no number without it',
      async (one) => {
        for (const [notes, text] of [
          [one.notes, 'Thanks{note: To *all*.}, and decides.'],
          ['', 'Thanks, and decides.'],
        ]) {
          await harness.open(draft(clause('z', en(''), fr(''))));
          await focus('z', 'en', 0);
          await paste(`<p class=MsoNormal>Thanks${one.mark}, and decides.</p>${notes}`, 'plain');
          expect(await words('en')).toEqual([text]);
        }
      },
    );

    it('from a page brings titles and nested lists, and nothing that could act', async () => {
      await harness.open(draft(clause('z', en(''), fr(''))));
      await focus('z', 'en', 0);
      await paste(webClipboard);
      const { parts } = await present();
      expect(
        parts.map(
          (part) =>
            `${part.role} ${part.role === 'item' ? `${part.level} ${part.list} ` : ''}${writeWorded(wordingIn(part, 'en'))}`,
        ),
      ).toEqual([
        'section Next steps',
        'clause The Network is **growing**\u00A0and *alive*.',
        'clause First line',
        'clause Second line',
        'clause Decide',
        'item 1 letter quickly;',
        'item 1 letter kindly.',
        'clause Report',
        'item 1 bullet One point',
        'item 2 bullet deeper',
        'clause Cell A',
        'clause Cell B',
      ]);
    });

    it('of whatever HTML gives whole wordings, and no word twice', async () => {
      const pieces =
        '<p>|</p>|<li>|<ul>|</ul>|<ol type=i>|<b>|</i>|<i>|<sup>|<br>|<!-- x -->|<a href="https://unesco.org">|' +
        '<a href="data:x">|</a>|<h1>|<table><td>|<o:p>|&nbsp;| |<![if !supportLists]>|<span style="mso-list:Ignore">|' +
        '</span>|<script>|</script>|\uD83C|</div>|<p style="mso-list:l0 level3 lfo1">|<template>|(a) |1. |- ';
      const piece = fc.constantFrom(...pieces.split('|'));
      const html = fc.sample(
        fc.array(fc.oneof(piece, fc.constantFrom('One', 'two', 'Three')), { maxLength: 14 }),
        400,
      );
      const read = await call<readonly (readonly { wording: unknown; shape: unknown }[])[]>(
        `${JSON.stringify(html.map((made) => made.join('')))}.map(harness.readHtml)`,
      );
      expect(read).toHaveLength(400);
      read.forEach((parts, index) => {
        const words = parts.flatMap(({ wording }) => wordingSchema.parse(wording));
        const text = JSON.stringify(words);
        for (const word of ['One', 'two', 'Three'])
          expect(text.split(word).length).toBeLessThanOrEqual(
            (html[index] ?? []).join('').split(word).length,
          );
        for (const { shape, wording } of parts) {
          expect(partSchema.safeParse({ id: 'x', ...Object(shape), wording: {} }).success).toBe(true);
          expect(wording).not.toEqual([]);
        }
      });
    });

    it('of one paragraph goes into the line, as styled online', async () => {
      await harness.open(draft(clause('a', en(''), fr('Avant après'))));
      await focus('a', 'fr', 6);
      await paste(onlineClipboard);
      expect(await words('fr')).toEqual(['Avant Les villes ***créatives***après']);
    });
  });

  it('shows one language alone, or the other beside it to be read only', async () => {
    await harness.open(two(), { layout: 'single' });
    expect(await call('document.querySelectorAll(".draft-editor").length')).toBe(1);
    await harness.open(two(), { layout: 'gloss' });
    await expectAligned();
    await harness.page.locator('.draft-editor[lang=fr] [data-part=a]').click();
    await type('X');
    await focus('a', 'en', 0);
    await type('Y');
    expect(await words('en')).toContain('YThe first clause.');
    expect(await call(`harness.handle().of('fr').insertField('year')`)).toBe(false);
    expect(await words('fr')).toContain('Le premier paragraphe.');
  });

  it('takes nothing where the draft is read only, and loses nothing that is shown', async () => {
    await harness.open(two(), { readOnly: true });
    await harness.page.locator('.draft-editor[lang=en] [data-part=a]').click();
    await type('X');
    await press('Enter', 'Backspace', 'Tab');
    await settle();
    expect(await words('en')).toContain('The first clause.');
    await expectShown();
  });

  it('follows a colleague who moves, cuts and deletes clauses, with the caret at its words', async () => {
    await harness.open(two());
    await focus('b', 'en', 4);
    await call(`harness.make({ type: 'move-parts', ids: ['b'], after: 'c', was: 'i', level: 0 })`);
    await call(
      `harness.make({ type: 'edit-wording', part: 'b', language: 'en', at: 0, removed: [], inserted: [{ text: 'Now: ' }] })`,
    );
    await call(
      `harness.make({ type: 'delete-parts', after: 'b', parts: ${JSON.stringify(two().parts.slice(1, 3))} })`,
    );
    await settle();
    await type('*');
    expect(await words('en')).toEqual(['We, the Cities:', 'Now: The \\*second clause.']);
    await expectShown();
    await expectAligned();
  });

  it('finds, shows and replaces in both languages as one step', async () => {
    await harness.open(two());
    const found = await call<readonly { part: string; language: string; from: number; to: number }[]>(
      `harness.handle().find({ text: 'prem', languages: ['en', 'fr'] })`,
    );
    expect(found).toEqual([{ part: 'a', language: 'fr', from: 3, to: 7 }]);
    await call(`harness.lay({ fr: { a: [{ from: 3, to: 7, kind: 'found' }] } })`);
    await settle();
    expect(
      await call(`[...document.querySelectorAll('.overlay-found')].map((leaf) => leaf.textContent)`),
    ).toEqual(['prem']);
    const count = await call(
      `harness.handle().replace(harness.handle().find({ text: 'clause', languages: ['en'] }), 'paragraph')`,
    );
    await settle();
    expect(count).toBe(2);
    expect(await words('en')).toContain('The second paragraph.');
    await call('harness.handle().undo()');
    expect(await words('en')).toContain('The first clause.');
    await expectShown();
  });

  it('has nothing that a checker of accessibility objects to, and numbers that are read aloud', async () => {
    const laid = { from: 0, to: 3, kind: 'removed', inserted: 'A' };
    for (const given of [two(), chips()]) {
      await harness.open(given, { laid: { en: { b: [laid, { from: 4, to: 8, kind: 'found' }] } } });
      const { violations } = await new AxeBuilder({ page: harness.page }).include('.draft-editors').analyze();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
    }
    const tree = await harness.page.locator('.draft-editors').ariaSnapshot();
    expect(tree).toContain('textbox "English text"');
    expect(tree).toContain('2. ');
    expect(tree).toMatch(/button "(?:2026|\[\?\])/);
  });
});
