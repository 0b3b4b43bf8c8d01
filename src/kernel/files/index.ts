/** Files: a row (owner, name, type, who) points to bytes by their SHA-256. */
export { folderStore, type FileStore } from './store.ts'
export { takeFile } from './take-file.ts'
export { type Upload, upload, uploads } from './upload.ts'
export {
  attachFile,
  dropFiles,
  type FileRow,
  filesOf,
  fileResponse,
  getFile,
  moveFiles,
} from './files.ts'
