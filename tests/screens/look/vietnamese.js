/**
 * Vietnamese that is left on a page which should speak English. Letters that only Vietnamese writes give it away,
 * wherever the words come from: a dictionary, the engine, or a sentence put together of both. What is meant to be read in
 * Vietnamese says so by `lang`.
 */

/** What English keeps: the names of the product, of this language and of what people learn with, and words of the ward. */
const KEPT = ['Từng Nhà', 'Tiếng Việt', 'Bình dân học vụ số', 'kiệt', 'Kiệt', 'tổ', 'Tổ'];

/** Texts with Vietnamese words in them, for eyes and for ears, that are none of `known`: people, streets, what the ward calls itself. */
export function vietnameseLeft(page, known = []) {
  const names = [...known, ...KEPT].filter(Boolean).sort((one, other) => other.length - one.length);
  return page.evaluate((passed) => {
    const OURS = /[ăâđêôơưàáảãạằắẳẵặầấẩẫậèéẻẽẹềếểễệìíỉĩịòóỏõọồốổỗộờớởỡợùúủũụừứửữựỳýỷỹỵ]/iu;
    const ATTRIBUTES = ['aria-label', 'placeholder', 'title', 'alt'];
    const escaped = passed.map((name) => name.normalize('NFC').replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
    const whole = new RegExp(`(?<!\\p{L})(?:${escaped.join('|')})(?!\\p{L})`, 'gu');
    const left = new Set();
    const hear = (words) => {
      const plain = (words ?? '').normalize('NFC').replace(/\s+/g, ' ').trim();
      if (OURS.test(plain.replace(whole, ''))) left.add(plain.slice(0, 80));
    };
    hear(document.title);
    const nodes = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
    for (let node = nodes.nextNode(); node; node = nodes.nextNode()) {
      const element = node.nodeType === Node.TEXT_NODE ? node.parentElement : node;
      if (element.closest('body [lang=vi], script, style, noscript, .too-old')) continue;
      if (node === element) ATTRIBUTES.forEach((name) => hear(node.getAttribute(name)));
      else hear(node.data);
    }
    return [...left];
  }, names);
}
