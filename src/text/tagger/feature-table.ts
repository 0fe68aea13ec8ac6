/** From a feature's hash to its number: open addressing, linear probing, at most half full. */
export class FeatureTable {
  private readonly slots: Int32Array;
  private readonly keys: Uint32Array;
  private readonly shift: number;
  private readonly mask: number;

  /** @param keys hashes, all different; a feature's number is its place here */
  constructor(keys: Uint32Array) {
    const bits = Math.max(4, Math.ceil(Math.log2(keys.length * 2 + 1)));
    this.keys = new Uint32Array(2 ** bits);
    this.slots = new Int32Array(2 ** bits).fill(-1);
    this.shift = 32 - bits;
    this.mask = 2 ** bits - 1;
    for (let i = 0; i < keys.length; i++) {
      let slot = this.home(keys[i] as number);
      while ((this.slots[slot] as number) >= 0) slot = (slot + 1) & this.mask;
      this.slots[slot] = i;
      this.keys[slot] = keys[i] as number;
    }
  }

  /** The feature's number, -1 for one that is not in the table. */
  find(hash: number): number {
    const key = hash >>> 0;
    for (let slot = this.home(key); ; slot = (slot + 1) & this.mask) {
      const index = this.slots[slot] as number;
      if (index < 0 || this.keys[slot] === key) return index;
    }
  }

  private home(key: number): number {
    return Math.imul(key, 0x2c1b3c6d) >>> this.shift;
  }
}
