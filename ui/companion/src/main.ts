import { letters } from '@tung-nha/shared/letters';
import { language } from '@tung-nha/shared/words/language';
import { mount } from 'svelte';
import App from './App.svelte';
import './app.css';

document.documentElement.lang = language;
const target = document.getElementById('app');
/** What the styles need; index.html says what to do where it is missing. */
const understood = CSS.supports('selector(:where(body))');
if (target && understood) void letters().then(() => mount(App, { target }));
