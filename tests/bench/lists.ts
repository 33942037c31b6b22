/** What a made story is told with. Everything in it is invented. */

/** Each inner list names one thing in several ways, for paraphrase. */
const list = (text: string): readonly (readonly string[])[] => text.split(',').map((group) => group.trim().split('/'));

export const LISTS = {
  who: list(
    'the harbour authority/port officials, the town council/councillors, the ferry company/the operator of the ferries, the fire brigade/firefighters, the regional court/judges of the region, the teachers’ union/the union of the teachers, the water board/the waterworks, the mayor of Osterholm/Osterholm’s mayor, the coast guard/rescuers at sea, the railway/the rail company, the university hospital/doctors at the hospital, the museum board/trustees of the museum, the farmers’ league/organised farmers, the power company/the electricity supplier, the housing office/officials for housing, the customs service/customs officers, the bakers’ guild/the guild of bakers, the weather office/forecasters, the tram drivers/drivers of the trams, the province of Varnland/Varnland’s government',
  ),
  thing: list(
    'the north pier/the pier in the north, the old swing bridge/the swing bridge, the timber warehouse/the wooden warehouse, the Linden school/the school on Linden street, the tunnel under the river/the river tunnel, the reservoir/the drinking water basin, the market hall/the covered market, the lighthouse/the light tower, the freight line/the line for freight trains, the brewery/the brewing house, the archive/the record office, the glassworks/the glass factory, the observatory/the star watch, the wool mill/the woollen mill, the airfield/the landing strip, the cable car/the aerial cableway, the botanic garden/the garden of plants, the salt mine/the mine, the tannery/the leather works, the ice rink/the skating hall',
  ),
  people: list(
    'workers/employees, passengers/travellers, families/households, pupils/schoolchildren, sailors/crew members, patients/sick people, visitors/guests, tenants/residents, farmers/growers, apprentices/trainees',
  ),
  goods: list(
    'barrels of oil/oil barrels, sacks of grain/bags of grain, crates of glass/glass crates, tonnes of coal/coal tonnes, bottles of beer/beer bottles, boxes of books/book boxes, bales of wool/woollen bales, drums of paint/paint drums',
  ),
  event: list(
    'a fire in the roof/flames under the roof, a burst pipe/a broken water main, a dispute over pay/a quarrel about wages, a storm from the west/a westerly gale, a crack in a pillar/a damaged pillar, an unpaid loan/a loan that was never repaid, a fault in the signals/broken signals, a landslide on the slope/sliding earth, an outbreak of fever/cases of fever, a collision with a barge/a barge that ran into it, a theft at night/a burglary, a flood in the cellars/cellars full of water, a missing permit/a licence that was lacking, a short circuit/an electrical fault',
  ),
  day: list(
    'on Monday, on Tuesday, on Wednesday, on Thursday, on Friday, last week, in March, in June, early in the morning, before noon, over the weekend, at midnight',
  ),
  plan: list(
    'rebuild the quay/put up a new quay, cut the number of night trains/run fewer trains at night, raise the price of water/charge more for water, sell the shares to a rival/hand the shares to a competitor, train two hundred nurses/teach two hundred new nurses, plant oaks along the avenue/line the avenue with oaks, open the records to the public/let everyone read the records, buy electric buses/order buses that run on electricity, merge the two schools/make one school of the two, forbid anchors over the cables/ban anchoring above the cables, measure the noise at night/record the noise after dark, repay the depositors/give savers their money back',
  ),
  reason: list(
    'costs have doubled/expenses are twice as high, the contract has run out/the agreement has ended, nobody had asked the neighbours/the neighbours were never heard, the engines are too old/its machines date from another age, the insurer refused to pay/no insurance covers it, the ice came early/frost set in before its time, the experts disagree/specialists are of two minds, the tender was unlawful/the bidding broke the law',
  ),
  deed: list(
    'inspected/examined, repainted/painted anew, auctioned/sold to the highest bidder, photographed/captured in pictures, insured/covered by a policy, evacuated/emptied of people, renamed/given another name, guarded/watched over, neglected/left to rot, heated/warmed, rented out/leased, measured/surveyed, blocked/barred, criticised/faulted, praised/lauded, mapped/charted, insulated/sealed against the cold, demolished/torn down, extended/made longer, donated/given away, filmed/recorded on film, cleaned/scrubbed, fenced in/surrounded by a fence, patrolled/walked day and night, fumigated/treated with gas, mortgaged/pledged to a bank, excavated/dug up, lit/illuminated, visited/toured, searched/combed, occupied/taken over, condemned/declared unfit, disinfected/freed of germs, reinforced/strengthened, vandalised/wrecked, taxed/burdened with a levy, appraised/valued, drained/pumped dry, decorated/adorned, listed/put under protection, privatised/handed to private owners, subsidised/supported with public money, soundproofed/shielded from noise, abandoned/given up, modernised/brought up to date, electrified/fitted with power, quarantined/cut off from the world, catalogued/entered in a register',
  ),
  how: list(
    'with a crane/using a crane, in spite of the rain/though it rained, behind closed doors/out of sight of the public, at the request of parents/because parents had asked for it, without a word of warning/unannounced, for the third time/once more, by candlelight/in the light of candles, under police escort/escorted by the police, at its own expense/paying for it itself, in front of cameras/while cameras ran, against the advice of engineers/although engineers had advised against it, to loud applause/applauded by many, on behalf of the heirs/for those who inherit it, in record time/faster than ever, after years of delay/years late, with volunteers/helped by volunteers, for a symbolic sum/for next to nothing, under a new law/as a recent statute allows',
  ),
} as const;
