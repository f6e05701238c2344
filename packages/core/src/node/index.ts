export { writeFileAtomically } from './atomic-file.js';
export { diskStorage, type FileStorage } from './file-storage.js';
export { type Journal, openJournal } from './journal-file.js';
export { readSnapshotFile, writeSnapshotFile } from './snapshot-file.js';
