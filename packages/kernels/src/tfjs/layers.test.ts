import { testLayers } from './layers.test.suite.js';

testLayers(false);
