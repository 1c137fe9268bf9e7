import cytoscape from './cytoscape.js';

/** Below this many pixels a box is a mark of colour; above it, it is a card that can be read. */
const CARD = { width: 46, height: 17 };

const MILLIS = 420;

/** How the whole is fitted in; the server reckons with the same when it sends what is seen first. */
const PADDING = 24;
const LARGEST = 1.4;

/** Ends slowly, as what is moved by hand does. */
const eased = (t) => 1 - (1 - t) ** 3;

/**
 * The picture as Cytoscape holds it: the boxes and lines that are in sight, where the server has laid them. It computes no
 * layout; it moves what is there to where it shall be.
 */
export class Stage {
  /** All that has been told of the present layout, in sight or not, by id. */
  known = new Map();
  /** Which layout is shown. */
  key = '';

  constructor(container, palette) {
    this.palette = palette;
    this.cy = cytoscape({
      container,
      style: this.#style(),
      layout: { name: 'preset' },
      minZoom: 0.01,
      maxZoom: 3,
      autoungrabify: true,
      autounselectify: true,
      boxSelectionEnabled: false,
      hideEdgesOnViewport: false,
      motionBlur: false,
    });
    this.still = window.matchMedia('(prefers-reduced-motion: reduce)');
    this.cy.on('zoom', () => this.#sizeUp());
  }

  get zoom() {
    return this.cy.zoom();
  }

  /** Where the eye is: a rectangle of the layout, and how many pixels one of its units takes. */
  view() {
    const { x1, y1, w, h } = this.cy.extent();
    return { x: x1, y: y1, width: w, height: h, scale: this.cy.zoom() };
  }

  /**
   * Shows an answer of the server: what is in it and no longer in sight goes, what is new comes.
   *
   * @param picture the answer
   * @param anchor the id of what is to stay where it is under the eye, if anything
   * @returns whether the layout is another one than before
   */
  show(picture, { anchor, eye } = {}) {
    const isOther = picture.key !== this.key;
    const before = isOther ? new Map(this.boxes.map((it) => [it.id(), { ...it.position() }])) : new Map();
    if (isOther) {
      this.known.clear();
      this.#stop?.();
    }
    this.key = picture.key;
    this.top = picture.nodes.find((it) => it.id === picture.unit) ?? this.top;
    this.size = { width: picture.width, height: picture.height };
    picture = { ...picture, nodes: picture.nodes.filter((it) => this.#isWorthDrawing(it, eye?.scale ?? this.cy.zoom())) };
    picture.nodes.forEach((it) => this.known.set(it.id, it));
    const shift = isOther ? this.#shift(anchor, before) : undefined;
    if (shift) {
      // the layout moves under the eye, and the eye with it: what was clicked stays where it is
      before.forEach((at) => { at.x += shift.x; at.y += shift.y; });
      const { x, y } = this.cy.pan();
      this.cy.viewport({ zoom: this.cy.zoom(), pan: { x: x - shift.x * this.cy.zoom(), y: y - shift.y * this.cy.zoom() } });
    }
    const sizes = this.#exchange(picture);
    this.#sizeUp();
    if (isOther && before.size) {
      this.#move(before, sizes, anchor);
    }
    return isOther;
  }

  /** Cells and people in a box come out only when something can be made out in them; until then the room is for its name. */
  #isWorthDrawing(node, scale) {
    if (node.level < 3 || node.frame == null) {
      return true;
    }
    const least = node.type === 'PERSON' ? { width: 34, height: 9 } : { width: 30, height: 14 };
    return node.width * scale >= least.width && node.height * scale >= least.height;
  }

  #shift(anchor, before) {
    const id = anchor && this.known.has(anchor) && before.has(anchor)
      ? anchor
      // nothing was clicked: the place in the middle of the sight stays
      : [...before.keys()].filter((it) => this.known.has(it)).sort((a, b) => this.#offCentre(before.get(a)) - this.#offCentre(before.get(b)))[0];
    if (!id) {
      return undefined;
    }
    const to = centre(this.known.get(id));
    const from = before.get(id);
    return { x: to.x - from.x, y: to.y - from.y };
  }

  #offCentre({ x, y }) {
    const { x1, y1, w, h } = this.cy.extent();
    return (x - x1 - w / 2) ** 2 + (y - y1 - h / 2) ** 2;
  }

  #exchange(picture) {
    const { cy } = this;
    const wanted = new Set(picture.nodes.map((it) => it.id));
    const legend = new Map((picture.legend?.entries ?? []).map((it) => [it.key, it]));
    const sizes = new Map();
    cy.batch(() => {
      cy.edges().remove();
      cy.nodes().filter((it) => !wanted.has(it.id())).remove();
      const fresh = [];
      for (const node of picture.nodes) {
        const there = cy.getElementById(node.id);
        const data = this.#data(node, legend);
        if (there.nonempty()) {
          if (there.data('w') !== data.w || there.data('h') !== data.h) {
            sizes.set(node.id, { w: there.data('w'), h: there.data('h') });
          }
          there.data(data);
          there.position(centre(node));
          there.classes([...classes(node), ...there.classes().filter((it) => MARKS.includes(it))]);
        } else {
          fresh.push({ group: 'nodes', data, position: centre(node), classes: classes(node), pannable: true });
        }
      }
      cy.add(fresh);
      const at = new Map(picture.nodes.map((it) => [it.id, it]));
      picture.edges.filter((it) => it.points?.length >= 4).forEach((it) => {
        // a line that leads out of sight ends at a point without a box
        const ends = [[it.from, it.points.slice(0, 2)], [it.to, it.points.slice(-2)]].map(([id, [x, y]]) => at.get(id) ?? stub(id, x, y));
        ends.filter((end) => end.isStub && cy.getElementById(end.id).empty()).forEach((end) => cy.add({
          group: 'nodes', data: { id: end.id, stub: true }, position: { x: end.x, y: end.y }, classes: ['stub'],
        }));
        cy.add(edge({ ...it, from: ends[0].id, to: ends[1].id }, ...ends));
      });
    });
    return sizes;
  }

  #data(node, legend) {
    const entry = node.value == null ? undefined : legend.get(node.value);
    const colour = entry?.[this.palette.scheme] ?? this.palette.card;
    return {
      id: node.id,
      w: node.width,
      h: node.height,
      level: node.level,
      z: node.type === 'FRAME' ? node.level : node.level + 10,
      colour: node.type === 'FRAME' ? entry ? this.palette.mixed(colour, 0.35) : this.palette.mixed(this.palette.plain, 0.08) : colour,
      border: this.palette.edge(entry ? colour : this.palette.plain),
    };
  }

  /** What is too small to be read is drawn as a mark of its colour. */
  #sizeUp() {
    const zoom = this.cy.zoom();
    this.cy.batch(() => this.boxes.forEach((it) => {
      const isMark = it.data('w') * zoom < CARD.width || it.data('h') * zoom < CARD.height;
      if (isMark !== it.hasClass('mark')) {
        it.toggleClass('mark', isMark);
      }
    }));
  }

  /** Lets everything glide from where it was to where it is. */
  #move(before, sizes, anchor) {
    const nodes = this.boxes;
    if (this.still.matches) {
      return;
    }
    const origin = anchor && this.known.has(anchor) ? centre(this.known.get(anchor)) : undefined;
    const moves = nodes
      .map((it) => ({ it, to: { ...it.position() }, from: before.get(it.id()) ?? origin, size: sizes.get(it.id()) }))
      .filter(({ from, to, size }) => from && (size || Math.abs(from.x - to.x) + Math.abs(from.y - to.y) > 0.5));
    if (!moves.length) {
      return;
    }
    const grown = moves.filter(({ size }) => size).slice(0, 200)
      .map(({ it, size }) => ({ it, from: size, to: { w: it.data('w'), h: it.data('h') } }));
    const start = performance.now();
    let running = true;
    const place = (t) => this.cy.batch(() => {
      moves.forEach(({ it, from, to }) => it.position({ x: from.x + (to.x - from.x) * t, y: from.y + (to.y - from.y) * t }));
      grown.forEach(({ it, from, to }) => it.data({ w: from.w + (to.w - from.w) * t, h: from.h + (to.h - from.h) * t }));
    });
    const step = (now) => {
      if (!running) {
        return;
      }
      const t = Math.min(1, Math.max(0, (now - start) / MILLIS));
      place(eased(t));
      if (t < 1) {
        requestAnimationFrame(step);
      } else {
        this.#stop = undefined;
      }
    };
    this.#stop = () => {
      running = false;
      this.#stop = undefined;
      place(1);
    };
    place(0);
    requestAnimationFrame(step);
  }

  #stop = undefined;

  /** Whether boxes are on their way to other places. */
  get isGliding() {
    return this.#stop !== undefined;
  }

  get isMoving() {
    return this.#stop !== undefined || this.cy.animated();
  }

  /**
   * Lights some up and lets all else fade.
   *
   * @param lit the ids of what is lit; null if nothing is to fade
   * @param chosen the ids of what is chosen
   */
  mark(lit, chosen) {
    const isIn = this.#within(chosen);
    this.cy.batch(() => {
      this.boxes.forEach((it) => {
        const subject = this.subject(it.id());
        it.toggleClass('lit', lit !== null && lit.has(subject));
        it.toggleClass('faded', lit !== null && !lit.has(subject) && !isIn(it.id()));
        it.toggleClass('chosen', chosen.includes(subject));
      });
      this.cy.edges().forEach((it) => {
        const isLit = lit !== null && it.data('ends').every((id) => lit.has(this.subject(id)));
        it.toggleClass('lit', isLit);
        it.toggleClass('faded', lit !== null && !isLit);
      });
    });
  }

  /** What lies in something that is chosen belongs to it, and does not fade. */
  #within(chosen) {
    const all = new Set(chosen);
    return (id) => {
      for (let it = this.known.get(id); it?.frame != null; it = this.known.get(it.frame)) {
        if (all.has(it.frame)) {
          return true;
        }
      }
      return false;
    };
  }

  /** The boxes, without the ends of lines that lead out of sight. */
  get boxes() {
    return this.cy.nodes('[!stub]');
  }

  /** Whom or what a box is about: the box of a person in a cell has an id of its own. */
  subject(id) {
    const node = this.known.get(id);
    return node?.type === 'PERSON' ? (node.person?.id ?? id) : id;
  }

  /** Brings a rectangle of the layout into sight, as large as it fits. */
  fit({ x, y, width, height }, { padding = PADDING, most = LARGEST, animate = true } = {}) {
    const w = this.cy.width();
    const h = this.cy.height();
    if (!w || !h) {
      return;
    }
    const zoom = Math.min(most, Math.min((w - 2 * padding) / width, (h - 2 * padding) / height));
    this.#go({ zoom, pan: { x: w / 2 - (x + width / 2) * zoom, y: h / 2 - (y + height / 2) * zoom } }, animate);
  }

  /** Brings all of the picture into sight. */
  fitWhole(how) {
    this.fit({ x: 0, y: 0, ...this.size }, how);
    this.whole = this.target;
  }

  /** Whether all of it is shown as large as it fits, and nobody has moved it since. */
  get isWhole() {
    const { x, y } = this.cy.pan();
    return this.whole !== undefined && Math.abs(this.whole.pan.x - x) + Math.abs(this.whole.pan.y - y) + Math.abs(this.whole.zoom - this.cy.zoom()) * 100 < 1;
  }

  /** Zooms around the middle of the sight, or a place in it. */
  zoomBy(factor, at = { x: this.cy.width() / 2, y: this.cy.height() / 2 }) {
    const zoom = Math.min(this.cy.maxZoom(), Math.max(this.cy.minZoom(), this.cy.zoom() * factor));
    const pan = this.cy.pan();
    const by = zoom / this.cy.zoom();
    this.#go({ zoom, pan: { x: at.x - (at.x - pan.x) * by, y: at.y - (at.y - pan.y) * by } }, true);
  }

  /** Moves the sight only if the node is not well within it; comes nearer only if it is too small to be read. */
  reveal(node, readable = 90) {
    const zoom = this.cy.zoom();
    const at = centre(node);
    const pan = this.cy.pan();
    const x = at.x * zoom + pan.x;
    const y = at.y * zoom + pan.y;
    const nearer = node.width * zoom < readable ? Math.min(this.cy.maxZoom(), readable / node.width) : zoom;
    const isOut = x < 40 || y < 40 || x > this.cy.width() - 40 || y > this.cy.height() - 40;
    if (isOut || nearer !== zoom) {
      this.#go({ zoom: nearer, pan: { x: this.cy.width() / 2 - at.x * nearer, y: this.cy.height() / 2 - at.y * nearer } }, true);
    }
  }

  #go(to, animate) {
    this.target = to;
    this.cy.stop(true);
    if (!animate || this.still.matches) {
      this.cy.viewport(to);
    } else {
      this.cy.animate({ ...to, duration: MILLIS, easing: 'ease-out-cubic' });
    }
  }

  /** Takes on the colours of another scheme. */
  repaint(palette, picture) {
    this.palette = palette;
    this.cy.style(this.#style());
    if (picture) {
      const legend = new Map((picture.legend?.entries ?? []).map((it) => [it.key, it]));
      this.cy.batch(() => this.boxes.forEach((it) => it.data(this.#data(this.known.get(it.id()), legend))));
    }
  }

  #style() {
    const { palette } = this;
    return [
      { selector: 'core', style: { 'active-bg-size': 0, 'selection-box-opacity': 0 } },
      { selector: 'node.stub', style: { width: 1, height: 1, opacity: 0, events: 'no', 'z-index': -2, 'z-index-compare': 'manual' } },
      {
        selector: 'node[colour]',
        style: {
          shape: 'round-rectangle',
          'corner-radius': 8,
          width: 'data(w)',
          height: 'data(h)',
          'background-color': 'data(colour)',
          'border-color': 'data(border)',
          'border-width': 1,
          'z-index': 'data(z)',
          'z-index-compare': 'manual',
          'overlay-opacity': 0,
        },
      },
      { selector: 'node.mark', style: { 'corner-radius': 3 } },
      { selector: 'node.FRAME, node.FRAME.mark', style: { 'corner-radius': 14 } },
      { selector: 'node.PERSON', style: { 'background-color': palette.card, 'corner-radius': 16 } },
      { selector: 'node.GONE', style: { 'border-style': 'dashed', 'background-opacity': 0.4 } },
      { selector: 'node.faded', style: { opacity: 0.22 } },
      { selector: 'node.FRAME.faded', style: { opacity: 0.4 } },
      {
        selector: 'edge',
        style: {
          'curve-style': 'straight',
          'source-endpoint': 'data(start)',
          'target-endpoint': 'data(end)',
          'line-color': palette.line,
          width: 1.5,
          events: 'no',
          'z-index': 'data(z)',
          'z-index-compare': 'manual',
          'overlay-opacity': 0,
        },
      },
      {
        selector: 'edge[weights]',
        style: {
          'curve-style': 'round-segments',
          'segment-weights': 'data(weights)',
          'segment-distances': 'data(distances)',
          'segment-radii': 8,
          'edge-distances': 'endpoints',
        },
      },
      { selector: 'edge.ANSWERS', style: { 'line-style': 'dashed', 'target-arrow-shape': 'triangle', 'target-arrow-color': palette.line, 'arrow-scale': 0.8 } },
      { selector: 'edge.SEAT', style: { 'target-arrow-shape': 'circle', 'target-arrow-color': palette.line, 'arrow-scale': 0.7 } },
      { selector: 'edge.VACANT, edge.GONE', style: { 'line-style': 'dotted', 'line-color': palette.vacant } },
      { selector: 'edge.NEW', style: { 'line-color': palette.filled, width: 2.5 } },
      { selector: 'edge.lit', style: { 'line-color': palette.accent, 'target-arrow-color': palette.accent, width: 3.5 } },
      { selector: 'edge.faded', style: { opacity: 0.15 } },
    ];
  }
}

/** What {@link Stage.mark} sets; the rest of an element's classes come with the node. */
const MARKS = ['lit', 'faded', 'chosen', 'mark'];

/** The middle of a box of the layout. */
export function centre(node) {
  return { x: node.x + node.width / 2, y: node.y + node.height / 2 };
}

/** The end of a line that is out of sight. */
function stub(id, x, y) {
  return { id: `~${id}~${x}~${y}`, isStub: true, x, y, width: 0, height: 0 };
}

function classes(node) {
  return [node.type, node.kind, node.status, node.change].filter(Boolean);
}

/** A line along its points, said relative to its two ends, so that it goes with them when they move. */
function edge(it, fromNode, toNode) {
  const from = centre(fromNode);
  const to = centre(toNode);
  const points = [];
  for (let i = 0; i < it.points.length; i += 2) {
    points.push({ x: it.points[i], y: it.points[i + 1] });
  }
  const a = points[0];
  const b = points.at(-1);
  const data = {
    id: it.id,
    source: it.from,
    target: it.to,
    ends: [it.from, it.to].map((id) => id.replace(/^~/, '').split('~')[0]),
    start: `${a.x - from.x} ${a.y - from.y}`,
    end: `${b.x - to.x} ${b.y - to.y}`,
    // what leads to a frame passes behind the others
    z: toNode.type === 'FRAME' ? -1 : 5,
  };
  const length = Math.hypot(b.x - a.x, b.y - a.y);
  const bends = points.slice(1, -1);
  if (bends.length && length > 0.01) {
    const u = { x: (b.x - a.x) / length, y: (b.y - a.y) / length };
    data.weights = bends.map((p) => ((p.x - a.x) * u.x + (p.y - a.y) * u.y) / length);
    data.distances = bends.map((p) => (p.x - a.x) * -u.y + (p.y - a.y) * u.x);
  }
  return { group: 'edges', data, classes: [it.kind, it.status, it.change].filter(Boolean), pannable: true };
}
