#include "neural_kernels.h"

#include "exponential.h"

#pragma clang fp contract(off)

#if defined(__x86_64__)
#define FOR_EACH_MACHINE __attribute__((target_clones("avx2", "default")))
#else
#define FOR_EACH_MACHINE
#endif

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
    const float *before = word > 0 ? cell - next_row : 0;
    for (size_t i = 0; i < units; i++) {
      const float previous = before ? before[i] : 0.0f;
      const float f = sigmoid(forget[i] + forget_weights[i] * previous + forget_bias[i]);
      const float r = sigmoid(reset[i] + reset_weights[i] * previous + reset_bias[i]);
      const float c = f * previous + (1.0f - f) * candidate[i];
      forget[i] = f;
      reset[i] = r;
      cell[i] = c;
      out[i] = r * hyperbolic_tangent(c) + (1.0f - r) * in[i];
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
    const float *cell = cells + row, *before = word > 0 ? cell - next_row : 0;
    const float *in = input + row, *d_out = d_output + row;
    float *d_in = d_input + row;
    for (size_t i = 0; i < units; i++) {
      const float f = forget[i], r = reset[i];
      const float previous = before ? before[i] : 0.0f;
      const float bounded = hyperbolic_tangent(cell[i]);
      const float d_cell = d_cells[i] + d_out[i] * r * (1.0f - bounded * bounded);
      const float d_reset = d_out[i] * (bounded - in[i]) * r * (1.0f - r);
      const float d_forget = d_cell * (previous - candidate[i]) * f * (1.0f - f);
      d_in[i] += d_out[i] * (1.0f - r);
      d_candidate[i] = d_cell * (1.0f - f);
      d_forgets[i] = d_forget;
      d_resets[i] = d_reset;
      d_forget_weights[i] += d_forget * previous;
      d_reset_weights[i] += d_reset * previous;
      d_forget_bias[i] += d_forget;
      d_reset_bias[i] += d_reset;
      d_cells[i] = d_cell * f + d_forget * forget_weights[i] + d_reset * reset_weights[i];
    }
  }
}
