using System.Runtime.Intrinsics;
using Verifier.Numeric.LinearAlgebra;
using Verifier.Numeric.Random;
using Verifier.Numeric.Sampling;

namespace Verifier.Numeric.Training.Blocks;

/// <summary>What one step of descent does to a block of samples that stays in the cache, for one width of vector registers.</summary>
/// <remarks>
/// Vectors of samples are columns of a strip (<see cref="Strip"/>), numbers of samples, such as labels, are 32 in a row. All methods but the sums over
/// samples do one strip, so that it stays in the first-level cache from one to the next.
/// </remarks>
internal abstract unsafe class BlockKernels
{
    /// <summary>Samples that <see cref="Transpose"/> takes.</summary>
    public const int TransposedSamples = StripProducts<ScalarLane, double>.Group;

    /// <summary>The kernels of a path.</summary>
    public static BlockKernels Of(VectorPath path) => path switch
    {
        VectorPath.Avx512 => new LaneBlockKernels<Lane512, Vector512<double>>(),
        VectorPath.Avx2 => new LaneBlockKernels<Lane256, Vector256<double>>(),
        VectorPath.Scalar => new LaneBlockKernels<ScalarLane, double>(),
        _ => throw new ArgumentOutOfRangeException(nameof(path), path, "A path without kernels."),
    };

    /// <summary>Groups of normal variates from number <paramref name="firstGroup"/> on.</summary>
    public abstract void FillNormal(RandomSequence sequence, long firstGroup, double* target, int groups);

    /// <summary>Writes eight dense vectors to eight columns of a strip.</summary>
    public abstract void Transpose(double* dense, int components, double* strip);

    /// <summary>Z ← B·X for a strip X with B.Columns rows and a strip Z with B.Rows.</summary>
    public abstract void Multiply(RowMatrix b, double* x, double* z);

    /// <summary>C ← C + ABᵀ, the sum over all samples of strips.</summary>
    public abstract void AddOuter(StripRows a, StripRows b, int strips, double* c);

    /// <summary>C ← C + ABᵀ on and above the diagonal; below it, some entries change without meaning.</summary>
    public abstract void AddOuterUpper(StripRows a, StripRows b, int strips, double* c);

    /// <summary>sums_n ← sums_n + Σ_j a_j f(z_jn).</summary>
    public abstract void AddOutputs(HingePolynomial f, double* z, int units, double* weights, double* sums);

    /// <summary>out_jn ← e_n a_j f'(z_jn); out may be z.</summary>
    public abstract void WriteSlopes(HingePolynomial f, double* z, int units, double* weights, double* errors, double* output);

    /// <summary>
    /// out_jn ← w_n z_jn(2S_n − (c/6)z_jn²), S_n = Σ_j z_jn²; returns Σ_n w_n(½S_n² − (c/24)Σ_j z_jn⁴); out may be z.
    /// </summary>
    public abstract double WriteChaosFactors(double* z, int units, double* weights, double diagonalFactor, double* output);

    /// <summary>out_n ← w_n x_n.</summary>
    public abstract void WriteScaled(double* x, int components, double* weights, double* output);

    /// <summary>sums_n ← sums_n − ⟨x_n, u_n + v⟩.</summary>
    public abstract void SubtractForms(double* x, double* u, double* v, int components, double* sums);
}
