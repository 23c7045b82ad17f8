namespace Verifier.Numeric.LinearAlgebra;

/// <summary>
/// Which vector registers the kernels use, and how inner products are taken. All give the same results up to rounding; one path gives the same bits on
/// every run.
/// </summary>
public enum VectorPath
{
    /// <summary>One double at a time, on any processor.</summary>
    Scalar,

    /// <summary>Four doubles, AVX2 with FMA.</summary>
    Avx2,

    /// <summary>Eight doubles, AVX-512.</summary>
    Avx512,

    /// <summary>
    /// Eight doubles, AVX-512; inner products with four multiply-adds and four additions for six terms (Winograd 1968), for processors that can add
    /// while they multiply.
    /// </summary>
    Avx512Winograd,
}
