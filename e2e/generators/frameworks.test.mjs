import { builds } from './builds.mjs';

const page = (body, script) =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><title>A frame</title><link rel="icon" href="data:,">${body}<script type="module" src="${script}"></script></html>\n`;
const app = '<div id="app"></div>';
const build = 'npx vite build';

builds('react', {
  out: 'dist',
  commands: build,
  files: {
    'index.html': page(app, '/src/main.jsx'),
    'vite.config.js': "import react from '@vitejs/plugin-react'\n\nexport default { plugins: [react()] }\n",
  },
});

builds('vue', {
  out: 'dist',
  commands: build,
  files: {
    'index.html': page(app, '/src/main.js'),
    'src/main.js':
      "import { createApp } from 'vue'\nimport Frame from './Frame.vue'\n\ncreateApp(Frame, { bytes: '81 85 37 fa 21 3d 7f 9f 4d 51 58' }).mount('#app')\n",
  },
});

const element = '<ws-lens panes="verdict bits fields"><pre>81 85 37 fa 21 3d 7f 9f 4d 51 58</pre></ws-lens>';

builds('webpack', { out: 'dist', files: { 'dist/index.html': page(element, 'main.js') } });

builds('esbuild', { out: 'dist', files: { 'dist/index.html': page(element, 'index.js') } });
