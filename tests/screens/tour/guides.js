/** What helps a volunteer along, on the screens: the first minute, the help of a screen, and the guide cards. */

/** From the enrolled phone to the end of its first minute. */
export async function theFirstMinute({ hand }, stop) {
  await hand.sees('Đến nhà nào, chạm vào việc vừa xảy ra ở nhà ấy.');
  await stop('first-run');
  for (const said of [/chạm hai lần/, /bà con nói “Có”/, /bấm “Gửi”/, /bấm “Trợ giúp”/]) {
    await hand.button('Tiếp');
    await hand.sees(said);
  }
  await stop('first-run-last');
  await hand.button('Bắt đầu');
}

/** From *Hôm nay* over its help to a card, as its learner sees it, and to a skill that has none. */
export async function help({ hand, go, today }, stop) {
  await today();
  await hand.button('Trợ giúp');
  await hand.sees(/Nhà kế tiếp đã được xếp sẵn/);
  await stop('help');
  await hand.link(/^Thẻ hướng dẫn/);
  await hand.sees(/Mỗi việc ba bước/);
  await stop('guides');
  await hand.link('Cài và kích hoạt VNeID');
  await hand.sees('Cẩn thận');
  await stop('guide');
  await hand.button('Cho bà con xem');
  await hand.seesNoMore('Đang bị lừa?');
  await stop('guide-shown');
  await go('tam-the/SK-01');
  await hand.sees('Việc này chưa có thẻ hướng dẫn.');
  await stop('guide-none');
}
