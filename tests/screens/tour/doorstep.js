/** *Gặp cùng một chỗ*, on the screens: neighbours who were met on the doorstep, unfolded. */
export async function neighboursOnTheDoorstep({ hand, go, door }, stop) {
  await go(`nha/${door.household}/houses/gap`);
  await hand.page.getByText('Gặp cùng một chỗ').tap();
  await hand.sees(/Chọn nhà có người cũng gặp ở đây/);
  await stop('meeting-together');
}
