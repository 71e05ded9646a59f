/** The square code on the ward's paper for a new phone: where the server is and the one-time code, with nothing to type. */

export interface Ticket {
  server: string;
  code: string;
}

/** `v1|<address>|<reserved>|<code>|<ward>`, as the server draws it (`api/desk/running/code.rs`); undefined for any other code. */
export function ticketIn(text: string): Ticket | undefined {
  const [version, server, , code] = text.trim().split('|');
  return version === 'v1' && server && code ? { server, code } : undefined;
}
