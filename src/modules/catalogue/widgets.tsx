export { FormFields } from './web/parts/form-fields.tsx'
export { MyGuidesPanel } from './web/parts/my-guides.tsx'
