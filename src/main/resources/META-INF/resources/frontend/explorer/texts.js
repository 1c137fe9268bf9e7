// @ts-check

/**
 * @typedef {import('./types.js').TextTemplates} TextTemplates
 * @typedef {import('./types.js').DiagramNode} DiagramNode
 */

/**
 * What there is until the server has sent its texts.
 *
 * @type {TextTemplates}
 */
const NONE = {
  language: 'en', label: '', members: '{0}', folded: '+{0}', foldedWithLines: '+{0}', answers: '{0}', place: '', helpTitle: '',
  zoomIn: '', zoomOut: '', whole: '', keys: '', status: {}, change: {}, kinds: {}, help: [],
};

/** The texts on the canvas and for screen readers, in the reader's language. */
export class Texts {
  #templates;
  #numbers;

  /** @param {TextTemplates} [templates] */
  constructor(templates = NONE) {
    this.#templates = templates;
    this.#numbers = new Intl.NumberFormat(templates.language);
  }

  /** What the diagram is called. */
  get label() {
    return this.#templates.label;
  }

  /** Says how an incumbency stands. */
  get status() {
    return this.#templates.status;
  }

  /** Says what became of a node. */
  get change() {
    return this.#templates.change;
  }

  /** The labels of the buttons. */
  get buttons() {
    const { zoomIn, zoomOut, whole, keys } = this.#templates;
    return { zoomIn, zoomOut, whole, keys };
  }

  /** The keys and what they do. */
  get help() {
    return { title: this.#templates.helpTitle, keys: this.#templates.help };
  }

  /** @param {number} count */
  members(count) {
    return this.#fill(this.#templates.members, count);
  }

  /**
   * How much is folded.
   *
   * @param {number} units
   * @param {number} lines
   */
  folded(units, lines) {
    return this.#fill(lines ? this.#templates.foldedWithLines : this.#templates.folded, units, lines);
  }

  /**
   * All that a node shows, in words, for those who do not see it.
   *
   * @param {DiagramNode} node
   * @param {number} place which of its siblings it is, counted from 1
   * @param {number} of how many siblings there are
   */
  describe(node, place, of) {
    const { kinds, status, change, answers, place: position } = this.#templates;
    return [
      node.name,
      node.code,
      kinds[node.kind ?? ''] ?? kinds[node.type],
      node.person && this.#fill(answers, node.person.name),
      node.status && status[node.status],
      node.members != null && node.type !== 'PERSON' && this.members(node.members),
      node.change && change[node.change],
      node.folded && this.folded(node.folded, node.hiddenEdges ?? 0),
      this.#fill(position, place, of),
    ].filter(Boolean).join(', ');
  }

  /**
   * @param {string} template
   * @param {...(string | number)} values
   */
  #fill(template, ...values) {
    return values.reduce(
      (/** @type {string} */ text, it, i) => text.replaceAll(`{${i}}`, () => (typeof it === 'number' ? this.#numbers.format(it) : it)),
      template,
    );
  }
}
