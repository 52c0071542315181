// Held out: written after the lists of rule 13 were finished and not used to change them, so that the figures on it
// tell how the rule does on mail it was not made for. Whoever changes the lists by these lines writes new ones.

/** Private mail of governors: address | subject. */
export const HELD_OUT_PRIVATE_SENT = `
abi@gmail.com | Curry on Friday?
abi@gmail.com | Abi's birthday drinks
boris@hotmail.co.uk | Re: Match on Saturday
boris@hotmail.co.uk | Cricket fixtures
cleo@outlook.com | Wedding hats
cleo@outlook.com | Wedding photos
dean@gmail.com | Can you feed the cat?
secretary@long-lane-golf.example | Medal on Sunday
info@hill-farm-cottages.example | Arrival time
hotel@the-bell-hotel.example | Parking for one car
help@easyjet.com | Voucher instead
help@sainsburys.co.uk | Rotten peaches
returns@shein.com | Return code
care@fridge-fixers.example | My fridge
claims@crash-help.example | My car accident
agent@home-movers.example | House viewing
bank@natwest.com | Lost card
reception@white-dental.example | Broken tooth
jobs@book-chain.example | My CV
travel@desert-tours.example | Flights to Marrakech
support@sofa-so-good.example | My order has not come
sales@paint-shop.example | Colour chart
apply@talent-show.example | Audition
team@marathon-live.example | Race number
leaders@third-thornley-guides.example | Camp list
`;

/** Orders, bookings and accounts in the holder's own name: address | subject. */
export const HELD_OUT_RECEIVED = `
orders@paint-shop.example | {given}, your order is on its way
orders@sofa-so-good.example | Order confirmed - {name}
reservations@the-bell-hotel.example | Your booking
bookings@hill-farm-cottages.example | Booking confirmation
noreply@desert-tours.example | {given}, your flight details
reception@white-dental.example | Your appointment
noreply@race-photos.example | {given}, your download is ready
noreply@marathon-live.example | {given}, your entry is confirmed
noreply@amazon.co.uk | Your refund
noreply@sainsburys.co.uk | Your delivery on Tuesday
noreply@easyjet.com | Booking reference KX2P
no-reply@netflix.com | Your account: new sign-in
noreply@theaa.com | Your membership renewal
noreply@ebay.co.uk | You won: brass lamp
noreply@travelodge.co.uk | See you soon in Leeds
`;

/** School business that leaves the school, of governors: address | subject. */
export const HELD_OUT_BUSINESS_SENT = `
office@acme-doors.example | Door closers
sales@lockers-direct.example | Lockers
service@fire-alarms.example | Annual service
info@sound-systems.example | Speakers for the hall
paint@paint-shop.example | Colours for the corridor
orders@book-chain.example | Order for the library
help@fridge-fixers.example | Kitchen fridge
hotel@the-bell-hotel.example | Rooms for the exchange teachers
hotel@the-bell-hotel.example | Meeting on the 4th
info@hill-farm-cottages.example | Pond dipping visit for Year 3
secretary@long-lane-golf.example | Overflow parking on sports day
abi@gmail.com | Are you free on Thursday at six?
abi@gmail.com | Draft letter
boris@hotmail.co.uk | Cricket coaching for Year 5
cleo@outlook.com | Your term of office
dean@gmail.com | Maternity cover
dean@gmail.com | Re: Your daughter's allergy
eve@icloud.com | Re: My son
flora@yahoo.co.uk | Snow day
gus@gmail.com | Fence between us and your garden
hal@gmail.com | Parents' forum: cake
ira@gmail.com | Church on Sunday
jed@outlook.com | Wreath for Remembrance
leaders@third-thornley-guides.example | Hall on Wednesdays
cllr.smith@wealdshire.gov.uk | Car park
vicar@st-marys-church.example | Wedding in the school field
bank@barclays-business.example | Deposit account
pay@payroll-plus.example | My expenses
train@governor-training.example | My booking
trust@beacon-trust.example | My term
hr@people-partners.example | Job evaluation
adviser@heads-advice.example | Interview questions
archivist@record-office.example | Log books
builder@stone-and-son.example | Coping stones
hedge@hedge-laying.example | Hedge
tv@local-tv.example | Filming on Friday
`;

/** What reaches governors that is no order, booking or account of their own: address | subject. */
export const HELD_OUT_BUSINESS_RECEIVED = `
office@acme-doors.example | Your quote, {given}
service@fire-alarms.example | Appointment for the annual service
info@sound-systems.example | {given}, your site survey
orders@book-chain.example | Library order
hotel@the-bell-hotel.example | Re: Rooms for the exchange teachers
train@governor-training.example | {given}, your booking is confirmed
pay@payroll-plus.example | {given}, your expenses claim
noreply@wealdshire.gov.uk | {given}, your application
abi@gmail.com | {given}, your order of service
boris@hotmail.co.uk | Booking the ground
news@desert-tours.example | {given}, dunes at dawn
news@paint-shop.example | Colour of the year
offers@the-bell-hotel.example | Sunday roast
news@theaa.com | Winter driving
offers@travelodge.co.uk | Rooms from 29
sale@shein.com | Up to half price
hello@netflix.com | Because you watched The Crown
team@marathon-live.example | {given}, ballot opens Monday
tv@local-tv.example | {given}, your interview
archivist@record-office.example | Reading room booking
`;

/** A parent group's own business: address | subject. */
export const HELD_OUT_BUSINESS_OF_GROUPS = `
hotel@the-bell-hotel.example | Deposit for the ball
help@amazon.co.uk | Where is my order?
abi@gmail.com | Face painting
abi@gmail.com | Birthday cake for Mrs Alderson
paint@paint-shop.example | Paint for the shed
jed@outlook.com | Barbecue on Friday
bank@barclays-business.example | Card reader
hal@gmail.com | Drinks licence
`;
