import { Chromium } from '../../support/chromium.ts';
import { sinkContract } from '../../support/sink-contract.ts';

sinkContract('chrome', (options) => Chromium.launch(options));
