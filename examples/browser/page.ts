/// <reference lib="dom" />
import { keptBy, page } from './laws-on-page.js';
import { trainOnPage } from './train-on-page.js';

const show = (selector: string, result: unknown): void => {
  const element = document.querySelector(selector);
  if (element !== null) element.textContent = JSON.stringify(result, undefined, 2);
};

show('#result', trainOnPage());
show('#laws', await keptBy(page));
