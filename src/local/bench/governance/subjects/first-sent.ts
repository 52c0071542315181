// What governors and parent groups send outside the school, written by hand: address | subject. The lists of rule 13 were
// made by these.

/** A governor's own affairs: shops, journeys, clubs, other bodies, home and family. */
export const PRIVATE_OF_GOVERNORS = `
secretary@mill-lane-golf.example | Seniors' competition
captain@westbrook-tennis-club.example | Doubles on Saturday
fixtures@oldham-cricketclub.example | Second XI availability
info@riverside-rowing-club.example | Boat store key
secretary@thornley-bowls-club.example | Annual dinner
subs@hollow-rugby-club.example | Subs for this season
treasurer@valley-allotments.example | Plot 14 water butt
commodore@lakeside-sailing-club.example | Open day volunteers on the water
chair@upper-street-residents.example | Residents' association: parking on our road
membership@rotary-wealdshire.example | Rotary Club lunch
bookings@harbour-cottages.example | Booking for Easter
stay@sea-view-cottages.example | Is week 32 still free?
reception@grand-northern-hotel.example | Late arrival
enquiries@dales-holidays.example | Dog friendly?
reservations@blue-lagoon-villas.example | Final balance
info@happy-camper-campsite.example | Pitch for a small tent
hello@pine-lodge-caravan-park.example | Arriving Friday
customer.relations@easyjet.com | Delayed flight claim
guest@guest.booking.com | Question about check-in
help@ryanair.com | Missing bag
host@airbnb.com | Keys
support@thetrainline.com | Wrong ticket
returns@johnlewis.com | Return label
help@amazon.co.uk | Item not received
seller-88@marketplace.amazon.co.uk | Wrong size
jo-77@members.ebay.co.uk | Would you take 40 for the lamp?
orders@asos.com | Exchange
customer.service@next.co.uk | Sofa delivery date
hello@argos.co.uk | Faulty kettle
contact@ikea.com | Missing screws
help@netflix.com | Cancel please
support@spotify.com | Family plan
claims@aviva.co.uk | Claim 77123
cancel@puregym.com | Leaving the gym
enquiries@rightmove.co.uk | Viewing request
loans@natwest.com | Loan statement
messages@match.com | Hello back
alerts@indeed.com | Application withdrawn
reception@smile-dental.example | My appointment on Friday
bookings@brightsmile-dentist.example | Change of time
info@highstreet-optician.example | New glasses
desk@paws-veterinary.example | Rex's booster
sales@kings-estate-agents.example | Offer on 12 Mill Lane
hello@ivory-bridal.example | Dress fitting
info@curl-hair-salon.example | Colour on Thursday
jobs@big-employer.example | My CV for the vacancy
recruit@city-firm.example | Job application: finance manager
hr@northern-bakery.example | Covering letter and CV attached
careers@orbit-tech.example | My interview on Monday
agent@finance-broker.example | Mortgage application documents
adviser@steady-wealth.example | My pension
office@parker-law.example | Our house sale
clerk@lowes-law.example | Conveyancing questions
garage@smiths-motors.example | MOT booking
service@county-cars.example | Car service on the 4th
showroom@hilltop-motors.example | Test drive
parking@enforcement-co.example | Parking fine appeal
quotes@pet-cover.example | Pet insurance renewal
quotes@sure-home.example | Home insurance
accounts@tax-helpers.example | Self assessment papers
agent@sunny-travel.example | Holiday dates for next year
agent@far-horizons.example | Villa availability in August
table@luigis.example | Booking for two on Friday
table@the-olive-tree.example | Can we book a table for eight?
box.office@rep-theatre.example | Theatre booking
spa@calm-waters.example | Spa day for Mum
hello@city-break.example | Weekend break in Bath
info@green-fairways.example | Tee time on Sunday
coach@swim-fast.example | Swimming lessons for me
photos@snap-studio.example | Wedding photos
cakes@sugar-and-spice.example | Birthday cake for my sister
venue@the-old-barn.example | Wedding party numbers
band@the-rockets.example | Our anniversary
dj@nightmoves.example | 50th birthday
printer@invites-direct.example | Wedding invitations
friend.one@gmail.com | Dinner on Saturday?
jenny.k@hotmail.co.uk | Drinks next Friday
old.mate@yahoo.co.uk | Fantasy football
bob.cricket@btinternet.com | Cricket nets on Thursday
sis@outlook.com | Mum's birthday
brother@gmail.com | Dad's house
aunt.may@sky.com | Holiday photos
cousin@gmail.com | Baby photos
neighbour@talktalk.net | Our garden fence
mike.h@gmail.com | Golf on Sunday
lizzie@icloud.com | Hen do in Leeds
dave@live.co.uk | Season tickets
nana@gmail.com | Happy birthday!
sal@gmail.com | Babysitting on Friday night
ed@gmail.com | Book club on Tuesday
flo@gmail.com | Pub on Friday?
choir@harmony-singers.example | Choir practice
team@parkrun-crew.example | Running shoes
seller@classic-bikes.example | My order
sales@garden-world.example | Where is my order?
help@shoe-box.example | Refund for order 5512
care@kettle-co.example | My parcel has not come
info@bed-shed.example | My delivery slot
support@phone-shack.example | My account
support@magazine-direct.example | My subscription
returns@coat-house.example | My return
desk@gym-local.example | Freeze my membership
bookings@ferry-lines.example | Ferry booking
office@ski-safe.example | Ski trip deposit
hello@dog-hotel.example | Room for Rex
info@old-mill-guesthouse.example | Two nights in June
help@car-hire-spain.example | Car hire in Malaga
info@cruise-club.example | Cruise booking
sales@solar-roof.example | Panels for our house
`;

/** What a parent group's users send for themselves. */
export const PRIVATE_OF_GROUPS = `
agent@sunny-travel.example | Holiday booking
bookings@harbour-cottages.example | Cottage availability in July
friend.two@gmail.com | Drinks on Thursday
sis@outlook.com | Mum's birthday
careers@orbit-tech.example | My CV
agent@finance-broker.example | Mortgage application
reception@smile-dental.example | Dentist appointment
garage@smiths-motors.example | MOT booking
quotes@sure-home.example | Home insurance
mike.h@gmail.com | Golf day on Friday
lizzie@icloud.com | Stag weekend
venue@the-old-barn.example | My wedding
venue@the-old-barn.example | Our wedding party
table@luigis.example | Cancel my table
box.office@rep-theatre.example | My tickets
info@city-hotel.example | Hotel reservation in York
`;

/** School business that leaves the school. */
export const BUSINESS_OF_GOVERNORS = `
governor.services@wealdshire.gov.uk | Training places in March
clerking@wealdshire.gov.uk | Vacancy on the board
sarah.j@wealdshire.gov.uk | Booking for the induction day
schools.team@derwent-council.example | Flat roof: contractor's quote
admissions@wealdshire.gov.uk | Appeal hearing dates
hr@wealdshire.gov.uk | Headteacher appointment
office@hollybank.sch.uk | Peer visit
chair@hollybank.sch.uk | Lunch on Friday before the cluster meeting
head@other-primary.example | Cluster heads' dinner
clerk@brookside-academy.example | Shared clerk
info@nga.org.uk | Membership renewal
advice@nga.org.uk | Question about terms of office
bookings@governor-training.example | Booking for two: chairs' development
courses@learnwell-cpd.example | Booking confirmation please
director@dioceseofwealdshire.example | Foundation governor nomination
vicar@st-marys-church.example | Harvest service
office@st-marys-church.example | Hall booking on Tuesday
enquiries@ofsted.gov.uk | Letter of complaint
academies@education.gov.uk | Order of consent
auditors@brown-and-field.example | Year-end audit timetable
lettings@brown-and-field.example | Lease of the caretaker's house
partner@marsh-solicitors.example | Exclusion review: panel papers
info@roof-masters.example | Quote for the flat roof
sales@cater-right.example | Kitchen contract
contracts@clean-sweep.example | Cleaning contract renewal
info@playquip.example | Climbing frame inspection
sales@wealdshire-supplies.example | Order query, PO 4451
office@upland-coaches.example | Coach for Year 6 residential
bookings@hill-top-outdoor.example | Residential booking: 58 children
info@county-show.example | School choir at the show
reporter@wealdshire-gazette.example | Photograph of the new hall
editor@village-news.example | Article for the spring issue
mp@parliament.uk | School funding
cllr.jones@wealdshire.gov.uk | Parking outside the gates
parish.clerk@thornley-parish.gov.uk | Zebra crossing
consultant@edu-finance.example | Three year budget
adviser@steady-heads.example | Appraisal objectives
candidate@gmail.com | Interview for the deputy's post
candidate2@outlook.com | Your application to be a governor
applicant@yahoo.co.uk | Parent governor election
parent.x@gmail.com | Your complaint, stage two
parent.y@hotmail.co.uk | Re: concerns about the crossing
parent.z@icloud.com | Re: Parents' forum on Thursday
newgov@gmail.com | Welcome to the governing body
newgov2@btinternet.com | Papers for Tuesday
retired.gov@sky.com | Thank you and goodbye lunch for Peter
skills@inspiring-governance.example | Volunteer match
dbs@checks-online.example | DBS renewal
support@governorhub.example | My account
help@governorhub.example | Cannot log in
info@zoom.us | Licence for governors' meetings
sue@county-golf-union.example | Raffle prize for the school fair
manager@grand-northern-hotel.example | Conference room for governors' away day
events@grand-northern-hotel.example | Donation for the school auction
bank@natwest.com | School fund signatories
desk@village-library.example | Reading scheme
rangers@national-park.example | Forest school day
director@music-hub.example | Instrument hire for Year 4
conductor@county-youth-choir.example | School choir festival
trust.board@beacon-trust.example | Board papers
cfo@beacon-trust.example | Reserves policy
estates@beacon-trust.example | Premises: boiler
chair@school-council-network.example | Next meeting
union@nasuwt.example | Consultation meeting
rep@unison.example | Restructure: meeting dates
pc.hall@wealdshire.police.uk | Anti-social behaviour near the playground
nurse@wealdshire.nhs.uk | Immunisation dates
gp@thornley-surgery.nhs.uk | Letter about a pupil
friend.one@gmail.com | Vacancy on our governing body
mike.h@gmail.com | Would you be a governor?
sal@gmail.com | Lift on Tuesday?
ed@gmail.com | Minutes
jo@outlook.com | Tuesday
flo@gmail.com | Question
kit@proton.me | Thank you
ann@gmail.com | Re: The crossing
len@talktalk.net | FW: Draft plan
printer@quick-print.example | Prospectus proofs
web@site-builders.example | Website accessibility statement
design@logo-lab.example | New logo
surveyor@measured.example | Asbestos register
insurer@zurich.example | Governors' liability cover
sales@it-for-all.example | Chromebooks: 30
energy@bright-power.example | Contract end date
catering@harvesttable.example | Tariff from April
trainer@first-aid-now.example | Paediatric first aid, 12 places
speaker@history-live.example | Roman day
author@story-maker.example | World Book Day visit
photos@class-pics.example | Class photographs: new date
uniform@stitch-co.example | Jumper logo
payroll@pay-people.example | Month 6 report
broker@lease-direct.example | Photocopier lease
vet@paws-veterinary.example | Assembly about pets at school
dentist@smile-dental.example | Toothbrushing workshop
coach@riverside-tennis-club.example | After-school club from September
secretary@mill-lane-golf.example | Golf taster for pupils
curator@town-museum.example | Loan box order
farm@hill-farm.example | Visit by Reception
theatre@rep-theatre.example | Panto: booking for 210 pupils
`;

/** A parent group at work: it orders, books, thanks and asks for the school. */
export const BUSINESS_OF_GROUPS = `
orders@wealdshire-supplies.example | Raffle tickets and bunting for the fair
sales@party-bits.example | Order 5512: glow sticks
help@amazon.co.uk | Order not received
returns@amazon.co.uk | Return of two gazebos
seller-3@marketplace.amazon.co.uk | Tombola tickets
orders@asda.com | Burgers for Friday
hello@costco.example | Hot dogs and buns
customer@tesco.com | Bags of help tokens
orders@sainsburys.co.uk | Squash and biscuits
info@bouncy-fun.example | Bouncy castle on 4 July
hire@marquee-co.example | Marquee hire
dj@nightmoves.example | Year 6 disco
band@the-rockets.example | Quiz night music
venue@the-old-barn.example | Barn dance, 12 May
bookings@village-hall.example | Hall for the quiz night
manager@grand-northern-hotel.example | A night's stay for our raffle?
secretary@mill-lane-golf.example | Round for four as an auction prize
info@high-ropes.example | Voucher for the summer fair
donations@brewery.example | Donation for the beer tent
community@sainsburys.co.uk | Local charity of the year
info@bank-of-friends.example | Change of signatories
business@natwest.com | Signatories on the account
support@paypal.com | Friends account statement
help@sumup.example | Card reader
lottery@wealdshire.gov.uk | Small society lottery licence
licensing@derwent-council.example | Temporary event notice
insurance@parentkind.example | Renewal of our cover
info@parentkind.example | Membership renewal
registrar@charity-commission.gov.uk | Annual return
hoodies@print-wear.example | Leavers' hoodies sizes
yearbook@class-of.example | Yearbook proofs
photos@snap-studio.example | Family photo day in the hall
cards@xmas-cards.example | Christmas card designs
trees@hill-farm.example | Christmas trees: 40
cakes@sugar-and-spice.example | Cake for the leavers
santa@grotto-hire.example | Father Christmas on the 6th
parent.a@gmail.com | Can you help on Friday?
parent.b@hotmail.co.uk | Cake stall rota
parent.c@icloud.com | Second-hand uniform
parent.d@yahoo.co.uk | Walking bus on Monday
parent.e@gmail.com | Re: Bonfire night tickets
parent.f@gmail.com | Thank you so much!
parent.g@outlook.com | AGM on Tuesday
parent.h@gmail.com | Committee drinks?
parent.i@sky.com | Watering rota
parent.j@btinternet.com | Treasurer wanted
editor@village-news.example | Fair advert
printer@quick-print.example | Posters
fire@wealdshire-fire.example | Fire engine at the fair
rotary@rotary-wealdshire.example | Barbecue loan
scouts@first-thornley-scouts.example | Tables and benches
church@st-marys-church.example | Crypt for the jumble
garden@plant-world.example | Compost and bulbs
timber@sawmill.example | Sleepers for raised beds
books@usborne-rep.example | Book fair in March
icecream@whippy.example | Ice cream van
horses@donkey-rides.example | Donkeys on 4 July
`;
