import { texts } from '#kernel/text.ts'

export const letterWords = texts({
  hello: { sv: 'Hej {name}!', en: 'Hello {name},' },
  bye: { sv: 'Vänliga hälsningar\n{unit}', en: 'Kind regards,\n{unit}' },
  open: { sv: 'Se bokningen', en: 'See the booking' },
  openMany: { sv: 'Se den första bokningen', en: 'See the first booking' },
  when: { sv: '{when}, {minutes} minuter', en: '{when}, {minutes} minutes' },
  place: { sv: 'Plats: {place}', en: 'Place: {place}' },
  byVideo: { sv: 'Vi ses på video: {url}', en: 'We meet by video: {url}' },
  byVideoLater: {
    sv: 'Vi ses på video. Länken kommer i ett eget brev.',
    en: 'We meet by video. The link comes in a letter of its own.',
  },
  with: { sv: 'Bokat: {names}', en: 'Booked: {names}' },
  confirmSubject: { sv: 'Bekräfta din tid: {service}', en: 'Confirm your time: {service}' },
  confirm: {
    sv: 'Du har valt en tid för ”{service}”. Vi håller den till {until}. Bekräfta den på sidan som knappen öppnar, så är den din.',
    en: 'You have chosen a time for “{service}”. We keep it until {until}. Confirm it on the page that the button opens, and it is yours.',
  },
  notYou: {
    sv: 'Var det inte du? Då behöver du inte göra något. Tiden släpps av sig själv.',
    en: 'Was it not you? Then you need do nothing. The time is let go by itself.',
  },
  confirmButton: { sv: 'Öppna och bekräfta', en: 'Open and confirm' },
  requestedSubject: {
    sv: 'Vi svarar om din tid: {service}',
    en: 'We will answer about your time: {service}',
  },
  requested: {
    sv: 'Du har frågat efter en tid för ”{service}”. Tiden hålls åt dig tills vi har svarat.',
    en: 'You have asked for a time for “{service}”. It is kept for you until we have answered.',
  },
  bookedSubject: { sv: 'Bokat: {service}, {when}', en: 'Booked: {service}, {when}' },
  booked: { sv: 'Din tid för ”{service}” är bokad.', en: 'Your time for “{service}” is booked.' },
  bookedMany: {
    sv: 'Dina {n} tider för ”{service}” är bokade.',
    en: 'Your {n} times for “{service}” are booked.',
  },
  change: {
    sv: 'Behöver du en annan tid, eller kan du inte komma? Byt eller avboka på bokningens sida, så får någon annan tiden.',
    en: 'Do you need another time, or can you not come? Change or cancel on the page of the booking, so that somebody else gets the time.',
  },
  movedSubject: { sv: 'Ny tid: {service}, {when}', en: 'New time: {service}, {when}' },
  moved: {
    sv: 'Din bokning av ”{service}” har en ny tid.',
    en: 'Your booking of “{service}” has a new time.',
  },
  cancelledSubject: { sv: 'Avbokat: {service}, {when}', en: 'Cancelled: {service}, {when}' },
  cancelled: {
    sv: 'Bokningen av ”{service}” är avbokad.',
    en: 'The booking of “{service}” is cancelled.',
  },
  declinedSubject: {
    sv: 'Tiden blev inte av: {service}',
    en: 'The time did not work out: {service}',
  },
  declined: {
    sv: 'Vi kan tyvärr inte ta emot dig den tid du frågade efter för ”{service}”.',
    en: 'We are sorry, but we cannot see you at the time that you asked for, for “{service}”.',
  },
  expired: {
    sv: 'Tiden för ”{service}” bekräftades inte och har släppts.',
    en: 'The time for “{service}” was not confirmed and has been let go.',
  },
  expiredSubject: { sv: 'Tiden är släppt: {service}', en: 'The time has been let go: {service}' },
  reason: { sv: 'Skäl: {reason}', en: 'Reason: {reason}' },
  remindSubject: { sv: 'Påminnelse: {service}, {when}', en: 'Reminder: {service}, {when}' },
  remind: { sv: 'Vi ses snart: ”{service}”.', en: 'See you soon: “{service}”.' },
  offerSubject: { sv: 'En tid är ledig: {service}', en: 'A time is free: {service}' },
  offer: {
    sv: 'Du står i kö för ”{service}”, och nu finns en tid. Vi håller den åt dig till {until}. Därefter får nästa i kön frågan.',
    en: 'You are waiting for “{service}”, and now there is a time. We keep it for you until {until}. After that the next in line is asked.',
  },
  offerButton: { sv: 'Se och ta tiden', en: 'See and take the time' },
  clashSubject: {
    sv: 'Tiden krockar: {service}, {when}',
    en: 'The time clashes: {service}, {when}',
  },
  clash: {
    sv: 'Den du har bokat tid hos har fått något annat i sin kalender då. Din bokning gäller tills du eller vi ändrar den. Vi hör av oss om den inte går att hålla.',
    en: 'Whoever you have booked has something else in their calendar at that time. Your booking stands until you or we change it. We will write to you if it cannot be kept.',
  },
  clashTimes: { sv: 'Nästa lediga tider är:', en: 'The next free times are:' },
  staffClash: { sv: 'Krock', en: 'Clash' },
  staleSubject: {
    sv: 'Navet kommer inte åt kalendern på {host}',
    en: 'Navet cannot read the calendar at {host}',
  },
  stale: {
    sv: 'Kalendern på {host} har inte gått att läsa på en timme: {fault}. Så länge erbjuds inga tider för {name}. Bokningar som finns gäller.',
    en: 'The calendar at {host} could not be read for an hour: {fault}. Meanwhile no times are offered for {name}. Bookings that exist stand.',
  },
  staleButton: { sv: 'Se kalendrarna', en: 'See the calendars' },
  staffSubject: {
    sv: '{what}: {service}, {requester}, {when}',
    en: '{what}: {service}, {requester}, {when}',
  },
  staffBooked: { sv: 'Bokat', en: 'Booked' },
  staffMoved: { sv: 'Ny tid', en: 'New time' },
  staffCancelled: { sv: 'Avbokat', en: 'Cancelled' },
  requester: { sv: 'Bokat av: {name}', en: 'Booked by: {name}' },
  staffButton: { sv: 'Öppna bokningen', en: 'Open the booking' },
})
