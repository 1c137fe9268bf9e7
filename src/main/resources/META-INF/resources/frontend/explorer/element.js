// @ts-check
import { Camera } from './camera.js';
import { observeEnvironment } from './environment.js';
import { FrameRate } from './frame-rate.js';
import { createCytoscape, Graph } from './graph.js';
import { highlight } from './highlight.js';
import { Interaction } from './interaction.js';
import { Palette } from './palette.js';
import { slidesOf } from './presentation.js';
import { Renderer } from './renderer.js';
import { snapshot } from './snapshot.js';
import { Texts } from './texts.js';
import { ViewportLoader } from './viewport-loader.js';

/**
 * @typedef {import('./types.js').Diagram} Diagram
 * @typedef {import('./types.js').DiagramNode} DiagramNode
 *
 * @typedef {object} Parts
 * @property {import('../cytoscape.js').Core} cy
 * @property {Camera} camera
 * @property {Graph} graph
 * @property {Renderer} renderer
 * @property {ViewportLoader} loader
 * @property {Interaction} interaction
 * @property {AbortController} disconnection ends all listening
 */

/**
 * `blocgraph-explorer`: the diagram of a unit, explored by mouse, finger and keyboard. The server lays it out, sends what is in
 * sight, and is told what is chosen and folded.
 *
 * The server sets `words`, and calls `room`, `show`, `mark` and `goTo`; the element calls `look`, `choose` and `fold` of its server.
 */
class ExplorerElement extends HTMLElement {
  /**
   * What Vaadin puts here: the methods of `PictureCanvas`.
   *
   * @type {import('./types.js').Server | undefined}
   */
  $server;

  /**
   * The diagram that was shown last.
   *
   * @type {Diagram | undefined}
   */
  picture;

  /**
   * The parts, from when the element is connected until it is gone.
   *
   * @type {Parts | undefined}
   */
  #parts;
  #texts = new Texts();
  #frameRate = new FrameRate();
  /** @type {Set<string> | null} */
  #lit = null;
  #openedAfter = 0;

  connectedCallback() {
    if (this.#parts) {
      return;
    }
    this.tabIndex = 0;
    this.setAttribute('role', 'application');
    this.innerHTML = `<div class="explorer-boxes" aria-hidden="true"></div>
      <canvas class="explorer-writing" aria-hidden="true"></canvas>
      <div class="only-heard explorer-heard" aria-live="polite"></div>
      <div class="explorer-zoom"></div>
      <div class="explorer-help" role="dialog" tabindex="-1" hidden></div>`;
    this.#parts = this.#create();
  }

  disconnectedCallback() {
    // Vaadin moves elements about; only one that stays away is done with
    queueMicrotask(() => {
      if (!this.isConnected && this.#parts) {
        this.#parts.disconnection.abort();
        this.#parts.loader.cancel();
        this.#parts.cy.destroy();
        this.#parts = undefined;
      }
    });
  }

  /** @returns {Parts} */
  #create() {
    const cy = createCytoscape(this.#child('.explorer-boxes'));
    const camera = new Camera(cy, window.matchMedia('(prefers-reduced-motion: reduce)'));
    const graph = new Graph(cy, camera, new Palette(this));
    const canvas = /** @type {HTMLCanvasElement} */ (this.#child('.explorer-writing'));
    const renderer = new Renderer(canvas, graph, this.#texts);
    const loader = new ViewportLoader(graph, camera, {
      server: () => this.$server,
      show: (diagram) => this.show(diagram),
      onRest: () => renderer.update(true),
    });
    const interaction = new Interaction(this, { cy, camera, graph, renderer }, { server: () => this.$server, redraw: () => this.#redraw() });
    cy.on('render', () => {
      renderer.update(false);
      this.#frameRate.count(performance.now());
    });
    cy.on('viewport', () => loader.schedule());
    const disconnection = new AbortController();
    interaction.listen(disconnection.signal);
    observeEnvironment(this, {
      onResize: () => this.#resize(),
      onScheme: () => this.#restyle(),
      onFullscreen: (isFullscreen) => interaction.present(isFullscreen),
    }, disconnection.signal);
    return { cy, camera, graph, renderer, loader, interaction, disconnection };
  }

  /**
   * The texts on the canvas.
   *
   * @param {import('./types.js').TextTemplates} templates
   */
  set words(templates) {
    this.#texts = new Texts(templates);
    this.setAttribute('aria-label', this.#texts.label);
    if (this.#parts) {
      this.#parts.renderer.texts = this.#texts;
      this.#parts.interaction.label();
    }
    this.#redraw();
  }

  /**
   * How much room there is, once the element is laid out.
   *
   * @returns {Promise<[width: number, height: number]>} in pixels; zeros while it is hidden
   */
  async room() {
    for (let i = 0; i < 100 && !(this.clientWidth && this.clientHeight); i++) {
      await new Promise(requestAnimationFrame);
    }
    this.#parts?.cy.resize();
    return [this.clientWidth, this.clientHeight];
  }

  /**
   * Shows a diagram, or what came into sight of it.
   *
   * @param {Diagram} diagram
   * @param {import('./types.js').ShowOptions} [options]
   */
  show(diagram, options = {}) {
    if (!this.#parts) {
      return;
    }
    const { cy, camera, graph, loader, interaction } = this.#parts;
    const isFirst = !graph.key;
    const isOther = graph.show(diagram, options);
    this.picture = diagram;
    interaction.focus.invalidate();
    if (isOther) {
      interaction.presentation.slides = slidesOf(diagram.nodes);
    }
    if (isFirst || options.fit) {
      cy.resize();
      camera.fitAll({ animate: !isFirst });
    }
    const whole = Math.min(this.clientWidth / diagram.width, this.clientHeight / diagram.height);
    cy.minZoom(Math.min(0.6 * whole, 0.5));
    highlight(graph, this.#lit, interaction.chosen);
    this.#redraw();
    loader.loaded = options.eye ?? loader.loaded;
    if (isFirst) {
      this.#openedAfter = performance.now();
    } else if (isOther) {
      loader.schedule();
    }
  }

  /**
   * Lights some up and lets everything else fade.
   *
   * @param {string[] | null} lit the ids of units and members; null if nothing is to fade
   * @param {string[]} chosen the ids of what is chosen
   */
  mark(lit, chosen) {
    this.#lit = lit === null ? null : new Set(lit);
    if (this.#parts) {
      this.#parts.interaction.chosen = chosen;
      highlight(this.#parts.graph, this.#lit, chosen);
      this.#redraw();
    }
  }

  /**
   * Brings a node into sight.
   *
   * @param {DiagramNode} node
   */
  goTo(node) {
    if (this.#parts) {
      this.#parts.camera.reveal(node);
      this.#parts.renderer.focus = node.id;
      this.#redraw();
    }
  }

  /** Brings all of the diagram into sight. */
  fit() {
    this.#parts?.camera.fitAll();
  }

  /** What is on the canvas, for whoever tests it or wants to know; undefined before the element is connected. */
  get state() {
    if (!this.#parts) {
      return undefined;
    }
    const { camera, graph, renderer, loader, interaction } = this.#parts;
    return {
      ...snapshot(graph, renderer),
      form: this.picture?.form,
      isMoving: graph.isAnimating || camera.isMoving || loader.isBusy,
      isPresenting: interaction.presentation.isActive,
      slide: interaction.presentation.index,
      requests: loader.requests,
      openedAfter: this.#openedAfter,
      frameRate: this.#frameRate.perSecond,
      heard: interaction.announced,
    };
  }

  #resize() {
    if (this.#parts?.graph.key) {
      const { cy, camera, loader, renderer } = this.#parts;
      const { isFitted } = camera;
      cy.resize();
      renderer.invalidate();
      if (isFitted) {
        camera.fitAll({ animate: false });
      }
      loader.schedule();
    }
  }

  #restyle() {
    this.#parts?.graph.restyle(new Palette(this));
    this.#redraw();
  }

  #redraw() {
    if (this.#parts) {
      const { graph, renderer } = this.#parts;
      renderer.invalidate();
      renderer.isFocusVisible = this.matches(':focus-visible');
      if (graph.key) {
        renderer.update(true);
      }
    }
  }

  /**
   * @param {string} selector
   * @returns {HTMLElement}
   */
  #child(selector) {
    return /** @type {HTMLElement} */ (this.querySelector(selector));
  }
}

customElements.define('blocgraph-explorer', ExplorerElement);
