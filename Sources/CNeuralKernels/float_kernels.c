#include "neural_kernels.h"

#include "exponential.h"
#include "machines.h"

#include <math.h>
#include <string.h>

// No fused multiply-add: machines with and without it would train different models.
#pragma clang fp contract(off)

enum { ROWS = 4 };

// Four rows of the product at a time, sixteen columns: the sums stay in registers, and each runs
// over `inner` in ascending order. `right` has row stride `columns`; `left` is read by strides, so
// that it may stand as it is or transposed.
FOR_EACH_MACHINE
static void multiply_strided(
  float *product, const float *left, size_t left_row, size_t left_inner, const float *right,
  size_t rows, size_t inner, size_t columns) {
  size_t row = 0;
  for (; row + ROWS <= rows; row += ROWS) {
    const float *l0 = left + row * left_row;
    const float *l1 = l0 + left_row, *l2 = l1 + left_row, *l3 = l2 + left_row;
    float *p0 = product + row * columns;
    float *p1 = p0 + columns, *p2 = p1 + columns, *p3 = p2 + columns;
    size_t column = 0;
    for (; column + 2 * WIDTH <= columns; column += 2 * WIDTH) {
      eight s00 = *(const eight *)(p0 + column), s01 = *(const eight *)(p0 + column + WIDTH);
      eight s10 = *(const eight *)(p1 + column), s11 = *(const eight *)(p1 + column + WIDTH);
      eight s20 = *(const eight *)(p2 + column), s21 = *(const eight *)(p2 + column + WIDTH);
      eight s30 = *(const eight *)(p3 + column), s31 = *(const eight *)(p3 + column + WIDTH);
      const float *r = right + column;
      for (size_t k = 0; k < inner; k++, r += columns) {
        const eight r0 = *(const eight *)r, r1 = *(const eight *)(r + WIDTH);
        const size_t at = k * left_inner;
        s00 += l0[at] * r0;
        s01 += l0[at] * r1;
        s10 += l1[at] * r0;
        s11 += l1[at] * r1;
        s20 += l2[at] * r0;
        s21 += l2[at] * r1;
        s30 += l3[at] * r0;
        s31 += l3[at] * r1;
      }
      *(eight *)(p0 + column) = s00, *(eight *)(p0 + column + WIDTH) = s01;
      *(eight *)(p1 + column) = s10, *(eight *)(p1 + column + WIDTH) = s11;
      *(eight *)(p2 + column) = s20, *(eight *)(p2 + column + WIDTH) = s21;
      *(eight *)(p3 + column) = s30, *(eight *)(p3 + column + WIDTH) = s31;
    }
    for (; column < columns; column++) {
      float s0 = p0[column], s1 = p1[column], s2 = p2[column], s3 = p3[column];
      for (size_t k = 0; k < inner; k++) {
        const float r = right[k * columns + column];
        const size_t at = k * left_inner;
        s0 += l0[at] * r;
        s1 += l1[at] * r;
        s2 += l2[at] * r;
        s3 += l3[at] * r;
      }
      p0[column] = s0, p1[column] = s1, p2[column] = s2, p3[column] = s3;
    }
  }
  for (; row < rows; row++) {
    const float *l = left + row * left_row;
    float *p = product + row * columns;
    for (size_t k = 0; k < inner; k++) {
      const float factor = l[k * left_inner];
      const float *r = right + k * columns;
      for (size_t column = 0; column < columns; column++) p[column] += factor * r[column];
    }
  }
}

void multiply_add(
  float *product, const float *left, const float *right, size_t rows, size_t inner,
  size_t columns) {
  multiply_strided(product, left, inner, 1, right, rows, inner, columns);
}

void transposed_multiply_add(
  float *product, const float *left, const float *right, size_t rows, size_t inner,
  size_t columns) {
  multiply_strided(product, left, 1, rows, right, rows, inner, columns);
}

void multiply_transposed_add(
  float *product, const float *left, const float *right, size_t rows, size_t inner,
  size_t columns) {
  // Turned round in blocks that stay in the first cache.
  enum { BLOCK = 32 };
  float turned[BLOCK * 256];
  for (size_t start = 0; start < inner; start += 256) {
    const size_t depth = inner - start < 256 ? inner - start : 256;
    for (size_t first = 0; first < columns; first += BLOCK) {
      const size_t width = columns - first < BLOCK ? columns - first : BLOCK;
      for (size_t column = 0; column < width; column++) {
        const float *source = right + (first + column) * inner + start;
        for (size_t k = 0; k < depth; k++) turned[k * width + column] = source[k];
      }
      float sums[4 * BLOCK];
      for (size_t row = 0; row < rows; row += 4) {
        const size_t height = rows - row < 4 ? rows - row : 4;
        for (size_t r = 0; r < height; r++)
          memcpy(sums + r * width, product + (row + r) * columns + first, width * sizeof(float));
        multiply_strided(
          sums, left + row * inner + start, inner, 1, turned, height, depth, width);
        for (size_t r = 0; r < height; r++)
          memcpy(product + (row + r) * columns + first, sums + r * width, width * sizeof(float));
      }
    }
  }
}

FOR_EACH_MACHINE
void add_scaled(float *target, const float *source, float factor, size_t count) {
  for (size_t i = 0; i < count; i++) target[i] += factor * source[i];
}

FOR_EACH_MACHINE
void softmax(float *values, size_t count) {
  float highest = -INFINITY;
  for (size_t i = 0; i < count; i++) highest = values[i] > highest ? values[i] : highest;
  size_t i = 0;
  for (; i + WIDTH <= count; i += WIDTH)
    STORE(values + i, EXPONENTIAL(LOAD(values + i) - highest));
  if (i < count) {
    float rest[WIDTH] = {0};
    memcpy(rest, values + i, (count - i) * sizeof(float));
    STORE(rest, EXPONENTIAL(LOAD(rest) - highest));
    memcpy(values + i, rest, (count - i) * sizeof(float));
  }
  float sum = 0.0f;
  for (i = 0; i < count; i++) sum += values[i];
  for (i = 0; i < count; i++) values[i] /= sum;
}

FOR_EACH_MACHINE
void adam_step(
  float *weights, float *first, float *second, const float *gradient, size_t count, float rate,
  float decay_first, float decay_second, float epsilon) {
  for (size_t i = 0; i < count; i++) {
    const float g = gradient[i];
    first[i] = decay_first * first[i] + (1.0f - decay_first) * g;
    second[i] = decay_second * second[i] + (1.0f - decay_second) * g * g;
    weights[i] -= rate * first[i] / (sqrtf(second[i]) + epsilon);
  }
}
