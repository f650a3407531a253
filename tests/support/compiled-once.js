const vm = require('node:vm');
const { TestEnvironment } = require('jest-environment-node');

/** What was compiled in this process, by file: it keeps the functions that were called before. */
const compiled = new Map();
const compileAnew = vm.compileFunction;

/**
 * Each test file has a world of its own, and Jest compiles every module anew for each of them, from the same text. Here one
 * compilation serves all the worlds of a process; what a module holds and says is made anew in each, as before.
 */
vm.compileFunction = (source, parameters, options) => {
  const { filename, parsingContext } = options;
  if (!parsingContext) return compileAnew(source, parameters, options);
  const known = compiled.get(filename);
  if (known?.source === source) return known.script.runInContext(parsingContext);
  const opening = `(function (${parameters.join(', ')}) {`;
  const script = new vm.Script(`${opening}${source}\n})`, { filename, columnOffset: -opening.length });
  compiled.set(filename, { source, script });
  return script.runInContext(parsingContext);
};

module.exports = TestEnvironment;
