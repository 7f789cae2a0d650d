import Glibc

// What the kernels compute, by the mathematical library and in double precision.

func exponential(_ x: Double) -> Double { exp(x) }

func sigmoid(_ x: Double) -> Double { 1 / (1 + exp(-x)) }

func hyperbolicTangent(_ x: Double) -> Double { tanh(x) }
