import { Widget } from '#modules/low/widgets.tsx'
export default Widget
