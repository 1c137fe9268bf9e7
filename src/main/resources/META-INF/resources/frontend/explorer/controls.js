// @ts-check

/** How much nearer a click brings. */
const ZOOM = 1.5;

/**
 * Puts the buttons for those who have neither wheel nor keyboard into an element.
 *
 * @param {Element} container
 * @param {{ zoomIn: string, zoomOut: string, whole: string, keys: string }} labels
 * @param {{ zoomBy: (factor: number) => void, fit: () => void, help: () => void }} actions
 */
export function showButtons(container, labels, { zoomBy, fit, help }) {
  container.replaceChildren(
    button('+', labels.zoomIn, () => zoomBy(ZOOM)),
    button('−', labels.zoomOut, () => zoomBy(1 / ZOOM)),
    button('⤢', labels.whole, fit),
    button('?', labels.keys, help),
  );
}

/**
 * @param {string} sign
 * @param {string} label
 * @param {() => void} action
 */
function button(sign, label, action) {
  const it = Object.assign(document.createElement('button'), { type: 'button', textContent: sign, title: label });
  it.setAttribute('aria-label', label);
  it.addEventListener('click', action);
  return it;
}

/** The dialog that says which keys there are. */
export class HelpDialog {
  /** @param {HTMLElement} element */
  constructor(element) {
    this.element = element;
    element.addEventListener('click', () => this.toggle());
    /** @type {import('./texts.js').Texts['help']} */
    this.help = { title: '', keys: [] };
  }

  get isOpen() {
    return !this.element.hidden;
  }

  /** All of it in one text. */
  get text() {
    return this.help.keys.map((it) => it.join(': ')).join('; ');
  }

  toggle() {
    const title = Object.assign(document.createElement('h2'), { textContent: this.help.title });
    const list = document.createElement('dl');
    this.help.keys.forEach(([keys, text]) => {
      const term = document.createElement('dt');
      term.append(...keys.split(' ').map((it) => Object.assign(document.createElement('kbd'), { textContent: it })));
      list.append(term, Object.assign(document.createElement('dd'), { textContent: text }));
    });
    this.element.setAttribute('aria-label', this.help.title);
    this.element.replaceChildren(title, list);
    this.element.hidden = this.isOpen;
  }
}
