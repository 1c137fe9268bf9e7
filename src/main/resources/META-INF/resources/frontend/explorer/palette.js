// @ts-check
import { mix } from './color.js';

/** How many colors the theme has for people. */
const PEOPLE = 7;

/** The colors of the theme as a canvas needs them: resolved, for the scheme that is shown. A new one is made for another scheme. */
export class Palette {
  /**
   * Reads the custom properties of an element.
   *
   * @param {HTMLElement} host
   */
  constructor(host) {
    const probe = document.createElement('span');
    probe.hidden = true;
    host.append(probe);
    /** @param {string} color */
    const resolved = (color) => {
      probe.style.color = color;
      return rgb(getComputedStyle(probe).color);
    };
    /** @type {import('./types.js').Scheme} */
    this.scheme = resolved('light-dark(#fff, #000)').startsWith('rgb(255') ? 'light' : 'dark';
    this.card = resolved('var(--explorer-card)');
    this.paper = resolved('var(--explorer-paper)');
    this.text = resolved('var(--explorer-text)');
    this.muted = resolved('var(--explorer-muted)');
    this.line = resolved('var(--explorer-line)');
    this.plain = resolved('var(--explorer-plain)');
    this.accent = resolved('var(--explorer-accent)');
    this.filled = resolved('var(--bg-filled)');
    this.acting = resolved('var(--bg-acting)');
    this.vacant = resolved('var(--bg-vacant)');
    this.lapsed = resolved('var(--bg-lapsed)');
    this.people = Array.from({ length: PEOPLE }, (_, i) => resolved(`var(--vaadin-user-color-${i}, var(--explorer-muted))`));
    this.font = getComputedStyle(host).fontFamily;
    probe.remove();
  }

  /**
   * A color laid thinly on that of a card.
   *
   * @param {string} color
   * @param {number} share
   */
  tint(color, share) {
    return mix(color, this.card, share);
  }

  /**
   * The border of a box of a color: the color, nearer to that of the text.
   *
   * @param {string} color
   */
  border(color) {
    return mix(color, this.text, 0.55);
  }
}

/** @type {OffscreenCanvasRenderingContext2D | null} */
let pixel = null;

/**
 * Any CSS color as `rgb(r,g,b)`. A canvas is asked, as only the browser knows all notations, such as oklch and color-mix.
 *
 * @param {string} color
 */
function rgb(color) {
  pixel ??= new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true });
  if (!pixel) {
    return color;
  }
  pixel.clearRect(0, 0, 1, 1);
  pixel.fillStyle = color;
  pixel.fillRect(0, 0, 1, 1);
  const [r, g, b] = pixel.getImageData(0, 0, 1, 1).data;
  return `rgb(${r},${g},${b})`;
}
