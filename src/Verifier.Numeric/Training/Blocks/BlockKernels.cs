using System.Numerics;
using Verifier.Numeric.LinearAlgebra;
using Verifier.Numeric.Sampling;

namespace Verifier.Numeric.Training.Blocks;

/// <summary>What one step of descent does to a block of samples that stays in the cache, for one width of vector registers.</summary>
/// <remarks>
/// Vectors of samples are columns of a strip (<see cref="Strip{TNumber}"/>), numbers of samples, such as labels, are one row. All methods but the sums over
/// samples do one strip, so that it stays in the first-level cache from one to the next.
/// </remarks>
/// <typeparam name="TNumber">double or float.</typeparam>
internal abstract unsafe class BlockKernels<TNumber>
    where TNumber : unmanaged, IBinaryFloatingPointIeee754<TNumber>
{
    /// <summary>Samples that <see cref="Transpose"/> takes.</summary>
    public const int TransposedSamples = 8;

    /// <summary>The registers used.</summary>
    public abstract VectorPath Path { get; }

    /// <summary>Writes eight dense vectors to eight columns of a strip.</summary>
    public abstract void Transpose(double* dense, int components, TNumber* strip);

    /// <summary>A factor as <see cref="Multiply"/> takes it.</summary>
    public abstract RoundedRows<TNumber> Round(RowMatrix rows);

    /// <summary>Z ← B·X for a strip X with B.Columns rows and a strip Z with B.Rows.</summary>
    public abstract void Multiply(RoundedRows<TNumber> b, TNumber* x, TNumber* z);

    /// <summary>C ← Σ_n f_n x_nᵀ or C + Σ_n f_n x_nᵀ over the samples of strips, x also as they were drawn.</summary>
    public abstract void WriteOuter(StripRows<TNumber> f, StripRows<TNumber> x, double* drawn, int strips, double* c, bool adds);

    /// <summary>
    /// M ← M + Σ_n w_n x_n x_nᵀ over the samples of strips, on and above the diagonal; below it, some entries change without meaning. Weights lie as
    /// strips do, consecutive or every second of them.
    /// </summary>
    public abstract void AddMoment(StripRows<TNumber> x, TNumber* weights, int strips, double* m);

    /// <summary>sums_n ← sums_n + Σ_j a_j (f(z_jn) − p_0): the constants of the polynomials are left out.</summary>
    public abstract void AddOutputs(LayerTerms<TNumber> layer, TNumber* z, TNumber* sums);

    /// <summary>out_jn ← e_n f'(z_jn); out may be z.</summary>
    public abstract void WriteSlopes(HingePolynomial f, TNumber* z, int units, TNumber* errors, TNumber* output);

    /// <summary>How many components the panels of <see cref="WritePanel"/> have, for vectors with so many.</summary>
    public abstract int PanelColumns(int components);

    /// <summary>Sets bit <paramref name="first"/> + n of word j where z_jn &gt; 0, for the samples n of a strip.</summary>
    public abstract void MarkActive(TNumber* z, int units, int first, ulong* words);

    /// <summary>Writes so many components of e_n x_n for the samples of a strip, one sample after the other.</summary>
    public abstract void WritePanel(double* drawn, int components, TNumber* errors, TNumber* panel, int columns);

    /// <summary>C_j ← C_j + Σ_n e_n x_n over the samples n of a panel that are bits of word j; rows of C are as wide as the panel.</summary>
    public abstract void AddActive(TNumber* panel, int columns, ulong* words, int rows, double* c);

    /// <summary>
    /// out_jn ← w_n z_jn(2S_n − (c/6)z_jn²), S_n = Σ_j z_jn²; returns Σ_n w_n(½S_n² − (c/24)Σ_j z_jn⁴); out may be z.
    /// </summary>
    public abstract double WriteChaosFactors(TNumber* z, int units, TNumber* weights, double diagonalFactor, TNumber* output);

    /// <summary>sums_n ← sums_n − ⟨x_n, u_n + v⟩.</summary>
    public abstract void SubtractForms(TNumber* x, TNumber* u, TNumber* v, int components, TNumber* sums);

    /// <summary>The numbers of the samples of a strip, times a factor.</summary>
    public abstract void Scale(double factor, TNumber* numbers);

    /// <summary>out_n ← out_n − y_n for the first samples, 0 for the others; returns the sum of squares.</summary>
    public abstract double SubtractLabels(TNumber* labels, int count, TNumber* outputs);
}
