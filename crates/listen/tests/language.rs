//! Is it English? The samples are invented talk; how it does on AnnoMI and on a film was counted with Python
//! (`split` at what is no letter, the same list of words) when the limits were set.

use listen::{Language, Odd, language, read, read_all};

fn of(text: &str) -> Language {
    language(&read(text.as_bytes()).expect("a transcript").turns)
}

#[rustfmt::skip]
const NOT_ENGLISH: [(&str, &str); 13] = [
    ("German", "Wie geht es Ihnen heute? Ach, nicht so gut. Die Woche war ziemlich schwer, und am Montag hatte ich wieder Streit mit meinem Bruder. Was ist passiert? Er hat gesagt, dass ich nie zuhöre, und dann bin ich einfach gegangen. Das will ich nicht mehr. Wir waren immer so nah, und jetzt ist alles anders. Was war in dem Moment in Ihnen los? Ich weiß es nicht, ich war so müde und all das hat mich an früher erinnert."),
    ("Dutch", "Hoe gaat het met je vandaag? Niet zo goed. De week was heel zwaar en ik had weer ruzie met mijn broer. Wat is er gebeurd? Hij zei dat ik nooit luister, en toen ben ik gewoon weg gegaan. We waren altijd zo close, en nu is alles anders. Had je dat in het begin ook? Ja, in het begin was het over en weer, maar toen was ik nog een kind. We hebben het er nooit over gehad, of in elk geval niet met elkaar. Dat is wel wat ik zou willen."),
    ("Afrikaans", "Hoe gaan dit met jou vandag? Nie so goed nie. Die week was baie swaar en ek het weer met my broer baklei. Wat is die ding wat jou die meeste pla? Hy sê ek luister nooit nie, en toe is ek net daar weg. Ons was altyd so na aan mekaar, en nou is alles anders. My ma was in die kamer en sy het my hand gevat. Dit was of sy weet wat in my hart is, maar sy het niks gesê nie."),
    ("Danish", "Hvordan har du det i dag? Ikke så godt. Ugen har været hård, og jeg havde igen et skænderi med min bror. Hvad skete der? Han sagde at jeg aldrig lytter, og så gik jeg bare. For mig var det som at være barn igen. Vi har altid været tætte, og nu er alt anderledes. Jeg kan ikke sove om natten, og jeg tænker på det hele tiden."),
    ("Norwegian", "Hvordan har du det i dag? Ikke så bra. Uka har vært tung, og jeg hadde en krangel med broren min igjen. Hva skjedde? Han sa at jeg aldri hører etter, og da gikk jeg bare. For meg var det som å være barn igjen. Vi har alltid vært nære, og nå er alt annerledes. Jeg vil ikke ha det sånn, men jeg vet ikke hva jeg kan gjøre."),
    ("Swedish", "Hur mår du i dag? Inte så bra. Veckan har varit tung och jag hade ett gräl med min bror igen. Vad hände? Han sa att jag aldrig lyssnar och då gick jag bara. För mig var det som att vara barn igen. Vi har alltid varit nära och nu är allt annorlunda. Jag vill inte ha det så, men jag vet inte vad jag kan göra."),
    ("French", "Comment allez-vous aujourd'hui ? Pas très bien. La semaine a été dure et je me suis encore disputé avec mon frère. Qu'est-ce qui s'est passé ? Il m'a dit que je n'écoute jamais, et je suis parti. On était si proches, et maintenant tout est différent. J'ai mal au ventre le matin, et je ne sais plus quoi faire."),
    ("Spanish", "¿Cómo estás hoy? No muy bien. La semana ha sido dura y tuve otra pelea con mi hermano. ¿Qué pasó? Me dijo que nunca escucho y entonces me fui. Éramos tan cercanos, y ahora todo es diferente. No sé qué hacer, y no me siento bien por la noche. He pensado en llamar, pero no me atrevo."),
    ("Italian", "Come stai oggi? Non molto bene. La settimana è stata dura e ho litigato di nuovo con mio fratello. Che cosa è successo? Mi ha detto che non ascolto mai, e me ne sono andato. Eravamo così vicini, e ora tutto è diverso. Non so cosa fare, e la notte non dormo."),
    ("Portuguese", "Como está hoje? Não muito bem. A semana foi dura e tive outra discussão com o meu irmão. O que aconteceu? Ele disse que eu nunca escuto e fui embora. Éramos tão próximos, e agora tudo é diferente. Não sei o que fazer, e não durmo à noite. As noites são longas e no fim do dia só me apetece chorar."),
    ("Polish", "Jak się dziś masz? Nie najlepiej. Tydzień był ciężki i znowu pokłóciłem się z bratem. Co się stało? Powiedział, że nigdy nie słucham, i po prostu wyszedłem. To my byliśmy zawsze tak blisko, a teraz wszystko jest inaczej. Nie wiem, co robić, i nie śpię do rana."),
    ("Turkish", "Bugün nasılsın? Pek iyi değilim. Hafta çok zordu ve kardeşimle yine kavga ettik. Ne oldu? Bana hiç dinlemediğimi söyledi, ben de çıkıp gittim. Her zaman çok yakındık, şimdi her şey farklı. Ne yapacağımı bilmiyorum ve geceleri on saat uyanık kalıyorum."),
    ("Welsh", "Sut wyt ti heddiw? Ddim yn dda iawn. Roedd yr wythnos yn galed a ches i ffrae arall gyda fy mrawd. Beth ddigwyddodd? Dywedodd nad wyf byth yn gwrando, ac fe es i. Roedden ni mor agos, ac yn awr mae popeth yn wahanol."),
];

const ENGLISH: &str = "Ines: How was the week?\nMara: Hard. I had another row with my brother, and then I just left. He said that \
    I never listen.\nInes: What was going on in you at that moment?\nMara: I don't know. I was so tired, and it \
    reminded me of home. We've always been close, and now everything is different.\n";

#[test]
fn thirteen_other_languages_are_not_english() {
    for (name, text) in NOT_ENGLISH {
        assert!(of(text).bars_codes(), "{name}: {:?}", of(text));
        assert_eq!(of(text).to_string(), "cannot say: not English");
    }
}

#[test]
fn english_is_english() {
    assert!(matches!(of(ENGLISH), Language::English { .. }), "{:?}", of(ENGLISH));
    assert!(!of(ENGLISH).bars_codes());
}

#[test]
fn another_script_is_not_english_even_if_short() {
    for text in [
        "Как прошла неделя? Тяжело.",
        "كيف كان الأسبوع؟ كان صعبا.",
        "先週はどうでしたか。とても大変でした。辛かったです。",
    ] {
        assert_eq!(of(text), Language::OtherScript, "{text}");
    }
}

#[test]
fn a_few_words_cannot_be_told() {
    assert_eq!(of("Mara: I do not know what to say."), Language::TooShort { words: 7 });
    assert_eq!(of("Mara: Ja. Nein. Ich weiss nicht."), Language::TooShort { words: 5 });
    assert!(!of("Mara: Ja.").bars_codes());
    assert_eq!(of("Mara: Ja.").to_string(), "cannot tell the language from 1 of the 40 words that takes");
}

/// Lowest share by Python's count: .286.
#[test]
fn every_transcript_of_annomi_is_english() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../../../shared/data/annomi/annomi_train_dev.csv");
    let bytes = std::fs::read(path).expect("the shared data lies beside the project");
    let mut lowest = 1.0_f64;
    for transcript in read_all(&bytes).expect("it is a CSV file") {
        let Language::English { share } = language(&transcript.turns) else { panic!("{:?}", transcript.id) };
        lowest = lowest.min(share);
    }
    assert!((lowest - 0.286).abs() < 0.005, "{lowest}");
}

/// By Python's count 7 of 10 118 words.
#[test]
fn a_spanish_film_is_not_english() {
    let path = concat!(
        env!("CARGO_MANIFEST_DIR"),
        "/../../../shared/data/transcripts/webvtt-py/tests/subtitles/netflix_chicas_del_cable.vtt"
    );
    let film = read(&std::fs::read(path).expect("the shared data lies beside the project")).expect("captions");
    let Language::NotEnglish { share } = language(&film.turns) else { panic!("it is Spanish") };
    assert!(share < 0.002, "{share}");
}

fn odd(text: &str) -> Vec<(u32, Odd)> {
    let transcript = read(text.as_bytes()).expect("a transcript");
    transcript
        .warnings
        .into_iter()
        .filter(|w| matches!(w.what, Odd::Loop { .. } | Odd::StockPhrase))
        .map(|w| (w.line, w.what))
        .collect()
}

fn cues(said: &[&str]) -> String {
    let cue = |(n, said): (usize, &&str)| format!("00:{:02}.000 --> 00:{:02}.500\n{said}\n\n", n, n);
    format!("WEBVTT\n\n{}", said.iter().enumerate().map(cue).collect::<String>())
}

#[test]
fn a_machines_loop_is_marked_and_nothing_is_dropped() {
    let text = cues(&["Hello there.", "I'm going to go.", "I'm going to go.", "i'm going to go", "Bye."]);
    assert_eq!(odd(&text), [(6, Odd::Loop { times: 3 })]);
    let turns = read(text.as_bytes()).expect("captions").turns;
    assert_eq!(turns.iter().map(|turn| turn.doubtful).collect::<Vec<_>>(), [false, false, true, true, false]);
}

#[test]
fn people_may_say_yeah_four_times_and_machines_five() {
    assert_eq!(odd(&cues(&["Yeah."; 4])), []);
    assert_eq!(odd(&cues(&["Yeah."; 5])), [(3, Odd::Loop { times: 5 })]);
    let two = "Ines: I see that.\nMara: I see that.\nInes: I see that.\nMara: I see that.\n";
    assert_eq!(odd(two), []);
}

#[test]
fn a_loop_inside_one_cue_is_marked() {
    let long = format!("So {}", "I don't know, ".repeat(6));
    assert_eq!(odd(&cues(&[&long])), [(3, Odd::Loop { times: 6 })]);
    assert_eq!(odd(&cues(&["No, no, no, no, I am really very sorry about all of that, no, no."])), []);
}

#[test]
fn stock_phrases_are_marked_where_they_stand_alone() {
    assert_eq!(odd(&cues(&["Thank you for watching!", "Fine."])), [(3, Odd::StockPhrase)]);
    let talk = "My son records videos and says thanks for watching to people who are not there at all.";
    assert_eq!(odd(&cues(&[talk])), []);
}
