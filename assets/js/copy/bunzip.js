/* Unpacks bzip2, as Python's bz2 writes it: browsers have only deflate of their own, which makes the data of a
   copy, mostly prose, half as long again. */
const bunzip = (() => {
  const GROUP = 50; // symbols that are coded by one table
  const LONGEST = 20; // bits of a code
  const BLOCK = 0x314159; // the first half of what a block begins with
  const RUN_A = 0;
  const RUN_B = 1;

  /**
   * Reads bits, the first one first.
   * @param {Uint8Array} bytes
   */
  function reader(bytes) {
    let place = 0;
    let held = 0;
    let count = 0;
    /** @param {number} wanted at most 24 */
    function peek(wanted) {
      while (count < wanted) {
        held = (held << 8) | bytes[place++];
        count += 8;
      }
      return (held >>> (count - wanted)) & ((1 << wanted) - 1);
    }
    /** @param {number} past */
    function skip(past) {
      count -= past;
    }
    /** @param {number} wanted */
    function bits(wanted) {
      const value = peek(wanted);
      count -= wanted;
      return value;
    }
    return { peek, skip, bits, bit: () => bits(1) };
  }

  /** @typedef {ReturnType<typeof reader>} Reader */

  /**
   * The bytes that a block uses, in order: for each sixteen of them a bit, then for each of these.
   * @param {Reader} from
   */
  function usedBytes({ bits }) {
    const used = [];
    const rows = bits(16);
    for (let row = 0; row < 16; row++) {
      const row16 = rows & (0x8000 >> row) ? bits(16) : 0;
      for (let n = 0; n < 16; n++) if (row16 & (0x8000 >> n)) used.push(row * 16 + n);
    }
    return used;
  }

  /**
   * Takes what stands at a place of a list, and puts it first.
   * @param {Uint8Array} list
   * @param {number} place
   */
  function toFront(list, place) {
    const value = list[place];
    for (let n = place; n > 0; n--) list[n] = list[n - 1];
    list[0] = value;
    return value;
  }

  /**
   * Which of the tables codes each group of symbols.
   * @param {Reader} from
   * @param {number} tables
   */
  function selectors({ bits, bit }, tables) {
    const recent = Uint8Array.from({ length: tables }, (_, n) => n);
    return Uint8Array.from({ length: bits(15) }, () => {
      let place = 0;
      while (bit()) place += 1;
      return toFront(recent, place);
    });
  }

  /**
   * A table of codes: symbols by the length of their codes; of each length the last code, as it begins LONGEST
   * bits, and how far its codes are from the places of their symbols.
   * @param {Reader} from
   * @param {number} size how many symbols there are
   */
  function table({ bits, bit }, size) {
    let length = bits(5);
    const lengths = Array.from({ length: size }, () => {
      while (bit()) length += bit() ? -1 : 1;
      return length;
    });
    /** @type {number[]} */
    const symbols = [];
    const last = new Int32Array(LONGEST + 1).fill(-1);
    const offset = new Int32Array(LONGEST + 1);
    let code = 0;
    for (let n = 1; n <= LONGEST; n++) {
      const start = symbols.length;
      for (let symbol = 0; symbol < size; symbol++) if (lengths[symbol] === n) symbols.push(symbol);
      const count = symbols.length - start;
      offset[n] = start - code;
      if (count) last[n] = ((code + count) << (LONGEST - n)) - 1;
      code = (code + count) << 1;
    }
    return { symbols: Uint16Array.from(symbols), last, offset, least: Math.min(...lengths) };
  }

  /**
   * The last column of a block's sorted rotations, and how often each byte is in it.
   * @param {Reader} from
   * @param {number} most bytes of a block
   */
  function column(from, most) {
    const used = Uint8Array.from(usedBytes(from));
    const end = used.length + 1;
    const tables = from.bits(3);
    const chosen = selectors(from, tables);
    const coded = Array.from({ length: tables }, () => table(from, end + 1));
    const bytes = new Uint32Array(most);
    const counts = new Int32Array(256);
    let now = coded[0];
    let size = 0;
    let run = 0;
    let worth = 1;
    for (let n = 0; ; n++) {
      if (n % GROUP === 0) now = coded[chosen[n / GROUP]];
      const ahead = from.peek(LONGEST);
      let length = now.least;
      while (ahead > now.last[length]) length += 1;
      from.skip(length);
      const symbol = now.symbols[(ahead >>> (LONGEST - length)) + now.offset[length]];
      if (symbol === RUN_A || symbol === RUN_B) {
        run += worth << symbol;
        worth <<= 1;
        continue;
      }
      if (run) {
        bytes.fill(used[0], size, size + run);
        counts[used[0]] += run;
        size += run;
        [run, worth] = [0, 1];
      }
      if (symbol === end) return { bytes, counts, size };
      const byte = toFront(used, symbol - 1);
      bytes[size++] = byte;
      counts[byte] += 1;
    }
  }

  /**
   * A block as it was before it was sorted: each byte of the column leads to the one that follows it.
   * @param {Reader} from
   * @param {number} most
   */
  function block(from, most) {
    from.bits(16); // the sum that would tell an error, in two halves
    from.bits(16);
    from.bit();
    const origin = from.bits(24);
    const { bytes, counts, size } = column(from, most);
    const starts = new Int32Array(256);
    for (let byte = 1; byte < 256; byte++) starts[byte] = starts[byte - 1] + counts[byte - 1];
    for (let n = 0; n < size; n++) bytes[starts[bytes[n] & 0xff]++] |= n << 8;
    const sorted = new Uint8Array(size);
    for (let n = 0, place = bytes[origin] >>> 8; n < size; n++, place = bytes[place] >>> 8)
      sorted[n] = bytes[place];
    return sorted;
  }

  /**
   * Bytes in which, after four that are equal, a number says how many more of them follow: in parts as they
   * were.
   * @param {Uint8Array<ArrayBuffer>} bytes
   */
  function spread(bytes) {
    const parts = [];
    let start = 0;
    let equal = 1;
    for (let n = 1; n < bytes.length; n++) {
      equal = bytes[n] === bytes[n - 1] ? equal + 1 : 1;
      if (equal < 4) continue;
      parts.push(bytes.subarray(start, n + 1), new Uint8Array(bytes[n + 1]).fill(bytes[n]));
      n += 2;
      start = n;
      equal = 1;
    }
    return [...parts, bytes.subarray(start)];
  }

  /**
   * @param {Uint8Array} packed
   * @returns {ArrayBufferView<ArrayBuffer>[]} what was packed, in parts
   */
  function unpack(packed) {
    const from = reader(packed);
    const most = (from.bits(24) && from.bits(8) - 0x30) * 100_000;
    const parts = [];
    while (from.bits(24) === BLOCK && from.bits(24)) parts.push(spread(block(from, most)));
    return parts.flat();
  }

  return { unpack };
})();
