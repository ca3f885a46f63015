package parsbot.question;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What somebody wants who writes: to know something, or something else that no collection of sources can give. Told by words alone,
 * in English and Spanish, and on the safe side: whatever asks what somebody else did, said or thinks is a question. Thread-safe.
 */
public enum Intent {
    GREETING,
    THANKS,
    FAREWELL,
    /** To talk about the bot as if it were a person. */
    ABOUT_BOT,
    /** To be told what they should do, or may do, by law. */
    ADVICE,
    /** To be told who is right. */
    OPINION,
    /** To know something. */
    QUESTION;

    private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}\\p{N}]+");

    /** Words between two others that do not change what is wanted. */
    private static final String OPENING =
            "^(?:(?:so|and|but|well|ok|okay|hey|hi|hello|please|honestly|be honest|to be honest|tbh|real"
                    + " talk|seriously|y|pero|bueno|oye|hola|la verdad|sinceramente) )*";

    private static final Pattern GREETINGS = phrases(
            "hi|hello|hey|heya|hiya|hallo|howdy|yo|sup|what s up|whats up|wassup|greetings|good"
                + " (?:morning|afternoon|evening|day)|hola|buenas|buenos dias|buenas tardes|que tal|que onda|saludos");

    private static final Pattern THANK_YOUS =
            phrases("thanks|thank (?:you|u)|thankyou|thx|ty|tysm|cheers|much appreciated|i appreciate"
                    + " (?:it|that)|gracias|muchas gracias|mil gracias|te lo agradezco");

    private static final Pattern FAREWELLS =
            phrases("bye|bye bye|goodbye|good bye|good night|goodnight|see (?:you|ya)|see (?:you|ya) later|take"
                    + " care|cya|later|so long|have a (?:good|nice|great)"
                    + " (?:day|night|evening|weekend|one)|adios|chao|chau|hasta (?:luego|manana|pronto|la vista)|nos"
                    + " vemos|buenas noches|cuidate|que (?:tengas|tenga) (?:un )?(?:buen|buena|lindo)"
                    + " (?:dia|noche|tarde)");

    private static final Pattern FILLERS =
            phrases("(?:ur|your|u r|you re|youre|you are) (?:a |an |the |such a |my )?(?:lifesaver|life"
                + " saver|legend|star|hero|angel|best|great|awesome|amazing)|there|everyone|everybody|all|bot|friend|buddy|man|dude|mate|sir|again|so"
                + " much|a lot|very much|a bunch|a million|for (?:everything|that|this|(?:the|your|all your)"
                + " (?:help|answer|answers|info|information))|(?:that (?:was|is|s)|thats) (?:exactly |all )?what i"
                + " (?:needed|wanted)|that (?:was|is|s) (?:all|it|great|helpful|very helpful|really helpful)|that"
                + " helped(?: me)?|(?:you|this|that|it) (?:were|are|re|is|was|have been|ve been)"
                + " (?:(?:so|really|very|super|most|quite|a big|a great|such a)"
                + " )*(?:great|good|helpful|useful|kind|amazing|awesome|the"
                + " best|help)|and|ok|okay|great|cool|nice|perfect|awesome|lol|haha|hahaha|well|oh|ah|very|really|for"
                + " now|tonight|today|talk to you later|amigo|amiga|amigos|jaja|jajaja|si|bueno|pues|muy amable|por"
                + " (?:todo|la ayuda|tu ayuda)|me ayudaste mucho|a todos|y|ya|vale|genial|perfecto");

    private static final Pattern OF_BOT = Pattern.compile(OPENING
            + "(?:(?:there|everyone|everybody|bot|friend|again|amig[oa]|good morning|good afternoon|good"
            + " evening|buenos dias|buenas tardes) )*(?:how are (?:you|u|ya)(?: doing| feeling)?(?: today| there)?|how"
            + " (?:you|u) doing|how is it going|how ?s it going|(?:(?:are|r|aren t) (?:you|u)|is this|am i"
            + " (?:talking|speaking|chatting) (?:to|with)) (?:really |actually |just |some kind of |like )*(?:a |an"
            + " |the )?(?:real|human|person|people|bot|robot|ai|a"
            + " i|machine|computer|program|alive|chatgpt|gpt|llm|man|woman|someone|somebody).*|who"
            + " (?:made|programmed|built|created|wrote|trained|runs|owns|coded|designed|pays) (?:you|u|this bot|the"
            + " bot)(?: .*)?|(?:who|what) (?:are|r) (?:you|u)(?: (?:exactly|anyway|really))?|what (?:is|s) your"
            + " name|do you have (?:a name|feelings|a family|friends)|what can (?:you|u) do(?: for me)?|can you help"
            + " me|help me|how do you work|how old are you|where are you(?: from)?|do you (?:sleep|eat|dream|love"
            + " me|like me|get tired|have fun).*|tell me (?:a joke|about yourself)|i love you|you (?:suck|are"
            + " stupid|are dumb)|como estas(?: hoy)?|como te (?:llamas|va)|como (?:andas|va)|quien (?:eres|te"
            + " (?:hizo|creo|programo|entreno)).*|que eres|eres (?:un |una"
            + " )?(?:robot|bot|persona|humano|humana|real|ia|maquina|programa).*|que puedes hacer|me puedes"
            + " ayudar|cuantos anos tienes)$");

    /** Somebody else's deed, word or thought: then it can be looked up. */
    private static final Pattern REPORTED = Pattern.compile(
            "\\b(?:according to|says|said|saying|tells|told|argue[sd]?|claim(?:s|ed)?|call(?:s|ed)"
                + " (?:it|him|her|them|on)|explain(?:s|ed)?|report(?:s|ed) (?:about|on|that)|(?:did|does|do|did not)"
                + " (?!you\\b|u\\b|i\\b|we\\b)(?:\\w+"
                + " ){1,6}(?:say|think|tell|want|argue|claim|call|believe|feel|mean|ask|answer|recommend|advise|urge)"
                + "|wants?|segun|dijo|dijeron|dice|dicen|opina|opino|opinaron|piensa|piensan|explico|recomendo|recomienda)\\b");

    private static final Pattern OF_BOTS_OPINION =
            Pattern.compile("\\b(?:do|did|would|don t|wouldn t) (?:you|u) (?:\\w+"
                + " )?(?:think|believe|feel|agree|support|like|prefer|favor|favour|side|vote|hate|want)\\b|\\bwhat do"
                + " (?:you|u) (?:\\w+ )?(?:think|believe|feel|make of)\\b|\\bhow do (?:you|u) (?:\\w+"
                + " )?feel\\b|\\byour (?:\\w+"
                + " )?(?:opinion|opinions|view|views|take|position|stance|thoughts|verdict)\\b|\\bare (?:you|u)"
                + " (?:\\w+ )?(?:for|against|in favor|in favour|pro|anti|on"
                + " (?:the|their|his|her|ice)|biased|neutral|(?:a"
                + " )?(?:democrat|republican|liberal|conservative))\\b|\\b(?:whose|which|what) side (?:are|r|do)"
                + " (?:you|u)\\b|\\bwho do (?:you|u) (?:\\w+"
                + " )?(?:support|side|agree|favor|like|believe)\\b|\\b(?:que|tu|usted) (?:\\w+"
                + " )?(?:opinas|piensas|crees)\\b|\\b(?:opinas|crees) (?:tu )?que\\b|\\btu (?:\\w+"
                + " )?opinion\\b|\\b(?:de que|en que) lado estas\\b|\\b(?:usted|ud)"
                + " (?:opina|piensa|cree)\\b|\\b(?:opina|piensa|cree) (?:usted|ud)\\b|^(?:y )?que"
                + " (?:opina|piensa|cree) (?:de|del|sobre|que)\\b|\\b(?:should|would|shall|do) (?:i|we|you|u)"
                + " (?:vote|side|trust|support)\\b|\\b(?:debo|deberia|voy a) votar\\b|\\bestas (?:tu )?(?:a favor|en"
                + " contra|de acuerdo)\\b|\\ba quien (?:apoyas|prefieres)\\b");

    private static final String JUDGED =
            "(?:right|wrong|correct|evil|racist|racists|fascist|fascists|justified|stupid|dumb|fair|unfair|moral|immoral|unethical|ethical|overreacting|crazy|a"
                + " mistake|an error|heroes|liars|hypocrites?|bad people|good people|an? (?:\\w+"
                + " )?(?:hero|liar|coward|hypocrite|traitor|criminal|good|bad|terrible|great|stupid|smart|nazi)(?:"
                + " (?:idea|thing|person|man|guy|mayor|da|move|decision|policy|law))?)";

    private static final Pattern OF_WHO_IS_RIGHT = Pattern.compile(OPENING
            + "(?:(?:is|are|was|were|isn t|aren t|wasn t|weren t)(?: not)? (?!it"
            + " (?:right|true|correct|fair|wrong) (?:that|to say)|there\\b|that (?:right|correct)$|(?:\\w+"
            + " )*(?:dates?|years?|numbers?|figures?|amounts?|fees?|counts?|names?|spelling|quotes?) )(?:\\w+"
            + " ){1,8}?" + JUDGED + "(?: (?:to|in|about|on|for|when|here|or|not|after|by)\\b.*|$)|who"
            + " (?:is|s|was|are|were) (?:really |actually )?(?:right|wrong|in the right|in the"
            + " wrong|to blame|the (?:good|bad) (?:guy|guys|one|ones)|worse|better)\\b.*|which"
            + " side (?:is|was) (?:right|wrong|better|worse)\\b.*|(?:did|does|do|has|have)"
            + " (?:\\w+ ){1,5}?do(?:ne)? the (?:right|wrong) thing\\b.*|(?:is|was|are|were|who"
            + " (?:is|was)) (?:\\w+ ){0,5}?(?:a |the )?(?:better|worse|best|worst)"
            + " (?:mayor|president|governor|politician|party|da|man|person|choice)\\b.*|(?:shouldn"
            + " t|should|ought) (?!i\\b|we\\b|my\\b)(?:\\w+ ){1,8}.*|(?:no"
            + " )?(?:tiene|tienen|tenia|tuvo) (?:la )?razon\\b.*|(?:\\w+"
            + " ){1,4}(?:tiene|tienen|tenia|tuvo) razon(?: o no)?|quien (?:tiene|tenia) (?:la"
            + " )?razon\\b.*|(?:\\w+ ){0,4}(?:hizo|hicieron|hace|actuo) (?:bien|mal|lo"
            + " correcto)(?: (?:o no|en|al|con)\\b.*)?|(?:no )?(?:deberia|deberian|debe|deben)"
            + " (?:ice|la"
            + " migra|el|la|los|las|haber|ser|seguir|existir|abolirse)\\b.*|(?:fue|es|era)"
            + " (?:una )?(?:buena|mala) (?:idea|decision|cosa)\\b.*|(?:esta|estuvo|estaba)"
            + " (?:bien|mal) (?:que|lo que)\\b.*)$");

    private static final Pattern FOR_LAWYER =
            Pattern.compile("\\b(?:recommend|know|find|give me|suggest|need|want|looking for|number"
                    + " (?:of|for)|phone|recomienda|recomiendas|conoces|necesito|busco|numero)\\b.*"
                    + "\\b(?:lawyers?|attorneys?|abogad[oa]s?)\\b");

    private static final Pattern OF_ME = Pattern.compile(
            "\\b(?:i|im|ive|me|my|mine|myself|we|us|our|mi|mis|yo|me|nos|tengo|soy|estoy|puedo|debo|hago|firmo|llamo|necesito)\\b");

    private static final Pattern ASKS_WHAT_TO_DO =
            Pattern.compile("\\b(?:(?:should|can|could|will|would|am|may|must|shall) (?:i|we|my \\w+)|my"
                    + " \\w+\\b.*\\b(?:should|can|could|must|may|will|does) (?:he|she|they)|do i"
                    + " (?:have|need|get|qualify|risk|tell|say|sign|give|show|answer)|if (?:i|i m|i"
                    + " ve|we|they|ice|immigration|the police|the cops|my \\w+)|is (?:it|my \\w+)"
                    + " (?:safe|legal|illegal|ok|okay|dangerous|risky|allowed|at risk)|is it safe|how"
                    + " (?:do|can|could|should) (?:i|we)|where (?:do|can|should)"
                    + " (?:i|we)|(?:will|can|could|would|might|does|do|may) (?:they|ice|immigration|police|the"
                    + " police|cops|the cops|an agent|agents|he|she|a judge|a \\w+ \\w+) (?:\\w+"
                    + " ){0,4}?(?:me|my|us|him|her)|what (?:are|r) (?:my|our) rights|my rights|what happens (?:to me|to"
                    + " us|if)|what (?:do|should|can|could) (?:i|we)|i need (?:help|advice)|que"
                    + " (?:hago|hacemos|debo|puedo|(?:me|nos|le) conviene|me va|me pasa|pasa"
                    + " si|podemos)|(?:puedo|debo|debemos|podemos|tengo que|tengo derecho|(?:me|nos|le) conviene)|me"
                    + " (?:van a|pueden|puede|va a|deportan|deportaran|arrestan|detienen|echan)|nos (?:van"
                    + " a|pueden|puede|deportan)|es (?:seguro|peligroso|legal)|corro (?:peligro|riesgo)|estoy en"
                    + " (?:peligro|riesgo)|si (?:yo )?(?:llamo|reporto|denuncio|voy|me|firmo|no)|como (?:puedo|hago|le"
                    + " hago|consigo))\\b");

    private static final Pattern OF_LAW = Pattern.compile(
            "\\b(?:deport\\w*|arrest(?:ed)?|detain\\w*|detention|(?:ice|immigration) hold|hold on"
                + " my|detainers?|(?:without|no|have|got|my|any|the right)"
                + " papers|paperwork|undocumented|documents|green"
                + " card|visas?|daca|tps|lawyers?|attorneys?|immigration|misdemeanor|felony|record|warrant|court|hearing|judge|police|cops?|officer|(?:report|saw|witness\\w*|victim"
                + " of) (?:a |the"
                + " )?(?:crime|theft|robbery|assault|abuse)|crime|sue|legal|illegal|legally|status|citizen\\w*|border|asylum|bail|bond|knocks?|raid|ice|license|fingerprint\\w*|get"
                + " in trouble|come for me|rights|papeles|policia|migra|abogad\\w*|salida voluntaria|mi"
                + " caso|corte|juez|audiencia|visa|asilo|delito"
                + "|crimen|robo|denunci\\w*|arrest\\w*|deten\\w*|detuv\\w*|inmigracion|estatus|indocumentad\\w*|residencia|derechos|redada|frontera)\\b");

    /** What is known of somebody, or where something can be read: nobody's risk. */
    private static final Pattern OF_DATA =
            Pattern.compile("\\b(?:see|sees|look (?:me|us) up|find me|know|in (?:there|it)|read|download|print|my"
                    + " (?:\\w+ )?(?:info|record|records|data|details|address|security|part)"
                    + "|ver|saber|sabe|buscarme|buscar|leer)\\b");

    private static final Pattern OF_RISK = Pattern.compile(
            "\\b(?:should i|safe|risk\\w*|deport (?:me|us|my)|be deported|get deported|come for|arrest (?:me|us|my)|be"
                    + " arrested|take me|lawyer|attorney|debo|conviene|seguro"
                    + " que|peligro\\w*|riesgo|deportar\\w*|deportan|me llevan|abogad[oa])\\b");

    /** Returns what the writer of a text wants. */
    public static Intent of(String text) {
        String words = plain(text);
        if (words.isEmpty()) {
            return QUESTION;
        }
        Intent talk = smallTalk(words);
        if (talk != QUESTION) {
            return talk;
        } else if (OF_BOT.matcher(words).find()) {
            return ABOUT_BOT;
        } else if (OF_BOTS_OPINION.matcher(words).find()) {
            return OPINION;
        } else if (FOR_LAWYER.matcher(words).find()) {
            return ADVICE;
        } else if (REPORTED.matcher(words).find()) {
            return QUESTION;
        } else if (OF_ME.matcher(words).find()
                && ASKS_WHAT_TO_DO.matcher(words).find()
                && OF_LAW.matcher(words).find()
                && (OF_RISK.matcher(words).find() || !OF_DATA.matcher(words).find())) {
            return ADVICE;
        }
        return OF_WHO_IS_RIGHT.matcher(words).find() ? OPINION : QUESTION;
    }

    /** Returns what is said if nothing but small talk is; else {@link #QUESTION}. */
    private static Intent smallTalk(String words) {
        String rest = words;
        Intent said = QUESTION;
        List<Pattern> phrases = List.of(THANK_YOUS, FAREWELLS, GREETINGS);
        List<Intent> intents = List.of(THANKS, FAREWELL, GREETING);
        for (int i = 0; i < phrases.size(); i++) {
            String without = phrases.get(i).matcher(rest).replaceAll(" ").strip();
            if (said == QUESTION && !without.equals(rest)) {
                said = intents.get(i);
            }
            rest = without;
        }
        return FILLERS.matcher(rest).replaceAll(" ").isBlank() ? said : QUESTION;
    }

    private static Pattern phrases(String alternatives) {
        return Pattern.compile("\\b(?:" + alternatives + ")\\b");
    }

    /** Returns letters and digits in small letters without accents, with single spaces between words. */
    private static String plain(String text) {
        String letters = Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "");
        return NO_LETTER.matcher(letters).replaceAll(" ").strip();
    }
}
