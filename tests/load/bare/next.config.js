const { resolve } = require('node:path');

module.exports = { poweredByHeader: false, turbopack: { root: resolve(__dirname, '../../..') } };
