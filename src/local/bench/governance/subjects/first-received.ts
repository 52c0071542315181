// What comes into governors' and parent groups' mailboxes from outside, written by hand: address | subject, where
// {given} and {name} are the holder's. The lists of rule 13 were made by these.

/** Orders, bookings and accounts in the holder's own name. */
export const IN_OWN_NAME = `
orders@parcel-and-post.example | Your order 88213 has been dispatched, {given}
orders@boot-room.example | {given}, your order is on its way
sales@garden-world.example | Order confirmation 5512 for {name}
no-reply@lamp-shop.example | Thank you for your order, {given}
hello@tea-club.example | {given}, thanks for your order #3391
orders@sock-drawer.example | {name}: order 77-1 shipped
info@cycle-hut.example | Hi {given}, your parcel is out for delivery
delivery@quick-van.example | {given}, your parcel will be delivered today
returns@coat-house.example | {given}, we've received your return
refunds@shoe-box.example | Your refund, {given}
receipts@corner-shop.example | Your receipt from Corner Shop, {given}
orders@photo-gifts.example | {given}, your photo book order has been printed
bookings@harbour-cottages.example | Booking confirmation 6612 for {name}
stay@sea-view-cottages.example | Your booking is confirmed
reception@grand-northern-hotel.example | Reservation 7781: {name}
reservations@old-mill-guesthouse.example | Your stay with us
hello@city-break.example | {given}, your itinerary for Rome
tickets@rep-theatre.example | {given}, your tickets for Saturday
tickets@arena-live.example | Your e-tickets, {given}
table@luigis.example | {given}, your table is booked for 7pm
spa@calm-waters.example | Your booking, {given}
appointments@smile-dental.example | Appointment reminder
reminders@brightsmile-dentist.example | Your appointment is on Tuesday
recalls@highstreet-optician.example | {given}, your appointment is confirmed
garage@smiths-motors.example | {given}, your MOT appointment is confirmed
auto-confirm@amazon.co.uk | Ordered: "Walking boots"
shipment-tracking@amazon.co.uk | Dispatched: "Garden hose"
order-update@amazon.co.uk | Your Amazon.co.uk order of "Kettle"
no-reply@ebay.co.uk | Order confirmed: brass lamp
orders@johnlewis.com | Your John Lewis order confirmation
orders@next.co.uk | Your order has been dispatched
orders@asos.com | Your order's on its way
no-reply@argos.co.uk | Your order is ready to collect
noreply@ocado.com | Your Ocado receipt
no-reply@tesco.com | Your Tesco order is confirmed
orders@ikea.com | Order number 9912331
noreply@vinted.co.uk | Your parcel has been delivered
noreply@evri.com | Your parcel is out for delivery
noreply@etsy.com | Thank you for your purchase
noreply@booking.com | Your booking is confirmed at Hotel Sole
automated@airbnb.com | Reservation confirmed for Lisbon
confirmation@easyjet.com | Your booking K7XX2: confirmation
itinerary@ryanair.com | Ryanair travel itinerary
noreply@ba.com | Your e-ticket receipt
noreply@jet2.com | Check in now for your flight to Faro
noreply@thetrainline.com | Your booking confirmation: Leeds to York
noreply@ticketmaster.co.uk | You're in! Your tickets are attached
noreply@premierinn.com | Your reservation at Premier Inn Bath
noreply@odeon.co.uk | Booking reference WQ8821
noreply@opentable.co.uk | Your reservation confirmation
info@netflix.com | Reset your password
info@netflix.com | Welcome to Netflix, {given}
no-reply@spotify.com | Your Spotify Premium subscription
noreply@paypal.co.uk | You sent a payment: receipt for your payment to Shoes Ltd
alerts@natwest.com | Your statement is ready
noreply@barclays.co.uk | Your new account
noreply@aviva.co.uk | Your car insurance policy documents
noreply@admiral.com | Your renewal, {given}
noreply@puregym.com | Your membership is confirmed
noreply@match.com | {given}, verify your email address
noreply@indeed.com | Your application to Northern Bakery
noreply@reed.co.uk | Application received
noreply@rightmove.co.uk | Confirm your email address
noreply@autotrader.co.uk | Your account has been created
noreply@octopus.energy | Your energy bill is here
noreply@specsavers.co.uk | Appointment confirmed
accounts@streaming-films.example | Welcome {given}, your account is ready
members@wine-circle.example | {given}, your membership renewal
billing@fibre-fast.example | {given}, your bill is ready
noreply@lend-co.example | {given}, your application has been received
noreply@forum-cars.example | Activate your account, {given}
hello@puzzle-app.example | {given}, please confirm your email address
bookings@mill-lane-golf.example | Tee time booking confirmed
membership@westbrook-tennis-club.example | Membership renewal
office@lakeside-sailing-club.example | Your membership card
stay@pine-lodge-caravan-park.example | Booking reference PL221
reservations@blue-lagoon-villas.example | Your holiday balance is due
`;

/** Adverts and newsletters: nobody has ordered anything. */
export const ADVERTS = `
news@parcel-and-post.example | {given}, 20% off your next order
offers@amazon.co.uk | Deals of the day
store-news@amazon.co.uk | Recommended for you: kettles
offers@johnlewis.com | The sale is on
news@next.co.uk | New in this week
hello@asos.com | {given}, your basket misses you
news@argos.co.uk | Save up to 30% on toys
deals@booking.com | {given}, your next trip starts here
deals@booking.com | Weekend deals in York
inspire@airbnb.com | Places to stay this summer
offers@easyjet.com | Flights from 24.99
sale@ryanair.com | 48 hours only: seats from 9.99
offers@jet2.com | Book now, pay later
newsletter@thetrainline.com | Railcard offers inside
news@ticketmaster.co.uk | On sale Friday: summer tours
win@premierinn.com | Win a weekend away
info@netflix.com | {given}, new this week
news@spotify.com | Your 2026 Wrapped is coming
marketing@natwest.com | Switch and get 200
offers@aviva.co.uk | Save on home insurance
promo@puregym.com | No joining fee until Sunday
news@match.com | New singles near you
alerts@indeed.com | 12 new jobs in Leeds
alerts@rightmove.co.uk | 3 new properties match your search
hello@sock-drawer.example | {given}, order by Sunday for free delivery
hello@boot-room.example | Last chance, {given}
offers@sea-view-cottages.example | Late availability this autumn
offers@harbour-cottages.example | Book your summer holiday now
news@mill-lane-golf.example | Newsletter: course report
events@grand-northern-hotel.example | Christmas party nights
news@garden-world.example | Spring bulbs are here
vouchers@luigis.example | {given}, a voucher for your birthday
rewards@corner-shop.example | Your reward points
survey@tesco.com | {given}, tell us how we did
black@lamp-shop.example | Black Friday: 40% off your first order
`;

/** The school's business, and letters that are no order, booking or account. */
export const BUSINESS_RECEIVED = `
bookings@governor-training.example | Your booking is confirmed: Chairs' briefing
courses@learnwell-cpd.example | {given}, your place on Safer Recruitment is confirmed
events@nga.org.uk | Booking confirmation: NGA annual conference
membership@nga.org.uk | {given}, your membership renewal
noreply@governorhub.example | Reset your password
noreply@governorhub.example | {given}, activate your account
training@wealdshire.gov.uk | Your booking for induction training
noreply@wealdshire.gov.uk | Your account has been created
schools@wealdshire.gov.uk | Order form for services to schools
alerts@education.gov.uk | Your application for an academy order
noreply@hollybank.sch.uk | {given}, your appointment with the head
orders@wealdshire-supplies.example | Your order for the school has been dispatched
orders@wealdshire-supplies.example | Re: Exercise books
invoices@harvesttable.example | Invoice HT-4481
bookings@upland-coaches.example | Booking confirmation UC2281: Year 5 trip
bookings@hill-top-outdoor.example | Your residential booking
tickets@rep-theatre.example | Your tickets: panto for 210 pupils
noreply@eventbrite.com | Your tickets for Governors' Conference
no-reply@zoom.us | Your meeting attendees are waiting
no-reply@zoom.us | {given}, please confirm your account
noreply@dropbox.com | Reset your password
no-reply@accounts.google.com | Security alert
account@microsoft.com | Your Microsoft account
noreply@surveymonkey.com | {given}, your responses are in
dbs@checks-online.example | {given}, your DBS application
support@parentpay.com | Your statement
noreply@charity-commission.gov.uk | Your annual return has been received
insurance@parentkind.example | Your school association insurance
friend.one@gmail.com | Dinner on Saturday?
jenny.k@hotmail.co.uk | Re: Drinks next Friday
bob.cricket@btinternet.com | Cricket nets on Thursday
sis@outlook.com | Mum's birthday
secretary@mill-lane-golf.example | Re: Seniors' competition
captain@westbrook-tennis-club.example | Doubles on Saturday
manager@grand-northern-hotel.example | Re: Donation for the auction
parent.x@gmail.com | My complaint about the order of service
parent.y@hotmail.co.uk | Your account of the meeting
parent.z@icloud.com | Your statement to the panel
ed@gmail.com | {given}, your stay as chair
cllr.jones@wealdshire.gov.uk | Your payment policy
vicar@st-marys-church.example | Order of service
office@st-marys-church.example | Your booking of the hall
editor@village-news.example | Your article, {given}
candidate@gmail.com | Thank you for your time, {given}
head@other-primary.example | {given}, your visit on Tuesday
clerk@brookside-academy.example | {given}, your papers
partner@marsh-solicitors.example | {given}: exclusion review
auditors@brown-and-field.example | {given}, audit queries
roof@roof-masters.example | {given}, our quote for the school roof
author@story-maker.example | World Book Day, {given}
newgov@gmail.com | Re: Welcome to the governing body
reporter@wealdshire-gazette.example | {given}, a quote for Friday?
skills@inspiring-governance.example | {given}, a volunteer match
sal@gmail.com | Lift on Tuesday, {given}?
`;

/** What a parent group's mailbox gets for the group: purchases, its bank, its hall. */
export const RECEIVED_BY_GROUPS = `
auto-confirm@amazon.co.uk | Ordered: "Raffle tickets"
shipment-tracking@amazon.co.uk | Dispatched: "Glow sticks (100)"
order-update@amazon.co.uk | Your Amazon.co.uk order
orders@wealdshire-supplies.example | Thank you for your order
orders@party-bits.example | {given}, your order has been dispatched
no-reply@tesco.com | Your Tesco order is confirmed
noreply@asda.com | Your delivery is on its way
alerts@natwest.com | Your statement is ready
noreply@paypal.com | You have received a payment
bookings@village-hall.example | Booking confirmation: quiz night
hire@marquee-co.example | Your booking is confirmed
bookings@bouncy-fun.example | {given}, your booking for 4 July
noreply@ticketsource.example | Your event has sold 40 tickets
hoodies@print-wear.example | Your order of hoodies
cards@xmas-cards.example | {given}, your cards are ready
insurance@parentkind.example | Your renewal
parent.a@gmail.com | Re: Can you help on Friday?
parent.b@hotmail.co.uk | {given}, count me in
offers@amazon.co.uk | Deals of the day
manager@grand-northern-hotel.example | A night's stay for your raffle
`;
