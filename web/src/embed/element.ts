// <sluice-embed>: upgrades a scenario or a table that stands in a page to an embed of it. Until it runs, and where it
// cannot, the page's own content stays as it is. One module without a framework; embed.html lies beside it.
import { contentOf, givenOf, titleOf } from './element_content';
import { elementStyle } from './element_style';
import { hostTheme, watchHost } from './host_theme';
import { type Given, messageOf, type ToEmbed, type ToHost } from './messages';
import { type EmbedOptions, laterSystemOf, stepOf, themeOf, viewOf, writeOptions } from './options';

const kPage = new URL('embed.html', import.meta.url).href;
const kPatience = 15_000; // milliseconds until a frame that says nothing has failed
const kFirstHeight = 480;

type State = 'ready' | 'starting' | 'running' | 'failed';

function child<Tag extends keyof HTMLElementTagNameMap>(parent: ParentNode, tag: Tag, name = '') {
  const made = document.createElement(tag);
  if (name) made.className = name;
  parent.append(made);
  return made;
}

class SluiceEmbed extends HTMLElement {
  static readonly observedAttributes = [
    'src',
    'mode',
    'system',
    'view',
    'step',
    'theme',
    'height',
    'run',
    'title',
  ];

  private readonly content: HTMLElement;
  private readonly place: HTMLElement;
  private readonly runButton: HTMLButtonElement;
  private readonly showButton: HTMLButtonElement;
  private readonly said: HTMLElement;
  private state: State = 'ready';
  private frame: HTMLIFrameElement | undefined;
  private given: Given | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private unwatch: () => void = () => {};
  private goesOn = false; // it ran when it was taken out of the page
  private attempt = 0;

  constructor() {
    super();
    const root = this.attachShadow({ mode: 'open' });
    root.adoptedStyleSheets = [elementStyle()];
    this.content = child(root, 'div', 'content');
    child(this.content, 'slot');
    this.place = child(root, 'div', 'place');
    const bar = child(root, 'div', 'bar');
    this.runButton = child(bar, 'button');
    this.showButton = child(bar, 'button', 'aside');
    this.runButton.type = 'button';
    this.showButton.type = 'button';
    this.runButton.addEventListener('click', () => void this.run());
    this.showButton.addEventListener('click', () => this.showContent(this.content.hidden === true));
    this.said = child(bar, 'p');
  }

  connectedCallback(): void {
    window.addEventListener('message', this.hear);
    this.unwatch = watchHost(() => this.tellTheme());
    this.become('ready');
    const wanted = this.goesOn || this.hasAttribute('run');
    this.goesOn = false;
    if (!wanted) return;
    // A script may be quicker than the page that is being read around it.
    if (document.readyState !== 'loading') void this.run();
    else document.addEventListener('DOMContentLoaded', () => void this.run(), { once: true });
  }

  disconnectedCallback(): void {
    window.removeEventListener('message', this.hear);
    this.unwatch();
    this.goesOn = this.state === 'running' || this.state === 'starting';
    this.drop();
  }

  attributeChangedCallback(name: string, before: string | null, now: string | null): void {
    if (before === now || !this.isConnected) return;
    if (name === 'run') {
      if (now !== null && this.state === 'ready') void this.run();
    } else if (name === 'src') {
      const isShown = this.state === 'running' || this.state === 'starting';
      this.drop();
      this.become('ready');
      if (isShown || this.hasAttribute('run')) void this.run();
    } else if (name === 'title') this.label();
    else if (name === 'height') this.size();
    else this.tell({ type: 'sluice:options', options: writeOptions(this.options()) });
  }

  private options(): Partial<EmbedOptions> {
    const step = stepOf(this.getAttribute('step'));
    const view = viewOf(this.getAttribute('view'));
    const system = laterSystemOf(this.getAttribute('system'));
    return {
      play: this.getAttribute('mode') === 'play',
      ...(system ? { system } : {}),
      theme: themeOf(this.getAttribute('theme')),
      ...(view ? { view } : {}),
      ...(step === undefined ? {} : { step }),
    };
  }

  /** The height that is asked for; undefined: as high as what is in it. */
  private get height(): number | undefined {
    const text = this.getAttribute('height') ?? '';
    return /^\d+$/.test(text) ? Number(text) : undefined;
  }

  private async run(): Promise<void> {
    if (this.state === 'running' || this.state === 'starting' || !this.isConnected) return;
    this.attempt += 1;
    const own = this.attempt;
    this.become('starting');
    try {
      const { link, given } = await this.source();
      if (own !== this.attempt || !this.isConnected) return;
      this.given = given;
      this.load(link);
    } catch (error) {
      if (own === this.attempt) this.fail(error instanceof Error ? error.message : String(error));
    }
  }

  /** What there is to show: what `src` names, else what stands within. */
  private async source(): Promise<{ link: string; given: Given | undefined }> {
    const src = this.getAttribute('src');
    if (src) {
      const [link] = /s\d+\.[^&]*/.exec(/#(.*)/s.exec(src)?.[1] ?? '') ?? [];
      if (link) return { link, given: undefined };
      const answer = await fetch(src).catch(() => undefined);
      if (!answer?.ok) {
        throw new Error(`"${src}" could not be fetched${answer ? ` (${answer.status})` : ''}.`);
      }
      return { link: '', given: givenOf(await answer.text()) };
    }
    const given = contentOf(this);
    if (given) return { link: '', given };
    throw new Error('There is nothing to show: neither a src nor a table, JSON in a pre or in a script.');
  }

  private load(link: string): void {
    const frame = document.createElement('iframe');
    frame.className = 'waiting';
    const isAsHighAsContent = this.height === undefined;
    frame.src = kPage + writeOptions({ ...this.options(), link, isAsHighAsContent, run: true });
    this.frame = frame;
    this.label();
    this.place.replaceChildren(frame);
    this.timer = setTimeout(() => this.fail(`Sluice could not be loaded from ${kPage}.`), kPatience);
  }

  private readonly hear = (event: MessageEvent): void => {
    if (!this.frame || event.source !== this.frame.contentWindow) return;
    const message = messageOf<ToHost>(event.data);
    if (message?.type === 'sluice:ready') {
      clearTimeout(this.timer);
      this.tellTheme();
      if (this.given) this.tell({ type: 'sluice:open', ...this.given });
    } else if (message?.type === 'sluice:running') this.show();
    else if (message?.type === 'sluice:failed') this.fail(String(message.text));
    else if (message?.type === 'sluice:height') this.size(message.height);
  };

  private tell(message: ToEmbed): void {
    this.frame?.contentWindow?.postMessage(message, new URL(kPage).origin);
  }

  private tellTheme(): void {
    this.tell({ type: 'sluice:theme', theme: hostTheme(this) });
  }

  private show(): void {
    const hadFocus = this.shadowRoot?.activeElement === this.runButton;
    this.become('running');
    this.frame?.classList.remove('waiting');
    if (hadFocus) this.frame?.focus();
  }

  private size(content?: number): void {
    const fixed = this.height;
    if (this.frame) this.frame.height = String(fixed ?? content ?? (this.frame.height || kFirstHeight));
  }

  private label(): void {
    const title = titleOf(this, this.given);
    if (this.frame) this.frame.title = title ? `Sluice: ${title}` : 'Sluice';
  }

  private fail(text: string): void {
    this.drop();
    this.become('failed');
    this.said.setAttribute('role', 'alert');
    this.said.textContent = text;
  }

  private drop(): void {
    clearTimeout(this.timer);
    this.attempt += 1;
    this.frame?.remove();
    this.frame = undefined;
  }

  private become(state: State): void {
    this.state = state;
    this.said.setAttribute('role', 'status');
    this.said.textContent = state === 'starting' ? 'Loading …' : '';
    this.runButton.textContent = state === 'failed' ? 'Try again' : 'Run it in Sluice';
    this.runButton.hidden = state === 'running' || state === 'starting';
    this.showContent(state !== 'running');
    if (state === 'running') this.size();
  }

  /** While it runs, what it was made from can be looked at again; a script is nothing to look at. */
  private showContent(isShown: boolean): void {
    this.content.hidden = !isShown;
    this.showButton.hidden = this.state !== 'running' || this.querySelector('pre, table') === null;
    this.showButton.textContent = isShown ? 'Hide what it was made from' : 'Show what it was made from';
  }
}

if (!customElements.get('sluice-embed')) customElements.define('sluice-embed', SluiceEmbed);
