// More mail written by hand, after the first lists of rule 13 were made: the rule found 58 in 100 of its private mail
// at first sight, and 94 in 100 of what it found was private. The lists were then mended by it. Among the private mail
// is what no header shows to be private, as in any mailbox.

/** Private mail of governors: address | subject. */
export const SECOND_PRIVATE_SENT = `
gillian@gmail.com | Re: Saturday
gillian@gmail.com | Photos from Whitby
marcus.d@hotmail.co.uk | Squash this week?
marcus.d@hotmail.co.uk | Re: Re: 5-a-side
hannah.w@icloud.com | Your wedding!
kev@outlook.com | Van for the move
kev@outlook.com | Our house move
tina@gmail.com | Dad's operation
tina@gmail.com | Mum's 80th birthday
phil@btinternet.com | Bank holiday walk
phil@btinternet.com | Rugby tickets
lou@yahoo.co.uk | Girls' night
lou@yahoo.co.uk | Holiday plans
studio@hot-yoga.example | Class pass
front.desk@fit-and-well-gym.example | Cancel my membership
members@thornley-golfclub.example | Handicap certificate
handicaps@moor-edge-golf.example | Card for Sunday
secretary@dale-tennisclub.example | Court booking
entries@fell-running-club.example | Entry for the fell race
harbour.master@north-quay.example | Mooring fees
secretary@valley-angling-club.example | Day tickets
committee@thornley-allotment-society.example | Waiting list
lodge@freemasons-vale.example | Ladies' evening
branch@labour-thornley.example | Leafleting on Sunday
office@conservatives-wealdshire.example | Candidate selection
hello@bark-and-walk.example | Dog walking next week
kennels@happy-tails.example | Kennels for Rex in August
vets@county-vets.example | Results for Rex
info@pine-furniture.example | My dining table order
help@tent-world.example | Refund for order 90112
claims@phone-cover.example | My phone insurance claim
complaints@broadband-now.example | Complaint about my broadband
switch@power-switch.example | Meter reading
mortgages@peak-building-society.example | Mortgage offer documents
advice@will-writers.example | My will
probate@grey-and-sons.example | Probate for my father
lettings@city-lets.example | Flat in Leeds for our daughter
viewings@mill-estate-agents.example | Viewing on Saturday
planning@extension-architects.example | Kitchen extension drawings
builder@brick-by-brick.example | Our loft
kitchens@oak-kitchens.example | Kitchen quote
plumber@drip-stop.example | Boiler at home
garden@lawn-lords.example | Garden clearance
reg.office@wealdshire.gov.uk | Wedding notice appointment
passport@dvla.gov.uk | My driving licence
council.tax@wealdshire.gov.uk | My council tax
parking@wealdshire.gov.uk | Parking fine appeal
surgery@thornley-surgery.nhs.uk | Repeat prescription
physio@move-well.example | Physio appointment
clinic@skin-clinic.example | Results
tours@rail-adventures.example | Swiss rail holiday
crew@canal-boats.example | Canal boat in May
info@lakes-cottages.example | Dogs allowed?
info@lodge-on-the-loch.example | Cottage dates
bookings@alpine-chalets.example | Chalet for six at New Year
reservations@the-crown-hotel.example | Twin room on the 12th
support@holidayextras.com | Airport parking
help@booking.com | Cancellation
cs@easyjet.com | Refund request
help@uber.com | Lost phone
customerservice@boots.com | Contact lenses
hello@moonpig.com | Card arrived torn
orders@wickes.co.uk | Click and collect
service@currys.co.uk | Washing machine repair
help@ebay.co.uk | Seller has not replied
seller@etsy.com | Custom engraving
hello@vinted.co.uk | Item not as described
recruiter@talent-find.example | Updated CV attached
jobs@museum-trust.example | Application for curator
references@uni-office.example | My MA application
publisher@small-press.example | My novel
editor@walking-mag.example | Article on the Dales
agent@voice-over.example | Invoice for my session
accounts@side-business.example | Candle stall takings
market@craft-fairs.example | Pitch at the craft market
`;

/** Orders, bookings and accounts in the holder's own name: address | subject. */
export const SECOND_RECEIVED = `
orders@pine-furniture.example | {given}, your order has left our warehouse
no-reply@tent-world.example | Order TW-90112 confirmed, {given}
hello@cheese-box.example | {given}, your subscription box is on its way
shop@record-store.example | {name} - order received
info@print-my-pics.example | {given}, your prints have been dispatched
courier@swift-parcels.example | Delivery update for {name}
courier@swift-parcels.example | {given}, we missed you
sales@bed-and-sofa.example | Your sofa delivery, {given}
donotreply@flower-post.example | {given}, your flowers were delivered
receipt@cafe-till.example | {given}, here is your receipt
noreply@event-doors.example | {given}, your tickets are here
noreply@comedy-nights.example | Booking confirmed for {name}
hello@escape-rooms.example | Your booking reference, {given}
reservations@the-crown-hotel.example | Your reservation at The Crown
stay@lakes-cottages.example | Arrival information for your stay
booking@alpine-chalets.example | {given}, your booking AC7712
travel@rail-adventures.example | {given}, your travel documents
parking@airport-parks.example | Parking booking 55120 for {name}
ferry@isle-lines.example | {given}, your sailing is confirmed
cars@rent-a-van.example | {given}, your hire confirmation
bookings@move-well.example | {given}, a reminder of your appointment
reception@highfield-dental.example | Your appointment tomorrow
clinic@skin-clinic.example | {given}, your results are ready
hello@bark-and-walk.example | {given}, your walk is booked
news@genealogy-tree.example | {given}, your account has been created
noreply@chess-online.example | Verify your account, {given}
team@budget-app.example | {given}, reset your password
noreply@photo-cloud.example | {given}, your subscription has been renewed
accounts@water-works.example | {given}, your water bill
energy@bright-power.example | {given}, your direct debit is changing
policy@pet-cover.example | {given}, your policy documents
claims@phone-cover.example | {given}, your claim 8812
jobs@museum-trust.example | {given}, thank you for applying
hr@orbit-tech.example | {given}, interview invitation
lettings@city-lets.example | {given}, your tenancy application
noreply@amazon.co.uk | Delivered: "Gardening gloves"
return@amazon.co.uk | Your return of "Kettle"
payments-messages@amazon.co.uk | Payment declined for your order
orders@marksandspencer.com | We've got your order
orders@currys.co.uk | It's on its way
no-reply@wickes.co.uk | Ready for collection
info@boots.com | Your prescription is ready
noreply@moonpig.com | Your card is on its way
no-reply@hellofresh.co.uk | Your box has been delivered
info@deliveroo.co.uk | Your receipt from Luigi's
noreply@uber.com | Your Tuesday evening trip with Uber
noreply@holidayextras.com | Your airport parking booking
booking@sykescottages.co.uk | Booking confirmation 880012
noreply@lner.co.uk | Your journey on Friday
noreply@cineworld.co.uk | Your tickets
customer@britishairways.com | Online check-in is open
noreply@tui.co.uk | Your documents are ready
service@paypal.co.uk | Receipt for your payment to Tent World
noreply@monzo.com | Confirm your email address
noreply@halifax.co.uk | Your statement is available
noreply@directline.com | Your renewal documents
noreply@strava.com | Verify your email
noreply@zoopla.co.uk | Your viewing request
noreply@klarna.co.uk | Payment reminder
noreply@bupa.co.uk | Your membership documents
`;

/** School business that leaves the school, of governors: address | subject. */
export const SECOND_BUSINESS_SENT = `
info@solar-for-all.example | Solar panels: site visit
info@window-works.example | Replacement windows, north side
quotes@fence-and-gate.example | Quote for 40 m of fence
survey@tree-doctors.example | Oak by the gate
estimating@tarmac-team.example | Car park resurfacing
sales@boiler-right.example | Boiler service contract
office@drain-busters.example | Drains again
support@phone-shack.example | New handset for the office
sales@copy-right.example | Photocopier
account.manager@harvesttable.example | Meal numbers from January
bids@lottery-fund.example | Application 40112
grants@community-foundation.example | Grant report
grants@sport-england.example | Application for pitch funding
director@beacon-trust.example | Tuesday's meeting
ceo@beacon-trust.example | Confidential: staffing
hr@people-partners.example | Grievance: next steps
hr@people-partners.example | Headteacher recruitment timetable
adverts@teach-jobs.example | Vacancy advert, deputy head
candidate3@gmail.com | Interview on Thursday
candidate4@hotmail.com | Outcome of your interview
referee@other-school.example | Reference request
ex.gov@gmail.com | Leaving do for Ruth
ex.gov@gmail.com | Retirement lunch for the head
ex.gov@gmail.com | Collection for Joan
associate@outlook.com | Papers
associate@outlook.com | Apologies for Monday
associate@outlook.com | Dinner after the meeting?
potential@gmail.com | Coffee on Friday?
potential@gmail.com | Parent governor vacancy
mum.of.three@gmail.com | Re: Bullying concern
dad.x@hotmail.co.uk | Your subject access request
dad.y@icloud.com | Admission appeal
parent.q@sky.com | Your letter of 4 May
parent.r@gmail.com | Re: School dinners
parent.s@btinternet.com | Re: Holiday in term time
parent.t@outlook.com | Re: Fines for absence
neighbour@gmail.com | Balls over your garden wall
neighbour@gmail.com | Parking on Mill Lane
residents@upper-street.example | Building noise in July
hire@church-hall.example | Hall hire for the away day
events@the-crown-hotel.example | Room for governors' strategy day
events@the-crown-hotel.example | Away day lunch for 12
catering@good-buns.example | Sandwiches for the panel
coach.firm@upland-coaches.example | Swimming coach, Tuesdays
pool@leisure-centre.example | Swimming slots
secretary@dale-cricketclub.example | Using your ground for sports day
coach@dale-tennisclub.example | Coaching in PE lessons
chair@thornley-allotment-society.example | A plot for our eco council
community@rotary-wealdshire.example | Careers talk to Year 6
police.liaison@wealdshire.police.uk | Speed gun session
mp.office@parliament.uk | Visit on Friday
producer@local-radio.example | Interview about the new building
curator@science-museum.example | Group booking, 60 children
bookings@zoo-park.example | Booking for Year 2
bookings@zoo-park.example | Provisional booking, 15 June
bookings@youth-hostel.example | Booking for 30, May
centre@outdoor-learning.example | Booking form
tickets@panto-palace.example | Tickets for 200
info@planetarium-dome.example | Dome hire
books@library-service.example | Book week
printer@quick-print.example | Order: 300 prospectuses
sales@sign-shop.example | Order for new signs
stationery@desk-mate.example | Order query
orders@wealdshire-supplies.example | Missing from our order
refunds@desk-mate.example | Refund for duplicate payment
bank@co-op-bank.example | New signatory
insurance@sector-cover.example | Insurance renewal
pensions@wealdshire-pensions.example | Employer contributions
lawyer@marsh-solicitors.example | Lease of the nursery
lawyer@marsh-solicitors.example | Settlement
audit@brown-and-field.example | Fixed assets
vaccines@school-immunisation.example | Flu dates
dentist@smiles-outreach.example | Supervised brushing
dogs@pets-as-therapy.example | Reading dog
farm@open-farm.example | Lambs in the spring
priest@sacred-heart.example | First communion dates
rabbi@shul.example | Assembly
imam@masjid.example | Eid lunch
`;

/** What reaches governors that is no order, booking or account of their own: address | subject. */
export const SECOND_BUSINESS_RECEIVED = `
info@window-works.example | Re: Replacement windows
quotes@fence-and-gate.example | Quotation 5512
sales@boiler-right.example | {given}, your boiler quote
office@drain-busters.example | Job sheet 771
sales@copy-right.example | Contract for signature
grants@community-foundation.example | Your application 40112
grants@sport-england.example | Your application has been received
bids@lottery-fund.example | Grant award
hr@people-partners.example | {given}, notes of our call
adverts@teach-jobs.example | Your advert is live
bookings@zoo-park.example | Booking confirmation: Year 2, 60 pupils
bookings@youth-hostel.example | Provisional booking YH221
centre@outdoor-learning.example | Your booking form
events@the-crown-hotel.example | Your event on 5 March
tickets@panto-palace.example | Panto tickets for Fernhill Primary
printer@quick-print.example | Your proofs are ready
sales@sign-shop.example | Artwork for approval
stationery@desk-mate.example | Your order confirmation
insurance@sector-cover.example | Renewal terms
bank@co-op-bank.example | Mandate form
noreply@companies-house.gov.uk | Your filing has been accepted
noreply@notify.gov.uk | Your application to DfE
noreply@trello.com | {given}, you were added to a board
noreply@slack.com | {given}, confirm your email address
noreply@doodle.com | {given}, new poll
noreply@docusign.net | Completed: lease
no-reply@canva.com | {given}, verify your email
noreply@linkedin.com | {given}, you appeared in 4 searches
noreply@nextdoor.example | New in your neighbourhood
newsletter@gardeners-week.example | Jobs for your garden
weekly@recipe-box.example | {given}, what's for dinner?
offers@tent-world.example | {given}, 15% off tents
hello@cheese-box.example | Your first box for 5 pounds
alerts@city-lets.example | Flats you may like
news@the-crown-hotel.example | Afternoon tea in spring
events@comedy-nights.example | Just announced
news@chess-online.example | Tournament tonight
survey@bed-and-sofa.example | {given}, how did we do?
offers@currys.co.uk | Price drop on TVs
email@boots.com | Advantage card points
hello@marksandspencer.com | Spring is here
crew@jet2.com | {given}, where to next?
news@britishairways.com | Double Avios this week
members@bupa.co.uk | Healthy eating tips
hello@monzo.com | Meet our new pots
update@paypal.co.uk | Changes to our user agreement
kev@outlook.com | {given}, your van
gillian@gmail.com | Your booking!
tina@gmail.com | Your flight, {given}
mum.of.three@gmail.com | {given}, your statement in the newsletter
dad.x@hotmail.co.uk | Confirm your appointment as chair
`;

/** A parent group's own business: address | subject. */
export const SECOND_BUSINESS_OF_GROUPS = `
orders@lolly-shop.example | 200 ice pops
help@amazon.co.uk | Parcel damaged
refunds@argos.co.uk | Refund for the second gazebo
bookings@skittle-alley.example | Booking for Friday 12th
table@luigis.example | Booking for 18, committee Christmas meal
events@the-crown-hotel.example | Race night: room hire
secretary@dale-cricketclub.example | Borrowing your pavilion
band@brass-and-co.example | Carols on the 12th
magician@abracadabra.example | Children's party show
hire@candyfloss.example | Machine for two hours
booking@reindeer-visits.example | Booking for 5 December
minibus@village-bus.example | Minibus on Saturday
parent.k@gmail.com | Saturday
parent.l@gmail.com | Lift home?
parent.m@hotmail.co.uk | Drinks for the bar
parent.n@icloud.com | Present for Mr Pugh
parent.o@gmail.com | Whip-round for Miss Katz's wedding
parent.p@gmail.com | Re: Bingo night
parent.q@sky.com | New treasurer
bank@co-op-bank.example | Night safe
raffle@print-tickets.example | Artwork
shop@fancy-dress.example | Elf hats
seeds@plant-world.example | Seed potatoes
bikes@bike-doctor.example | Dr Bike session
`;
