#ifndef MACHINES_H
#define MACHINES_H

// Compiles a function for machines with AVX2 and for all others; which one runs is settled when the
// program starts. Nothing is fused, so that both give the same bits. The thread sanitizer is not
// ready when that is settled, so under it there is one version.
#if defined(__has_feature)
#if __has_feature(thread_sanitizer)
#define ONE_MACHINE
#endif
#endif

#if defined(__x86_64__) && !defined(ONE_MACHINE)
#define FOR_EACH_MACHINE __attribute__((target_clones("avx2", "default")))
#else
#define FOR_EACH_MACHINE
#endif

#endif
