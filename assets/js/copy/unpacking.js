/* Unpacks LZMA, as Python's lzma writes it (parcel.py): browsers have only deflate of their own, which makes
   the data of a copy, mostly prose, more than half as long again. */
const unpacking = (() => {
  const HEADER = 13; // bytes: one of settings, four of a size that does not matter here, eight of the length
  const EVEN = 1 << 10; // a chance of one half, of 2 ** 11
  const FEWEST = 2; // bytes that are copied
  /* Where chances stand: of literal or copy, of the way in which a copy says its distance, of distances by the
     length of the copy, of lengths, of literals by what stands before them. */
  const COPY = 0;
  const AGAIN = 192;
  const OTHER = [204, 216, 228];
  const LONGER = 240;
  const SLOT = 432;
  const NEAR = 688;
  const LOWEST = 816;
  const LENGTH = 832;
  const LENGTH_AGAIN = 1346;
  const LITERAL = 1860;
  const LITERALS = 0x300; // chances of a literal

  /**
   * Decodes bits, each by a chance that follows what it was before.
   * @param {Uint8Array} bytes
   * @param {number} chances how many of them there are
   */
  function decoder(bytes, chances) {
    const odds = new Uint16Array(chances).fill(EVEN);
    let range = 0xffffffff;
    let place = HEADER + 1;
    let code = 0;
    for (let n = 0; n < 4; n++) code = ((code << 8) | bytes[place++]) >>> 0;

    function refill() {
      if (range >= 0x1000000) return;
      range = (range << 8) >>> 0;
      code = ((code << 8) | bytes[place++]) >>> 0;
    }

    /** @param {number} of the number of its chance */
    function bit(of) {
      const chance = odds[of];
      const bound = (range >>> 11) * chance;
      const is = code < bound ? 0 : 1;
      odds[of] = is ? chance - (chance >>> 5) : chance + ((2048 - chance) >>> 5);
      code -= is ? bound : 0;
      range = is ? range - bound : bound;
      refill();
      return is;
    }

    /** @param {number} count of bits of even chance, the highest first */
    function even(count) {
      let value = 0;
      for (let n = 0; n < count; n++) {
        range >>>= 1;
        const is = code < range ? 0 : 1;
        code -= is ? range : 0;
        refill();
        value = (value << 1) | is;
      }
      return value;
    }

    /**
     * Bits of which each has a chance by those before it, the highest first.
     * @param {number} of
     * @param {number} count
     */
    function high(of, count) {
      let node = 1;
      for (let n = 0; n < count; n++) node = (node << 1) | bit(of + node);
      return node - (1 << count);
    }

    /**
     * The same, the lowest first.
     * @param {number} of
     * @param {number} count
     */
    function low(of, count) {
      let node = 1;
      let value = 0;
      for (let n = 0; n < count; n++) {
        const is = bit(of + node);
        node = (node << 1) | is;
        value |= is << n;
      }
      return value;
    }

    return { bit, even, high, low };
  }

  /** @typedef {ReturnType<typeof decoder>} Decoder */

  /**
   * How many bytes are copied, less the fewest.
   * @param {Decoder} from
   * @param {number} of
   * @param {number} aligned
   */
  function length({ bit, high }, of, aligned) {
    if (!bit(of)) return high(of + 2 + aligned * 8, 3);
    return bit(of + 1) ? 16 + high(of + 258, 8) : 8 + high(of + 130 + aligned * 8, 3);
  }

  /**
   * From how far before they are copied, less one.
   * @param {Decoder} from
   * @param {number} count
   */
  function distance({ even, high, low }, count) {
    const slot = high(SLOT + Math.min(count, 3) * 64, 6);
    if (slot < 4) return slot;
    const bits = (slot >> 1) - 1;
    const least = (2 | (slot & 1)) << bits;
    if (slot < 14) return least + low(NEAR + least - slot, bits);
    return least + (even(bits - 4) << 4) + low(LOWEST, 4);
  }

  /**
   * A byte, which after a copy is likely to differ from the one that would have been copied next.
   * @param {Decoder} from
   * @param {number} of
   * @param {number} next that one; -1 if it is not after a copy
   */
  function literal({ bit }, of, next) {
    let symbol = 1;
    for (let n = 7; next >= 0 && n >= 0; n--) {
      const likely = (next >> n) & 1;
      const is = bit(of + ((1 + likely) << 8) + symbol);
      symbol = (symbol << 1) | is;
      if (is !== likely) break;
    }
    while (symbol < 0x100) symbol = (symbol << 1) | bit(of + symbol);
    return symbol & 0xff;
  }

  /**
   * Puts the distance of a copy before those that were last, and takes it from there if it is one of them.
   * @param {Decoder} from
   * @param {number} state
   * @param {number[]} last
   */
  function recall({ bit }, state, last) {
    let place = 0;
    while (place < 3 && bit(OTHER[place] + state)) place += 1;
    last.unshift(...last.splice(place, 1));
    return place;
  }

  /**
   * @param {Uint8Array} packed
   * @returns {Uint8Array<ArrayBuffer>} what was packed
   */
  function unpack(packed) {
    const settings = packed[0];
    const before = settings % 9; // bits of the byte before, which tell one literal from another
    const rest = Math.floor(settings / 9);
    const within = (1 << (rest % 5)) - 1; // and of its place
    const aligned = (1 << Math.floor(rest / 5)) - 1;
    const size = new DataView(packed.buffer, packed.byteOffset).getUint32(5, true);
    const whole = new Uint8Array(size);
    const from = decoder(packed, LITERAL + (LITERALS << before) * (within + 1));
    const last = [0, 0, 0, 0];
    let state = 0; // what the last steps were; from 7 on the last one was a copy
    for (let place = 0; place < size; ) {
      const at = place & aligned;
      if (!from.bit(COPY + (state << 4) + at)) {
        const context = ((place & within) << before) + ((whole[place - 1] || 0) >> (8 - before));
        const next = state < 7 ? -1 : whole[place - last[0] - 1];
        whole[place++] = literal(from, LITERAL + LITERALS * context, next);
        state = state < 4 ? 0 : state - (state < 10 ? 3 : 6);
        continue;
      }
      let count = 1;
      if (!from.bit(AGAIN + state)) {
        const more = length(from, LENGTH, at);
        count = more + FEWEST;
        last.unshift(distance(from, more));
        last.pop();
        state = state < 7 ? 7 : 10;
      } else if (recall(from, state, last) || from.bit(LONGER + (state << 4) + at)) {
        count = length(from, LENGTH_AGAIN, at) + FEWEST;
        state = state < 7 ? 8 : 11;
      } else state = state < 7 ? 9 : 11;
      for (const end = Math.min(place + count, size); place < end; place++)
        whole[place] = whole[place - last[0] - 1];
    }
    return whole;
  }

  return { unpack };
})();
