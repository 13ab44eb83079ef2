import { createCodec } from '../codec.ts';
import { createBridge } from './bridge.ts';
import { type PreloadFacts, startPreload } from './preload-world.ts';
import { watchWindowOpen } from './window-open.ts';

// Node strips the types when it loads these functions, so their text is what a page understands.
const topFrameOnly = 'if (window !== window.top || location.href === "about:blank") return;';

/** For the page's own world. */
export const mainWorldSource = `(() => { ${topFrameOnly}
  (${createBridge})('main', (${createCodec})());
  (${watchWindowOpen})();
})()`;

/** For the isolated world. */
export function preloadWorldSource(preload: string, facts: PreloadFacts): string {
  return `(() => { ${topFrameOnly}
    const codec = (${createCodec})();
    (${startPreload})(codec, (${createBridge})('preload', codec), ${JSON.stringify(facts)}, function (require, module, exports, process, global) {${preload}\n});
  })()`;
}
