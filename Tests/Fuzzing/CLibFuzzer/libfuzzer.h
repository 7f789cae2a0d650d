// What libFuzzer offers to a program with a main function of its own:
// https://llvm.org/docs/LibFuzzer.html#using-libfuzzer-as-a-library
#ifndef DEPECHE_LIBFUZZER_H
#define DEPECHE_LIBFUZZER_H

#include <stddef.h>
#include <stdint.h>

/// Runs the fuzzer with its own arguments; `callback` gets one input after another and returns 0.
int LLVMFuzzerRunDriver(int *argument_count, char ***arguments,
                        int (*callback)(const uint8_t *data, size_t size));

#endif
