import '#renderer/ui/tokens.css';
import '#renderer/ui/base.css';
import '#renderer/ui/controls.css';
import '#renderer/wording/words.css';
import './projection.css';
import { createRoot } from 'react-dom/client';
import { begin } from '#renderer/app/begin.ts';
import { placeOf } from '#renderer/app/entente.ts';
import { Projection } from './projection.tsx';

const place = placeOf(location.hash);
const beginning = await begin();
const root = document.querySelector('#root');
if (root !== null && beginning.ok && place.screen === 'draft')
  createRoot(root).render(<Projection {...beginning.value} path={place.path} />);
