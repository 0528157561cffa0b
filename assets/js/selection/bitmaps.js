/* Bitmaps of events, as data/selection/bitmaps.py has them: 32 events a number. */
const bitmaps = (() => {
  /**
   * @param {number} size how many events there are
   */
  const none = (size) => new Uint32Array(Math.ceil(size / 32));

  /**
   * A bitmap of the events that a function names.
   * @param {number} size
   * @param {(event: number) => boolean} test
   */
  function where(size, test) {
    const bits = none(size);
    for (let event = 0; event < size; event++) if (test(event)) bits[event >> 5] |= 1 << (event & 31);
    return bits;
  }

  /**
   * Adds events that are written as the distance of each from the one before.
   * @param {Uint32Array} bits
   * @param {number[]} gaps
   */
  function add(bits, gaps) {
    let event = 0;
    for (const gap of gaps) {
      event += gap;
      bits[event >> 5] |= 1 << (event & 31);
    }
    return bits;
  }

  /**
   * The events in all of some bitmaps.
   * @param {number} size
   * @param {Uint32Array[]} every
   */
  function all(size, every) {
    const bits = where(size, () => true);
    for (const each of every) for (let n = 0; n < bits.length; n++) bits[n] &= each[n];
    return bits;
  }

  /**
   * The events in any of some bitmaps.
   * @param {number} size
   * @param {Uint32Array[]} every
   */
  function any(size, every) {
    const bits = none(size);
    for (const each of every) for (let n = 0; n < bits.length; n++) bits[n] |= each[n];
    return bits;
  }

  /**
   * How many events are in both.
   * @param {Uint32Array} bits
   * @param {Uint32Array} others
   */
  function count(bits, others) {
    let sum = 0;
    for (let n = 0; n < bits.length; n++) {
      let each = bits[n] & others[n];
      each -= (each >>> 1) & 0x55555555;
      each = (each & 0x33333333) + ((each >>> 2) & 0x33333333);
      sum += Math.imul((each + (each >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
    }
    return sum;
  }

  /**
   * The numbers of the events, in order.
   * @param {Uint32Array} bits
   */
  function positions(bits) {
    /** @type {number[]} */
    const events = [];
    for (let n = 0; n < bits.length; n++) {
      for (let each = bits[n]; each; each &= each - 1) events.push(32 * n + 31 - Math.clz32(each & -each));
    }
    return events;
  }

  /**
   * @param {Uint32Array} bits
   * @param {number} event
   */
  const has = (bits, event) => ((bits[event >> 5] >>> (event & 31)) & 1) === 1;

  return { none, where, has, add, all, any, count, positions };
})();
