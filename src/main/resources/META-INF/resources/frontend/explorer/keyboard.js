// @ts-check

/**
 * What a key stands for.
 *
 * @typedef {{ type: 'navigate', key: string }
 *   | { type: 'choose', id: string | null, isSecond: boolean }
 *   | { type: 'fold', id: string }
 *   | { type: 'slide', index: number }
 *   | { type: 'zoom', factor: number }
 *   | { type: 'fit' }
 *   | { type: 'help' }} Command
 *
 * @typedef {object} KeyboardState on what it depends
 * @property {string | null} focus the id of the node on which the keyboard is
 * @property {string[]} chosen the ids of what is chosen
 * @property {boolean} isHelpOpen
 * @property {number | null} slide which slide is presented, -1 is the whole; null unless something is
 */

/** How much nearer a press of a key brings. */
const ZOOM = 1.35;

/**
 * What a key stands for; undefined if for nothing, so that the browser and the page get it.
 *
 * @param {string} key
 * @param {KeyboardState} state
 * @returns {Command | undefined}
 */
export function commandFor(key, state) {
  return (state.slide === null ? exploring(key, state) : presenting(key, state.slide)) ?? always(key, state);
}

/**
 * @param {string} key
 * @param {KeyboardState} state
 * @returns {Command | undefined}
 */
function exploring(key, { focus, chosen }) {
  if (['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight', 'Home', 'End'].includes(key)) {
    return { type: 'navigate', key };
  }
  if (!focus) {
    return undefined;
  }
  switch (key) {
    case 'Enter': return chosen.includes(focus) ? { type: 'fold', id: focus } : { type: 'choose', id: focus, isSecond: false };
    case ' ': return { type: 'fold', id: focus };
    case 'w': return { type: 'choose', id: focus, isSecond: true };
    default: return undefined;
  }
}

/**
 * The keys of a presenter, too, are Page Up and Page Down.
 *
 * @param {string} key
 * @param {number} slide
 * @returns {Command | undefined}
 */
function presenting(key, slide) {
  switch (key) {
    case 'ArrowRight': case 'ArrowDown': case ' ': case 'PageDown': return { type: 'slide', index: slide + 1 };
    case 'ArrowLeft': case 'ArrowUp': case 'PageUp': return { type: 'slide', index: slide - 1 };
    case 'Home': return { type: 'slide', index: -1 };
    default: return undefined;
  }
}

/**
 * @param {string} key
 * @param {KeyboardState} state
 * @returns {Command | undefined}
 */
function always(key, { chosen, isHelpOpen }) {
  switch (key) {
    case '+': case '=': return { type: 'zoom', factor: ZOOM };
    case '-': case '_': return { type: 'zoom', factor: 1 / ZOOM };
    case '0': return { type: 'fit' };
    case '?': return { type: 'help' };
    case 'Escape':
      if (isHelpOpen) {
        return { type: 'help' };
      }
      // with nothing to clear, Escape leaves the full screen
      return chosen.length ? { type: 'choose', id: null, isSecond: false } : undefined;
    default: return undefined;
  }
}
