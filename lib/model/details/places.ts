/** Names that, alone between separators, say where somebody is: cities and countries, of Indonesia and of the world. */

const cities =
  "Jakarta,Jakarta Selatan,Jakarta Timur,Jakarta Barat,Jakarta Utara,Jakarta Pusat,South Jakarta,East Jakarta," +
  "West Jakarta,North Jakarta,Central Jakarta,Jaksel,Jakpus,Jabodetabek,Bandung,Surabaya,Medan,Semarang,Makassar," +
  "Palembang,Tangerang,Tangerang Selatan,South Tangerang,BSD,Depok,Bekasi,Bogor,Yogyakarta,Jogja,Jogjakarta,Solo," +
  "Surakarta,Malang,Denpasar,Ubud,Canggu,Batam,Pekanbaru,Padang,Bandar Lampung,Lampung,Balikpapan,Samarinda,Pontianak," +
  "Banjarmasin,Manado,Mataram,Lombok,Kupang,Ambon,Jayapura,Sorong,Kendari,Palu,Gorontalo,Ternate,Jambi,Bengkulu," +
  "Banda Aceh,Aceh,Cirebon,Tasikmalaya,Garut,Sukabumi,Purwokerto,Magelang,Salatiga,Kudus,Pekalongan,Tegal,Kediri,Madiun," +
  "Jember,Banyuwangi,Sidoarjo,Gresik,Serang,Cilegon,Cimahi,Karawang,Bali,Sumatra,Sulawesi,Kalimantan,Papua,Jawa Barat," +
  "Jawa Tengah,Jawa Timur,West Java,Central Java,East Java,Banten,Kuala Lumpur,Penang,Johor Bahru,Bangkok,Chiang Mai," +
  "Manila,Cebu,Hanoi,Ho Chi Minh City,Saigon,Phnom Penh,Yangon,Tokyo,Osaka,Kyoto,Seoul,Busan,Beijing,Shanghai,Shenzhen," +
  "Hong Kong,Taipei,Delhi,New Delhi,Mumbai,Bangalore,Bengaluru,Hyderabad,Chennai,Pune,Kolkata,Karachi,Lahore,Dhaka," +
  "Colombo,Kathmandu,Dubai,Abu Dhabi,Riyadh,Jeddah,Doha,Istanbul,Ankara,Tel Aviv,Cairo,Lagos,Abuja,Nairobi,Accra," +
  "Cape Town,Johannesburg,London,Manchester,Edinburgh,Glasgow,Bristol,Dublin,Paris,Lyon,Marseille,Berlin,Munich,München," +
  "Hamburg,Cologne,Köln,Frankfurt,Stuttgart,Vienna,Wien,Zurich,Zürich,Geneva,Basel,Amsterdam,Rotterdam,Utrecht,Den Haag," +
  "The Hague,Eindhoven,Leiden,Brussels,Antwerp,Ghent,Madrid,Barcelona,Valencia,Lisbon,Lisboa,Porto,Milan,Milano,Rome,Roma," +
  "Athens,Warsaw,Krakow,Kraków,Prague,Praha,Budapest,Bucharest,Sofia,Belgrade,Kyiv,Stockholm,Gothenburg,Malmö,Oslo,Bergen," +
  "Copenhagen,Aarhus,Helsinki,Tallinn,Riga,Vilnius,Reykjavik,New York,New York City,NYC,Brooklyn,Boston,Washington DC," +
  "Washington D.C.,Philadelphia,Chicago,Detroit,Austin,Houston,Dallas,Denver,Seattle,Portland,San Francisco,SF Bay Area," +
  "Bay Area,Oakland,San Diego,Los Angeles,Las Vegas,Phoenix,Atlanta,Miami,Toronto,Montreal,Montréal,Vancouver,Ottawa," +
  "Calgary,Mexico City,Ciudad de México,Bogotá,Bogota,Medellín,Lima,Santiago,Buenos Aires,Montevideo,São Paulo,Sao Paulo," +
  "Rio de Janeiro,Sydney,Melbourne,Brisbane,Perth,Adelaide,Canberra,Auckland,Wellington";

const countries =
  "Indonesia,Singapore,Singapura,Malaysia,Thailand,Vietnam,Philippines,Filipina,Cambodia,Myanmar,Brunei,Timor-Leste," +
  "Japan,Jepang,South Korea,Korea Selatan,China,Tiongkok,Taiwan,India,Pakistan,Bangladesh,Sri Lanka,Nepal,UAE," +
  "United Arab Emirates,Saudi Arabia,Arab Saudi,Qatar,Turkey,Türkiye,Turki,Israel,Egypt,Mesir,Nigeria,Kenya,Ghana," +
  "South Africa,UK,United Kingdom,England,Scotland,Wales,Ireland,France,Germany,Deutschland,Jerman,Austria,Switzerland," +
  "Swiss,Netherlands,The Netherlands,Belanda,Belgium,Spain,España,Portugal,Italy,Italia,Greece,Poland,Polska,Czechia," +
  "Hungary,Romania,Bulgaria,Serbia,Ukraine,Sweden,Norway,Denmark,Finland,Estonia,Latvia,Lithuania,Iceland,USA,U.S.," +
  "United States,Canada,Mexico,México,Colombia,Peru,Chile,Argentina,Uruguay,Brazil,Brasil,Australia,New Zealand," +
  "Selandia Baru";

const names = [...cities.split(","), ...countries.split(",")];
const folded = new Set(names.map((name) => name.toLowerCase()));

/** True for the name of a city or country, however it is spelled in capitals. */
export function isPlace(name: string): boolean {
  return folded.has(name.trim().toLowerCase());
}

/** True for a city or country, with what it lies in behind commas: "Jakarta, Indonesia", "Austin, TX". */
export function isPlaceWithin(text: string): boolean {
  const [first = "", ...within] = text.split(/\s*,\s*/);
  return isPlace(first) && within.length <= 2 && within.every((each) => isPlace(each) || /^[A-Z]{2}$/.test(each));
}
