export { plot } from './plot.js';
