#include "embedded_language_data.h"

// One block a file of Sources/LanguageData/Data; a test checks that none is missing.

static const unsigned char fr_abbreviations[] = {
#embed "../LanguageData/Data/fr/abbreviations.tsv"
};
static const unsigned char fr_clitics[] = {
#embed "../LanguageData/Data/fr/clitics.tsv"
};
static const unsigned char fr_contractions[] = {
#embed "../LanguageData/Data/fr/contractions.tsv"
};
static const unsigned char fr_whole_words[] = {
#embed "../LanguageData/Data/fr/whole_words.tsv"
};
static const unsigned char fr_auxiliaries[] = {
#embed "../LanguageData/Data/fr/auxiliaries.tsv"
};
static const unsigned char fr_conjugation_endings[] = {
#embed "../LanguageData/Data/fr/conjugation_endings.tsv"
};
static const unsigned char fr_conjugations[] = {
#embed "../LanguageData/Data/fr/conjugations.tsv"
};
static const unsigned char fr_verb_models[] = {
#embed "../LanguageData/Data/fr/verb_models.tsv"
};
static const unsigned char fr_inflection_exceptions[] = {
#embed "../LanguageData/Data/fr/inflection_exceptions.tsv"
};
static const unsigned char fr_inflections[] = {
#embed "../LanguageData/Data/fr/inflections.tsv"
};
static const unsigned char fr_numbers[] = {
#embed "../LanguageData/Data/fr/numbers.tsv"
};
static const unsigned char fr_quantity_modifiers[] = {
#embed "../LanguageData/Data/fr/quantity-modifiers.tsv"
};
static const unsigned char fr_dates[] = {
#embed "../LanguageData/Data/fr/dates.tsv"
};
static const unsigned char fr_casualties[] = {
#embed "../LanguageData/Data/fr/casualties.tsv"
};

static const struct embedded_language_file files[] = {
    {"fr/abbreviations.tsv", fr_abbreviations, sizeof fr_abbreviations},
    {"fr/clitics.tsv", fr_clitics, sizeof fr_clitics},
    {"fr/contractions.tsv", fr_contractions, sizeof fr_contractions},
    {"fr/whole_words.tsv", fr_whole_words, sizeof fr_whole_words},
    {"fr/auxiliaries.tsv", fr_auxiliaries, sizeof fr_auxiliaries},
    {"fr/conjugation_endings.tsv", fr_conjugation_endings, sizeof fr_conjugation_endings},
    {"fr/conjugations.tsv", fr_conjugations, sizeof fr_conjugations},
    {"fr/verb_models.tsv", fr_verb_models, sizeof fr_verb_models},
    {"fr/inflection_exceptions.tsv", fr_inflection_exceptions, sizeof fr_inflection_exceptions},
    {"fr/inflections.tsv", fr_inflections, sizeof fr_inflections},
    {"fr/numbers.tsv", fr_numbers, sizeof fr_numbers},
    {"fr/quantity-modifiers.tsv", fr_quantity_modifiers, sizeof fr_quantity_modifiers},
    {"fr/dates.tsv", fr_dates, sizeof fr_dates},
    {"fr/casualties.tsv", fr_casualties, sizeof fr_casualties},
    {0, 0, 0},
};

const struct embedded_language_file *embedded_language_files_start(void) {
  return files;
}

size_t embedded_language_files_count(void) {
  return sizeof files / sizeof files[0] - 1;
}
