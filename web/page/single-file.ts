import './files.ts';
import './page.ts';
