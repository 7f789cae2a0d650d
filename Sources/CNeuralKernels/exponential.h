#ifndef EXPONENTIAL_H
#define EXPONENTIAL_H

#include <stdint.h>
#include <string.h>

// e^x by splitting off the power of two and a polynomial of degree 5 for the rest (Cephes expf).
static inline float exponential(float x) {
  x = x > 87.0f ? 87.0f : x;
  x = x < -87.0f ? -87.0f : x;
  // Adding and taking away 1.5 · 2²³ rounds to the nearest integer.
  const float power = (x * 1.44269504088896341f + 12582912.0f) - 12582912.0f;
  const float rest = (x - power * 0.693359375f) - power * -2.12194440e-4f;
  float sum = 1.9875691500e-4f;
  sum = sum * rest + 1.3981999507e-3f;
  sum = sum * rest + 8.3334519073e-3f;
  sum = sum * rest + 4.1665795894e-2f;
  sum = sum * rest + 1.6666665459e-1f;
  sum = sum * rest + 5.0000001201e-1f;
  sum = sum * rest * rest + rest + 1.0f;
  const int32_t bits = (int32_t)((uint32_t)((int32_t)power + 127) << 23);
  float scale;
  memcpy(&scale, &bits, sizeof scale);
  return sum * scale;
}

static inline float sigmoid(float x) { return 1.0f / (1.0f + exponential(-x)); }

static inline float hyperbolic_tangent(float x) { return 2.0f * sigmoid(2.0f * x) - 1.0f; }

#endif
