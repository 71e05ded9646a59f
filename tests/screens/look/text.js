/**
 * Text that is cut off, that leaves its control, or that pushes the page sideways. Measured on the letters' own boxes,
 * because an element can be wide enough while its words are not in it.
 */

/** Pixels wider than the screen; 0 when nothing scrolls sideways. */
export function sideways(page) {
  return page.evaluate(() => Math.max(0, document.documentElement.scrollWidth - document.documentElement.clientWidth));
}

/** Cut or escaping text, as sentences. */
export function cutText(page) {
  return page.evaluate(() => {
    const SLACK = 1.5;
    const faults = new Set();
    const screen = document.documentElement.clientWidth;
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);

    /** Meant for ears only: one pixel, clipped away. */
    const unseen = (element) => element.closest('.unseen, [hidden], svg, noscript, script, style, option, .too-old') !== null
      || (element.getBoundingClientRect().width <= 1 && getComputedStyle(element).overflow === 'hidden');

    function say(what, node) {
      faults.add(`${what}: “${node.data.trim().replace(/\s+/g, ' ').slice(0, 60)}”`);
    }

    for (let node = texts.nextNode(); node; node = texts.nextNode()) {
      const parent = node.parentElement;
      if (!node.data.trim() || !parent || unseen(parent)) continue;
      const style = getComputedStyle(parent);
      if (style.visibility === 'hidden' || Number(style.opacity) === 0) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      const lines = [...range.getClientRects()].filter(({ width, height }) => width > 0 && height > 0);
      if (lines.length === 0) continue;
      const control = parent.closest('button, a.button, a.card, a.row, nav a, label, .input');
      const box = control && getComputedStyle(control).display !== 'inline' ? control.getBoundingClientRect() : undefined;
      for (const line of lines) {
        if (line.right > screen + SLACK || line.left < -SLACK) say('text leaves the screen', node);
        if (box && (line.right > box.right + SLACK || line.left < box.left - SLACK || line.bottom > box.bottom + SLACK || line.top < box.top - SLACK)) {
          say('text leaves its control', node);
        }
        for (let frame = parent; frame && frame !== document.body; frame = frame.parentElement) {
          const { overflowX, overflowY, textOverflow } = getComputedStyle(frame);
          if (overflowX === 'visible' && overflowY === 'visible') continue;
          const edge = frame.getBoundingClientRect();
          const cutAcross = /hidden|clip/.test(overflowX) && (line.right > edge.right + SLACK || line.left < edge.left - SLACK);
          const cutDown = /hidden|clip/.test(overflowY) && (line.bottom > edge.bottom + SLACK || line.top < edge.top - SLACK);
          if (cutAcross || cutDown) say(textOverflow === 'ellipsis' ? 'text ends in dots' : 'text is cut', node);
        }
      }
      // Ễ, Ộ, Ữ stand higher and deeper than Latin letters: a line shorter than 1.3 em cuts them in a clipped box.
      const leading = Number.parseFloat(style.lineHeight) / Number.parseFloat(style.fontSize);
      if (leading < 1.3 && /\p{L}/u.test(node.data)) say(`line height ${leading.toFixed(2)}`, node);
    }
    return [...faults];
  });
}
