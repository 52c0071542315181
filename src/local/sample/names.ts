// Names for the sample school's pupils and parents, chosen by hand from the Office for National Statistics' lists
// of baby names (England and Wales, 1996 to 2017) and its surname frequencies, and grouped so that a given name and
// a surname go together. Diacritics, apostrophes and capitals, which those lists leave out, are put back by hand;
// where the lists hold too few surnames of a community, common ones are added from general knowledge.
// Source: Office for National Statistics licensed under the Open Government Licence v.3.0.

export interface NamePool {
  /** How often a family of this pool is drawn, against the others. */
  weight: number;
  girls: readonly string[];
  boys: readonly string[];
  surnames: readonly string[];
}

const list = (names: string): readonly string[] => names.split(/\s+/);

export const NAME_POOLS: readonly NamePool[] = [
  {
    weight: 50,
    girls:
      list(`Emily Sophie Ella Bethany Poppy Ruby Hannah Lucy Phoebe Alice Millie Daisy Eleanor Imogen Amy Maisie
      Abigail Florence Emma Thea Ivy Matilda Rosie Evie Harriet Elsie Lola Esme Heidi Darcey Annabelle Amelie Violet
      Mollie Eloise Georgina Orla Margot Tegan Bonnie Felicity Beth Betsy Tabitha Zoë Verity Iona Cara Pearl Ada
      Nancy Robyn Beatrix Martha Edith`),
    boys: list(`Harry Jack Charlie George James Samuel Jacob Oscar Freddie William Jake Ethan Lewis Max Theo Arthur
      Ben Luke Zachary Sebastian Bradley Jude Owen Morgan Elliot Harley Frederick Ellis Louie Evan Stanley Bobby
      Tommy Carter Bailey Patrick Elijah Hayden Sonny Alfred Dexter Rhys Tristan Levi Miles Ewan Maxwell Wilfred
      Bertie Rafferty Robbie Barney Teddy Albie Rory Ralph Hugo`),
    surnames:
      list(`Ainsworth Ashdown Atherton Barlow Bickerstaff Blackmore Broadhurst Burgess Clegg Copeland Crossley
      Dalton Dickinson Eaton Fairclough Fenton Garner Gilmour Goodwin Hartley Haworth Higgs Holroyd Horton Ingham
      Jarvis Kirby Lockwood Lomas Marsden Merrick Metcalfe Midgley Naylor Norcross Openshaw Parkes Pilkington Preece
      Prentice Rawlings Ridley Rowbotham Sadler Shaw Skelton Spencer Stott Sutcliffe Tattersall Tomlinson Turnbull
      Varley Wainwright Walmsley Whitworth Wolstenholme Yates`),
  },
  {
    weight: 14,
    girls:
      list(`Aisha Fatima Maryam Zara Inaaya Khadija Hafsa Safa Iqra Hana Aaliyah Zainab Amina Noor Sumayyah Alina
      Eshal Anaya`),
    boys: list(`Ibrahim Hamza Yusuf Umar Zakariya Rayyan Ismail Mustafa Ahmad Yahya Hasan Adam Zayn Bilal Haris Idris
      Musa Sulaiman`),
    surnames:
      list(`Ahmed Akhtar Begum Malik Rahman Iqbal Mahmood Choudhury Miah Ashraf Bashir Rafiq Javed Uddin
      Hussain Shah`),
  },
  {
    weight: 9,
    girls: list(`Anaya Diya Kiara Riya Saanvi Simran Jasleen Anika Isha Tara Nisha Prisha`),
    boys: list(`Aarav Rohan Dev Arjun Krish Jai Vihaan Ishaan Nikhil Harjot Gurveer Kiran`),
    surnames: list(`Patel Sharma Singh Kaur Gill Sandhu Bhatt Joshi Mistry Rao Nair Desai`),
  },
  {
    weight: 9,
    girls: list(`Amara Ama Temi Abigail Blessing Zuri Nia Adaeze Folasade Esther Naomi Tia`),
    boys: list(`Kofi David Emmanuel Tobi Malachi Josiah Jayden Isaiah Kwabena Daniel Micah Ayo`),
    surnames: list(
      `Okafor Mensah Boateng Adeyemi Owusu Asante Okeke Eze Afolabi Campbell Francis Bangura Addo`,
    ),
  },
  {
    weight: 8,
    girls: list(`Zofia Maja Lena Hanna Oliwia Nadia Amelia Emilia Julia Nikola Lívia Ioana`),
    boys: list(`Jakub Filip Szymon Kacper Antoni Oskar Mikołaj Dawid Adrian Tomasz Łukasz Matei`),
    surnames: list(
      `Nowak Kowalski Lewandowski Wiśniewski Kamiński Zawadzki Popescu Kováč Balázs Petrov Mazur Dąbrowski`,
    ),
  },
  {
    weight: 6,
    girls: list(`Saoirse Niamh Caoimhe Ffion Seren Cerys Eilidh Róisín Carys Éabha Mali Skye`),
    boys: list(`Cian Oisín Seán Declan Dylan Iestyn Macsen Angus Lachlan Fionn Rían Gethin`),
    surnames: list(
      `O'Connor O'Reilly Kavanagh MacLeod McAuley Gallagher Prosser Bevan Llewellyn D'Arcy O'Shea McNally`,
    ),
  },
  {
    weight: 4,
    girls: list(`Sofía Chloé Beatriz Giulia Leyla Elif Mei Yara Anastasia Inês`),
    boys: list(`Mateo André Luca Enzo Emir Kaan Kai João Nikolas Tiago`),
    surnames: list(`Fernandes Rossi Silva García Demir Chan Wong Nguyen Lefebvre Kaya Santos Georgiou`),
  },
];

/**
 * Given names and surnames kept for people whom the school does not know, so that no stranger's name is by
 * accident like a pupil's or a colleague's (rule 6 is for the scenes to try).
 */
export const STRANGERS = {
  given:
    list(`Geraldine Desmond Glenda Clifford Maud Norman Ursula Percy Winifred Rupert Hortense Cedric Marjorie
    Leopold Gwendolyn Humphrey`),
  surnames:
    list(`Quartermaine Twelvetrees Bultitude Pobjoy Ramsbottom Winterflood Shufflebotham Gotobed Honeybun
    Pennyfather Sidebotham Featherstonehaugh Clutterbuck Younghusband Micklethwait Oldacre`),
} as const;

/** Free-mail providers as British families use them, the commonest repeated. */
export const FREE_MAIL: readonly string[] =
  list(`gmail.com gmail.com gmail.com gmail.com hotmail.co.uk hotmail.com
  outlook.com icloud.com yahoo.co.uk btinternet.com live.co.uk sky.com talktalk.net virginmedia.com`);
