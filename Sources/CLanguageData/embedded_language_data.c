#include "embedded_language_data.h"

// One block a file of Sources/LanguageData/Data; a test checks that none is missing.

static const unsigned char ar_boilerplate[] = {
#embed "../LanguageData/Data/ar/boilerplate.tsv"
};
static const unsigned char cs_boilerplate[] = {
#embed "../LanguageData/Data/cs/boilerplate.tsv"
};
static const unsigned char da_boilerplate[] = {
#embed "../LanguageData/Data/da/boilerplate.tsv"
};
static const unsigned char de_boilerplate[] = {
#embed "../LanguageData/Data/de/boilerplate.tsv"
};
static const unsigned char de_bylines[] = {
#embed "../LanguageData/Data/de/bylines.tsv"
};
static const unsigned char de_page_dates[] = {
#embed "../LanguageData/Data/de/page-dates.tsv"
};
static const unsigned char de_paywalls[] = {
#embed "../LanguageData/Data/de/paywalls.tsv"
};
static const unsigned char el_boilerplate[] = {
#embed "../LanguageData/Data/el/boilerplate.tsv"
};
static const unsigned char el_bylines[] = {
#embed "../LanguageData/Data/el/bylines.tsv"
};
static const unsigned char el_page_dates[] = {
#embed "../LanguageData/Data/el/page-dates.tsv"
};
static const unsigned char en_boilerplate[] = {
#embed "../LanguageData/Data/en/boilerplate.tsv"
};
static const unsigned char en_bylines[] = {
#embed "../LanguageData/Data/en/bylines.tsv"
};
static const unsigned char en_countries[] = {
#embed "../LanguageData/Data/en/countries.tsv"
};
static const unsigned char en_date_patterns[] = {
#embed "../LanguageData/Data/en/date-patterns.tsv"
};
static const unsigned char en_date_tenses[] = {
#embed "../LanguageData/Data/en/date-tenses.tsv"
};
static const unsigned char en_date_words[] = {
#embed "../LanguageData/Data/en/date-words.tsv"
};
static const unsigned char en_demonyms[] = {
#embed "../LanguageData/Data/en/demonyms.tsv"
};
static const unsigned char en_figure_frames[] = {
#embed "../LanguageData/Data/en/figure-frames.tsv"
};
static const unsigned char en_figure_verbs[] = {
#embed "../LanguageData/Data/en/figure-verbs.tsv"
};
static const unsigned char en_figure_words[] = {
#embed "../LanguageData/Data/en/figure-words.tsv"
};
static const unsigned char en_name_contexts[] = {
#embed "../LanguageData/Data/en/name-contexts.tsv"
};
static const unsigned char en_number_bounds[] = {
#embed "../LanguageData/Data/en/number-bounds.tsv"
};
static const unsigned char en_number_words[] = {
#embed "../LanguageData/Data/en/number-words.tsv"
};
static const unsigned char en_page_dates[] = {
#embed "../LanguageData/Data/en/page-dates.tsv"
};
static const unsigned char en_paywalls[] = {
#embed "../LanguageData/Data/en/paywalls.tsv"
};
static const unsigned char en_place_nouns[] = {
#embed "../LanguageData/Data/en/place-nouns.tsv"
};
static const unsigned char en_regions[] = {
#embed "../LanguageData/Data/en/regions.tsv"
};
static const unsigned char en_relation_prepositions[] = {
#embed "../LanguageData/Data/en/relation-prepositions.tsv"
};
static const unsigned char en_report_words[] = {
#embed "../LanguageData/Data/en/report-words.tsv"
};
static const unsigned char en_titles[] = {
#embed "../LanguageData/Data/en/titles.tsv"
};
static const unsigned char es_boilerplate[] = {
#embed "../LanguageData/Data/es/boilerplate.tsv"
};
static const unsigned char es_bylines[] = {
#embed "../LanguageData/Data/es/bylines.tsv"
};
static const unsigned char es_page_dates[] = {
#embed "../LanguageData/Data/es/page-dates.tsv"
};
static const unsigned char es_paywalls[] = {
#embed "../LanguageData/Data/es/paywalls.tsv"
};
static const unsigned char fr_abbreviations[] = {
#embed "../LanguageData/Data/fr/abbreviations.tsv"
};
static const unsigned char fr_actor_nouns[] = {
#embed "../LanguageData/Data/fr/actor-nouns.tsv"
};
static const unsigned char fr_actors[] = {
#embed "../LanguageData/Data/fr/actors.tsv"
};
static const unsigned char fr_ambiguous_names[] = {
#embed "../LanguageData/Data/fr/ambiguous-names.tsv"
};
static const unsigned char fr_auxiliaries[] = {
#embed "../LanguageData/Data/fr/auxiliaries.tsv"
};
static const unsigned char fr_boilerplate[] = {
#embed "../LanguageData/Data/fr/boilerplate.tsv"
};
static const unsigned char fr_bylines[] = {
#embed "../LanguageData/Data/fr/bylines.tsv"
};
static const unsigned char fr_clitics[] = {
#embed "../LanguageData/Data/fr/clitics.tsv"
};
static const unsigned char fr_common_verbs[] = {
#embed "../LanguageData/Data/fr/common-verbs.tsv"
};
static const unsigned char fr_conjugation_endings[] = {
#embed "../LanguageData/Data/fr/conjugation-endings.tsv"
};
static const unsigned char fr_conjugations[] = {
#embed "../LanguageData/Data/fr/conjugations.tsv"
};
static const unsigned char fr_contractions[] = {
#embed "../LanguageData/Data/fr/contractions.tsv"
};
static const unsigned char fr_countries[] = {
#embed "../LanguageData/Data/fr/countries.tsv"
};
static const unsigned char fr_date_patterns[] = {
#embed "../LanguageData/Data/fr/date-patterns.tsv"
};
static const unsigned char fr_date_tenses[] = {
#embed "../LanguageData/Data/fr/date-tenses.tsv"
};
static const unsigned char fr_date_words[] = {
#embed "../LanguageData/Data/fr/date-words.tsv"
};
static const unsigned char fr_demonyms[] = {
#embed "../LanguageData/Data/fr/demonyms.tsv"
};
static const unsigned char fr_divisions[] = {
#embed "../LanguageData/Data/fr/divisions.tsv"
};
static const unsigned char fr_elided_prepositions[] = {
#embed "../LanguageData/Data/fr/elided-prepositions.tsv"
};
static const unsigned char fr_etre_verbs[] = {
#embed "../LanguageData/Data/fr/etre-verbs.tsv"
};
static const unsigned char fr_exonyms[] = {
#embed "../LanguageData/Data/fr/exonyms.tsv"
};
static const unsigned char fr_factuality[] = {
#embed "../LanguageData/Data/fr/factuality.tsv"
};
static const unsigned char fr_figure_frames[] = {
#embed "../LanguageData/Data/fr/figure-frames.tsv"
};
static const unsigned char fr_figure_verbs[] = {
#embed "../LanguageData/Data/fr/figure-verbs.tsv"
};
static const unsigned char fr_figure_words[] = {
#embed "../LanguageData/Data/fr/figure-words.tsv"
};
static const unsigned char fr_function_words[] = {
#embed "../LanguageData/Data/fr/function-words.tsv"
};
static const unsigned char fr_grammar_words[] = {
#embed "../LanguageData/Data/fr/grammar-words.tsv"
};
static const unsigned char fr_inflection_exceptions[] = {
#embed "../LanguageData/Data/fr/inflection-exceptions.tsv"
};
static const unsigned char fr_inflections[] = {
#embed "../LanguageData/Data/fr/inflections.tsv"
};
static const unsigned char fr_means[] = {
#embed "../LanguageData/Data/fr/means.tsv"
};
static const unsigned char fr_name_contexts[] = {
#embed "../LanguageData/Data/fr/name-contexts.tsv"
};
static const unsigned char fr_nouns[] = {
#embed "../LanguageData/Data/fr/nouns.tsv"
};
static const unsigned char fr_number_bounds[] = {
#embed "../LanguageData/Data/fr/number-bounds.tsv"
};
static const unsigned char fr_number_words[] = {
#embed "../LanguageData/Data/fr/number-words.tsv"
};
static const unsigned char fr_page_dates[] = {
#embed "../LanguageData/Data/fr/page-dates.tsv"
};
static const unsigned char fr_parser_model[] = {
#embed "../LanguageData/Data/fr/parser.model"
};
static const unsigned char fr_paywalls[] = {
#embed "../LanguageData/Data/fr/paywalls.tsv"
};
static const unsigned char fr_place_nouns[] = {
#embed "../LanguageData/Data/fr/place-nouns.tsv"
};
static const unsigned char fr_places[] = {
#embed "../LanguageData/Data/fr/places.tsv"
};
static const unsigned char fr_regions[] = {
#embed "../LanguageData/Data/fr/regions.tsv"
};
static const unsigned char fr_relation_prepositions[] = {
#embed "../LanguageData/Data/fr/relation-prepositions.tsv"
};
static const unsigned char fr_report_words[] = {
#embed "../LanguageData/Data/fr/report-words.tsv"
};
static const unsigned char fr_reporting[] = {
#embed "../LanguageData/Data/fr/reporting.tsv"
};
static const unsigned char fr_respellings[] = {
#embed "../LanguageData/Data/fr/respellings.tsv"
};
static const unsigned char fr_sentence_starters[] = {
#embed "../LanguageData/Data/fr/sentence-starters.tsv"
};
static const unsigned char fr_support_verbs[] = {
#embed "../LanguageData/Data/fr/support-verbs.tsv"
};
static const unsigned char fr_titles[] = {
#embed "../LanguageData/Data/fr/titles.tsv"
};
static const unsigned char fr_treebank_features[] = {
#embed "../LanguageData/Data/fr/treebank-features.tsv"
};
static const unsigned char fr_verb_group_words[] = {
#embed "../LanguageData/Data/fr/verb-group-words.tsv"
};
static const unsigned char fr_verb_models[] = {
#embed "../LanguageData/Data/fr/verb-models.tsv"
};
static const unsigned char fr_verbs[] = {
#embed "../LanguageData/Data/fr/verbs.tsv"
};
static const unsigned char fr_whole_words[] = {
#embed "../LanguageData/Data/fr/whole-words.tsv"
};
static const unsigned char it_boilerplate[] = {
#embed "../LanguageData/Data/it/boilerplate.tsv"
};
static const unsigned char it_bylines[] = {
#embed "../LanguageData/Data/it/bylines.tsv"
};
static const unsigned char it_page_dates[] = {
#embed "../LanguageData/Data/it/page-dates.tsv"
};
static const unsigned char it_paywalls[] = {
#embed "../LanguageData/Data/it/paywalls.tsv"
};
static const unsigned char nb_boilerplate[] = {
#embed "../LanguageData/Data/nb/boilerplate.tsv"
};
static const unsigned char nl_boilerplate[] = {
#embed "../LanguageData/Data/nl/boilerplate.tsv"
};
static const unsigned char nl_bylines[] = {
#embed "../LanguageData/Data/nl/bylines.tsv"
};
static const unsigned char nl_page_dates[] = {
#embed "../LanguageData/Data/nl/page-dates.tsv"
};
static const unsigned char nl_paywalls[] = {
#embed "../LanguageData/Data/nl/paywalls.tsv"
};
static const unsigned char pl_boilerplate[] = {
#embed "../LanguageData/Data/pl/boilerplate.tsv"
};
static const unsigned char pl_bylines[] = {
#embed "../LanguageData/Data/pl/bylines.tsv"
};
static const unsigned char pl_page_dates[] = {
#embed "../LanguageData/Data/pl/page-dates.tsv"
};
static const unsigned char pt_boilerplate[] = {
#embed "../LanguageData/Data/pt/boilerplate.tsv"
};
static const unsigned char pt_bylines[] = {
#embed "../LanguageData/Data/pt/bylines.tsv"
};
static const unsigned char pt_page_dates[] = {
#embed "../LanguageData/Data/pt/page-dates.tsv"
};
static const unsigned char pt_paywalls[] = {
#embed "../LanguageData/Data/pt/paywalls.tsv"
};
static const unsigned char ro_boilerplate[] = {
#embed "../LanguageData/Data/ro/boilerplate.tsv"
};
static const unsigned char ru_boilerplate[] = {
#embed "../LanguageData/Data/ru/boilerplate.tsv"
};
static const unsigned char ru_bylines[] = {
#embed "../LanguageData/Data/ru/bylines.tsv"
};
static const unsigned char ru_page_dates[] = {
#embed "../LanguageData/Data/ru/page-dates.tsv"
};
static const unsigned char sv_boilerplate[] = {
#embed "../LanguageData/Data/sv/boilerplate.tsv"
};
static const unsigned char tr_boilerplate[] = {
#embed "../LanguageData/Data/tr/boilerplate.tsv"
};
static const unsigned char uk_boilerplate[] = {
#embed "../LanguageData/Data/uk/boilerplate.tsv"
};
static const unsigned char world_author_paths[] = {
#embed "../LanguageData/Data/world/author-paths.tsv"
};
static const unsigned char world_block_trees[] = {
#embed "../LanguageData/Data/world/block-trees.tsv"
};
static const unsigned char world_cameo[] = {
#embed "../LanguageData/Data/world/cameo.tsv"
};
static const unsigned char world_contexts[] = {
#embed "../LanguageData/Data/world/contexts.tsv"
};
static const unsigned char world_countries[] = {
#embed "../LanguageData/Data/world/countries.tsv"
};
static const unsigned char world_country_codes[] = {
#embed "../LanguageData/Data/world/country-codes.tsv"
};
static const unsigned char world_date_periods[] = {
#embed "../LanguageData/Data/world/date-periods.tsv"
};
static const unsigned char world_date_witnesses[] = {
#embed "../LanguageData/Data/world/date-witnesses.tsv"
};
static const unsigned char world_division_centres[] = {
#embed "../LanguageData/Data/world/division-centres.tsv"
};
static const unsigned char world_divisions[] = {
#embed "../LanguageData/Data/world/divisions.tsv"
};
static const unsigned char world_given_names[] = {
#embed "../LanguageData/Data/world/given-names.tsv"
};
static const unsigned char world_html_classes[] = {
#embed "../LanguageData/Data/world/html-classes.tsv"
};
static const unsigned char world_html_entities[] = {
#embed "../LanguageData/Data/world/html-entities.tsv"
};
static const unsigned char world_html_metadata[] = {
#embed "../LanguageData/Data/world/html-metadata.tsv"
};
static const unsigned char world_implied_roles[] = {
#embed "../LanguageData/Data/world/implied-roles.tsv"
};
static const unsigned char world_names_with_marks[] = {
#embed "../LanguageData/Data/world/names-with-marks.tsv"
};
static const unsigned char world_outlines[] = {
#embed "../LanguageData/Data/world/outlines.tsv"
};
static const unsigned char world_page_languages[] = {
#embed "../LanguageData/Data/world/page-languages.tsv"
};
static const unsigned char world_page_walls[] = {
#embed "../LanguageData/Data/world/page-walls.tsv"
};
static const unsigned char world_place_features[] = {
#embed "../LanguageData/Data/world/place-features.tsv"
};
// Read where it lies, as numbers of up to eight bytes.
_Alignas(8) static const unsigned char world_places_gazetteer[] = {
#embed "../LanguageData/Data/world/places.gazetteer"
};
static const unsigned char world_plover[] = {
#embed "../LanguageData/Data/world/plover.tsv"
};
static const unsigned char world_romanised_prefixes[] = {
#embed "../LanguageData/Data/world/romanised-prefixes.tsv"
};
static const unsigned char world_scripts[] = {
#embed "../LanguageData/Data/world/scripts.tsv"
};
static const unsigned char world_sentence_marks[] = {
#embed "../LanguageData/Data/world/sentence-marks.tsv"
};
static const unsigned char world_stopwords[] = {
#embed "../LanguageData/Data/world/stopwords.tsv"
};
static const unsigned char world_tracking_parameters[] = {
#embed "../LanguageData/Data/world/tracking-parameters.tsv"
};
static const unsigned char world_transliteration[] = {
#embed "../LanguageData/Data/world/transliteration.tsv"
};
static const unsigned char zh_boilerplate[] = {
#embed "../LanguageData/Data/zh/boilerplate.tsv"
};
static const unsigned char zh_bylines[] = {
#embed "../LanguageData/Data/zh/bylines.tsv"
};

static const struct embedded_language_file files[] = {
    {"ar/boilerplate.tsv", ar_boilerplate, sizeof ar_boilerplate},
    {"cs/boilerplate.tsv", cs_boilerplate, sizeof cs_boilerplate},
    {"da/boilerplate.tsv", da_boilerplate, sizeof da_boilerplate},
    {"de/boilerplate.tsv", de_boilerplate, sizeof de_boilerplate},
    {"de/bylines.tsv", de_bylines, sizeof de_bylines},
    {"de/page-dates.tsv", de_page_dates, sizeof de_page_dates},
    {"de/paywalls.tsv", de_paywalls, sizeof de_paywalls},
    {"el/boilerplate.tsv", el_boilerplate, sizeof el_boilerplate},
    {"el/bylines.tsv", el_bylines, sizeof el_bylines},
    {"el/page-dates.tsv", el_page_dates, sizeof el_page_dates},
    {"en/boilerplate.tsv", en_boilerplate, sizeof en_boilerplate},
    {"en/bylines.tsv", en_bylines, sizeof en_bylines},
    {"en/countries.tsv", en_countries, sizeof en_countries},
    {"en/date-patterns.tsv", en_date_patterns, sizeof en_date_patterns},
    {"en/date-tenses.tsv", en_date_tenses, sizeof en_date_tenses},
    {"en/date-words.tsv", en_date_words, sizeof en_date_words},
    {"en/demonyms.tsv", en_demonyms, sizeof en_demonyms},
    {"en/figure-frames.tsv", en_figure_frames, sizeof en_figure_frames},
    {"en/figure-verbs.tsv", en_figure_verbs, sizeof en_figure_verbs},
    {"en/figure-words.tsv", en_figure_words, sizeof en_figure_words},
    {"en/name-contexts.tsv", en_name_contexts, sizeof en_name_contexts},
    {"en/number-bounds.tsv", en_number_bounds, sizeof en_number_bounds},
    {"en/number-words.tsv", en_number_words, sizeof en_number_words},
    {"en/page-dates.tsv", en_page_dates, sizeof en_page_dates},
    {"en/paywalls.tsv", en_paywalls, sizeof en_paywalls},
    {"en/place-nouns.tsv", en_place_nouns, sizeof en_place_nouns},
    {"en/regions.tsv", en_regions, sizeof en_regions},
    {"en/relation-prepositions.tsv", en_relation_prepositions, sizeof en_relation_prepositions},
    {"en/report-words.tsv", en_report_words, sizeof en_report_words},
    {"en/titles.tsv", en_titles, sizeof en_titles},
    {"es/boilerplate.tsv", es_boilerplate, sizeof es_boilerplate},
    {"es/bylines.tsv", es_bylines, sizeof es_bylines},
    {"es/page-dates.tsv", es_page_dates, sizeof es_page_dates},
    {"es/paywalls.tsv", es_paywalls, sizeof es_paywalls},
    {"fr/abbreviations.tsv", fr_abbreviations, sizeof fr_abbreviations},
    {"fr/actor-nouns.tsv", fr_actor_nouns, sizeof fr_actor_nouns},
    {"fr/actors.tsv", fr_actors, sizeof fr_actors},
    {"fr/ambiguous-names.tsv", fr_ambiguous_names, sizeof fr_ambiguous_names},
    {"fr/auxiliaries.tsv", fr_auxiliaries, sizeof fr_auxiliaries},
    {"fr/boilerplate.tsv", fr_boilerplate, sizeof fr_boilerplate},
    {"fr/bylines.tsv", fr_bylines, sizeof fr_bylines},
    {"fr/clitics.tsv", fr_clitics, sizeof fr_clitics},
    {"fr/common-verbs.tsv", fr_common_verbs, sizeof fr_common_verbs},
    {"fr/conjugation-endings.tsv", fr_conjugation_endings, sizeof fr_conjugation_endings},
    {"fr/conjugations.tsv", fr_conjugations, sizeof fr_conjugations},
    {"fr/contractions.tsv", fr_contractions, sizeof fr_contractions},
    {"fr/countries.tsv", fr_countries, sizeof fr_countries},
    {"fr/date-patterns.tsv", fr_date_patterns, sizeof fr_date_patterns},
    {"fr/date-tenses.tsv", fr_date_tenses, sizeof fr_date_tenses},
    {"fr/date-words.tsv", fr_date_words, sizeof fr_date_words},
    {"fr/demonyms.tsv", fr_demonyms, sizeof fr_demonyms},
    {"fr/divisions.tsv", fr_divisions, sizeof fr_divisions},
    {"fr/elided-prepositions.tsv", fr_elided_prepositions, sizeof fr_elided_prepositions},
    {"fr/etre-verbs.tsv", fr_etre_verbs, sizeof fr_etre_verbs},
    {"fr/exonyms.tsv", fr_exonyms, sizeof fr_exonyms},
    {"fr/factuality.tsv", fr_factuality, sizeof fr_factuality},
    {"fr/figure-frames.tsv", fr_figure_frames, sizeof fr_figure_frames},
    {"fr/figure-verbs.tsv", fr_figure_verbs, sizeof fr_figure_verbs},
    {"fr/figure-words.tsv", fr_figure_words, sizeof fr_figure_words},
    {"fr/function-words.tsv", fr_function_words, sizeof fr_function_words},
    {"fr/grammar-words.tsv", fr_grammar_words, sizeof fr_grammar_words},
    {"fr/inflection-exceptions.tsv", fr_inflection_exceptions, sizeof fr_inflection_exceptions},
    {"fr/inflections.tsv", fr_inflections, sizeof fr_inflections},
    {"fr/means.tsv", fr_means, sizeof fr_means},
    {"fr/name-contexts.tsv", fr_name_contexts, sizeof fr_name_contexts},
    {"fr/nouns.tsv", fr_nouns, sizeof fr_nouns},
    {"fr/number-bounds.tsv", fr_number_bounds, sizeof fr_number_bounds},
    {"fr/number-words.tsv", fr_number_words, sizeof fr_number_words},
    {"fr/page-dates.tsv", fr_page_dates, sizeof fr_page_dates},
    {"fr/parser.model", fr_parser_model, sizeof fr_parser_model},
    {"fr/paywalls.tsv", fr_paywalls, sizeof fr_paywalls},
    {"fr/place-nouns.tsv", fr_place_nouns, sizeof fr_place_nouns},
    {"fr/places.tsv", fr_places, sizeof fr_places},
    {"fr/regions.tsv", fr_regions, sizeof fr_regions},
    {"fr/relation-prepositions.tsv", fr_relation_prepositions, sizeof fr_relation_prepositions},
    {"fr/report-words.tsv", fr_report_words, sizeof fr_report_words},
    {"fr/reporting.tsv", fr_reporting, sizeof fr_reporting},
    {"fr/respellings.tsv", fr_respellings, sizeof fr_respellings},
    {"fr/sentence-starters.tsv", fr_sentence_starters, sizeof fr_sentence_starters},
    {"fr/support-verbs.tsv", fr_support_verbs, sizeof fr_support_verbs},
    {"fr/titles.tsv", fr_titles, sizeof fr_titles},
    {"fr/treebank-features.tsv", fr_treebank_features, sizeof fr_treebank_features},
    {"fr/verb-group-words.tsv", fr_verb_group_words, sizeof fr_verb_group_words},
    {"fr/verb-models.tsv", fr_verb_models, sizeof fr_verb_models},
    {"fr/verbs.tsv", fr_verbs, sizeof fr_verbs},
    {"fr/whole-words.tsv", fr_whole_words, sizeof fr_whole_words},
    {"it/boilerplate.tsv", it_boilerplate, sizeof it_boilerplate},
    {"it/bylines.tsv", it_bylines, sizeof it_bylines},
    {"it/page-dates.tsv", it_page_dates, sizeof it_page_dates},
    {"it/paywalls.tsv", it_paywalls, sizeof it_paywalls},
    {"nb/boilerplate.tsv", nb_boilerplate, sizeof nb_boilerplate},
    {"nl/boilerplate.tsv", nl_boilerplate, sizeof nl_boilerplate},
    {"nl/bylines.tsv", nl_bylines, sizeof nl_bylines},
    {"nl/page-dates.tsv", nl_page_dates, sizeof nl_page_dates},
    {"nl/paywalls.tsv", nl_paywalls, sizeof nl_paywalls},
    {"pl/boilerplate.tsv", pl_boilerplate, sizeof pl_boilerplate},
    {"pl/bylines.tsv", pl_bylines, sizeof pl_bylines},
    {"pl/page-dates.tsv", pl_page_dates, sizeof pl_page_dates},
    {"pt/boilerplate.tsv", pt_boilerplate, sizeof pt_boilerplate},
    {"pt/bylines.tsv", pt_bylines, sizeof pt_bylines},
    {"pt/page-dates.tsv", pt_page_dates, sizeof pt_page_dates},
    {"pt/paywalls.tsv", pt_paywalls, sizeof pt_paywalls},
    {"ro/boilerplate.tsv", ro_boilerplate, sizeof ro_boilerplate},
    {"ru/boilerplate.tsv", ru_boilerplate, sizeof ru_boilerplate},
    {"ru/bylines.tsv", ru_bylines, sizeof ru_bylines},
    {"ru/page-dates.tsv", ru_page_dates, sizeof ru_page_dates},
    {"sv/boilerplate.tsv", sv_boilerplate, sizeof sv_boilerplate},
    {"tr/boilerplate.tsv", tr_boilerplate, sizeof tr_boilerplate},
    {"uk/boilerplate.tsv", uk_boilerplate, sizeof uk_boilerplate},
    {"world/author-paths.tsv", world_author_paths, sizeof world_author_paths},
    {"world/block-trees.tsv", world_block_trees, sizeof world_block_trees},
    {"world/cameo.tsv", world_cameo, sizeof world_cameo},
    {"world/contexts.tsv", world_contexts, sizeof world_contexts},
    {"world/countries.tsv", world_countries, sizeof world_countries},
    {"world/country-codes.tsv", world_country_codes, sizeof world_country_codes},
    {"world/date-periods.tsv", world_date_periods, sizeof world_date_periods},
    {"world/date-witnesses.tsv", world_date_witnesses, sizeof world_date_witnesses},
    {"world/division-centres.tsv", world_division_centres, sizeof world_division_centres},
    {"world/divisions.tsv", world_divisions, sizeof world_divisions},
    {"world/given-names.tsv", world_given_names, sizeof world_given_names},
    {"world/html-classes.tsv", world_html_classes, sizeof world_html_classes},
    {"world/html-entities.tsv", world_html_entities, sizeof world_html_entities},
    {"world/html-metadata.tsv", world_html_metadata, sizeof world_html_metadata},
    {"world/implied-roles.tsv", world_implied_roles, sizeof world_implied_roles},
    {"world/names-with-marks.tsv", world_names_with_marks, sizeof world_names_with_marks},
    {"world/outlines.tsv", world_outlines, sizeof world_outlines},
    {"world/page-languages.tsv", world_page_languages, sizeof world_page_languages},
    {"world/page-walls.tsv", world_page_walls, sizeof world_page_walls},
    {"world/place-features.tsv", world_place_features, sizeof world_place_features},
    {"world/places.gazetteer", world_places_gazetteer, sizeof world_places_gazetteer},
    {"world/plover.tsv", world_plover, sizeof world_plover},
    {"world/romanised-prefixes.tsv", world_romanised_prefixes, sizeof world_romanised_prefixes},
    {"world/scripts.tsv", world_scripts, sizeof world_scripts},
    {"world/sentence-marks.tsv", world_sentence_marks, sizeof world_sentence_marks},
    {"world/stopwords.tsv", world_stopwords, sizeof world_stopwords},
    {"world/tracking-parameters.tsv", world_tracking_parameters, sizeof world_tracking_parameters},
    {"world/transliteration.tsv", world_transliteration, sizeof world_transliteration},
    {"zh/boilerplate.tsv", zh_boilerplate, sizeof zh_boilerplate},
    {"zh/bylines.tsv", zh_bylines, sizeof zh_bylines},
    {0, 0, 0},
};

const struct embedded_language_file *embedded_language_files_start(void) {
  return files;
}

size_t embedded_language_files_count(void) {
  return sizeof files / sizeof files[0] - 1;
}
