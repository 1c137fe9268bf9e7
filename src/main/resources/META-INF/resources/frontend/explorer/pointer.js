// @ts-check
import { hit } from './geometry.js';

/**
 * @typedef {import('../cytoscape.js').EventObject} EventObject
 *
 * @typedef {object} PointerActions
 * @property {(id: string | null, isSecond: boolean) => void} choose null is the ground
 * @property {(id: string) => void} fold
 * @property {(id: string | null) => void} hover
 */

/** Two taps on a node within this time, in milliseconds, are one double tap: it folds, and chooses only once. */
const DOUBLE_TAP = 300;

/**
 * Turns what mouse and fingers do on the graph into actions.
 *
 * @param {import('../cytoscape.js').Core} cy
 * @param {import('./renderer.js').Renderer} renderer whose fold buttons are no part of the graph, and lie over it
 * @param {HTMLElement} element whose cursor says what can be clicked
 * @param {PointerActions} actions
 */
export function followPointer(cy, renderer, element, { choose, fold, hover }) {
  let lastTap = 0;
  cy.on('tap', (event) => {
    const button = hit(renderer.folds, event.renderedPosition);
    if (button) {
      fold(button.id);
      return;
    }
    if (event.target === cy) {
      choose(null, false);
      return;
    }
    const id = event.target.id();
    const isDouble = renderer.focus === id && event.timeStamp - lastTap < DOUBLE_TAP;
    lastTap = event.timeStamp;
    if (!isDouble) {
      renderer.focus = id;
      const { shiftKey, ctrlKey, metaKey } = /** @type {MouseEvent} */ (event.originalEvent);
      choose(id, shiftKey || ctrlKey || metaKey);
    }
  });
  cy.on('dbltap', 'node', (event) => fold(event.target.id()));
  cy.on('mouseover', 'node', (event) => hover(event.target.id()));
  cy.on('mouseout', 'node', () => hover(null));
  cy.on('mousemove', (event) => {
    element.style.cursor = hit(renderer.folds, event.renderedPosition) || event.target !== cy ? 'pointer' : '';
  });
}
