import { render } from 'preact';
import { App } from './app/app';
import { listenToDrops } from './app/drop';
import { keepFocus } from './app/kept_focus';
import { listenToKeys } from './app/keyboard';
import { startPage } from './app/start';
import { followTheme } from './app/theme';
import './styles/tokens.css';
import './styles/base.css';

followTheme();
listenToKeys();
listenToDrops();
keepFocus();
render(<App />, document.getElementById('app')!);
void startPage();
