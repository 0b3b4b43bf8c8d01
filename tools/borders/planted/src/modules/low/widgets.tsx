export const Widget = () => null
