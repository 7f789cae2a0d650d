#include "neural_kernels.h"

#include "exponential.h"
#include "machines.h"

#pragma clang fp contract(off)

// The cell before the first word.
static const float nothing[RECURRENCE_MAXIMUM_UNITS];

FOR_EACH_MACHINE
void recurrence_forward(
  const struct recurrence *shape, float *restrict output, float *restrict cells,
  float *restrict gates, const float *restrict input) {
  const size_t units = shape->units;
  const float *forget_weights = shape->weights, *reset_weights = forget_weights + units;
  const float *forget_bias = reset_weights + units, *reset_bias = forget_bias + units;
  const ptrdiff_t next_gate = shape->step * (ptrdiff_t)shape->gate_stride;
  const ptrdiff_t next_row = shape->step * (ptrdiff_t)shape->row_stride;
  for (size_t word = 0; word < shape->words; word++) {
    const ptrdiff_t row = (ptrdiff_t)word * next_row;
    float *candidate = gates + (ptrdiff_t)word * next_gate;
    float *forget = candidate + units, *reset = forget + units;
    float *cell = cells + row, *out = output + row;
    const float *in = input + row;
    const float *before = word > 0 ? cell - next_row : nothing;
    for (size_t i = 0; i < units; i += WIDTH) {
      const eight previous = LOAD(before + i);
      const eight f = SIGMOID(
        LOAD(forget + i) + LOAD(forget_weights + i) * previous + LOAD(forget_bias + i));
      const eight r = SIGMOID(
        LOAD(reset + i) + LOAD(reset_weights + i) * previous + LOAD(reset_bias + i));
      const eight c = f * previous + (1.0f - f) * LOAD(candidate + i);
      STORE(forget + i, f);
      STORE(reset + i, r);
      STORE(cell + i, c);
      STORE(out + i, r * HYPERBOLIC_TANGENT(c) + (1.0f - r) * LOAD(in + i));
    }
  }
}

FOR_EACH_MACHINE
void recurrence_backward(
  const struct recurrence *shape, float *restrict d_gates, float *restrict d_input,
  float *restrict d_weights, const float *restrict d_output, const float *restrict cells,
  const float *restrict gates, const float *restrict input) {
  const size_t units = shape->units;
  const float *forget_weights = shape->weights, *reset_weights = forget_weights + units;
  float *d_forget_weights = d_weights, *d_reset_weights = d_weights + units;
  float *d_forget_bias = d_weights + 2 * units, *d_reset_bias = d_weights + 3 * units;
  const ptrdiff_t next_gate = shape->step * (ptrdiff_t)shape->gate_stride;
  const ptrdiff_t next_row = shape->step * (ptrdiff_t)shape->row_stride;
  float d_cells[RECURRENCE_MAXIMUM_UNITS] = {0};
  for (size_t word = shape->words; word-- > 0;) {
    const ptrdiff_t row = (ptrdiff_t)word * next_row, gate = (ptrdiff_t)word * next_gate;
    const float *candidate = gates + gate, *forget = candidate + units, *reset = forget + units;
    float *d_candidate = d_gates + gate;
    float *d_forgets = d_candidate + units, *d_resets = d_forgets + units;
    const float *cell = cells + row, *before = word > 0 ? cell - next_row : nothing;
    const float *in = input + row, *d_out = d_output + row;
    float *d_in = d_input + row;
    for (size_t i = 0; i < units; i += WIDTH) {
      const eight f = LOAD(forget + i), r = LOAD(reset + i), previous = LOAD(before + i);
      const eight bounded = HYPERBOLIC_TANGENT(LOAD(cell + i));
      const eight d_output_here = LOAD(d_out + i);
      const eight d_cell =
        LOAD(d_cells + i) + d_output_here * r * (1.0f - bounded * bounded);
      const eight d_reset = d_output_here * (bounded - LOAD(in + i)) * r * (1.0f - r);
      const eight d_forget = d_cell * (previous - LOAD(candidate + i)) * f * (1.0f - f);
      STORE(d_in + i, LOAD(d_in + i) + d_output_here * (1.0f - r));
      STORE(d_candidate + i, d_cell * (1.0f - f));
      STORE(d_forgets + i, d_forget);
      STORE(d_resets + i, d_reset);
      STORE(d_forget_weights + i, LOAD(d_forget_weights + i) + d_forget * previous);
      STORE(d_reset_weights + i, LOAD(d_reset_weights + i) + d_reset * previous);
      STORE(d_forget_bias + i, LOAD(d_forget_bias + i) + d_forget);
      STORE(d_reset_bias + i, LOAD(d_reset_bias + i) + d_reset);
      STORE(
        d_cells + i, d_cell * f + d_forget * LOAD(forget_weights + i)
          + d_reset * LOAD(reset_weights + i));
    }
  }
}
