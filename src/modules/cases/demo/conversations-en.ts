import type { DemoConversation } from './conversation-type.ts'

/** What English-speaking requesters write, and the answers they get. */
export const englishConversations: DemoConversation[] = [
  {
    service: 'systematic-search',
    lang: 'en',
    about: [
      'school-based sleep interventions',
      'exercise in heart failure',
      'telehealth for chronic pain',
      'family support in intensive care',
    ],
    openings: [
      {
        subject: 'Systematic search on {about}',
        message:
          'Hello, we are planning a systematic review on {about} and would like help with the search. Our protocol is in draft.',
      },
      {
        subject: 'Rerun our search on {about}',
        message:
          'Our review on {about} has been returned by the journal, and the reviewers ask for an updated search.',
      },
      {
        subject: 'Peer review of a search strategy: {about}',
        message: 'Could someone check our Medline strategy on {about} before we translate it?',
      },
    ],
    replies: [
      'Thank you for your request. I will look after it. Could you send three to five papers the search must find?',
      'A draft is ready and has been reviewed by a colleague. It returns about 1,800 records. Please look through the first hundred.',
      'The search has been run and duplicates removed. Records and documentation are under Files.',
    ],
    answers: [
      'Here are five papers. We can meet any day after lunch.',
      'Looks good to us, please go ahead.',
    ],
    note: 'Samarbete med två andra lärosäten. Kom överens om medförfattarskap före körning.',
  },
  {
    service: 'get-an-article',
    lang: 'en',
    about: [
      'a paper on gait analysis',
      'a book chapter on mixed methods',
      'a 2003 article on wound healing',
      'a review on migraine',
    ],
    openings: [
      {
        subject: 'Cannot access {about}',
        message: 'I only see the publisher’s payment page. Could you get {about} for me?',
      },
      {
        subject: 'Request for {about}',
        message: 'Please could you order {about}? I need it for a journal club next week.',
      },
      {
        subject: 'Broken link to {about}',
        message: 'The full-text link gives an error page. It concerns {about}.',
      },
    ],
    replies: [
      'We found an open copy, so there is no need to wait. The link is below.',
      'The document has arrived from another library. You will find the PDF in this case.',
    ],
    answers: ['That works, many thanks.'],
    note: 'Prenumerationen täcker inte åren före 2005. Noterat inför förhandlingen.',
  },
  {
    service: 'research-storage',
    lang: 'en',
    about: ['the imaging group', 'our doctoral project', 'the new cohort', 'the methods lab'],
    openings: [
      {
        subject: 'Shared folder for {about}',
        message: 'We need a shared folder for {about}. Five people should be able to edit.',
      },
      {
        subject: 'More storage for {about}',
        message: 'The folder of {about} is almost full. Could we add another terabyte?',
      },
      {
        subject: 'Access to the folder of {about}',
        message:
          'A visiting researcher starts next week and needs read access to the folder of {about}.',
      },
    ],
    replies: [
      'Hello! I have sent the cost to your approver and will create the folder as soon as it is accepted.',
      'The folder is ready and appears as a drive after a restart. Please try saving and opening a file.',
    ],
    answers: ['It works on campus but not from home.', 'It works with VPN, thank you.'],
    note: 'Gästforskaren har tidsbegränsat konto. Behörigheten följer kontots slutdatum.',
  },
  {
    service: 'data-management-plan',
    lang: 'en',
    about: ['a clinical trial', 'a single-cell project', 'an interview study', 'an EU project'],
    openings: [
      {
        subject: 'Review of our data management plan, {about}',
        message: 'Please find our draft plan for {about}. The funder expects it within six weeks.',
      },
      {
        subject: 'Which template for {about}?',
        message: 'We have just been funded and wonder which template to use for {about}.',
      },
      {
        subject: 'Costs of storage in the plan for {about}',
        message: 'How should we describe storage costs over five years for {about}?',
      },
    ],
    replies: [
      'Thank you, I will read it this week and comment directly in the text.',
      'My review is ready. Please add who holds the code key and how long raw data are kept.',
    ],
    answers: ['Both points are now in. Is the section on sharing specific enough?'],
    note: 'EU-projekt: planen ska lämnas senast månad sex. Påminnelse inlagd.',
  },
  {
    service: 'secure-computing',
    lang: 'en',
    about: ['a register study', 'a genetics project', 'linked hospital records'],
    openings: [
      {
        subject: 'Secure environment for {about}',
        message:
          'Our data for {about} will arrive soon, and three of us need access to a secure environment.',
      },
      {
        subject: 'Export of results from {about}',
        message: 'We have two figures ready from {about}. What are the rules for taking them out?',
      },
      {
        subject: 'Additional R packages for {about}',
        message: 'Could you install a few R packages in the space for {about}?',
      },
    ],
    replies: [
      'Hello! The classification is valid. Please send the list of people and we will create the space.',
      'One table has cells with fewer than five people. Merge the groups and we will approve the export.',
    ],
    answers: ['We have merged the groups, and a new file is in the export folder.'],
    note: 'Paketen granskade och godkända. Införda i grundmiljön.',
  },
  {
    service: 'open-access-publishing',
    lang: 'en',
    about: ['a society journal', 'a new open journal', 'a journal on imaging'],
    openings: [
      {
        subject: 'Is the fee covered for {about}?',
        message: 'We intend to submit to {about}. Is the fee covered by an agreement?',
      },
      {
        subject: 'Invitation from {about}',
        message:
          'I was invited to publish in {about} and am not sure that it is serious. What do you think?',
      },
      {
        subject: 'Which licence for {about}?',
        message: 'Our article is accepted in {about} and I am asked to choose a licence.',
      },
    ],
    replies: [
      'The journal is part of our agreement, so you should not be charged. Please use your university affiliation.',
      'We advise CC BY, which is also what your funder requires.',
    ],
    answers: ['Perfect, thank you for the quick answer.'],
    note: 'Tidskriften finns inte i DOAJ och redaktionen är oklar. Avrådde skriftligt.',
  },
  {
    service: 'it-support',
    lang: 'en',
    about: ['VPN', 'the printer on floor 2', 'eduroam', 'my calendar'],
    openings: [
      {
        subject: 'Problem with {about}',
        message: 'Since this morning {about} has not been working. I have restarted twice.',
      },
      {
        subject: 'Help with {about}',
        message: 'I am new here and cannot get {about} to work. Could someone show me?',
      },
      {
        subject: 'Several of us have trouble with {about}',
        message: 'At least three of us in the office cannot use {about} today.',
      },
    ],
    replies: [
      'Hello! Could you tell me the computer’s name, which is on the label, and any error message?',
      'We found the fault and corrected it. Please try again and write to us if it returns.',
    ],
    answers: [
      'The name is MED-2917. It says the server is not responding.',
      'It is working again.',
    ],
    note: 'Löstes med omstart av tjänsten. Bevaka i eftermiddag.',
  },
  {
    service: 'new-computer',
    lang: 'en',
    about: ['a new postdoc', 'the shared office', 'my old laptop'],
    openings: [
      {
        subject: 'Computer for {about}',
        message: 'I would like to order a light laptop. It is for {about}.',
      },
      {
        subject: 'Which model should we choose? ({about})',
        message: 'We are unsure about the model. It is for {about}, with some image analysis.',
      },
      {
        subject: 'Replacement needed: {about}',
        message: 'The fan is loud and the battery lasts an hour. It concerns {about}.',
      },
    ],
    replies: [
      'The order has been sent for approval. The model is in stock.',
      'The computer is ready at the IT desk. Bring the old one and we will move your files while you wait.',
    ],
    answers: ['Great, I will come by tomorrow morning.'],
    note: 'Byte enligt femårsregeln. Gammal dator raderad.',
  },
]
