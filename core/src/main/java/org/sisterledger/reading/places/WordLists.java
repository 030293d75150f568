package org.sisterledger.reading.places;

/** Lists of words, in small letters, parted by single blanks. */
final class WordLists {
    static final String TITLES =
            "mr mrs ms miss dr prof professor rev reverend sir dame lord lady judge justice sen senator rep"
                    + " representative gov governor sgt sergeant lt lieutenant col colonel gen general capt captain cpl corporal pvt private"
                    + " maj major officer detective deputy sheriff mayor president congressman congresswoman coach pastor father sister"
                    + " brother king queen prince princess chief commissioner chairman chairwoman councilman councilwoman councilor"
                    + " secretary attorney minister chancellor ambassador spokesman spokeswoman trooper trustee superintendent principal"
                    + " alderman magistrate baron earl duke pope cardinal bishop archbishop rabbi imam sheikh hon agent inspector"
                    + " constable nurse actor actress singer author architect uncle aunt";

    static final String GIVEN =
            "aaron abby abdul abigail adam adrian ahmed aidan al alan albert alec alex alexander alexis alfred ali"
                    + " alice alicia alison allan allen allison alyssa amanda amber amy ana andre andrea andrew andy angel angela angelina anita"
                    + " ann anna anne annette annie anthony antonio april archie ariel arnold art arthur ashley audrey austin autumn barack barbara"
                    + " barry beatrice becky ben benjamin bernard bernice bernie beth betty beverly bill billy blake bob bobby bonnie brad"
                    + " bradley brandon brandy brenda brendan brent brett brian bridget brittany brooke bruce bryan calvin cameron camille"
                    + " candice carl carla carlos carmen carol caroline carolyn carrie casey catherine cathy cecil chad charlene charles"
                    + " charlie charlotte chase chelsea cheryl chester chris christian christina christine christopher christy chuck cindy"
                    + " claire clara clarence claude clay clayton clifford clint clyde cody cole colin colleen connie connor corey cory"
                    + " courtney craig crystal curt curtis cynthia daisy dale damon dan dana daniel danielle danny darlene darrell darren"
                    + " darryl dave david dawn dean deanna debbie deborah debra denise dennis derek diana diane dick dolores dominic don"
                    + " donald donna doris dorothy doug douglas drew duane dustin dwayne dwight dylan earl ed eddie edgar edith edna eduardo"
                    + " edward edwin eileen elaine eleanor eli elijah elizabeth ella ellen elliot elmer elsie emily emma eric erica erik erika"
                    + " erin ernest esther ethan ethel eugene eva evan evelyn faith felicia felix fernando florence floyd frances francis"
                    + " francisco frank franklin fred freddie frederick gabriel gail garrett garry gary gene geoffrey george georgia gerald"
                    + " geraldine gerard gilbert gina ginger gladys glen glenda glenn gloria gordon grace grant greg gregg gregory guy"
                    + " gwendolyn hannah harold harriet harry harvey hassan hazel heather hector heidi helen henry herb herbert herman"
                    + " hillary holly homer horace howard hugh hugo hunter ian ibrahim ida ignacio ira irene iris irma irving isaac isabel"
                    + " isabella ivan jack jackie jackson jacob jacqueline jaime jake jamal james jamie jan jane janet janice jared jason"
                    + " jasmine javier jay jean jeanette jeanne jeff jeffery jeffrey jen jenna jennifer jenny jeremiah jeremy jerome jerry"
                    + " jesse jessica jessie jill jim jimmy jo joan joann joanna joanne jodi joe joel joey johanna john johnnie johnny jon"
                    + " jonathan jordan jorge jose joseph josephine josh joshua joy joyce juan juanita judith judy julia julian juliana"
                    + " julie julio jun justin karen karl kate katherine kathleen kathryn kathy katie katrina kay kayla keith kelley kelli"
                    + " kelly ken kenneth kenny kent kerry kevin kim kimberly kirk kristen kristin kristina kristy kurt kyle lance larry"
                    + " latoya laura lauren laurence laurie lawrence leah lee leigh leo leon leonard leroy leslie lester lewis lillian lily"
                    + " linda lindsay lindsey lisa lloyd lois lori lorraine louis louise lucas lucia lucille lucy luis luke lydia lynda lynn"
                    + " mabel mack madeline madison mae malcolm mandy manuel marc marcia marco marcus margaret margarita maria marian"
                    + " marianne marie marilyn mario marion marjorie mark marla marlene marsha marshall martha martin marvin mary mason"
                    + " mathew matt matthew maureen maurice max maxine maya megan mel melanie melinda melissa melvin mercedes meredith"
                    + " micah michael micheal michele michelle miguel mike mildred miles milton mindy miranda miriam misty mitch mitchell"
                    + " mohamed mohammad mohammed molly monica monique morgan morris moses muhammad muriel myra myron nancy naomi natalie"
                    + " natasha nathan nathaniel neil nelson nicholas nick nicole nina noah noel nora norma norman olga olive oliver olivia"
                    + " omar opal oscar otis owen paige pam pamela pat patricia patrick patsy patti patty paul paula pauline pearl pedro peggy"
                    + " penny percy perry pete peter phil philip phillip phyllis preston priscilla rachael rachel rafael ralph ramon ramona"
                    + " randall randolph randy raul ray raymond rebecca regina reginald rene renee rhonda ricardo richard rick ricky rita rob"
                    + " robert roberta roberto robin rochelle rodney roger roland roman ron ronald ronda ronnie rosa rosalie rose rosemary ross"
                    + " roxanne roy ruben ruby rudolph rudy rufus russ russell rusty ruth ryan sabrina sadie sally salvador sam samantha sammy"
                    + " samuel sandra sandy sara sarah saul scott sean sergio seth shane shannon sharon shaun shawn sheila shelby sheldon"
                    + " shelley shelly sheri sherman sherri sherry shirley sidney simon sonia sonya sophia sophie spencer stacey stacy stan"
                    + " stanley stella stephanie stephen sterling steve steven stewart stuart sue summer susan suzanne sylvester sylvia tamara"
                    + " tammy tanya tara tasha taylor ted terence teresa teri terrance terrell terrence terri terry thelma theodore theresa"
                    + " thomas tiffany tim timothy tina toby todd tom tomas tommy toni tony tonya tracey traci tracy travis trevor tricia"
                    + " troy tyler valerie vanessa vera vernon veronica vicki vickie victor victoria vince vincent viola violet virgil"
                    + " virginia vivian vladimir wade wallace walter wanda warren wayne wendell wendy wesley whitney wilbur will willard william"
                    + " willie willis wilma winston yolanda yvette yvonne zach zachary zoe";

    static final String STREETS =
            "street st road rd avenue ave drive dr lane ln boulevard blvd highway hwy court ct parkway pkwy way"
                    + " place terrace circle pike trail turnpike freeway expressway crescent close alley route plaza";

    static final String BODIES =
            "center centre elementary association society museum stadium arena theater theatre team united"
                    + " department church memorial group law day award prize bill act";

    static final String OWN_NAMES =
            "university college academy institute foundation times post tribune herald daily journal news"
                    + " press gazette chronicle examiner observer globe sun dispatch company co inc corp corporation llc ltd bank club fc";

    static final String OFFICES =
            "police sheriff fire city council mayor public community coroner jail town township foreign"
                    + " regional detention board district county superior schools";

    static final String COMMON =
            "acre act add advance airport all alliance along alpha alt anger arab arch are aren arena arm art ash"
                    + " ask bacon bad bag bail baker ball ballots balm ban band bank banks bar basin bath batman battle"
                    + " battlefield bay beach beacon bear bee begun bell bells bend berry best big bishop black bone boom"
                    + " boot born bow box branch brand brick bridge bright brilliant brown brush buffalo burns burst bush"
                    + " bust but butler buy cactus caller can canon canyon cars cash casino casinos cast cat cave"
                    + " celebration center central centre cents century chamber champion change charge chase christmas"
                    + " church circle clay clover coin college com come comfort commerce commonwealth congress cook cool"
                    + " cooling cork council court cove cow crane crater crest crystal cut dam date day deal defiance delta"
                    + " den diamond die dollar don doom downtown drain drama drew driver drug dry due dug eagle early earth"
                    + " eat echo economy effort egg emerald empire energy engineer enterprise era eye falcon far fate"
                    + " federal fell fines fiscal fleet flora fog for force ford forest forth fossil foster fountain freedom"
                    + " friend friendly front fully gaming gang gap garda gas gateway gay get give glad globe god goes going"
                    + " gold golden got grain grand grant grants grave gray green grove gym had hall halls hamas hamlet"
                    + " harbor hard harvest hat haven hell her hill hillside hire hit holiday holly home homeland hometown"
                    + " honda honey hook hope horn hot hub humble hunter hurricane hurt ill independence industry inn ins"
                    + " jackpot jesus job justice kid kill king koran lab landing laurel law lea lead leader led lens let"
                    + " lever liberal liberty lie limit line lion lip list lone long loss lot loving loyal luck lucky made"
                    + " male man manage mango manor many marathon march mark marks mat may media mentor mercedes mere metro"
                    + " mile miles mill mine minor mission mobile more mosquito moss most mound mounds mountain much name"
                    + " nato never nice nine noble none normal not nut oak oasis of off officer olds olympic one opera"
                    + " opportunity oracle orange otter our outlook over pace pack page paper paradise parks parole part"
                    + " pearl pen per pet piano pill pin pine pink pioneer pit plan planes plaque plate plaza plenty plum"
                    + " police poll polo pool pop port posing possession post pray pre price progress prospect prosperity"
                    + " proven pub punch purchase put race rain ran raven raw ray reading real reform rehab republic"
                    + " research reserve reservoir retreat rice rich ridge rifle rivers rock rode rodeo root rose row rugby"
                    + " rush sale sales salmon salt same sand sandy sat sauce savage save say sea sedan see sees semi send"
                    + " set settle shaft share she shell shepherd side since sisters sky smith snow sober solo son song sort"
                    + " soul split spring star still stock stone stood store street strong success sultan summit sunrise"
                    + " sunset surprise tag tale talent tall tank tape tea tell temple than the them tie time tip tire titan"
                    + " toast tool top tornado tours tower toyota trail train trim trip trooper try turn twist union unity"
                    + " university used valley van venus veto via vice villa volcano wake wall walls ward warrior was"
                    + " waterways wave ways wedding welcome well wells west white wilderness wing winner winters wool worth"
                    + " xinhua yoga young zebra zone";

    static final String SURNAMES =
            "smith johnson williams brown jones garcia miller davis rodriguez martinez hernandez lopez gonzalez"
                    + " wilson anderson thomas taylor moore jackson martin lee perez thompson white harris sanchez clark ramirez lewis robinson"
                    + " walker young allen king wright scott torres nguyen hill flores green adams nelson baker hall rivera campbell mitchell"
                    + " carter roberts gomez phillips evans turner diaz parker cruz edwards collins reyes stewart morris morales murphy cook"
                    + " rogers gutierrez ortiz morgan cooper peterson bailey reed kelly howard ramos kim cox ward richardson watson brooks"
                    + " chavez wood james bennett gray mendoza ruiz hughes price alvarez castillo sanders patel myers long ross foster jimenez"
                    + " powell jenkins perry russell sullivan bell coleman butler henderson barnes gonzales fisher vasquez simmons romero"
                    + " jordan patterson alexander hamilton graham reynolds griffin wallace moreno west cole hayes bryant herrera gibson ellis"
                    + " tran medina aguilar stevens murray ford castro marshall owens harrison fernandez mcdonald woods washington kennedy"
                    + " wells vargas henry chen freeman webb tucker guzman burns crawford olson simpson porter hunter gordon mendez silva shaw"
                    + " snyder mason dixon munoz hunt hicks holmes palmer wagner black robertson boyd rose stone salazar fox warren mills meyer"
                    + " rice schmidt garza daniels ferguson nichols stephens soto weaver ryan gardner payne grant dunn kelley spencer hawkins"
                    + " arnold pierce hansen peters santos hart bradley knight elliott cunningham duncan armstrong hudson carroll lane riley"
                    + " andrews alvarado ray delgado berry perkins hoffman johnston matthews pena richards contreras willis carpenter lawrence"
                    + " sandoval guerrero george chapman rios estrada ortega watkins greene nunez wheeler valdez harper burke larson santiago"
                    + " maldonado morrison franklin carlson austin dominguez carr lawson jacobs obrien lynch singh vega bishop montgomery oliver"
                    + " jensen harvey williamson gilbert dean sims espinoza howell li wong reid hanson le mccoy garrett burton fuller wang weber"
                    + " welch rojas lucas marquez fields park yang little banks padilla day walsh bowman schultz luna fowler mejia obama clinton"
                    + " bush trump putin reagan nixon carter lincoln cameron merkel sarkozy mccain palin romney biden pelosi boehner baldwin"
                    + " chambers cohen curtis douglas gates goodwin graves hale hardy holland houston ingram irving jefferson kirk lamb leonard"
                    + " logan marsh maxwell mccarthy mckinney mclaughlin monroe moran morton newman newton nolan norris norton osborne page"
                    + " parsons paterson pearson pope potter powers pratt preston quinn ramsey reeves rhodes roach rowe sawyer sharp shelton"
                    + " sherman skinner slater sparks steele stokes stout sutton swanson terry thornton tyler underwood vaughn wade walters"
                    + " warner webster wilkins winters wolfe york";

    static final String LOCALS =
            "police man woman men women area residents resident officials official city town village government"
                    + " authorities native suburb suburbs neighborhood capital mayor council councilman sheriff coroner jail firefighters"
                    + " school schools students student business businesses family families company firm couple teenager teen boy girl"
                    + " counties county region metro downtown airport district state-of border delegation voters taxpayers lawmakers"
                    + " courthouse court hospital hotel home headquarters embassy forces troops army president";

    static final String STARTERS =
            "the a an in on at he she it they we i but and this that these those while after before when since"
                    + " for as if with according however meanwhile both some many no not his her its their our there last by from to of"
                    + " what who how why where is are was were do does did has have had will would can could may might should so yet also"
                    + " even now then here one two three all most more much each every any other another such only just still over under"
                    + " about during until because although though despite instead once again perhaps maybe let yes you your my me us them"
                    + " him or nor be been being up down out off into than too very well";

    private WordLists() {}
}
