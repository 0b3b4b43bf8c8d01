export const today = Temporal.Now.plainDateISO()
const later = async () => {
  console.log(today)
}
later()
export default later
