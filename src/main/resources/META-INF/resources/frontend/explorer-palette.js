/** The colours of the theme as a canvas needs them: worked out, for the scheme that is shown. */
export class Palette {
  constructor(host) {
    const probe = document.createElement('span');
    probe.hidden = true;
    host.append(probe);
    const resolved = (colour) => {
      probe.style.color = colour;
      return rgb(getComputedStyle(probe).color);
    };
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
    this.people = [0, 1, 2, 3, 4, 5, 6].map((it) => resolved(`var(--vaadin-user-color-${it}, var(--explorer-muted))`));
    this.font = getComputedStyle(host).fontFamily;
    probe.remove();
  }

  /** A colour laid thinly on the card. */
  mixed(colour, share) {
    const a = parts(colour);
    const b = parts(this.card);
    return `rgb(${[0, 1, 2].map((i) => Math.round(a[i] * share + b[i] * (1 - share))).join(',')})`;
  }

  /** The edge of a box of a colour: the colour, nearer to that of the text. */
  edge(colour) {
    const [a, b] = [parts(colour), parts(this.text)];
    return `rgb(${[0, 1, 2].map((i) => Math.round(a[i] * 0.55 + b[i] * 0.45)).join(',')})`;
  }

  /** Black or white, whichever can be read on a colour. */
  on(colour) {
    const [r, g, b] = parts(colour).map((it) => (it / 255 <= 0.04045 ? it / 255 / 12.92 : ((it / 255 + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b > 0.35 ? '#111' : '#fff';
  }
}

let pixel;

/** Any CSS colour as red, green and blue: what a canvas makes of it. */
function rgb(colour) {
  pixel ??= new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true });
  pixel.clearRect(0, 0, 1, 1);
  pixel.fillStyle = colour;
  pixel.fillRect(0, 0, 1, 1);
  const [r, g, b] = pixel.getImageData(0, 0, 1, 1).data;
  return `rgb(${r},${g},${b})`;
}

function parts(colour) {
  if (colour.startsWith('#')) {
    return [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16));
  }
  return colour.match(/\d+/g).slice(0, 3).map(Number);
}
