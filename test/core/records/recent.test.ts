import assert from 'node:assert/strict';
import { Recent } from '../../../src/core/records/recent.ts';

class Member {
  forgot = 0;
  #used = false;

  use(): this {
    this.#used = true;
    return this;
  }

  takeUse(): boolean {
    const used = this.#used;
    this.#used = false;
    return used;
  }

  forgetParts(): void {
    this.forgot++;
  }
}

describe('Recent', () => {
  it('lets the first one forget when there are too many', () => {
    const recent = new Recent<Member>(2);
    const [a, b, c] = [new Member(), new Member(), new Member()];
    for (const member of [a, b, c]) recent.add(member);
    assert.deepEqual([a.forgot, b.forgot, c.forgot], [1, 0, 0]);
  });

  it('spares one that has been used since its last turn', () => {
    const recent = new Recent<Member>(2);
    const [a, b, c] = [new Member().use(), new Member(), new Member()];
    for (const member of [a, b, c]) recent.add(member);
    assert.deepEqual([a.forgot, b.forgot], [0, 1]);
  });

  it('ends when all have been used', () => {
    const recent = new Recent<Member>(2);
    const members = [new Member().use(), new Member().use(), new Member()];
    for (const member of members) recent.add(member);
    assert.equal(members.filter(({ forgot }) => forgot === 1).length, 1);
  });
});
