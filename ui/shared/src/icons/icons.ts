/** The strokes of the icons, one path each. The door with two knock marks is the product's own sign. */
export const ICONS = {
  door: 'M6 21V3h12v18zM9.5 12.5v1M11 5.5L9 8M15 5.5L12.5 8.5',
  house: 'M4 10.5L12 3l8 7.5V21H4z',
  lesson: 'M2.5 9L12 4.5 21.5 9 12 13.5zM6.5 11v5c3 2.6 8 2.6 11 0v-5M21.5 9v5',
  send: 'M12 20V4M5.5 10.5L12 4l6.5 6.5',
  down: 'M12 4v16M5.5 13.5L12 20l6.5-6.5',
  order: 'M7.5 20V4M3.5 8l4-4 4 4M16.5 4v16M12.5 16l4 4 4-4',
  back: 'M14.5 5l-7 7 7 7',
  forward: 'M9.5 5l7 7-7 7',
  search: 'M10.5 4a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13zM15.5 15.5L20.5 20.5',
  plus: 'M12 5v14M5 12h14',
  minus: 'M5 12h14',
  tick: 'M5 12.5l4.5 4.5L19 7.5',
  cross: 'M6 6l12 12M18 6L6 18',
  warn: 'M12 4L2.5 20h19zM12 10v4.5M12 17.3v.2',
  person: 'M12 4a4 4 0 1 0 0 8 4 4 0 0 0 0-8zM4.5 20.5c1-4 4-5.5 7.5-5.5s6.5 1.5 7.5 5.5',
  calendar: 'M4 6h16v14H4zM4 10.5h16M8.5 3.5v4M15.5 3.5v4',
  pencil: 'M4 20l1-4.5L16 4.5l3.5 3.5L8.5 19z',
  speak: 'M4 5h16v11H11l-4.5 4v-4H4z',
  phone: 'M7 2.5h10v19H7zM11 18.5h2',
  results: 'M4 20.5h16M6.5 17v-4M12 17V5M17.5 17V9',
  two: 'M8.5 12a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7zM2.5 20c.8-3.6 3-5 6-5s5.2 1.4 6 5M16 5.3a3.5 3.5 0 0 1 0 6.5M17.5 15.3c2.2.6 3.5 2.1 4 4.7',
  erase: 'M9.5 5H20.5v14H9.5L3 12zM12 9.5l5 5M17 9.5l-5 5',
  scan: 'M3.5 8.5v-5h5M15.5 3.5h5v5M20.5 15.5v5h-5M8.5 20.5h-5v-5M9 9h2v2H9zM14 13v2M9 14.5h2M14 9h1',
} as const;

export type IconName = keyof typeof ICONS;
