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

static const struct embedded_language_file files[] = {
    {"fr/abbreviations.tsv", fr_abbreviations, sizeof fr_abbreviations},
    {"fr/clitics.tsv", fr_clitics, sizeof fr_clitics},
    {"fr/contractions.tsv", fr_contractions, sizeof fr_contractions},
    {"fr/whole_words.tsv", fr_whole_words, sizeof fr_whole_words},
    {0, 0, 0},
};

const struct embedded_language_file *embedded_language_files_start(void) {
  return files;
}

size_t embedded_language_files_count(void) {
  return sizeof files / sizeof files[0] - 1;
}
