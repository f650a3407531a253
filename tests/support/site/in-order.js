const { default: Sequencer } = require('@jest/test-sequencer');

const isOfSite = ({ context }) => context.config.displayName?.name === 'browser';

/** Those that look at the demo as it was invited and let no time go by. */
const isStill = ({ path }) =>
  /\/(?:accessibility[\w-]*|away|headers|judged|map|nothing-there|postcodes|suggestions)\.test\.ts$/.test(
    path,
  );

/** Those that add to the demo, but let no time go by either: so many that both sites are done at the same time. */
const isTimeless = ({ path }) => /\/(?:accounts|audience|leaving|skill|stays|swap)\.test\.ts$/.test(path);

/**
 * The tests of the running site share it and its clock, which only goes forward: they run by name, so that the first
 * ones see the demo community as it was invited.
 */
class InOrder extends Sequencer {
  sort(tests) {
    const byName = (one, other) => (one.path < other.path ? -1 : 1);
    const ofSite = tests.filter(isOfSite).sort(byName);
    const others = super.sort(tests.filter((test) => !isOfSite(test)));
    // Where no time goes by, what is added comes after what was invited.
    if (ofSite.some((test) => !isStill(test) && !isTimeless(test))) return [...others, ...ofSite];
    return [...others, ...ofSite.filter(isStill), ...ofSite.filter((test) => !isStill(test))];
  }

  /** Two runs at once have a site each (`--shard=1/2` and `2/2`): in one time goes by, in the other it does not. */
  shard(tests, options) {
    if (options.shardCount !== 2) return super.shard(tests, options);
    return tests.filter((test) => (isStill(test) || isTimeless(test)) === (options.shardIndex === 2));
  }
}

module.exports = InOrder;
