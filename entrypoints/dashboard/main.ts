import { mount } from 'svelte';
import '../../components/styles/base.css';
import { beginGlance } from '../../utils/app/pages/glance.ts';
import { Now } from '../../utils/app/pages/now.svelte.ts';
import { afterPaint, startPage } from '../../utils/app/pages/start.ts';
import { browserClock } from '../../utils/platform/clock.ts';
import App from './App.svelte';

startPage();
const [reading] = await Promise.all([browserClock.read(), beginGlance()]);
const now = new Now(reading);
mount(App, { target: document.body, props: { now } });
afterPaint(() => void now.opened('dashboard'));
