import { describe } from 'vitest';
import { Firefox, hasFirefox } from '../../support/firefox.ts';
import { sinkContract } from '../../support/sink-contract.ts';

describe.skipIf(!(await hasFirefox()))('in Firefox', () => {
  sinkContract('firefox', (options) => Firefox.launch(options));
});
