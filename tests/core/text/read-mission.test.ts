import { describe, expect, it } from 'vitest';
import { hasShared } from '../../build/shared.ts';
import { found, inRole, read, real, shape } from './reading.ts';

// The bullets of a PDF are gone, an indent is left; lines end hard at about seventy columns.
const mission = `

ÉNONCÉ DE MISSION${' '}

Mission${' '}

Le Réseau des ports créatifs a été lancé afin de rapprocher les villes du
littoral qui font de la créativité une ressource commune et durable pour${' '}
leurs habitants.${'  '}

Les villes partagent leurs ateliers, leurs archives et leurs fêtes, et elles
se rendent visite chaque année.

Objectifs

Le Réseau vise à :

 Ouvrir les ateliers du port aux artistes de passage et aux écoles du
voisinage ;

 Garder la mémoire des métiers.

Domaines d'action

Le Réseau agit dans les domaines suivants :

\uF0B7 Échanges de savoir-faire ;

\uF0B7 Études et recherches.
`;

describe('reading a Mission Statement', () => {
  it('reads headed sections, paragraphs with hard line ends, and bullets that were lost or come from a symbol font', () => {
    const { draft, report } = read(mission, 'fr');
    expect(draft.kind).toBe('mission');
    expect(shape(draft)).toEqual([
      'kind: ÉNONCÉ DE MISSION',
      'section: Mission',
      'clause: Le Réseau des ports créatifs a été lancé afin de rapprocher les villes du littoral qui font de la créativité une ressource commune et durable pour leurs habitants.',
      'clause: Les villes partagent leurs ateliers, leurs archives et leurs fêtes, et elles se rendent visite chaque année.',
      'section: Objectifs',
      'clause: Le Réseau vise à :',
      'bullet 1: • Ouvrir les ateliers du port aux artistes de passage et aux écoles du voisinage ;',
      'bullet 1: • Garder la mémoire des métiers.',
      "section: Domaines d'action",
      'clause: Le Réseau agit dans les domaines suivants :',
      'bullet 1: • Échanges de savoir-faire ;',
      'bullet 1: • Études et recherches.',
    ]);
    expect(found(report.recognised).filter((one) => one.endsWith('lost-bullet'))).toHaveLength(2);
    expect(found(report.joined)).toEqual(['7 joined-lines', '11 joined-lines', '18 joined-lines']);
    expect(report.doubts).toEqual([]);
  });
});

describe.skipIf(!hasShared)('reading the real Énoncé de mission', () => {
  it('finds three sections with three, one and one paragraphs and six items in each of the last two', () => {
    const { draft, report } = read(real('seeds', 'mission-statement-fr.txt'), 'fr');
    expect(draft.kind).toBe('mission');
    const roles = draft.parts.map(({ role }) => role);
    expect(roles).toEqual([
      'heading',
      'section',
      ...Array(3).fill('clause'),
      'section',
      'clause',
      ...Array(6).fill('item'),
      'section',
      'clause',
      ...Array(6).fill('item'),
    ]);
    expect(inRole(draft, 'item').every(({ list, level }) => list === 'bullet' && level === 1)).toBe(true);
    expect(report.doubts).toEqual([]);
  });
});
