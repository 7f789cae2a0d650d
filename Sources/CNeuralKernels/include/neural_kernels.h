/// The arithmetic of small neural networks.
///
/// Matrices lie row by row without gaps. Every function gives the same bits whatever vector
/// instructions the machine has: sums run in one fixed order and nothing is fused.
#ifndef NEURAL_KERNELS_H
#define NEURAL_KERNELS_H

#include <stddef.h>
#include <stdint.h>

/// product[rows × columns] += left[rows × inner] · right[inner × columns].
void multiply_add(
  float *product, const float *left, const float *right, size_t rows, size_t inner,
  size_t columns);

/// product[rows × columns] += left[rows × inner] · rightᵀ, where right is columns × inner.
void multiply_transposed_add(
  float *product, const float *left, const float *right, size_t rows, size_t inner,
  size_t columns);

/// product[rows × columns] += leftᵀ · right[inner × columns], where left is inner × rows.
void transposed_multiply_add(
  float *product, const float *left, const float *right, size_t rows, size_t inner,
  size_t columns);

/// target[i] += factor · source[i].
void add_scaled(float *target, const float *source, float factor, size_t count);

/// Turns scores into probabilities: values[i] = e^values[i] / Σ e^values[j].
void softmax(float *values, size_t count);

enum { RECURRENCE_MAXIMUM_UNITS = 1024 };

/// Where the numbers of one direction of a simple recurrent unit lie, word by word.
///
/// All pointers are to the first word in the order of reading; the next word is `step` rows away,
/// so that -1 reads from right to left. Rows of `gates` hold candidate, forget and reset numbers one
/// after the other, `units` each.
struct recurrence {
  /// At most `RECURRENCE_MAXIMUM_UNITS`.
  size_t units;
  size_t words;
  /// +1 or -1.
  ptrdiff_t step;
  /// Numbers from one row of `gates` to the next.
  size_t gate_stride;
  /// Numbers from one row of everything else to the next.
  size_t row_stride;
  /// Recurrent weights of forget and reset, then their biases: 4 · units.
  const float *weights;
};

/// Reads a sentence with a simple recurrent unit (Lei et al. 2018, doi:10.18653/v1/D18-1477):
///
///     f = σ(gates.forget + wf·c' + bf)      c = f·c' + (1-f)·gates.candidate
///     r = σ(gates.reset + wr·c' + br)       output = r·tanh c + (1-r)·input
///
/// c' being the cell of the word before. `gates` then holds the candidate, f and r.
void recurrence_forward(
  const struct recurrence *shape, float *output, float *cells, float *gates, const float *input);

/// The gradients of `recurrence_forward`, `d_gates` is overwritten, `d_input` and
/// `d_weights` are added to.
void recurrence_backward(
  const struct recurrence *shape, float *d_gates, float *d_input, float *d_weights,
  const float *d_output, const float *cells, const float *gates, const float *input);

/// One step of Adam (Kingma & Ba 2015, arXiv:1412.6980), whose corrections for the start stand in
/// `rate`: first = b1·first + (1-b1)·g, second = b2·second + (1-b2)·g²,
/// weight -= rate · first / (√second + epsilon).
void adam_step(
  float *weights, float *first, float *second, const float *gradient, size_t count, float rate,
  float decay_first, float decay_second, float epsilon);

/// Weights of a layer for `multiply_integers`: outputs × inner in 12 bits or fewer, reordered by
/// `pack_integers`.
///
/// `packed` takes `packed_integer_count(inner, outputs)` numbers.
size_t packed_integer_count(size_t inner, size_t outputs);
void pack_integers(int16_t *packed, const int16_t *weights, size_t inner, size_t outputs);

/// product[rows × outputs] = left[rows × inner] · weightsᵀ, exact in 32 bits as long as
/// inner · |left| · |weight| < 2³¹.
///
/// `inner` must be even; `product` has rows of `outputs` rounded up to eight.
void multiply_integers(
  int32_t *product, const int16_t *left, const int16_t *packed, size_t rows, size_t inner,
  size_t outputs);

/// target[i] = source[i] · scale + bias[i mod columns], row by row; source rows are `stride` apart.
void scale_and_shift(
  float *target, const int32_t *source, float scale, const float *bias, size_t rows,
  size_t columns, size_t stride);

/// target[i] += source[i] · scale.
void add_scaled_bytes(float *target, const int8_t *source, float scale, size_t count);

/// values[i] *= 0.1 where below zero: a leaky rectifier.
void apply_leak(float *values, size_t count);

/// target[i] = source[i] · scale rounded to the nearest integer, kept within ±2047.
void quantize(int16_t *target, const float *source, float scale, size_t count);

#endif
