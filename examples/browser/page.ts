/// <reference lib="dom" />
import { trainOnPage } from './train-on-page.js';

const result = document.querySelector('#result');
if (result !== null) result.textContent = JSON.stringify(trainOnPage(), undefined, 2);
