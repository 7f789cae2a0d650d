/// The default language data, as bytes of the executable.
#ifndef EMBEDDED_LANGUAGE_DATA_H
#define EMBEDDED_LANGUAGE_DATA_H

#include <stddef.h>

/// One file of `Sources/LanguageData/Data`.
struct embedded_language_file {
  /// Path below `Data`, such as "fr/verbs.tsv".
  const char *path;
  const unsigned char *bytes;
  size_t length;
};

/// The files; `embedded_language_files_count()` of them.
const struct embedded_language_file *embedded_language_files_start(void);
size_t embedded_language_files_count(void);

#endif
