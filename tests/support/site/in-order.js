const { default: Sequencer } = require('@jest/test-sequencer');

const isOfSite = ({ context }) => context.config.displayName?.name === 'browser';

/** Those that look at the demo as it was invited and let no time go by. */
const isStill = ({ path }) =>
  /\/(?:accessibility[\w-]*|away|headers|nothing-there|postcodes)\.test\.ts$/.test(path);

/**
 * The tests of the running site share it and its clock, which only goes forward: they run by name, so that the first
 * ones see the demo community as it was invited.
 */
class InOrder extends Sequencer {
  sort(tests) {
    const byName = (one, other) => (one.path < other.path ? -1 : 1);
    return [...super.sort(tests.filter((test) => !isOfSite(test))), ...tests.filter(isOfSite).sort(byName)];
  }

  /** Two runs at once have a site each (`--shard=1/2` and `2/2`): in one time goes by, in the other it does not. */
  shard(tests, options) {
    if (options.shardCount !== 2) return super.shard(tests, options);
    return tests.filter((test) => isStill(test) === (options.shardIndex === 2));
  }
}

module.exports = InOrder;
