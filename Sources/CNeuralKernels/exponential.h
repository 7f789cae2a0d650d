#ifndef EXPONENTIAL_H
#define EXPONENTIAL_H

#include <stdint.h>

// Eight numbers at a time, and exactly the same on machines that take four. Compilers that are
// left to find these loops themselves often give up: the scalar code was ten times slower.
typedef float eight __attribute__((vector_size(32), aligned(4)));
typedef int32_t eight_integers __attribute__((vector_size(32), aligned(4)));

enum { WIDTH = 8 };

// Macros, because functions that take eight numbers need AVX to be called.

#define LOAD(numbers) (*(const eight *)(numbers))
#define STORE(numbers, values) (*(eight *)(numbers) = (values))

// e^x by splitting off the power of two and a polynomial of degree 5 for the rest (Cephes expf).
#define EXPONENTIAL(argument)                                                                      \
  ({                                                                                               \
    eight x_ = __builtin_elementwise_min((eight)(argument), (eight){} + 87.0f);                    \
    x_ = __builtin_elementwise_max(x_, (eight){} - 87.0f);                                         \
    /* Adding and taking away 1.5 · 2²³ rounds to the nearest integer. */                          \
    const eight power_ = (x_ * 1.44269504088896341f + 12582912.0f) - 12582912.0f;                  \
    const eight rest_ = (x_ - power_ * 0.693359375f) - power_ * -2.12194440e-4f;                   \
    eight sum_ = rest_ * 1.9875691500e-4f + 1.3981999507e-3f;                                      \
    sum_ = sum_ * rest_ + 8.3334519073e-3f;                                                        \
    sum_ = sum_ * rest_ + 4.1665795894e-2f;                                                        \
    sum_ = sum_ * rest_ + 1.6666665459e-1f;                                                        \
    sum_ = sum_ * rest_ + 5.0000001201e-1f;                                                        \
    sum_ = sum_ * rest_ * rest_ + rest_ + 1.0f;                                                    \
    sum_ * (eight)((__builtin_convertvector(power_, eight_integers) + 127) << 23);                 \
  })

#define SIGMOID(x) (1.0f / (1.0f + EXPONENTIAL(-(x))))

#define HYPERBOLIC_TANGENT(x) (2.0f * SIGMOID(2.0f * (x)) - 1.0f)

#endif
