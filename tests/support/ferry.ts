/** A story of three outlets that leaves an editor something to say: few words in common, and one number told twice. */
export const FERRY = {
  'gazette.txt': `
Ferry lost
The old ferry sank in the Bay of Tarn on Monday with 40 cars on board.
Its captain was rescued by a fishing boat from Elm.
The ferry company promised to pay for every lost car.
Divers will look for the wreck of the ferry when the storm is over, the harbour office said.
`,
  'herald.txt': `
The old ferry sank in the Bay of Tarn on Monday with 60 cars on board.
A fishing boat from Elm took the captain of the ferry aboard.
Owners of lost cars will be paid by the company.
The harbour office will send divers to the wreck after the storm, it said.
`,
  'mail.txt': `
Fishermen of Elm pulled the skipper out of the cold water.
The ferry company will pay the owners of all lost cars.
Divers of the harbour office are waiting for the end of the storm to look for the ferry.
`,
};
