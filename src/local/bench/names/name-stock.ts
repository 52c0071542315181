// The names that the measurement of look-alikes draws from: by community, because a rule may do well on one and badly
// on another. Written from general knowledge; English ones come, with how often they are given, from the Office for
// National Statistics' lists where the folder with them is at hand.

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { Dice } from '../../sample/dice';
import { NAME_POOLS } from '../../sample/names';
import { byFrequency } from './frequencies';

export interface NameGroup {
  name: string;
  given(dice: Dice): string;
  surname(dice: Dice): string;
  /** What somebody of this given name is called or writes instead; null where nothing is usual. */
  called(given: string, dice: Dice): string | null;
  /** Another given name that is nearly the same: Amira for Amir; any other where there is none. */
  alike(given: string, dice: Dice): string;
}

export interface NameStock {
  /** Where the English names come from, for the table's heading. */
  source: string;
  groups: readonly NameGroup[];
  /** Anybody in England and Wales, by real frequency where that is known. */
  anybody(dice: Dice): { given: string; surname: string };
}

const [ENGLISH] = NAME_POOLS;

const list = (text: string): string[] => text.trim().split(/\s+/);

/** `Katarzyna Kasia`: what the bearers of the first are called. */
const shortForms = (text: string): Map<string, string[]> =>
  new Map(
    text
      .trim()
      .split(/\s*,\s*/)
      .map((entry) => entry.split(/\s+/))
      .map(([full, ...short]) => [full!, short]),
  );

interface Written {
  name: string;
  given: string;
  surnames: string;
  called: string;
  /** How many in ten have a second given name. */
  double: number;
}

/** Two syllables, joined by a hyphen, written in one, or a single one. */
function chineseGivenNames(): string {
  const syllables =
    list(`Xiao Jia Mei Zi Yu Hao Li Siu Ka Wing Hoi Tsz Chun Yi Xin Bo Ming Jing Wei Rui Lok Man Hei Yan
    Kit Ling Fang Jun Chen Ran`);
  return syllables
    .flatMap((one, i) => syllables.map((two, j) => [one, two, (i * 7 + j) % 3] as const))
    .filter(([one, two]) => one !== two)
    .map(([one, two, form]) => (form === 0 ? one + two.toLowerCase() : `${one}-${two}`))
    .join(' ');
}

const WRITTEN: readonly Written[] = [
  {
    name: 'English',
    given: `Oliver Thomas Harry Jack George Charlie James William Samuel Daniel Benjamin Joseph Alexander Matthew
      Edward Joshua Christopher Nicholas Robert Michael Emily Sophie Charlotte Isabella Amelia Jessica Elizabeth
      Katherine Rebecca Abigail Victoria Eleanor Samantha Lucy Hannah Grace Ella Ruby Alice Florence
      ${[...ENGLISH!.girls, ...ENGLISH!.boys].join(' ')}`,
    surnames: `Smith Jones Taylor Brown Wilson Johnson Walker Wright Robinson Thompson White Hughes Edwards Green Hall
      Wood Harris Clarke Jackson Turner Hill Cooper Ward Morris Moore Baker Harrison King Lee Allen Parker Bennett
      Holroyd Pickles Winterbottom Attenborough Fairclough Ollerenshaw ${ENGLISH!.surnames.join(' ')}`,
    called: `Oliver Ollie Olly, Thomas Tom Tommy, Charlie Charles, James Jim Jamie, William Will Billy, Samuel Sam,
      Daniel Dan Danny, Benjamin Ben Benji, Joseph Joe Joey, Alexander Alex Xander, Matthew Matt, Edward Ed Eddie Ted,
      Joshua Josh, Christopher Chris Topher, Nicholas Nick, Robert Rob Bob, Michael Mike Mick, Emily Em Emmie,
      Sophie Soph, Charlotte Charley Lottie, Isabella Bella Izzy, Amelia Millie, Jessica Jess Jessie,
      Elizabeth Liz Beth Libby, Katherine Kate Katie, Rebecca Becky Bex, Abigail Abi Abby, Victoria Vicky Tori,
      Eleanor Ellie Nell, Samantha Sam Sammy, Florence Flo Florrie`,
    double: 1,
  },
  {
    name: 'Polish',
    given: `Zofia Zuzanna Maja Hanna Julia Oliwia Małgorzata Katarzyna Agnieszka Aleksandra Joanna Natalia Wiktoria Lena
      Amelia Alicja Emilia Magdalena Martyna Weronika Karolina Gabriela Nikola Pola Kinga Jagoda Ewa Dorota Iwona Beata
      Marta Monika Patrycja Klaudia Dominika Milena Jakub Szymon Kacper Tomasz Łukasz Wojciech Stanisław Franciszek
      Mateusz Piotr Krzysztof Michał Antoni Bartosz Paweł Filip Jan Adam Marcel Oskar Igor Dawid Kamil Hubert Konrad
      Rafał Grzegorz Marcin Adrian Patryk Dominik Maciej Tymon Ignacy Leon Damian Sebastian Artur Robert`,
    surnames: `Nowak Kowalski Wiśniewski Wójcik Kamiński Lewandowski Zieliński Szymański Woźniak Dąbrowski Kozłowski
      Jankowski Mazur Krawczyk Piotrowski Grabowski Pawłowski Michalski Król Wieczorek Wróbel Jabłoński Dudek Majewski
      Adamczyk Stępień Jaworski Malinowski Górski Pawlak Witkowski Rutkowski Sikora Baran Szewczyk Tomaszewski
      Pietrzak Marciniak Wróblewski Zalewski Jakubowski Sadowski Zawadzki Bąk Chmielewski Włodarczyk Borkowski
      Czarnecki Sawicki Sokołowski Maciejewski Kubiak Kołodziej Wysocki Mazurek Sobczak`,
    called: `Zofia Zosia, Zuzanna Zuza, Hanna Hania, Małgorzata Gosia, Katarzyna Kasia, Aleksandra Ola, Joanna Asia,
      Jakub Kuba, Tomasz Tomek, Wojciech Wojtek, Stanisław Staś, Franciszek Franek, Piotr Peter, Krzysztof Krzysiek,
      Antoni Antek, Bartosz Bartek, Michał Michael, Julia Julka, Oliwia Olivia, Mateusz Mati, Magdalena Magda,
      Agnieszka Aga, Jan Janek Jaś, Dominika Nika, Karolina Karola, Gabriela Gabi, Wiktoria Wika, Grzegorz Greg,
      Sebastian Seba, Maciej Maciek, Aleksander Olek, Alicja Ala`,
    double: 0,
  },
  {
    name: 'South Asian',
    given: `Muhammad Mohammed Aisha Fatima Zainab Maryam Hafsa Iqra Sana Bilal Hamza Usman Imran Adeel Farhan Shahid
      Nabila Rukhsana Shazia Saira Naveed Asif Kashif Waqas Junaid Haroon Zeeshan Saima Rabia Aliza Anaya Eshal Priya
      Anjali Riya Meera Lakshmi Deepak Rahul Arjun Rohan Vikram Sanjay Nikhil Aarav Vihaan Ananya Kavya Diya Neha Pooja
      Amit Suresh Ramesh Bhavna Hetal Jignesh Simran Gurpreet Jasleen Harpreet Manpreet Kulwinder Balraj Amandeep Jaspal
      Navdeep Tasnim Shamima Nasrin Jahangir Rubel Mizan Farzana`,
    surnames: `Khan Ahmed Hussain Ali Begum Patel Singh Kaur Shah Iqbal Mahmood Malik Akhtar Chowdhury Rahman Sharma
      Mistry Desai Gill Sandhu Dhillon Chaudhry Qureshi Siddiqui Raja Mirza Bhatti Butt Sheikh Javed Bibi Miah Uddin
      Islam Khatun Alam Hoque Rashid Latif Aslam Rafiq Sadiq Anwar Nawaz Chauhan Solanki Parmar Joshi Mehta Gupta Verma
      Reddy Nair Iyer Pillai Rao Das Bose Banerjee Grewal Bains Sidhu Johal Virk Atwal`,
    called: `Muhammad Mohammad Mohamed Mo, Mohammed Muhammad Mohamed, Aisha Ayesha Aysha, Fatima Fatimah,
      Zainab Zaynab, Maryam Mariam, Usman Uthman, Lakshmi Laxmi, Deepak Dipak, Harpreet Harps, Sanjay Sanj,
      Hafsa Hafsah, Amandeep Aman, Kulwinder Kully, Gurpreet Gurps, Haroon Harun, Naveed Navid`,
    double: 2,
  },
  {
    name: 'Arabic',
    given: `Yusuf Omar Ahmad Khalid Tariq Ibrahim Hassan Hussein Karim Samir Mustafa Abdullah Faisal Nabil Walid Ziad
      Rami Sami Fadi Hadi Jamal Kamal Majid Marwan Munir Nadim Rashid Salim Tamer Wael Yahya Zakaria Anas Bashar Hisham
      Ismail Nour Layla Salma Amina Khadija Yasmin Noura Rania Huda Safiya Sumaya Mariam Zahra Dalia Amal Asma Basma
      Dina Farah Ghada Hala Hanan Iman Jana Lamia Lina Lubna Maha Mona Nadia Rana Reem Sahar Samira Shaima Suad Wafa
      Zeina`,
    surnames: `Al-Hassan El-Sayed Mansour Haddad Al-Amin Najjar Farouk Saleh Aziz Nasser Khalil Hamdan Darwish Mahmoud
      Saeed Al-Rashid Abdulla Qasim Barakat Shaheen Younis Jaber Al-Masri Awad Bakri Dabbagh Fahmy Ghanem Habib Issa
      Jaradat Khoury Lahham Mahdi Mubarak Naser Othman Qassem Rahal Sabbagh Salman Shami Sharif Sultan Taha Tahir Tamimi
      Toma Yassin Zaki Zidan Ayoub Hakim Elmi Abdi Warsame Farah Osman Hersi Jama`,
    called: `Yusuf Yousef Youssef, Omar Umar, Ahmad Ahmed, Khalid Khaled, Tariq Tarek, Ibrahim Ebrahim, Hassan Hasan,
      Hussein Hussain, Karim Kareem, Abdullah Abdallah, Nour Noor, Layla Leila, Khadija Khadijah, Safiya Safiyyah,
      Sumaya Sumayyah, Mariam Maryam, Yasmin Yasmine, Amina Aminah, Walid Waleed, Iman Eman, Zahra Zara, Salim Saleem,
      Rashid Rasheed, Faisal Faysal, Asma Asmaa, Zeina Zaina`,
    double: 2,
  },
  {
    name: 'West African',
    given: `Oluwaseun Oluwatobi Damilola Temitope Ayomide Adebayo Babatunde Chukwuemeka Chinedu Obinna Ikechukwu
      Ngozi Chioma Ifeoma Adaeze Chiamaka Olumide Folasade Titilayo Bukola Funmilayo Abimbola Olajide Segun Kehinde
      Taiwo Yetunde Morenike Opeyemi Tolulope Kelechi Nkechi Uchenna Somtochukwu Chidera Ebuka Nnamdi Amarachi Zikora
      Kwame Kofi Kwabena Kwaku Yaw Kojo Abena Akosua Ama Efua Adwoa Afia Esi Nana Fatou Aminata Mamadou Ousmane Ibrahima
      Mariama Blessing Precious Emmanuel Samuel Daniel Grace Esther Ruth Joshua David Favour Divine Michael Deborah`,
    surnames: `Okafor Adeyemi Mensah Boateng Owusu Asante Okonkwo Eze Nwosu Adebayo Ogunleye Afolabi Osei Appiah
      Danso Bangura Kamara Diallo Traoré Nwachukwu Obi Akintola Oyelaran Agyeman Adjei Amoah Ansah Antwi Asamoah Baidoo
      Darko Frimpong Gyamfi Kyei Nkrumah Ofori Opoku Sarpong Yeboah Adeleke Adewale Akinyemi Alabi Balogun Bello Fashola
      Idowu Lawal Odukoya Ogunbanjo Olatunji Oladipo Onyeka Okeke Okoro Onwudiwe Uche Ugwu Sesay Koroma Conteh Jalloh`,
    called: `Oluwaseun Seun, Oluwatobi Tobi, Damilola Dami, Temitope Temi, Ayomide Ayo, Adebayo Bayo, Babatunde Tunde,
      Chukwuemeka Emeka, Chinedu Edu, Obinna Obi, Ikechukwu Ike, Ifeoma Ify, Adaeze Ada, Chiamaka Amaka,
      Olumide Olu, Folasade Sade, Titilayo Titi, Funmilayo Funmi, Abimbola Bimbola, Olajide Jide, Kehinde Kenny,
      Yetunde Yetty, Opeyemi Ope, Tolulope Tolu, Kelechi Kele, Somtochukwu Somto, Uchenna Uche, Emmanuel Manny`,
    double: 4,
  },
  {
    name: 'Chinese',
    given: chineseGivenNames(),
    surnames: `Wang Zhang Chen Liu Yang Huang Zhao Wu Zhou Xu Chan Wong Cheung Leung Lam Cheng Lau Ng Tang Ho Yip
      Kwok Tsang Chow Li Lin Luo Gao Zheng Liang Xie Song Deng Feng Cao Peng Zeng Xiao Tian Dong Pan Yuan Cai Jiang Yu
      Du Ye Cheuk Chiu Chung Fung Hui Kwan Lai Lo Mak Man Poon Siu Tam Tse Yeung Yuen Choi Fong`,
    called: '',
    double: 0,
  },
  {
    name: 'Welsh and Irish',
    given: `Tomos Rhys Gwilym Dafydd Owain Iwan Gruffydd Llewelyn Siân Cerys Ffion Bethan Catrin Seren Gethin Iestyn
      Emyr Aled Gareth Hywel Ieuan Macsen Osian Rhodri Steffan Tudur Angharad Beca Carys Elin Eleri Fflur Gwen Lowri
      Mali Megan Nia Rhiannon Seán Cian Oisín Pádraig Eoin Conor Declan Fionn Liam Darragh Cormac Ruairí Tadhg Diarmuid
      Eamon Cathal Niall Brendan Niamh Siobhán Aoife Caoimhe Róisín Orlaith Saoirse Ciara Gráinne Sinéad Deirdre Éabha
      Fiadh Clodagh Aisling Muireann Bríd Máire`,
    surnames: `Evans Davies Williams Griffiths Llewellyn Pritchard Prosser ap-Rhys Bevan Gwilym Murphy Kelly
      O'Sullivan O'Brien O'Connor Ryan O'Neill O'Reilly Doyle McCarthy Gallagher McLoughlin Byrne Fitzgerald Rees Morgan
      Lewis Owen Howells Jenkins Powell Parry Bowen Vaughan Probert Gough Beynon Meredith Tudor Pugh Lloyd Hopkins
      Kavanagh Nolan Brennan Quinn Walsh Dunne Maguire Flanagan Hogan Sheehan Healy Keane Cullen McGrath MacMahon
      McNamara Tierney Donnelly`,
    called: `Tomos Tom Twm, Rhys Reece, Gwilym Gwil, Dafydd Dai, Gruffydd Gruff, Llewelyn Llew, Catrin Cat, Seán Sean,
      Pádraig Paddy, Eoin Owen, Bethan Beth, Orlaith Orla, Cerys Carys, Ciara Kiera, Owain Owen, Megan Meg,
      Rhiannon Rhi, Gareth Gaz, Ruairí Rory, Conor Connor, Angharad Haz, Brendan Bren, Gwen Gwennie, Máire Mary`,
    double: 1,
  },
];

/**
 * @param folder the shared `names` folder; without it, or where it is not there, English names are the written ones
 */
export function nameStock(folder: string | null): NameStock {
  const written = WRITTEN.map(writtenGroup);
  if (folder === null || !existsSync(join(folder, 'uk_given_names.csv.gz'))) {
    return {
      source: 'invented lists only; the names of the Office for National Statistics were not there',
      groups: written,
      anybody: (dice) => {
        const group = dice.chance(0.7) ? written[0]! : dice.pick(written);
        return { given: group.given(dice), surname: group.surname(dice) };
      },
    };
  }
  const given = byFrequency(rows(folder, 'uk_given_names.csv.gz').map((row) => [row[0]!, Number(row[2])]));
  const surname = byFrequency(rows(folder, 'uk_surnames.csv.gz').map((row) => [row[0]!, Number(row[1])]));
  const nicknames = ukNicknames(folder, given.share);
  const english: NameGroup = {
    name: 'English',
    given: (dice) => capital(given.draw(dice)),
    surname: (dice) =>
      capital(surname.draw(dice)) + (dice.chance(0.06) ? `-${capital(surname.draw(dice))}` : ''),
    called: (name, dice) => {
      const shorts = nicknames.get(name.toLowerCase());
      return shorts === undefined ? null : capital(byFrequency(shorts).draw(dice));
    },
    alike: (name, dice) => capital(alike(name.toLowerCase(), given.names, dice)),
  };
  return {
    source: 'English names and their frequency from the Office for National Statistics',
    groups: [english, ...written.slice(1)],
    anybody: (dice) => ({ given: capital(given.draw(dice)), surname: capital(surname.draw(dice)) }),
  };
}

function writtenGroup({ name, given, surnames, called, double }: Written): NameGroup {
  const givens = list(given);
  const families = list(surnames);
  const shorts = shortForms(called);
  return {
    name,
    given: (dice) => {
      const first = dice.pick(givens);
      return dice.chance(double / 10) ? `${first} ${dice.pick(givens)}` : first;
    },
    surname: (dice) => dice.pick(families),
    called: (full, dice) => {
      const forms = shorts.get(full) ?? [];
      return forms.length === 0 ? null : dice.pick(forms);
    },
    alike: (full, dice) => alike(full, givens, dice),
  };
}

/** One of `names` that differs by a letter left out, added or changed. */
function alike(name: string, names: readonly string[], dice: Dice): string {
  const near = names.filter((other) => other !== name && isALetterApart(name, other));
  return dice.pick(near.length > 0 ? near : names.filter((other) => other !== name));
}

function isALetterApart(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start++;
  let end = 0;
  while (end < Math.min(a.length, b.length) - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end++;
  return Math.max(a.length, b.length) - start - end <= 1;
}

/**
 * Short forms by how often they are given themselves, without those that are popular names of their own and begin
 * otherwise: a table of nicknames holds different names too (Elena, Helen).
 */
function ukNicknames(folder: string, share: (name: string) => number): Map<string, [string, number][]> {
  const POPULAR = 0.0005;
  const shorts = new Map<string, [string, number][]>();
  const lines = readFileSync(join(folder, 'nicknames.csv'), 'utf8').trim().split('\n').slice(1);
  for (const line of lines) {
    const [full, , short] = line.split(',') as [string, string, string];
    const often = share(short);
    const another = often > POPULAR && full.slice(0, 2) !== short.slice(0, 2);
    if (often > 0 && !another) shorts.set(full, [...(shorts.get(full) ?? []), [short, often]]);
  }
  return shorts;
}

function rows(folder: string, file: string): string[][] {
  const text = gunzipSync(readFileSync(join(folder, file))).toString('utf8');
  return text
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.split(','));
}

const capital = (name: string) => name.slice(0, 1).toUpperCase() + name.slice(1);
