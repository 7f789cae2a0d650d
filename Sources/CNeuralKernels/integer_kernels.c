#include "neural_kernels.h"

#include "machines.h"

#include <string.h>

#pragma clang fp contract(off)

#if defined(__x86_64__)
#include <immintrin.h>
#endif

// Weights lie in panels of eight outputs: for each pair of inner numbers, the two weights of
// output 0, of output 1, … This is what one multiply-and-add-pairs instruction takes.
enum { PANEL = 8 };

size_t packed_integer_count(size_t inner, size_t outputs) {
  return inner * ((outputs + PANEL - 1) / PANEL) * PANEL;
}

void pack_integers(int16_t *packed, const int16_t *weights, size_t inner, size_t outputs) {
  memset(packed, 0, packed_integer_count(inner, outputs) * sizeof *packed);
  for (size_t output = 0; output < outputs; output++) {
    int16_t *panel = packed + output / PANEL * inner * PANEL + output % PANEL * 2;
    for (size_t k = 0; k < inner; k++)
      panel[k / 2 * 2 * PANEL + k % 2] = weights[output * inner + k];
  }
}

static int32_t pair_at(const int16_t *numbers) {
  int32_t pair;
  memcpy(&pair, numbers, sizeof pair);
  return pair;
}

// All rows against one panel.
static void multiply_panel(
  int32_t *product, size_t stride, const int16_t *left, const int16_t *panel, size_t rows,
  size_t inner) {
  for (size_t row = 0; row < rows; row++) {
    int32_t sums[PANEL] = {0};
    for (size_t k = 0; k < inner; k += 2)
      for (size_t output = 0; output < PANEL; output++)
        sums[output] += left[row * inner + k] * panel[k * PANEL + output * 2]
          + left[row * inner + k + 1] * panel[k * PANEL + output * 2 + 1];
    memcpy(product + row * stride, sums, sizeof sums);
  }
}

#if defined(__x86_64__)
// Rows that are multiplied at once: their twelve sums, two weights and a pair fill the registers.
enum { ROWS = 6 };

// Six rows against two panels.
__attribute__((target("avx2"))) static void multiply_rows_avx2(
  int32_t *const product[ROWS], const int16_t *const left[ROWS], const int16_t *panel, size_t inner) {
  const int16_t *next_panel = panel + inner * PANEL;
  __m256i low[ROWS], high[ROWS];
#pragma unroll
  for (size_t row = 0; row < ROWS; row++) low[row] = high[row] = _mm256_setzero_si256();
  for (size_t k = 0; k < inner; k += 2) {
    const __m256i x = _mm256_loadu_si256((const __m256i *)(panel + k * PANEL));
    const __m256i y = _mm256_loadu_si256((const __m256i *)(next_panel + k * PANEL));
#pragma unroll
    for (size_t row = 0; row < ROWS; row++) {
      const __m256i pair = _mm256_set1_epi32(pair_at(left[row] + k));
      low[row] = _mm256_add_epi32(low[row], _mm256_madd_epi16(pair, x));
      high[row] = _mm256_add_epi32(high[row], _mm256_madd_epi16(pair, y));
    }
  }
#pragma unroll
  for (size_t row = 0; row < ROWS; row++) {
    _mm256_storeu_si256((__m256i *)product[row], low[row]);
    _mm256_storeu_si256((__m256i *)(product[row] + PANEL), high[row]);
  }
}

__attribute__((target("avx2"))) static void multiply_all_avx2(
  int32_t *product, const int16_t *left, const int16_t *packed, size_t rows, size_t inner,
  size_t stride) {
  size_t panel = 0;
  // Two panels stay in the nearest cache while all rows pass them.
  for (; panel + 2 * PANEL <= stride; panel += 2 * PANEL) {
    for (size_t row = 0; row < rows; row += ROWS) {
      int32_t *products[ROWS];
      const int16_t *lefts[ROWS];
      for (size_t i = 0; i < ROWS; i++) {
        // Beyond the last row its numbers are computed again, and written to the same place.
        const size_t here = row + i < rows ? row + i : rows - 1;
        products[i] = product + here * stride + panel;
        lefts[i] = left + here * inner;
      }
      multiply_rows_avx2(products, lefts, packed + panel * inner, inner);
    }
  }
  if (panel < stride)
    multiply_panel(product + panel, stride, left, packed + panel * inner, rows, inner);
}

static void multiply_all_sse2(
  int32_t *product, const int16_t *left, const int16_t *packed, size_t rows, size_t inner,
  size_t stride) {
  for (size_t row = 0; row < rows; row++) {
    const int16_t *l = left + row * inner;
    for (size_t panel = 0; panel < stride; panel += PANEL) {
      const int16_t *w = packed + panel * inner;
      __m128i a = _mm_setzero_si128(), b = a;
      for (size_t k = 0; k < inner; k += 2) {
        const __m128i pair = _mm_set1_epi32(pair_at(l + k));
        const __m128i x = _mm_loadu_si128((const __m128i *)(w + k * PANEL));
        const __m128i y = _mm_loadu_si128((const __m128i *)(w + k * PANEL + PANEL));
        a = _mm_add_epi32(a, _mm_madd_epi16(pair, x));
        b = _mm_add_epi32(b, _mm_madd_epi16(pair, y));
      }
      _mm_storeu_si128((__m128i *)(product + row * stride + panel), a);
      _mm_storeu_si128((__m128i *)(product + row * stride + panel + PANEL / 2), b);
    }
  }
}
#endif

void multiply_integers(
  int32_t *product, const int16_t *left, const int16_t *packed, size_t rows, size_t inner,
  size_t outputs) {
  const size_t stride = (outputs + PANEL - 1) / PANEL * PANEL;
#if defined(__x86_64__)
  if (__builtin_cpu_supports("avx2"))
    multiply_all_avx2(product, left, packed, rows, inner, stride);
  else
    multiply_all_sse2(product, left, packed, rows, inner, stride);
#else
  for (size_t panel = 0; panel < stride; panel += PANEL)
    multiply_panel(product + panel, stride, left, packed + panel * inner, rows, inner);
#endif
}

FOR_EACH_MACHINE
void scale_and_shift(
  float *target, const int32_t *source, float scale, const float *bias, size_t rows,
  size_t columns, size_t stride) {
  for (size_t row = 0; row < rows; row++)
    for (size_t column = 0; column < columns; column++)
      target[row * columns + column] =
        (float)source[row * stride + column] * scale + bias[column];
}

FOR_EACH_MACHINE
void quantize(int16_t *target, const float *source, float scale, size_t count) {
  for (size_t i = 0; i < count; i++) {
    float value = source[i] * scale;
    // Written so that what is no number becomes a bound: turning it into an integer is undefined.
    value = value < 2047.0f ? value : 2047.0f;
    value = value > -2047.0f ? value : -2047.0f;
    // Adding and taking away 1.5 · 2²³ rounds to the nearest integer.
    target[i] = (int16_t)(int32_t)((value + 12582912.0f) - 12582912.0f);
  }
}

FOR_EACH_MACHINE
void add_scaled_bytes(float *target, const int8_t *source, float scale, size_t count) {
  for (size_t i = 0; i < count; i++) target[i] += (float)source[i] * scale;
}

FOR_EACH_MACHINE
void apply_leak(float *values, size_t count) {
  for (size_t i = 0; i < count; i++) values[i] = values[i] < 0.0f ? values[i] * 0.1f : values[i];
}
