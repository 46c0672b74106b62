import type { ReplyForms } from './forms.ts';

/** How replies are worded in English. */
export const english: ReplyForms = {
  language: 'en',
  columns: {
    place: `
      paragraph|paragraphs|para|par|clause|clauses|paragraph number|paragraph no|paragraph nr|para no|para nr|
      clause number|clause no|article|section|reference|paragraph reference|ref|point|place|where|which paragraph|§|no of paragraph`,
    current: `
      current text|current wording|present text|present wording|existing text|existing wording|original text|
      original wording|original|draft text|text of the draft|text as it stands|current`,
    proposed: `
      proposed text|proposed wording|proposed change|proposed changes|proposed amendment|proposed amendments|
      proposed modification|proposed modifications|proposal|proposals|amendment|amendments|suggested text|
      suggested change|suggested changes|suggested wording|suggested amendment|suggestion|suggestions|new text|
      new wording|modification|modifications|change|changes|change requested|revised text|revised wording|amended text`,
    rationale: `
      rationale|reason|reasons|justification|justifications|explanation|motivation|grounds|why|reasoning`,
    remark: `comment|comments|remark|remarks|observation|observations|note|notes|general comment|general comments`,
    kind: `type|kind|type of comment|category|class|type of change|type of amendment|nature`,
    city: `
      city|cities|member city|creative city|city name|name of city|name of the city|sponsor|sponsors|submitted by|
      proposed by|from|author city|delegation|member|source`,
    country: `country|state|member state`,
    row: `no|nr|number|row|item no|comment no|comment number|id|#|serial no`,
    identity: `identity|entente|clause id|paragraph id|part id`,
  },
  languages: { en: `en|english|eng|in english`, fr: `fr|french|fra|fre|in french` },
  piece: `
    line|lines|sentence|sentences|half|words|beginning|last part|middle|passage|end of`,
  ditto: `ditto|see above|as above|same as above|idem|id.|ibid|ibidem|same|see previous|as before|same comment|do.|"|''|see row above|same as row`,
  also: `also|too|as well|likewise|same|similarly|accordingly|consequently|idem|mutatis mutandis`,
  nothing: `no change|no changes|unchanged|none|nil|n/a|na|no comment|no comments|no amendment|no proposal|ok|agreed|as is|-|--|—|–`,
  remark: `
    comment|comments|comment by|comment from|comment of|note|note by|note from|remark|remark by|remark from|nb|n.b.|
    our comment|query|question|general comment|observation|observation by`,
  talk: `
    delete|deleted|deletion|to delete|to be deleted|remove|removed|to be removed|moved|to be moved|see comment|see comments|
    see our|see rationale|see reason|see letter|see below|see note|see attached|to discuss|to be discussed|for discussion|
    discuss|to be confirmed|to be checked|to be completed|to be decided|to be clarified|to be drafted|to be rephrased|
    to be reworded|to be shortened|to be replaced|to be added|to be revised|tbc|tbd|tba|unclear|we wonder|we would prefer|
    we would suggest|we would propose|we would like to suggest|we would like to propose|we prefer the|we suggest to|
    we propose to add|we propose to delete|we propose to replace|we dont understand|we do not understand|we find this|
    we find that this|we find the|we do not agree|we dont agree|we disagree|we are not sure|we ask whether|not sure|
    not agreed|not acceptable|please see|please note|please clarify|please check|please consider|please use|please keep|
    please explain|please rephrase|please reword|please shorten|move this|move it|moved to|move to|no longer needed|could you|could we|could this|why|is it|is this|does this|what does|what is meant|
    new text|new wording|old text|proposed text|proposed wording|suggested text|suggested wording|alternative text|
    should read|to read|as follows|or alternatively|alternatively|comment|comments|note to|nb|question|our comment|
    our proposal|our suggestion|suggestion|reservation|new|old|add|added|insert|inserted|replace|replaced|rephrase|reword|
    shorten|clarify|merge with|merged with|no objection|ok|agreed`,
  onText: `
    proposes the following|propose the following|suggests the following|suggest the following|this sentence|this paragraph|this wording|the wording|this clause|this formulation|this phrase|the phrase|this point is|
    too long|too weak|too vague|too strong|too short|not clear|unclear|redundant|instead of the word|instead of the words|
    to be deleted|to be discussed|to be reworded|to be rephrased|should be deleted|should be removed|should be reworded|
    should be rephrased|should be clarified|should read`,
  proposing: `proposes to|proposes that|proposes the|proposes deleting|would prefer|suggests to|suggests that|suggests deleting|would rather|does not agree|wonders whether`,
  acting: `
    city|cities|town|towns|member|members|creative|participants|participant|mayors|mayor|delegates|delegations|
    representatives|network|networks|subnetwork|subnetworks|coordinators|coordinator|secretariat|unesco|annual|meeting|
    meetings|steering|group|groups|working|forum|conference|general|director-general|partners|governments|local|
    national|regional|international|states|conclusions|declaration|focal|artists|creators|communities|citizens|
    contributions|it|they|nothing|all|none`,
  oneCity: `city of|town of|mayor of|municipality of|delegation of|focal point of|metropolis of`,
  before: `the|a|an|all|each|every|any|its|their|these|this|those|both|no|other|such|many|some|present`,
  leading: `
    in|at|by|for|with|from|to|as|on|during|before|after|under|within|until|finally|lastly|furthermore|moreover|
    additionally|therefore|accordingly|consequently|also|where|when|if|while|given|considering|bearing|recognizing|
    recognising|noting|based|subject|following|together|upon|through|whenever|likewise`,
  persons: `i|we|us|our|ours|me|my|you|your|yours`,
  personal: `me|my|you|your|yours|please`,
  cited: `paragraph|paragraphs|para|paras|clause|clauses|article|articles|item|items|point|points|section|§`,
  text: `
    draft|draft text|draft conclusions|draft declaration|the text|your text|the wording|paragraph 0|paragraphs 0|para 0|
    clause 0|clauses 0|point 0|points 0|item 0|section 0|paragraph on|paragraph about|clause on|sentence on|
    first paragraph|last paragraph|last sentence|chapeau|preamble|the conclusions|these conclusions|the declaration|
    this declaration|mission statement|outcome document|amendment|amendments|consultation|our comments|our remarks|
    our observations|our proposal|our proposals|our suggestions|no comments|our reply`,
  attached: `
    see attached|see attachment|see attachments|see the attachment|see the attachments|see the attached|see attached file|
    see enclosed|see enclosure|please find attached|find attached|find enclosed|attached please find|is attached|
    are attached|is enclosed|are enclosed|attached is|attached are|as attached|in attachment|in the attachment|
    in the attached|attached you will find`,
  below: `below|hereunder|here under|hereafter|hereinafter|underneath|beneath|further down|at the bottom|as follows|the following`,
  passing: `
    forwarding|forward you|forward to you|we forward|i forward|forwarded message|forwarded e-mail|forwarded email|passing on|pass on|
    pass along|relaying|relay|message from our|mail from our|email from our|e-mail from our|comments of our|comments from our|
    comments by our|remarks of our|remarks from our|remarks by our|observations of our|observations from our|proposals of our|
    proposals from our|amendments of our|amendments from our|suggestions of our|suggestions from our|input of our|input from our|
    feedback of our|feedback from our|views of our|views from our|reply of our|reply from our|response of our|response from our|
    answer of our|answer from our|those of our|those from our|their comments|their remarks|their proposals|their suggestions|
    their amendments|their reply|their response|their feedback|email below|e-mail below|mail below|message below|trail below|thread below`,
  behalf: `
    on behalf of|on behalf of all|in the name of|joint reply of|joint reply from|joint reply by|joint contribution of|
    joint contribution from|joint comments of|joint comments from|joint amendments of|joint proposal of|reply of|
    contribution of|speaking for`,
  jointly: `
    jointly|together propose|together suggest|together request|together ask|joint|common position|common reply|
    common comments|common amendments|common proposal|common proposals|common contribution|shared position|
    same comments from|in common`,
  beside: `jointly with|joint with|in common with|together with the city of|together with the cities of|together with our partner|co-sponsored by|cosponsored by|seconded by`,
  asking: `
    propose|suggest|request|ask|wish|submit|support|approve|agree|recommend|endorse|would like|have no|share|
    comments|amendments|proposals|proposal|reply|observations|remarks|contribution|position`,
  backing: `
    supports|support|supported|endorses|endorse|agrees with|agree with|agrees to|agree to|joins|join|seconds|second|
    backs|back|associates itself with|associate ourselves with|aligns itself with|align ourselves with|approves|approve|
    accepts|accept|opposes|oppose|rejects|reject|objects to|object to|disagrees with|disagree with|in favour of|
    in support of|prefers|prefer`,
  bringing: `
    send|sends|sending|submit|submits|submitting|propose|proposes|suggest|suggests|request|requests|attach|attached|
    enclose|enclosed|present|presents|make|makes|bring|brings|add|adds|find|ask|asks|offer|offers|here are|herewith`,
  speaking: `
    proposes|suggests|requests|asks|wishes|submits|supports|approves|agrees|recommends|endorses|objects|disagrees|
    accepts|rejects|opposes|would like|would prefer|would suggest|would propose|has no|has the following|has reviewed|
    has some|has nothing|does not agree|does not support|does not wish|does not accept|cannot accept|cannot agree|
    will not|fully supports|fully agrees|strongly supports|kindly asks|kindly requests|is happy|is pleased|is in favour|
    is against|is satisfied|thanks the secretariat|thanks you|welcomes the draft|wants|prefers|confirms|considers|
    believes|joins|seconds|aligns itself|associates itself`,
  office: `
    the|of|city|town|municipality|mayor|mayors|deputy|vice|council|city council|city hall|town hall|government|office|
    focal|point|focal point|contact|coordinator|unesco|creative|cities|network|member|for|and|department|division|
    culture|cultural|affairs|director|head|manager|metropolitan|district|kommune|comune|ayuntamiento|stadt|regards|
    kind|best|sincerely|yours|signed|from|literature|music|design|film|gastronomy|crafts|folk|art|arts|media|architecture`,
  group: `
    creative cities|unesco creative cities|cities|member cities|cluster|sub-network|subnetwork|network|group|
    cities of the network|cities of the cluster`,
  among: `we|mayors|municipalities|councils|delegations|and|the|city|cities|of|towns|as well as|both|all|member|creative|unesco|following|mayor|mayors|municipality`,
  single: `a unesco creative city of|unesco creative city of|a creative city of|creative city of|a unesco city of|unesco city of|a city of|city of|a creative city for|creative city for|as a creative city in|creative city in the field of`,
  fields: {
    music: `music|cities of music`,
    'crafts-and-folk-art': `crafts and folk art|crafts & folk art|crafts|folk art|crafts and folk arts`,
    gastronomy: `gastronomy`,
    literature: `literature`,
    design: `design`,
    film: `film|cinema`,
    'media-arts': `media arts|media art`,
    architecture: `architecture`,
  },
  peoples: {
    AE: `emirati`,
    AR: `argentine|argentinian`,
    AT: `austrian`,
    AU: `australian`,
    AZ: `azerbaijani|azeri`,
    BA: `bosnian`,
    BE: `belgian`,
    BF: `burkinabe`,
    BG: `bulgarian`,
    BJ: `beninese`,
    BR: `brazilian`,
    CA: `canadian`,
    CD: `congolese`,
    CH: `swiss`,
    CL: `chilean`,
    CN: `chinese`,
    CO: `colombian`,
    CU: `cuban`,
    CZ: `czech`,
    DE: `german`,
    DK: `danish`,
    EC: `ecuadorian|ecuadorean`,
    EE: `estonian`,
    EG: `egyptian`,
    ES: `spanish`,
    FI: `finnish`,
    FR: `french`,
    GB: `british|uk`,
    GE: `georgian`,
    GR: `greek`,
    HU: `hungarian`,
    ID: `indonesian`,
    IE: `irish`,
    IN: `indian`,
    IQ: `iraqi`,
    IR: `iranian`,
    IT: `italian`,
    JP: `japanese`,
    KE: `kenyan`,
    KR: `korean|south korean`,
    LB: `lebanese`,
    LT: `lithuanian`,
    LV: `latvian`,
    MA: `moroccan`,
    MX: `mexican`,
    MY: `malaysian`,
    NG: `nigerian`,
    NL: `dutch`,
    NO: `norwegian`,
    NZ: `new zealand`,
    PE: `peruvian`,
    PH: `philippine|filipino`,
    PL: `polish`,
    PT: `portuguese`,
    QA: `qatari`,
    RO: `romanian`,
    RS: `serbian`,
    RU: `russian`,
    SA: `saudi`,
    SE: `swedish`,
    SI: `slovenian|slovene`,
    TH: `thai`,
    TR: `turkish`,
    UA: `ukrainian`,
    US: `american`,
    VN: `vietnamese`,
    ZA: `south african`,
  },
};
