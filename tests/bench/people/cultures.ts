/**
 * How names are made in seven cultures: common given and family names, some of them invented, and behind them a long tail
 * of invented ones. Nobody in particular has any of them. How common the commonest are follows what is published: Smith 0.8 %
 * of the United States (census of 2010), a given name there at most 1.6 %; Wang 7 % of China, a given name there at most
 * 0.3 %; Nguyễn 38 % of Vietnam.
 */
import { Dice, Zipf } from "./random";
import type { rates } from "./rates";

export type CultureId = keyof (typeof rates)["cultures"];

/** One name: its usual spellings in Latin letters, and in the script of its language where that is another. */
export interface Name {
  spellings: readonly string[];
  native?: string;
}

export interface Culture {
  /** "given family", "family given", or given names only */
  order: "western" | "eastern" | "given";
  given: Zipf<Name>;
  family: Zipf<Name>;
  /** between the family and the given name */
  middle?: readonly Name[];
  /** "Bandung, Indonesia", the commonest first */
  towns: Zipf<string>;
  /** names are written without a space in the native script */
  close?: true;
}

const words = (text: string): string[] => text.split(" ");
const plain = (text: string): Name[] => words(text).map((spelling) => ({ spellings: [spelling] }));
/** `محمد=Muhammad/Mohammed …` */
const paired = (text: string): Name[] =>
  words(text).map((entry) => {
    const [native = "", spellings = ""] = entry.split("=");
    return { native, spellings: spellings.split("/") };
  });

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** Invented names of two or three syllables, different from each other. */
function tail(seed: number, count: number, syllables: readonly string[], endings: readonly string[] = [""]): Name[] {
  const dice = new Dice(seed);
  const made = new Map<string, Name>();
  while (made.size < count) {
    let native = "";
    let spelt = "";
    for (let left = dice.between(2, 3); left > 0; left -= 1) {
      const [own = "", abroad = own] = dice.pick(syllables).split("=");
      native += own;
      spelt += abroad;
    }
    const [own = "", abroad = own] = dice.pick(endings).split("=");
    const name = capital(spelt + abroad);
    const isForeign = syllables[0]?.includes("=") ?? false;
    made.set(name, { spellings: [name, ...respelt(name)], ...(isForeign && { native: capital(native + own) }) });
  }
  return [...made.values()];
}

/** Words that mean nothing, for companies and handles. */
export function inventedWords(seed: number, count: number): string[] {
  return tail(seed, count, latinSyllables, words("x n r l o a ex ia um")).map(({ spellings }) => spellings[0] ?? "");
}

/** How else the same name may be spelt, where spelling is a matter of habit. */
function respelt(name: string): string[] {
  const habits: [RegExp, string][] = [
    [/ou/, "u"],
    [/kh/, "h"],
    [/iy$/, "y"],
    [/y$/, "i"],
    [/i$/, "y"],
    [/ya/, "ia"],
    [/u/, "oo"],
    [/aa/, "a"],
  ];
  return habits.flatMap(([from, to]) => (from.test(name) ? [name.replace(from, to)] : [])).slice(0, 2);
}

const latinSyllables = words(
  "ra ni ba sa li ta me ri su wi de ka no pu yo ga hen mar tan lis dar fi to mi ren jo ar el vin bri na dan",
);
const indonesianSyllables = words(
  "ra ni wu lan da ri su gi har to di an pra set ya wi bo wo ku su ma ning rum bag as ka mul yo no put ri tri han doko sar as ti gal uh",
);
const arabicSyllables = words(
  "را=ra نا=na سا=sa مي=mi حا=ha لي=li كا=ka دي=di رو=ro فا=fa زي=zi جا=ja تو=to شا=sha با=ba نو=nou",
);
const russianSyllables = words(
  "ва=va ро=ro ди=di ма=ma со=so ка=ka ни=ni лу=lu те=te бо=bo же=zhe чу=chu го=go ще=shche ря=rya зи=zi му=mu по=po ха=kha",
);
const chineseCharacters = words(
  "明=ming 伟=wei 芳=fang 娜=na 静=jing 丽=li 强=qiang 磊=lei 军=jun 洋=yang 勇=yong 艳=yan 杰=jie 涛=tao 超=chao 霞=xia 平=ping 刚=gang 桂=gui 华=hua " +
    "小=xiao 文=wen 建=jian 国=guo 海=hai 玉=yu 红=hong 春=chun 梅=mei 兰=lan 思=si 雨=yu 欣=xin 宇=yu 浩=hao 然=ran 子=zi 涵=han 佳=jia 怡=yi 晨=chen 阳=yang 嘉=jia 雪=xue 琪=qi 博=bo 志=zhi 永=yong 天=tian 成=cheng",
);
const chineseGiven = (): Name[] => {
  const dice = new Dice(71);
  const made = new Map<string, Name>();
  while (made.size < 2000) {
    const parts = Array.from({ length: dice.chance(0.25) ? 1 : 2 }, () => dice.pick(chineseCharacters).split("="));
    const native = parts.map(([own]) => own).join("");
    const syllables = parts.map(([, abroad]) => abroad ?? "");
    made.set(native, {
      native,
      spellings: [
        capital(syllables.join("")),
        ...(syllables.length > 1 ? [syllables.map(capital).join("-"), syllables.map(capital).join(" ")] : []),
      ],
    });
  }
  return [...made.values()];
};

const towns = (country: string, names: string): Zipf<string> =>
  new Zipf(
    names.split(",").map((town) => `${town}, ${country}`),
    1.5,
  );

export const cultures: Record<CultureId, Culture> = {
  indonesian: {
    order: "given",
    given: new Zipf(
      [
        ...plain(
          "Muhammad Siti Rizki Dewi Putri Agus Sri Budi Nur Ahmad Dian Andi Eka Wahyu Ayu Tri Indah Rina Dwi Yusuf Fitri Hendra Rahmat Adi Lestari Bayu Ratna Arif Yanti Fajar Intan Ilham Maya Eko Citra Galih Rani Joko Bagas Nisa Anisa Dimas Reza Wulan Aditya Yoga Lina Tuti Hadi Novi Surya Mega Gilang Nanda Vina Tono Rudi Winda",
        ),
        ...tail(11, 1400, indonesianSyllables),
      ],
      10,
    ),
    family: new Zipf(
      [
        ...plain(
          "Saputra Pratama Hidayat Setiawan Nugroho Wijaya Santoso Lestari Wulandari Kurniawan Susanti Ramadhan Rahayu Siregar Utami Permana Handayani Nasution Kusuma Gunawan Simanjuntak Purnomo Maulana Harahap Safitri Hartono Anggraini Wibowo Firmansyah Lubis Suryadi Ginting Puspita Prasetyo Hakim Situmorang Yulianti Mahendra Sinaga Hasibuan",
        ),
        ...tail(12, 3000, indonesianSyllables),
      ],
      12,
    ),
    towns: towns(
      "Indonesia",
      "Jakarta,Surabaya,Bandung,Medan,Semarang,Yogyakarta,Makassar,Malang,Denpasar,Palembang,Bogor,Depok,Solo,Bekasi,Tangerang,Padang,Balikpapan,Manado,Pontianak,Cirebon,Jember,Kediri,Magelang,Salatiga",
    ),
  },
  english: {
    order: "western",
    given: new Zipf(
      [
        ...plain(
          "Jarlan Tobrin Maddick Daverill Robrick Willan Sarelle Emmory Danvers Thombrick Jessamyr Chriswin Matheril Andrick Laurisse Markel Annavie Paulden Jennisar Kevrin Briander Emmelise Rachenne Stevrick Alexor Kathrielle Benwick Samrith Olivane Hannerly Jonatrell Nicholt Elizanne Amandriel Rebekka Joshwin Petrell Lisanne Meganthe Simric Claralie Charlise Patrell Gregwin Victrell Natalise Timrick Edvarn Josarel Stephrine",
        ),
        ...tail(21, 1200, latinSyllables),
      ],
      10,
    ),
    family: new Zipf(
      [
        ...plain(
          "Smith Johnson Williams Brown Jones Miller Davis Wilson Taylor Anderson Thomas Jackson White Harris Martin Thompson Moore Clark Lewis Walker Hall Allen Young King Wright Scott Green Baker Adams Nelson Hill Campbell Mitchell Roberts Carter Phillips Evans Turner Parker Edwards Collins Stewart Morris Murphy Cook Rogers Morgan Cooper Peterson Reed",
        ),
        ...tail(22, 8000, latinSyllables, words("son ton field ley man wood er by")),
      ],
      20,
    ),
    towns: towns(
      "United States",
      "New York,San Francisco,Los Angeles,Chicago,Seattle,Boston,Austin,Portland,Denver,Atlanta,Miami,Dallas,Houston,Phoenix,Philadelphia,San Diego,Minneapolis,Detroit,Nashville,Baltimore,Pittsburgh,Salt Lake City,Raleigh,Boise",
    ),
  },
  spanish: {
    order: "western",
    given: new Zipf(
      [
        ...plain(
          "María José Juan Carlos Ana Luis Carmen Jorge Lucía Pedro Sofía Miguel Laura Diego Marta Pablo Andrés Elena Javier Paula Fernando Raúl Beatriz Álvaro Sergio Gabriela Ricardo Camila Daniela Joaquín",
        ),
        ...tail(31, 800, latinSyllables, words("a o es")),
      ],
      10,
    ),
    family: new Zipf(
      [
        ...plain(
          "García Rodríguez González Fernández López Martínez Sánchez Pérez Gómez Martín Jiménez Ruiz Hernández Díaz Moreno Álvarez Muñoz Romero Alonso Gutiérrez Navarro Torres Domínguez Vázquez Ramos Gil Ramírez Serrano Blanco Molina",
        ),
        ...tail(32, 5000, latinSyllables, words("ez ero ado os ana")),
      ],
      12,
    ),
    towns: towns(
      "Spain",
      "Madrid,Barcelona,Valencia,Sevilla,Zaragoza,Málaga,Bilbao,Murcia,Granada,Córdoba,Vigo,Gijón,Oviedo,Salamanca,León,Cádiz",
    ),
  },
  arabic: {
    order: "western",
    given: new Zipf(
      [
        ...paired(
          "محمد=Mohamed/Muhammad/Mohammed أحمد=Ahmed/Ahmad علي=Ali/Aly حسن=Hassan/Hasan فاطمة=Fatima/Fatma عمر=Omar/Umar يوسف=Yusuf/Youssef خالد=Khaled/Khalid سارة=Sara/Sarah مريم=Maryam/Mariam حسين=Hussein/Husain إبراهيم=Ibrahim/Ebrahim محمود=Mahmoud/Mahmud نور=Nour/Noor ليلى=Layla/Leila عبدالله=Abdullah/Abdallah سعيد=Said/Saeed طارق=Tarek/Tariq كريم=Karim/Kareem هدى=Huda/Hoda زينب=Zainab/Zeinab منى=Mona/Muna سمير=Samir/Sameer رانيا=Rania وليد=Walid/Waleed",
        ),
        ...tail(41, 600, arabicSyllables, words("ن=n د=d م=m ل=l")),
      ],
      8,
    ),
    family: new Zipf(
      [
        ...paired(
          "حسن=Hassan/Hasan علي=Ali إبراهيم=Ibrahim خليل=Khalil صالح=Saleh/Salih منصور=Mansour/Mansur حداد=Haddad ناصر=Nasser/Nasir سليمان=Suleiman/Sulaiman عثمان=Othman/Osman خوري=Khoury/Khouri فارس=Fares/Faris نجار=Najjar قاسم=Qasim/Kassem زيدان=Zidan/Zeidan شريف=Sharif/Sherif",
        ),
        ...tail(42, 3000, arabicSyllables, words("ني=ni وي=wi ري=ri ن=n د=d م=m")),
      ],
      15,
    ),
    towns: towns("Egypt", "Cairo,Alexandria,Giza,Mansoura,Tanta,Aswan,Luxor,Suez,Ismailia,Zagazig,Port Said,Damietta"),
  },
  russian: {
    order: "western",
    given: new Zipf(
      [
        ...paired(
          "Алексавдр=Alexavdr/Aleksavdr Сергемир=Sergemir/Serguemir Еленира=Elenira/Yelenira Андрейм=Andreym/Andreim Аннива=Anniva Дмитрислав=Dmitrislav/Dmitriislav/Dmitryslav Ольгита=Olgita Алексимир=Alexsimir/Aleksimir Мариона=Mariona/Mariyona Натальва=Natalva/Natalyva Иванур=Ivanur Юлиата=Yuliata/Juliata Екатевра=Ekatevra Михайлен=Mikhaylen Татьвина=Tatvina/Tatyvina Максивор=Maxivor/Maksivor Ириала=Iriala Евгемир=Evgemir/Evguemir/Yevgemir Светозла=Svetozla Павелин=Pavelin Юримир=Yurimir/Yurymir/Iurimir Никитор=Nikitor Ксеньяра=Ksenyara/Xenyara Викторил=Viktoril/Victoril",
        ),
        ...tail(51, 500, russianSyllables, words("н=n р=r й=y я=ya")),
      ],
      8,
    ),
    family: new Zipf(
      [
        ...paired(
          "Иванов=Ivanov Смирнов=Smirnov Кузнецов=Kuznetsov Попов=Popov Васильев=Vasiliev/Vasilyev Петров=Petrov Соколов=Sokolov Михайлов=Mikhailov/Mikhaylov Новиков=Novikov Фёдоров=Fedorov/Fyodorov Морозов=Morozov Волков=Volkov Алексеев=Alekseev/Alexeev Лебедев=Lebedev Семёнов=Semenov/Semyonov Егоров=Egorov/Yegorov Щербаков=Shcherbakov/Scherbakov Зайцев=Zaitsev/Zaytsev Журавлёв=Zhuravlev Яковлев=Yakovlev/Iakovlev",
        ),
        ...tail(52, 6000, russianSyllables, words("нов=nov ев=ev ский=sky ин=in ко=ko")),
      ],
      16,
    ),
    towns: towns(
      "Russia",
      "Moscow,Saint Petersburg,Novosibirsk,Kazan,Yekaterinburg,Samara,Perm,Omsk,Tomsk,Ufa,Voronezh,Krasnodar,Tula,Sochi",
    ),
  },
  chinese: {
    order: "eastern",
    close: true,
    given: new Zipf(chineseGiven(), 100),
    family: new Zipf(
      paired(
        "王=Wang 李=Li 张=Zhang 刘=Liu 陈=Chen 杨=Yang 黄=Huang 赵=Zhao 吴=Wu 周=Zhou 徐=Xu 孙=Sun 马=Ma 朱=Zhu 胡=Hu 郭=Guo 何=He 林=Lin 高=Gao 罗=Luo 郑=Zheng 梁=Liang 谢=Xie 宋=Song 唐=Tang 许=Xu 韩=Han 邓=Deng 冯=Feng 曹=Cao 彭=Peng 曾=Zeng 肖=Xiao 田=Tian 董=Dong 潘=Pan 袁=Yuan 蔡=Cai 蒋=Jiang 余=Yu 于=Yu 杜=Du 叶=Ye 程=Cheng 魏=Wei 苏=Su 吕=Lyu 丁=Ding 任=Ren 卢=Lu 姚=Yao 沈=Shen 钟=Zhong 姜=Jiang 崔=Cui 谭=Tan 陆=Lu 范=Fan 汪=Wang 廖=Liao",
      ),
      6,
    ),
    towns: towns(
      "China",
      "Shanghai,Beijing,Shenzhen,Guangzhou,Chengdu,Hangzhou,Wuhan,Nanjing,Xi'an,Suzhou,Tianjin,Qingdao,Xiamen,Dalian",
    ),
  },
  vietnamese: {
    order: "eastern",
    middle: plain(
      "Thị Văn Minh Ngọc Thanh Hoàng Đức Quốc Thu Kim Hữu Gia Bảo Khánh Phương Xuân Tuấn Thùy Quang Hồng Công Mỹ Diệu Trọng",
    ),
    given: new Zipf(
      [
        ...plain(
          "Anh Hương Linh Hùng Lan Tuấn Hoa Dũng Mai Nam Trang Huy Phương Long Thảo Sơn Hà Quang Nga Hải Ngân Phúc Yến Khánh Vy Đạt Hạnh Tâm Thủy Bình Giang Lâm Nhung Tùng Uyên Việt Xuân Kiên Châu Đông",
        ),
        // given names are of one syllable
        ...words("B C Ch D Đ G H K Kh L M N Ng Nh Ph Qu R S T Th Tr V X").flatMap((begin) =>
          plain("ân iên ương úc ài ảo ình ừng").map(({ spellings }) => ({ spellings: [begin + (spellings[0] ?? "")] })),
        ),
      ],
      6,
    ),
    family: new Zipf(
      plain("Nguyễn Trần Lê Phạm Hoàng Huỳnh Phan Vũ Võ Đặng Bùi Đỗ Hồ Ngô Dương Lý Đinh Tô Trịnh Cao"),
      0.6,
    ),
    towns: towns("Vietnam", "Ho Chi Minh City,Hanoi,Da Nang,Hai Phong,Can Tho,Hue,Nha Trang,Da Lat,Vung Tau,Bien Hoa"),
  },
};
