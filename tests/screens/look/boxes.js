/** Targets a thumb over 55 can hit: measured boxes, not declared styles. */

/** Any target; the main ones. In CSS pixels. */
const LEAST = 48;
const LEAST_MAIN = 56;

/** Controls that are too small, as sentences. */
export function smallControls(page) {
  return page.evaluate(([least, leastMain]) => {
    const controls = 'button, a[href], input, textarea, select, summary, [role=button], [role=radio], [role=checkbox]';
    const faults = [];
    for (const control of document.querySelectorAll(controls)) {
      const { width, height } = control.getBoundingClientRect();
      if (width === 0 || height === 0 || control.closest('[inert], [hidden]')) continue;
      if (getComputedStyle(control).visibility === 'hidden') continue;
      const main = control.matches('.button.main');
      const needed = main ? leastMain : least;
      // A half pixel is rounding, not a smaller target.
      if (width < least - 0.5 || height < needed - 0.5) {
        const words = (control.getAttribute('aria-label') ?? control.textContent ?? '').trim().replace(/\s+/g, ' ').slice(0, 40);
        faults.push(`target ${Math.round(width)}×${Math.round(height)} < ${needed}: <${control.tagName.toLowerCase()}> ${words}`);
      }
    }
    return faults;
  }, [LEAST, LEAST_MAIN]);
}
