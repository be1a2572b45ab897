/** One message of a stream of server-sent events. */
export interface ServerEvent {
  readonly id: string;
  readonly event: string;
  readonly data: string;
}

const read = (block: string): ServerEvent | null => {
  const fields = { id: '', event: 'message', data: '' };
  for (const line of block.split('\n')) {
    const [, name = '', value = ''] = /^([a-z]+): ?(.*)$/.exec(line) ?? [];
    if (name === 'data') fields.data += fields.data === '' ? value : `\n${value}`;
    else if (name === 'id' || name === 'event') fields[name] = value;
  }
  return fields.data === '' ? null : fields;
};

/**
 * Puts the pieces of a stream together (WHATWG HTML, 9.2). `EventSource` itself cannot send the officer's token, and an address must not carry it.
 * Heartbeats are comments: they make no event.
 */
export class EventReader {
  #rest = '';

  feed(piece: string): readonly ServerEvent[] {
    const blocks = (this.#rest + piece).replaceAll('\r\n', '\n').split('\n\n');
    this.#rest = blocks.pop() ?? '';
    return blocks.map(read).filter((event) => event !== null);
  }
}
