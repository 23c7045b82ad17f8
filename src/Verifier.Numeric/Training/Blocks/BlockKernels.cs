using Verifier.Numeric.Sampling;
using System.Runtime.Intrinsics;
using Verifier.Numeric.LinearAlgebra;
using Verifier.Numeric.Random;

namespace Verifier.Numeric.Training.Blocks;

/// <summary>What one step of descent does to a block of samples that stays in the cache, for one width of vector registers.</summary>
/// <remarks>
/// Matrices are row by row with <see cref="PaddedColumns"/> columns of storage. Padding of packed factors and of weights is zero, other padding
/// is finite waste that never reaches a result. Rows come in multiples of four.
/// </remarks>
internal abstract unsafe class BlockKernels
{
    /// <summary>The kernels of a path.</summary>
    public static BlockKernels Of(VectorPath path) => path switch
    {
        VectorPath.Avx512 => new LaneBlockKernels<Lane512, Vector512<double>>(),
        VectorPath.Avx2 => new LaneBlockKernels<Lane256, Vector256<double>>(),
        VectorPath.Scalar => new LaneBlockKernels<ScalarLane, double>(),
        _ => throw new ArgumentOutOfRangeException(nameof(path), path, "A path without kernels."),
    };

    /// <summary>Columns of storage for a matrix of the given columns.</summary>
    public abstract int PaddedColumns(int columns);

    /// <summary>Groups of normal variates from number <paramref name="firstGroup"/> on.</summary>
    public abstract void FillNormal(RandomSequence sequence, long firstGroup, double* target, int groups);

    /// <summary>Copies dense rows to padded ones; the padding gets what follows the row, and one padded row beyond the last is read.</summary>
    public abstract void SpreadRows(double* dense, int columns, int rows, double* padded);

    /// <summary>Copies the transposed matrix into panels, as a right factor for <see cref="Multiply"/>.</summary>
    public abstract void PackTransposed(RowMatrix rows, double* packed);

    /// <summary>C ← A·P for a right factor packed by <see cref="PackTransposed"/>.</summary>
    /// <param name="a">Rows of A.</param>
    /// <param name="aStride">Doubles from one row of A to the next.</param>
    /// <param name="rows">Rows of A, a multiple of four.</param>
    /// <param name="packed">P.</param>
    /// <param name="depth">Columns of A.</param>
    /// <param name="columns">Columns of P.</param>
    /// <param name="c">C, padded.</param>
    public abstract void Multiply(double* a, int aStride, int rows, double* packed, int depth, int columns, double* c);

    /// <summary>C ← C + AᵀB over <paramref name="depth"/> samples.</summary>
    public abstract void AddTransposed(double* a, int aColumns, double* b, int bColumns, int depth, double* c);

    /// <summary>C ← C + AᵀB on and above the diagonal, A and B of one shape; below it, some entries change without meaning.</summary>
    public abstract void AddTransposedUpper(double* a, double* b, int columns, int depth, double* c);

    /// <summary>sums_n ← sums_n + Σ_j a_j f(z_nj).</summary>
    public abstract void AddOutputs(HingePolynomial f, double* z, int columns, int rows, double* weights, double* sums);

    /// <summary>out_nj ← e_n a_j f'(z_nj).</summary>
    public abstract void WriteSlopes(HingePolynomial f, double* z, int columns, int rows, double* weights, double* errors, double* output);

    /// <summary>
    /// out_nj ← w_n z_nj(2S_n − (c/6)z_nj²), S_n = Σ_j z_nj²; returns Σ_n w_n(½S_n² − (c/24)Σ_j z_nj⁴).
    /// </summary>
    public abstract double WriteChaosFactors(double* z, int columns, int rows, double* weights, double diagonalFactor, double* output);

    /// <summary>out_n ← w_n x_n.</summary>
    public abstract void WriteScaledRows(double* x, int columns, int rows, double* weights, double* output);

    /// <summary>sums_n ← sums_n − ⟨x_n, u_n + v⟩.</summary>
    public abstract void SubtractForms(double* x, double* u, double* v, int columns, int rows, double* sums);
}
