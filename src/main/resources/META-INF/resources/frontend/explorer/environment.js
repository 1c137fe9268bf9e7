// @ts-check

/**
 * Observes what is around an element and changes how it has to be drawn.
 *
 * @param {HTMLElement} element
 * @param {object} listeners
 * @param {() => void} listeners.onResize
 * @param {() => void} listeners.onScheme is called when the colors may be others: light or dark, chosen by the system or on the page
 * @param {(isFullscreen: boolean) => void} listeners.onFullscreen
 * @param {AbortSignal} signal ends it
 */
export function observeEnvironment(element, { onResize, onScheme, onFullscreen }, signal) {
  const resizes = new ResizeObserver(onResize);
  resizes.observe(element);
  const attributes = new MutationObserver(onScheme);
  attributes.observe(document.documentElement, { attributes: true, attributeFilter: ['theme', 'style', 'class'] });
  signal.addEventListener('abort', () => {
    resizes.disconnect();
    attributes.disconnect();
  });
  window.matchMedia('(prefers-color-scheme: dark)').addEventListener('change', onScheme, { signal });
  const fullscreen = () => onFullscreen(document.fullscreenElement?.contains(element) ?? false);
  document.addEventListener('fullscreenchange', fullscreen, { signal });
}
