#ifndef MACHINES_H
#define MACHINES_H

// Compiles a function for machines with AVX2 and for all others; which one runs is settled when the
// program starts. Nothing is fused, so that both give the same bits.
#if defined(__x86_64__)
#define FOR_EACH_MACHINE __attribute__((target_clones("avx2", "default")))
#else
#define FOR_EACH_MACHINE
#endif

#endif
