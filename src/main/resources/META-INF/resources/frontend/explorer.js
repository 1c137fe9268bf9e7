import { Painter } from './explorer-painter.js';
import { Palette } from './explorer-palette.js';
import { centre, Stage } from './explorer-stage.js';
import { Walk } from './explorer-walk.js';

/** How long the sight rests before what is in it is asked for. */
const PAUSE = 110;

/**
 * The picture of a bloc, on which one goes about by mouse, finger and keyboard. The server lays it out, sends what is in sight and
 * is told what is chosen and folded; `state` says what is on the canvas.
 *
 * The server calls `show`, `mark`, `goTo` and `present`; the element calls `look`, `choose` and `fold` of its server.
 */
class Explorer extends HTMLElement {
  #stage;
  #painter;
  #walk;
  #edges = [];
  #lit = null;
  #chosen = [];
  #asked = 0;
  #isPresenting = false;
  #slide = -1;
  #frames = [];
  #words = { status: {}, change: {}, members: (it) => `${it}`, folded: (it) => `+${it}`, help: [] };

  connectedCallback() {
    if (this.#stage) {
      return;
    }
    this.tabIndex = 0;
    this.setAttribute('role', 'application');
    this.innerHTML = `<div class="explorer-boxes" aria-hidden="true"></div>
      <canvas class="explorer-writing" aria-hidden="true"></canvas>
      <div class="only-heard explorer-heard" aria-live="polite"></div>
      <div class="explorer-zoom"></div>
      <div class="explorer-help" role="dialog" tabindex="-1" hidden></div>`;
    const palette = new Palette(this);
    this.#stage = new Stage(this.querySelector('.explorer-boxes'), palette);
    this.#painter = new Painter(this.querySelector('.explorer-writing'), this.#stage, this.#words);
    this.#listen();
  }

  disconnectedCallback() {
    // Vaadin moves elements about; only one that stays away is done with
    queueMicrotask(() => {
      if (!this.isConnected && this.#stage) {
        this.#resizes.disconnect();
        this.#schemes.disconnect();
        this.#media.removeEventListener('change', this.#repaint);
        document.removeEventListener('fullscreenchange', this.#screen);
        this.#stage.cy.destroy();
        this.#stage = undefined;
      }
    });
  }

  /** The texts on the canvas, in the reader's language. */
  set words(texts) {
    const number = new Intl.NumberFormat(texts.language);
    const filled = (text, ...values) => values.reduce((sum, it, i) => sum.replaceAll(`{${i}}`, typeof it === 'number' ? number.format(it) : it), text);
    this.#words = {
      ...texts,
      members: (count) => filled(texts.members, count),
      folded: (units, lines) => filled(lines ? texts.foldedWithLines : texts.folded, units, lines),
      place: (node, place, of) => [
        node.name,
        node.code,
        texts.kinds[node.kind] ?? texts.kinds[node.type],
        node.person ? filled(texts.answers, node.person.name) : '',
        node.status ? texts.status[node.status] : '',
        node.members != null && node.type !== 'PERSON' ? filled(texts.members, node.members) : '',
        node.change ? texts.change[node.change] : '',
        node.folded ? filled(node.hiddenEdges ? texts.foldedWithLines : texts.folded, node.folded, node.hiddenEdges ?? 0) : '',
        filled(texts.place, place, of),
      ].filter(Boolean).join(', '),
    };
    this.#painter.words = this.#words;
    this.setAttribute('aria-label', texts.label);
    this.#buttons();
    this.#write();
  }

  /** How much room there is, in pixels, once the element is laid out. */
  async room() {
    for (let i = 0; i < 100 && !(this.clientWidth && this.clientHeight); i++) {
      await new Promise(requestAnimationFrame);
    }
    this.#stage.cy.resize();
    return [this.clientWidth, this.clientHeight];
  }

  /**
   * Shows a picture, or what came into sight of it.
   *
   * @param picture as the server draws it
   * @param how `anchor`: the id of what is to stay where it is; `fit`: whether all of it is to be seen; `eye`: what is looked at then, for which the picture is sent
   */
  show(picture, how = {}) {
    const isFirst = !this.#stage.key;
    const isOther = this.#stage.show(picture, how);
    this.picture = picture;
    if (isOther) {
      this.#edges = [];
      this.#frames = stops(picture);
    }
    this.#edges = [...new Map([...this.#edges, ...picture.edges].map((it) => [it.id, it])).values()];
    this.#walk = undefined;
    if (isFirst || how.fit) {
      this.#stage.cy.resize();
      this.#stage.fitWhole({ animate: !isFirst });
    }
    this.#stage.cy.minZoom(Math.min(0.6 * this.#whole(picture), 0.5));
    this.#stage.mark(this.#lit, this.#chosen);
    this.#write();
    if (how.eye) {
      this.#covered = how.eye;
    }
    if (isFirst) {
      this.#opened = performance.now();
    } else if (isOther) {
      this.#rest();
    }
  }

  #whole(picture) {
    return Math.min(this.clientWidth / picture.width, this.clientHeight / picture.height);
  }

  /** Lights some up, fades the rest; null lights all. */
  mark(lit, chosen) {
    this.#lit = lit === null ? null : new Set(lit);
    this.#chosen = chosen;
    this.#stage.mark(this.#lit, chosen);
    if (chosen.length) {
      this.#painter.focus ??= null;
    }
    this.#write();
  }

  /** Brings a place of the layout into sight. */
  goTo(node) {
    this.#stage.reveal(node);
    this.#painter.focus = node.id;
    this.#write();
  }

  /** All of the picture. */
  fit() {
    this.#stage.fitWhole();
  }

  /** What is on the canvas, for whoever tests it or wants to know. */
  get state() {
    const { cy } = this.#stage;
    const nodes = Object.fromEntries(this.#stage.boxes.map((it) => {
      const box = it.renderedBoundingBox({ includeOverlays: false, includeLabels: false });
      const node = this.#stage.known.get(it.id());
      return [it.id(), {
        type: node.type, kind: node.kind, code: node.code, name: node.name, status: node.status, change: node.change, value: node.value, folded: node.folded,
        hiddenEdges: node.hiddenEdges, x: box.x1, y: box.y1, width: box.w, height: box.h, colour: it.data('colour'),
      }];
    }));
    return {
      key: this.#stage.key,
      form: this.picture?.form,
      nodes,
      edges: cy.edges().map((it) => it.id()),
      lit: cy.nodes('.lit').map((it) => it.id()),
      faded: cy.nodes('.faded').map((it) => it.id()),
      chosen: cy.nodes('.chosen').map((it) => it.id()),
      focus: this.#painter.focus,
      labels: this.#painter.labels,
      folds: this.#painter.folds,
      zoom: cy.zoom(),
      pan: { ...cy.pan() },
      isMoving: this.#stage.isMoving || this.#timer !== undefined || this.#waiting,
      isPresenting: this.#isPresenting,
      slide: this.#slide,
      requests: this.#asked,
      openedAfter: this.#opened,
      frameRate: this.#frameRate(),
      heard: this.querySelector('.explorer-heard').textContent,
    };
  }

  /* what one does with it */

  #listen() {
    const { cy } = this.#stage;
    cy.on('render', () => {
      this.#painter.follow(false);
      this.#times.push(performance.now());
      if (this.#times.length > 120) {
        this.#times.shift();
      }
    });
    cy.on('viewport', () => this.#rest());
    cy.on('tap', (event) => this.#tap(event));
    cy.on('dbltap', 'node', (event) => this.#fold(event.target.id()));
    cy.on('mouseover', 'node', (event) => this.#hover(event.target.id()));
    cy.on('mouseout', 'node', () => this.#hover(null));
    cy.on('mousemove', (event) => {
      const isOnFold = this.#foldAt(event.renderedPosition);
      this.style.cursor = isOnFold || event.target !== cy ? 'pointer' : '';
    });
    this.addEventListener('keydown', (event) => this.#press(event));
    this.addEventListener('focus', () => this.#focus(this.#painter.focus ?? this.#chosen[0] ?? this.#tree().top[0], { isQuiet: true }));
    this.addEventListener('blur', () => this.#write());
    this.#resizes.observe(this);
    this.#schemes.observe(document.documentElement, { attributes: true, attributeFilter: ['theme', 'style', 'class'] });
    this.#media.addEventListener('change', this.#repaint);
    document.addEventListener('fullscreenchange', this.#screen);
  }

  #times = [];
  #opened = 0;
  #tapped = 0;
  #timer = undefined;
  #waiting = false;
  #media = window.matchMedia('(prefers-color-scheme: dark)');

  #resizes = new ResizeObserver(() => {
    if (this.#stage?.key) {
      const { isWhole } = this.#stage;
      this.#stage.cy.resize();
      this.#painter.touch();
      if (isWhole) {
        this.#stage.fitWhole({ animate: false });
      }
      this.#rest();
    }
  });

  #repaint = () => {
    if (this.#stage) {
      this.#stage.repaint(new Palette(this), this.picture);
      this.#write();
    }
  };

  #schemes = new MutationObserver(this.#repaint);

  #screen = () => {
    const isOurs = document.fullscreenElement?.contains(this) ?? false;
    if (isOurs !== this.#isPresenting) {
      this.#isPresenting = isOurs;
      this.#slide = -1;
      this.classList.toggle('presenting', isOurs);
      if (isOurs) {
        this.focus();
      }
      requestAnimationFrame(() => {
        this.#stage.cy.resize();
        this.fit();
      });
    }
  };

  /** How many frames a second there were while the sight last moved. */
  #frameRate() {
    const steps = this.#times.slice(1).map((it, i) => it - this.#times[i]).filter((it) => it < 250);
    return steps.length ? 1000 / (steps.reduce((a, b) => a + b, 0) / steps.length) : 0;
  }

  #hover(id) {
    this.#painter.hovered = id;
    this.#write();
  }

  #tap(event) {
    const fold = this.#foldAt(event.renderedPosition);
    if (fold) {
      this.#fold(fold.id);
      return;
    }
    const { cy } = this.#stage;
    if (event.target === cy) {
      this.#choose(null, false);
      return;
    }
    const id = event.target.id();
    const isTwice = this.#painter.focus === id && event.timeStamp - this.#tapped < 300;
    this.#tapped = event.timeStamp;
    if (isTwice) {
      return;
    }
    this.#painter.focus = id;
    this.#choose(id, event.originalEvent.shiftKey || event.originalEvent.ctrlKey || event.originalEvent.metaKey);
  }

  #foldAt({ x, y }) {
    return this.#painter.folds.find((it) => x >= it.x && x <= it.x + it.w && y >= it.y - 4 && y <= it.y + it.h + 4);
  }

  #choose(id, isSecond) {
    this.$server?.choose(id, isSecond);
  }

  #fold(id) {
    const node = this.#stage.known.get(id);
    if (node && node.type !== 'PERSON') {
      const { x, y, width, height, scale } = this.#stage.view();
      this.$server?.fold(id, node.folded === 0, x, y, width, height, scale);
    }
  }

  #press(event) {
    if (event.target !== this || event.altKey || event.ctrlKey || event.metaKey) {
      return;
    }
    const act = this.#isPresenting ? this.#presenting(event.key) : this.#walking(event.key);
    const done = act ?? this.#anyway(event.key);
    if (done) {
      event.preventDefault();
      event.stopPropagation();
      done();
    }
  }

  #walking(key) {
    if (['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight', 'Home', 'End'].includes(key)) {
      return () => this.#step(key);
    }
    const id = this.#painter.focus;
    if (key === 'Enter' && id) {
      return () => (this.#chosen.includes(id) ? this.#fold(id) : this.#choose(id, false));
    }
    if (key === ' ' && id) {
      return () => this.#fold(id);
    }
    if (key === 'w' && id) {
      return () => this.#choose(id, true);
    }
    return undefined;
  }

  #presenting(key) {
    if (['ArrowRight', 'ArrowDown', ' ', 'PageDown'].includes(key)) {
      return () => this.#turn(this.#slide + 1);
    }
    if (['ArrowLeft', 'ArrowUp', 'PageUp'].includes(key)) {
      return () => this.#turn(this.#slide - 1);
    }
    if (key === 'Home') {
      return () => this.#turn(-1);
    }
    return undefined;
  }

  #anyway(key) {
    switch (key) {
      case '+': case '=': return () => this.#stage.zoomBy(1.35);
      case '-': case '_': return () => this.#stage.zoomBy(1 / 1.35);
      case '0': return () => this.fit();
      case '?': return () => this.#help();
      case 'Escape':
        if (!this.querySelector('.explorer-help').hidden) {
          return () => this.#help();
        }
        return this.#chosen.length ? () => this.#choose(null, false) : undefined;
      default: return undefined;
    }
  }

  /** One cluster after the other, as large as the screen; before the first comes the whole. */
  #turn(slide) {
    this.#slide = Math.max(-1, Math.min(this.#frames.length - 1, slide));
    const frame = this.#frames[this.#slide];
    if (frame) {
      this.#stage.fit(frame, { padding: 40, most: 2.4 });
      this.#say(this.#words.place(frame, this.#slide + 1, this.#frames.length));
    } else {
      this.fit();
      this.#say(this.#words.label);
    }
  }

  #tree() {
    return (this.#walk ??= new Walk(this.#stage.known, this.#edges));
  }

  #step(key) {
    const from = this.#painter.focus;
    const to = this.#tree().from(from, key);
    if (to !== undefined) {
      this.#focus(to);
    } else if (key === 'ArrowDown' && from) {
      this.#enter(from);
    }
  }

  /** What lies within may be too small to have been asked for: come nearer, then go in. */
  async #enter(id) {
    const node = this.#stage.known.get(id);
    if (node.type === 'PERSON' || node.folded > 0) {
      return;
    }
    this.#stage.fit(node, { padding: 60, most: 2 });
    for (let i = 0; i < 60; i++) {
      await new Promise((resolve) => setTimeout(resolve, 50));
      const to = this.#tree().from(id, 'ArrowDown');
      if (to !== undefined) {
        this.#focus(to);
        return;
      }
    }
  }

  #focus(id, { isQuiet = false } = {}) {
    const node = this.#stage?.known.get(id);
    if (!node) {
      return;
    }
    this.#painter.focus = id;
    if (!isQuiet) {
      this.#stage.reveal(node);
    }
    this.#say(this.#words.place(node, ...this.#tree().place(id)));
    this.#write();
  }

  #say(text) {
    this.querySelector('.explorer-heard').textContent = text;
  }

  #write() {
    this.#painter.touch();
    this.#painter.isFocused = this.matches(':focus-visible');
    if (this.#stage.key) {
      this.#painter.follow(true);
    }
  }

  #help() {
    const help = this.querySelector('.explorer-help');
    help.hidden = !help.hidden;
    help.setAttribute('aria-label', this.#words.helpTitle);
    const title = document.createElement('h2');
    title.textContent = this.#words.helpTitle;
    const list = document.createElement('dl');
    this.#words.help.forEach(([key, text]) => {
      const term = document.createElement('dt');
      term.append(...key.split(' ').map((it) => Object.assign(document.createElement('kbd'), { textContent: it })));
      list.append(term, Object.assign(document.createElement('dd'), { textContent: text }));
    });
    help.replaceChildren(title, list);
    help.onclick = () => this.#help();
    if (!help.hidden) {
      this.#say(this.#words.help.map((it) => it.join(': ')).join('; '));
    }
  }

  #buttons() {
    const acts = { zoomIn: ['+', () => this.#stage.zoomBy(1.5)], zoomOut: ['−', () => this.#stage.zoomBy(1 / 1.5)], whole: ['⤢', () => this.fit()], keys: ['?', () => this.#help()] };
    this.querySelector('.explorer-zoom').replaceChildren(...Object.entries(acts).map(([name, [sign, act]]) => {
      const button = Object.assign(document.createElement('button'), { type: 'button', textContent: sign, title: this.#words[name] });
      button.setAttribute('aria-label', this.#words[name]);
      button.addEventListener('click', act);
      return button;
    }));
  }

  /* what is asked of the server */

  /** Once the sight rests, what is in it is asked for. */
  #rest() {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#timer = undefined;
      this.#painter.follow(true);
      if (this.#stage.cy.animated()) {
        this.#rest();
      } else if (!this.#isCovered()) {
        this.#look();
      }
    }, PAUSE);
  }

  /** Whether what is looked at is what was last sent. */
  #isCovered() {
    const a = this.#stage.view();
    const b = this.#covered;
    return b !== undefined && Math.abs(a.scale / b.scale - 1) < 0.01 && Math.abs(a.x - b.x) < 0.02 * a.width && Math.abs(a.y - b.y) < 0.02 * a.height
      && a.width <= b.width * 1.05 && a.height <= b.height * 1.05;
  }

  #covered = undefined;

  async #look() {
    if (!this.$server || !this.#stage.key) {
      return;
    }
    if (this.#waiting) {
      this.isStale = true;
      return;
    }
    this.#waiting = true;
    const view = this.#stage.view();
    const { x, y, width, height, scale } = view;
    this.#asked++;
    try {
      const picture = await this.$server.look(this.#stage.key, x, y, width, height, scale);
      if (picture && picture.key === this.#stage.key) {
        this.#covered = view;
        this.show(picture);
      }
    } finally {
      this.#waiting = false;
      if (this.isStale) {
        this.isStale = false;
        this.#look();
      }
    }
  }
}

/** What a presenter steps through: the clusters; where there are none, what stands at the next level. */
function stops(picture) {
  const byPlace = (a, b) => (Math.abs(centre(a).y - centre(b).y) > Math.min(a.height, b.height) / 2 ? a.y - b.y : a.x - b.x);
  const frames = picture.nodes.filter((it) => it.kind === 'CLUSTER' || (it.type === 'FRAME' && it.kind !== 'BLOC'));
  return (frames.length ? frames : picture.nodes.filter((it) => it.level === 2)).sort(byPlace);
}

customElements.define('blocgraph-explorer', Explorer);
