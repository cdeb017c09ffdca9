import { mount } from 'svelte';
import '../../components/styles/base.css';
import { startPage } from '../../utils/app/pages/start.ts';
import App from './App.svelte';

startPage();
mount(App, { target: document.body });
