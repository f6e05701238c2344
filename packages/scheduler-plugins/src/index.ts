export { learningRate } from './learning-rate.js';
