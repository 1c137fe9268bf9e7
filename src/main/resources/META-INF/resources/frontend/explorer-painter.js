import { ellipsis, measured, wraps, wrapped } from './explorer-text.js';

/** Smallest letters that are still read, and the largest that a card needs, in pixels. */
const LETTERS = { least: 10, most: 17 };

/** How far one can pan before what is written has to be written anew, in pixels. */
const MARGIN = 240;

/**
 * Writes on the picture: names, who answers, numbers, marks. How much is written follows from the room that there is on the
 * screen, so that nothing runs into anything else: a code, a name, a name with who answers, all of it.
 */
export class Painter {
  /** What is written where, for those who ask the element about it. */
  labels = [];
  /** What can be clicked besides the boxes themselves: the folds. */
  folds = [];

  constructor(canvas, stage, words) {
    this.canvas = canvas;
    this.context = canvas.getContext('2d');
    this.stage = stage;
    this.words = words;
    this.focus = null;
    this.hovered = null;
  }

  /** As far as only the sight has moved, what is written moves and grows with it; it is written anew once the sight rests. */
  follow(isResting) {
    const { cy } = this.stage;
    const { last } = this;
    const pan = cy.pan();
    const isSame = last && !last.dirty && !this.stage.isGliding && last.width === cy.width() && last.height === cy.height();
    if (isSame) {
      const by = cy.zoom() / last.zoom;
      const dx = pan.x - last.pan.x * by;
      const dy = pan.y - last.pan.y * by;
      const isStill = by === 1 && dx === 0 && dy === 0;
      const isNear = by > 0.6 && by < 1.7 && (by !== 1 || (Math.abs(dx) < MARGIN && Math.abs(dy) < MARGIN));
      if (isStill || (isNear && !isResting)) {
        this.canvas.style.transform = `translate(${dx - MARGIN * by}px, ${dy - MARGIN * by}px) scale(${by})`;
        return;
      }
    }
    this.#paint();
  }

  /** Something has changed besides the sight. */
  touch() {
    if (this.last) {
      this.last.dirty = true;
    }
  }

  #paint() {
    const { cy } = this.stage;
    const { context: c, canvas } = this;
    const ratio = window.devicePixelRatio || 1;
    const width = cy.width() + 2 * MARGIN;
    const height = cy.height() + 2 * MARGIN;
    if (canvas.width !== Math.round(width * ratio) || canvas.height !== Math.round(height * ratio)) {
      canvas.width = Math.round(width * ratio);
      canvas.height = Math.round(height * ratio);
      canvas.style.width = `${width}px`;
      canvas.style.height = `${height}px`;
    }
    canvas.style.transform = `translate(${-MARGIN}px, ${-MARGIN}px)`;
    const pan = { ...cy.pan() };
    const zoom = cy.zoom();
    this.last = { zoom, pan, width: cy.width(), height: cy.height(), dirty: false };
    c.setTransform(ratio, 0, 0, ratio, 0, 0);
    c.clearRect(0, 0, width, height);
    c.setTransform(ratio, 0, 0, ratio, MARGIN * ratio, MARGIN * ratio);
    c.textBaseline = 'middle';
    this.labels = [];
    this.folds = [];
    this.plates = [];
    const boxes = this.#boxes(zoom, pan, width, height);
    // plates lie above all else and come first, so that what is below them is left unwritten
    const plated = boxes.filter((it) => (it.node.type === 'FRAME' ? it.band < 18 : it.node.level === 0 && it.h < 40));
    plated.forEach((it) => this.#reserve(it));
    boxes.filter((it) => !plated.includes(it)).forEach((it) => this.#box(it));
    boxes.forEach((it) => this.#outline(it));
    plated.forEach((it) => this.#plate(it));
    boxes.forEach((it) => this.#marks(it));
    c.globalAlpha = 1;
    this.#ring(boxes);
  }

  #boxes(zoom, pan, width, height) {
    const inner = new Map();
    const open = new Set();
    for (const it of this.stage.known.values()) {
      if (it.frame != null) {
        const top = inner.get(it.frame);
        inner.set(it.frame, top === undefined ? it.y : Math.min(top, it.y));
      }
    }
    this.stage.boxes.forEach((it) => {
      const node = this.stage.known.get(it.id());
      // while what lies within is too small to be made out, the whole box is free
      if (node?.frame != null && node.height * zoom > 5) {
        open.add(node.frame);
      }
    });
    const boxes = [];
    this.stage.boxes.forEach((it) => {
      const node = this.stage.known.get(it.id());
      const at = it.position();
      const w = it.data('w') * zoom;
      const h = it.data('h') * zoom;
      const x = at.x * zoom + pan.x - w / 2;
      const y = at.y * zoom + pan.y - h / 2;
      if (!node || x > width - MARGIN || y > height - MARGIN || x + w < -MARGIN || y + h < -MARGIN) {
        return;
      }
      const top = inner.get(node.id);
      const isOpen = top !== undefined && open.has(node.id);
      boxes.push({
        node,
        ele: it,
        x,
        y,
        w,
        h,
        isOpen,
        band: isOpen ? (top - node.y) * zoom : h,
        faded: it.hasClass('faded'),
        z: it.data('z'),
        colour: it.data('colour'),
      });
    });
    return boxes.sort((a, b) => a.z - b.z);
  }


  #box(box) {
    const { node } = box;
    this.context.globalAlpha = box.faded ? 0.3 : 1;
    if (node.type === 'PERSON') {
      this.#person(box);
    } else {
      this.#card(box);
    }
  }

  /** Rather smaller letters than half a name. */
  #size(name, weight, room, most) {
    for (let size = most; size > LETTERS.least; size -= 1) {
      if (wraps(this.context, name, this.#font(size, weight), room.w, Math.floor(room.h / (size * 1.22)))) {
        return size;
      }
    }
    return LETTERS.least;
  }

  /** A frame too small for a heading in it is named as a place on a map is: on a plate over what lies in it. */
  #plateOf(box) {
    const size = 12.5;
    const font = this.#font(size, 650);
    const hasFace = (box.node.person || box.node.status === 'VACANT') && (box.node.level === 0 || box.w > 70);
    const face = hasFace ? 22 : 0;
    const room = Math.min(box.node.level === 0 ? 260 : box.w - 4, 260) - face - 14;
    if (room < 22 || (box.h < 24 && box.node.level > 0)) {
      return undefined;
    }
    if (!box.node.name) {
      return undefined;
    }
    const lines = room < 60 ? [this.#short(box.node)].filter((it) => it && measured(this.context, it, font) <= room) : wrapped(this.context, box.node.name, font, room, 2);
    if (!lines.length) {
      return undefined;
    }
    const width = Math.max(...lines.map((it) => measured(this.context, it, font))) + face + 14;
    const height = Math.max(lines.length * 15 + 8, face ? 28 : 0);
    return { x: box.x + (box.w - width) / 2, y: box.node.level === 0 ? box.y + box.h - height : box.y + Math.min(6, Math.max(2, (box.h - height) / 2)), w: width, h: height, lines, font, face };
  }

  #reserve(box) {
    const plate = this.#plateOf(box);
    if (plate && !this.plates.some((it) => overlap(it, plate))) {
      box.plate = plate;
      this.plates.push(plate);
    }
  }

  #plate(box) {
    const { context: c, stage: { palette } } = this;
    const { plate, node } = box;
    if (!plate) {
      return;
    }
    c.globalAlpha = box.faded ? 0.45 : 1;
    c.fillStyle = palette.paper;
    c.strokeStyle = node.status === 'VACANT' ? palette.vacant : box.colour;
    c.lineWidth = 1.5;
    rounded(c, plate, 8);
    c.fill();
    c.stroke();
    if (plate.face) {
      this.#face(node.person, node.status, plate.x + 5 + plate.face / 2, plate.y + plate.h / 2, plate.face / 2);
    }
    this.#write(node, plate.lines, plate.font, palette.text, plate.x + plate.face + 9, plate.y + plate.h / 2 - ((plate.lines.length - 1) * 15) / 2, 15);
  }

  #card(box) {
    const { context: c, stage: { palette } } = this;
    const { node } = box;
    const inset = Math.min(9, box.w * 0.07);
    const room = { x: box.x + inset, y: box.y + 2, w: box.w - 2 * inset, h: box.band - 4 };
    if (room.w < 20 || room.h < 8 || this.#isCovered(box)) {
      return;
    }
    const isFrame = node.type === 'FRAME' || box.isOpen;
    const weight = isFrame ? 650 : 550;
    if (isFrame && room.w > 90) {
      room.w -= 18;
    }
    const size = this.#size(node.name, weight, room, Math.max(LETTERS.least, Math.min(LETTERS.most, isFrame ? room.h * 0.36 : Math.min(room.h * 0.22, room.w * 0.085))));
    const font = this.#font(size, weight);
    const line = size * 1.22;
    if (isFrame && room.w > 72) {
      this.#heading(box, room, font, line, size);
      return;
    }
    if (box.ele.hasClass('mark') || room.w < 54 || room.h < 2 * line) {
      this.#single(node, room, box);
      return;
    }
    const face = Math.min(13, size * 0.8);
    const hasFace = (node.person || node.status === 'VACANT') && room.h >= 3 * line + 2 * face && room.w > 84;
    const hasNumbers = room.h >= (hasFace ? 4.4 : 3.4) * line && room.w > 100 && node.members != null;
    const below = (hasFace ? 2 * face + 4 : 0) + (hasNumbers ? line : 0);
    const most = Math.max(1, Math.floor((room.h - below) / line));
    const lines = wrapped(c, node.name, font, room.w, Math.min(4, most));
    const whole = lines.length * line + below;
    let y = room.y + (room.h - whole) / 2 + line / 2;
    this.#write(node, lines, font, palette.on(box.colour), room.x, y, line);
    y += lines.length * line - line / 2;
    const small = this.#font(Math.max(LETTERS.least, size * 0.86), 400);
    if (hasFace) {
      this.#face(node.person, node.status, room.x + face, y + face + 2, face);
      this.#answer(node, small, room.x + 2 * face + 6, y + face + 2, room.w - 2 * face - 6);
      y += 2 * face + 4;
    }
    if (hasNumbers) {
      this.#text(ellipsis(c, `${node.code} · ${this.words.members(node.members)}`, small, room.w), small, palette.on(box.colour), room.x, y + line / 2);
    }
  }

  /** The name in the free band of a frame or box, with the face and name of who answers as far as there is room. */
  #heading(box, room, font, line, size) {
    const { context: c, stage: { palette } } = this;
    const { node } = box;
    const hasFace = node.person || node.status === 'VACANT';
    const face = Math.min(16, Math.max(8, room.h * 0.3), room.h / 2);
    const small = this.#font(Math.max(LETTERS.least, size * 0.84), 400);
    const isUnder = hasFace && room.h >= line + 2 * face + 3;
    const isBeside = hasFace && !isUnder && room.w > 260;
    const isAlone = hasFace && !isUnder && !isBeside;
    const left = isAlone ? 2 * face + 5 : 0;
    const wide = isBeside ? room.w * 0.58 : room.w - left;
    const most = Math.max(1, Math.floor((room.h - (isUnder ? 2 * face : 0)) / line));
    const lines = wrapped(c, node.name, font, wide, most);
    const top = room.y + (room.h - lines.length * line - (isUnder ? 2 * face + 3 : 0)) / 2 + line / 2;
    this.#write(node, lines, font, palette.on(box.colour), room.x + left, top, line);
    if (isAlone) {
      this.#face(node.person, node.status, room.x + face, room.y + room.h / 2, face);
    } else if (hasFace) {
      const x = isBeside ? room.x + room.w * 0.6 : room.x;
      const y = isBeside ? room.y + room.h / 2 : top + lines.length * line - line / 2 + face + 3;
      this.#face(node.person, node.status, x + face, y, face);
      this.#answer(node, small, x + 2 * face + 6, y, room.x + room.w - x - 2 * face - 6);
    }
  }

  #answer(node, font, x, y, room) {
    const { palette } = this.stage;
    const isHole = node.status === 'VACANT';
    const text = isHole || !node.person ? this.words.status.VACANT : node.person.name;
    this.#text(ellipsis(this.context, text, font, room), font, isHole ? palette.vacant : palette.text, x, y);
  }

  /** One line: the name if it fits, else the code, else nothing. */
  #single(node, room, box) {
    const { context: c, stage: { palette } } = this;
    const most = Math.max(LETTERS.least, Math.min(12, room.h * 0.62));
    if (room.h < LETTERS.least * 0.78) {
      return;
    }
    // the same for all of a kind: a code next to half a code would look like another code
    for (const text of [node.name, room.w < 48 ? '' : node.code, this.#short(node)].filter(Boolean)) {
      for (let size = most; size >= LETTERS.least; size -= 0.5) {
        const font = this.#font(size, 550);
        const width = measured(c, text, font);
        if (width <= room.w) {
          this.#write(node, [text], font, palette.on(box.colour), room.x + (room.w - width) / 2, room.y + room.h / 2, size);
          return;
        }
      }
    }
  }

  /** A code without the part that all codes of the picture have in common. */
  #short(node) {
    const top = this.stage.top?.code;
    return top && node.code !== top && node.code.startsWith(`${top}-`) ? node.code.slice(top.length + 1) : node.code;
  }

  #person(box) {
    const { node } = box;
    if (this.#isCovered(box)) {
      return;
    }
    const { context: c, stage: { palette } } = this;
    const radius = Math.min(box.h * 0.38, box.w * 0.22, 18);
    const person = node.person ?? { id: node.id, code: node.code, name: node.name, initials: initials(node.name) };
    if (radius < 6) {
      this.#dot(person, node.status, box.x + box.w / 2, box.y + box.h / 2, radius);
      return;
    }
    const isWide = box.w > box.h * 1.5;
    if (isWide && box.w - 2 * radius < 44) {
      this.#face(person, node.status, box.x + box.w / 2, box.y + box.h / 2, radius);
      return;
    }
    this.#face(person, node.status, isWide ? box.x + radius + 4 : box.x + box.w / 2, isWide ? box.y + box.h / 2 : box.y + radius + 4, radius);
    const size = Math.max(LETTERS.least, Math.min(14, radius * 0.85));
    const font = this.#font(size, 500);
    const line = size * 1.2;
    const room = isWide
      ? { x: box.x + 2 * radius + 9, y: box.y, w: box.w - 2 * radius - 14, h: box.h }
      : { x: box.x + 3, y: box.y + 2 * radius + 5, w: box.w - 6, h: box.h - 2 * radius - 6 };
    if (room.w < 30 || room.h < line) {
      return;
    }
    const lines = wrapped(c, node.name, font, room.w, Math.max(1, Math.min(3, Math.floor(room.h / line))));
    this.#write(node, lines, font, palette.text, room.x, room.y + room.h / 2 - ((lines.length - 1) * line) / 2, line);
  }

  /** Somebody from afar. */
  #dot(person, status, x, y, radius) {
    if (radius >= 1.5 && status !== 'VACANT') {
      const { context: c } = this;
      c.beginPath();
      c.arc(x, y, radius, 0, 2 * Math.PI);
      c.fillStyle = this.#colour(person);
      c.fill();
    }
  }

  #colour(person) {
    const { people } = this.stage.palette;
    return people[hash(person.code ?? person.id) % people.length];
  }

  /** The initials in a circle; the empty, dashed circle where nobody is. */
  #face(person, status, x, y, radius) {
    const { context: c, stage: { palette } } = this;
    c.beginPath();
    c.arc(x, y, radius, 0, 2 * Math.PI);
    if (!person || status === 'VACANT') {
      c.setLineDash([3, 3]);
      c.lineWidth = 1.8;
      c.strokeStyle = palette.vacant;
      c.stroke();
      c.setLineDash([]);
      this.#centred('?', this.#font(radius * 1.1, 700), palette.vacant, x, y);
      return;
    }
    const colour = this.#colour(person);
    c.fillStyle = colour;
    c.fill();
    if (status === 'ACTING' || status === 'LAPSED') {
      c.lineWidth = 2;
      c.setLineDash(status === 'LAPSED' ? [2, 2] : []);
      c.strokeStyle = palette[status.toLowerCase()];
      c.stroke();
      c.setLineDash([]);
    }
    this.#centred(person.initials ?? initials(person.name), this.#font(radius * 0.92, 600), palette.on(colour), x, y);
  }

  /** Lines as thick on the screen however near one is: around holes, what is lit, and what is chosen. */
  #outline(box) {
    const { context: c, stage: { palette } } = this;
    const isHole = box.node.status === 'VACANT';
    const isChosen = box.ele.hasClass('chosen');
    if (!isHole && !isChosen && !box.ele.hasClass('lit')) {
      return;
    }
    const line = isChosen ? 4 : 2.5;
    c.globalAlpha = box.faded ? 0.4 : 1;
    c.lineWidth = line;
    c.strokeStyle = isChosen || !isHole ? palette.accent : palette.vacant;
    c.setLineDash(isHole && !isChosen && box.w > 30 ? [6, 4] : []);
    rounded(c, box.node.level === 0 && box.plate ? box.plate : box, Math.min(8, box.h / 3, 14 * this.last.zoom + 2));
    c.stroke();
    c.setLineDash([]);
  }

  /** What the box has on its edge: what changed, what is folded, how it can be folded. */
  #marks(box) {
    const { context: c, stage: { palette }, words } = this;
    const { node } = box;
    if (box.w < 26 || box.h < 14 || this.plates.some((it) => it !== box.plate && it.x < box.x + box.w && it.x + it.w > box.x + box.w - 8 && it.y < box.y + 6 && it.y + it.h > box.y)) {
      return;
    }
    c.globalAlpha = box.faded ? 0.35 : 1;
    if (node.change) {
      const colour = { NEW: palette.filled, GONE: palette.vacant, MOVED: palette.acting, HANDED_OVER: palette.lapsed }[node.change];
      const sign = { NEW: '+', GONE: '×', MOVED: '→', HANDED_OVER: '⇄' }[node.change];
      const isLong = box.w > 150 && box.band > 44;
      const text = isLong ? `${sign} ${words.change[node.change]}` : sign;
      const at = box.plate ?? box;
      this.#pill(text, colour, at.x + at.w + (isLong ? -6 : 7), at.y - (isLong ? 0 : 1), 'end', isLong ? 18 : 14);
    }
    if (node.folded > 0) {
      const long = words.folded(node.folded, node.hiddenEdges ?? 0);
      const short = node.hiddenEdges ? `+${node.folded} ⋯${node.hiddenEdges}` : `+${node.folded}`;
      const font = this.#font(11, 650);
      const text = measured(c, long, font) + 24 < box.w ? long : short;
      const at = this.#pill(text, palette.accent, box.x + box.w / 2, box.y + box.h, 'center');
      this.folds.push({ id: node.id, text, ...at });
    } else if (node.type !== 'PERSON' && node.level < 4 && box.w > 84 && box.band > 20 && (box.isOpen || this.hovered === node.id)) {
      const at = { x: box.x + box.w - 25, y: box.y + Math.min(7, box.band / 2 - 9), w: 18, h: 18 };
      c.globalAlpha *= this.hovered === node.id ? 1 : 0.6;
      c.lineWidth = 1.5;
      c.strokeStyle = palette.muted;
      c.beginPath();
      c.arc(at.x + 9, at.y + 9, 7.5, 0, 2 * Math.PI);
      c.moveTo(at.x + 5.5, at.y + 9);
      c.lineTo(at.x + 12.5, at.y + 9);
      c.stroke();
      this.folds.push({ id: node.id, text: '−', x: at.x - 5, y: at.y - 5, w: 28, h: 28 });
    }
  }

  #pill(text, colour, x, y, align, height = 18) {
    const { context: c } = this;
    const font = this.#font(height * 0.61, 650);
    const inset = height < 18 ? 3.5 : 7;
    const w = Math.max(height, measured(c, text, font) + 2 * inset);
    const at = { x: align === 'end' ? x - w : x - w / 2, y: y - height / 2, w, h: height };
    c.fillStyle = colour;
    rounded(c, at, height / 2);
    c.fill();
    this.#text(text, font, this.stage.palette.on(colour), at.x + inset, at.y + height / 2 + 0.5);
    return at;
  }

  /** Where the keyboard is. */
  #ring(boxes) {
    const box = this.isFocused && this.focus && boxes.find((it) => it.node.id === this.focus);
    if (!box) {
      return;
    }
    const { context: c, stage: { palette } } = this;
    c.globalAlpha = 1;
    c.lineWidth = 2.5;
    c.strokeStyle = palette.text;
    rounded(c, { x: box.x - 5, y: box.y - 5, w: box.w + 10, h: box.h + 10 }, 12);
    c.stroke();
    c.lineWidth = 1.5;
    c.strokeStyle = palette.paper;
    rounded(c, { x: box.x - 7, y: box.y - 7, w: box.w + 14, h: box.h + 14 }, 14);
    c.stroke();
  }

  #isCovered(box) {
    const band = { x: box.x, y: box.y, w: box.w, h: box.band };
    return this.plates.some((it) => overlap(it, band));
  }

  #write(node, lines, font, colour, x, y, line) {
    let width = 0;
    lines.forEach((it, i) => {
      this.#text(it, font, colour, x, y + i * line);
      width = Math.max(width, measured(this.context, it, font));
    });
    this.labels.push({ id: node.id, text: lines.join(' '), x, y: y - line / 2, w: width, h: lines.length * line });
  }

  #text(text, font, colour, x, y) {
    this.context.font = font;
    this.context.fillStyle = colour;
    this.context.fillText(text, x, y);
  }

  #centred(text, font, colour, x, y) {
    this.#text(text, font, colour, x - measured(this.context, text, font) / 2, y + 0.5);
  }

  #font(size, weight) {
    return `${weight} ${Math.round(size * 2) / 2}px ${this.stage.palette.font}`;
  }
}

function overlap(a, b) {
  return a.x < b.x + b.w && a.x + a.w > b.x && a.y < b.y + b.h && a.y + a.h > b.y;
}

function rounded(c, { x, y, w, h }, radius) {
  c.beginPath();
  c.roundRect(x, y, w, h, radius);
}

/** The hash of a Java string, by which the avatars of the other screens choose their colour too. */
function hash(text) {
  let sum = 0;
  for (let i = 0; i < text.length; i++) {
    sum = (Math.imul(31, sum) + text.charCodeAt(i)) | 0;
  }
  return ((sum % 7) + 7) % 7;
}

/** The initial of the given name, which stands last. */
function initials(name) {
  return name.trim().split(/\s+/).at(-1).charAt(0).toUpperCase();
}
