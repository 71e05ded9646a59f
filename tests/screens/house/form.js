/** The parts that forms are made of, for stories that fill many fields: one line to write one, one to find it as written. */
import assert from 'node:assert/strict';

/** Opens a screen by its address, on a page that has none of it yet. */
export async function goes(hand, phone, hash) {
  await hand.page.goto('about:blank');
  await hand.page.goto(new URL(`/#/${hash}`, phone.open).href);
}

/** A button with these words is chosen. */
export function chosen(hand, name) {
  return hand.page.getByRole('button', { name, pressed: true }).first().waitFor();
}

/** One tap on the plus of a counted thing. */
export function oneMore(hand, label) {
  return stepper(hand, label).getByRole('button', { name: 'Thêm một' }).tap();
}

/** The number that stands at a counted thing. */
export async function counted(hand, label, number) {
  assert.equal(await stepper(hand, label).getByRole('status').textContent(), String(number));
}

/** These letters stand in a field. */
export async function reads(hand, label, text) {
  assert.equal(await hand.page.getByLabel(label).first().inputValue(), text);
}

/** One choice of a question, whose words may stand elsewhere on the screen too. */
export function answers(hand, question, name) {
  return hand.page.getByRole('group', { name: question }).getByRole('button', { name, exact: true }).tap();
}

/** That choice is taken. */
export function answered(hand, question, name) {
  return hand.page.getByRole('group', { name: question }).getByRole('button', { name, exact: true, pressed: true }).waitFor();
}

function stepper(hand, label) {
  return hand.page.getByRole('group', { name: label, exact: true });
}
