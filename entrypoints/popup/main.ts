import { mount } from 'svelte';
import '../../components/styles/base.css';
import './popup.css';
import { beginGlance } from '../../utils/app/pages/glance.ts';
import { Now } from '../../utils/app/pages/now.svelte.ts';
import { afterPaint, startPage } from '../../utils/app/pages/start.ts';
import { browserClock } from '../../utils/platform/clock.ts';
import App from './App.svelte';

// The texts come while the database opens.
const glance = beginGlance();
startPage();
const now = new Now(await browserClock.read());
// All in one frame. Where the row takes longer than two, the band comes first.
await Promise.race([glance, new Promise<void>(afterPaint)]);
mount(App, { target: document.body, props: { now } });
await glance;
afterPaint(() => void now.opened('popup'));
