import assert from 'node:assert/strict';
import { mock } from 'node:test';
import { Storms } from '../../src/extension/storms.ts';

describe('Storms', () => {
  let over: number;
  let storms: Storms;
  beforeEach(() => {
    mock.timers.enable({ apis: ['setTimeout'] });
    over = 0;
    storms = new Storms(() => over++, 100);
  });
  afterEach(() => {
    storms.dispose();
    mock.timers.reset();
  });

  it('tells once when a storm is over', () => {
    for (let gust = 0; gust < 10; gust++) {
      storms.note(50);
      mock.timers.tick(90);
    }
    assert.equal(over, 0);
    mock.timers.tick(100);
    assert.equal(over, 1);
    mock.timers.tick(1000);
    assert.equal(over, 1);
  });

  it('makes nothing of few changes, however often they come', () => {
    for (let times = 0; times < 50; times++) {
      storms.note(50);
      mock.timers.tick(200);
    }
    assert.equal(over, 0);
  });

  it('is not kept from its end by what trickles', () => {
    storms.note(5000);
    for (let times = 0; times < 20; times++) {
      mock.timers.tick(10);
      storms.note(1);
    }
    assert.equal(over, 1);
  });

  it('tells nothing once nobody listens', () => {
    storms.note(5000);
    storms.dispose();
    mock.timers.tick(1000);
    assert.equal(over, 0);
  });
});
