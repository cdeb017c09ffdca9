import { mount } from 'svelte';
import '../../components/styles/base.css';
import { readGlance } from '../../utils/app/pages/glance.ts';
import { load } from '../../utils/app/pages/live-query.ts';
import { Now } from '../../utils/app/pages/now.svelte.ts';
import { afterPaint, startPage } from '../../utils/app/pages/start.ts';
import { browserClock } from '../../utils/platform/clock.ts';
import App from './App.svelte';

startPage();
const [glance, reading] = await Promise.all([load(readGlance), browserClock.read()]);
const now = new Now(glance, reading);
mount(App, { target: document.body, props: { now } });
afterPaint(() => void now.opened('dashboard'));
