/** The picture as a tree that one walks with the arrow keys: down into what hangs under or lies within, up, and sideways. */
export class Walk {
  constructor(known, edges) {
    this.known = known;
    this.below = new Map();
    this.above = new Map();
    for (const it of known.values()) {
      const up = it.frame ?? it.parent;
      if (up != null && known.has(up)) {
        this.#hang(it.id, up);
      }
    }
    // in a graph without frames one walks along its lines
    for (const { from, to } of edges) {
      if (known.has(from) && known.has(to) && !this.above.has(to) && !this.#isAbove(to, from)) {
        this.#hang(to, from);
      }
    }
    const byPlace = (a, b) => {
      const [p, q] = [known.get(a), known.get(b)];
      return Math.abs(p.y - q.y) > Math.min(p.height, q.height) / 2 ? p.y - q.y : p.x - q.x;
    };
    this.below.forEach((it) => it.sort(byPlace));
    this.top = [...known.keys()].filter((it) => !this.above.has(it)).sort(byPlace);
  }

  #hang(id, up) {
    this.above.set(id, up);
    const siblings = this.below.get(up) ?? [];
    siblings.push(id);
    this.below.set(up, siblings);
  }

  #isAbove(id, other) {
    for (let it = other, steps = 0; it !== undefined && steps < 99; it = this.above.get(it), steps++) {
      if (it === id) {
        return true;
      }
    }
    return false;
  }

  /** Where an arrow key leads from an id, or from nowhere; undefined if it leads nowhere. */
  from(id, key) {
    if (!this.known.has(id)) {
      return this.top[0];
    }
    const siblings = this.below.get(this.above.get(id)) ?? this.top;
    const place = siblings.indexOf(id);
    switch (key) {
      case 'ArrowUp': return this.above.get(id);
      case 'ArrowDown': return this.below.get(id)?.[0];
      case 'ArrowLeft': return siblings[place - 1];
      case 'ArrowRight': return siblings[place + 1];
      case 'Home': return siblings[0];
      case 'End': return siblings.at(-1);
      default: return undefined;
    }
  }

  /** Which of how many siblings it is, counted from 1. */
  place(id) {
    const siblings = this.below.get(this.above.get(id)) ?? this.top;
    return [siblings.indexOf(id) + 1, siblings.length];
  }
}
