import { letters } from '@tung-nha/shared/letters';
import { language } from '@tung-nha/shared/words/language';
import { mount } from 'svelte';
import App from './App.svelte';
import './app.css';

document.documentElement.lang = language;
const target = document.getElementById('app');
if (target) void letters().then(() => mount(App, { target }));
