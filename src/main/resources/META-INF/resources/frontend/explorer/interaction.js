// @ts-check
import { HelpDialog, showButtons } from './controls.js';
import { KeyboardFocus } from './keyboard-focus.js';
import { commandFor } from './keyboard.js';
import { followPointer } from './pointer.js';
import { Presentation } from './presentation.js';

/** How a slide fills the screen. */
const SLIDE = { padding: 40, maxZoom: 2.4 };

/** What the reader does on the diagram: by mouse and finger, by keyboard, by the buttons, on the full screen. */
export class Interaction {
  /**
   * The ids of what is chosen.
   *
   * @type {string[]}
   */
  chosen = [];

  presentation = new Presentation();

  /**
   * @param {HTMLElement} element
   * @param {object} parts
   * @param {import('../cytoscape.js').Core} parts.cy
   * @param {import('./camera.js').Camera} parts.camera
   * @param {import('./graph.js').Graph} parts.graph
   * @param {import('./renderer.js').Renderer} parts.renderer
   * @param {object} owner
   * @param {() => import('./types.js').Server | undefined} owner.server is told what is chosen and folded
   * @param {() => void} owner.redraw
   */
  constructor(element, { cy, camera, graph, renderer }, { server, redraw }) {
    this.element = element;
    this.cy = cy;
    this.camera = camera;
    this.graph = graph;
    this.renderer = renderer;
    this.server = server;
    this.redraw = redraw;
    this.focus = new KeyboardFocus(graph, camera, renderer, { announce: (text) => this.#announce(text), redraw });
    this.help = new HelpDialog(this.#child('.explorer-help'));
  }

  /** What was last said to screen readers. */
  get announced() {
    return this.#child('.explorer-heard').textContent;
  }

  /**
   * Listens to what the reader does.
   *
   * @param {AbortSignal} signal ends it
   */
  listen(signal) {
    const { element, cy, focus, renderer } = this;
    followPointer(cy, renderer, element, {
      choose: (id, isSecond) => this.server()?.choose(id, isSecond),
      fold: (id) => this.#fold(id),
      hover: (id) => {
        renderer.hovered = id;
        this.redraw();
      },
    });
    element.addEventListener('keydown', (event) => this.#press(event), { signal });
    element.addEventListener('focus', () => focus.moveTo(renderer.focus ?? this.chosen[0] ?? focus.start, { isRevealed: false }), { signal });
    element.addEventListener('blur', () => this.redraw(), { signal });
  }

  /** Labels the buttons and the help in the reader's language. */
  label() {
    const { texts } = this.renderer;
    this.help.help = texts.help;
    showButtons(this.#child('.explorer-zoom'), texts.buttons, {
      zoomBy: (factor) => this.camera.zoomBy(factor),
      fit: () => this.camera.fitAll(),
      help: () => this.#toggleHelp(),
    });
  }

  /**
   * Begins or ends a presentation, as the full screen does.
   *
   * @param {boolean} isFullscreen
   */
  present(isFullscreen) {
    if (isFullscreen === this.presentation.isActive) {
      return;
    }
    this.presentation.start(isFullscreen);
    this.element.classList.toggle('presenting', isFullscreen);
    if (isFullscreen) {
      this.element.focus();
    }
    // the element has its new size only then
    requestAnimationFrame(() => {
      this.cy.resize();
      this.camera.fitAll();
    });
  }

  /** @param {KeyboardEvent} event */
  #press(event) {
    if (event.target !== this.element || event.altKey || event.ctrlKey || event.metaKey) {
      return;
    }
    const { isActive, index } = this.presentation;
    const command = commandFor(event.key, {
      focus: this.renderer.focus,
      chosen: this.chosen,
      isHelpOpen: this.help.isOpen,
      slide: isActive ? index : null,
    });
    if (command) {
      event.preventDefault();
      event.stopPropagation();
      this.#run(command);
    }
  }

  /** @param {import('./keyboard.js').Command} command */
  #run(command) {
    switch (command.type) {
      case 'navigate': return this.focus.move(command.key);
      case 'choose': return this.server()?.choose(command.id, command.isSecond);
      case 'fold': return this.#fold(command.id);
      case 'slide': return this.#turnTo(command.index);
      case 'zoom': return this.camera.zoomBy(command.factor);
      case 'fit': return this.camera.fitAll();
      case 'help': return this.#toggleHelp();
    }
  }

  /**
   * Folds a unit, or opens it if it is folded. The server is told what is in sight, to keep the unit where it is.
   *
   * @param {string} id
   */
  #fold(id) {
    const node = this.graph.nodes.get(id);
    if (node && node.type !== 'PERSON') {
      const { x, y, width, height, scale } = this.camera.viewport;
      this.server()?.fold(id, node.folded === 0, x, y, width, height, scale);
    }
  }

  /** @param {number} index */
  #turnTo(index) {
    const slide = this.presentation.turnTo(index);
    const { texts } = this.renderer;
    if (slide) {
      this.camera.fit(slide, SLIDE);
      this.#announce(texts.describe(slide, this.presentation.index + 1, this.presentation.slides.length));
    } else {
      this.camera.fitAll();
      this.#announce(texts.label);
    }
  }

  #toggleHelp() {
    this.help.toggle();
    if (this.help.isOpen) {
      this.#announce(this.help.text);
    }
  }

  /**
   * Says a text to screen readers.
   *
   * @param {string} text
   */
  #announce(text) {
    this.#child('.explorer-heard').textContent = text;
  }

  /**
   * @param {string} selector
   * @returns {HTMLElement}
   */
  #child(selector) {
    return /** @type {HTMLElement} */ (this.element.querySelector(selector));
  }
}
