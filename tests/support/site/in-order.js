const { default: Sequencer } = require('@jest/test-sequencer');

/**
 * The tests of the running site share it and its clock, which only goes forward: they run by name, so that the first
 * ones see the demo community as it was invited.
 */
class InOrder extends Sequencer {
  sort(tests) {
    const isOfSite = ({ context }) => context.config.displayName?.name === 'browser';
    const byName = (one, other) => (one.path < other.path ? -1 : 1);
    return [...super.sort(tests.filter((test) => !isOfSite(test))), ...tests.filter(isOfSite).sort(byName)];
  }
}

module.exports = InOrder;
