using System.Collections.Immutable;
using Verifier.Arithmetic;
using Verifier.Arithmetic.Balls;
using Verifier.Arithmetic.Constants;
using Verifier.Symbolic.Expressions;
using Verifier.Symbolic.Hermite;

namespace Verifier.Symbolic.Networks;

/// <summary>The designed student γ = Σ_{k ∈ kept} σ̂_k h_k: some Hermite components of another activation (Ge, Lee, Ma 2017, Theorem 2.2).</summary>
/// <remarks>A polynomial, hence not homogeneous: <see cref="Scaled"/> mixes degrees as <see cref="HermiteScaling"/> says.</remarks>
public sealed class KeptSeries : HermiteSeries
{
    /// <summary>The highest degree that may be kept.</summary>
    public const int HighestDegree = 200;

    private readonly Rational scale;

    /// <summary>The components of the given degrees of a series.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A degree is negative or above <see cref="HighestDegree"/>, or none is given.</exception>
    public KeptSeries(HermiteSeries source, IEnumerable<int> kept)
        : this(source, [.. kept], 1)
    {
        ArgumentOutOfRangeException.ThrowIfZero(Kept.Count, nameof(kept));
        ArgumentOutOfRangeException.ThrowIfNegative(Kept[0], nameof(kept));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(Kept[^1], HighestDegree, nameof(kept));
    }

    private KeptSeries(HermiteSeries source, ImmutableSortedSet<int> kept, Rational scale)
    {
        Source = source;
        Kept = kept;
        this.scale = scale;
    }

    /// <summary>The series whose components are kept.</summary>
    public HermiteSeries Source { get; }

    /// <summary>The degrees that are kept, in increasing order.</summary>
    public ImmutableSortedSet<int> Kept { get; }

    /// <inheritdoc/>
    /// <remarks>A polynomial in the variable; a coefficient without closed form is the parameter <c>s4</c>.</remarks>
    public override Expression Activation => KeptPolynomial.Write(Source, Kept, scale);

    /// <inheritdoc/>
    public override Parity Parity =>
        Kept.All(k => k % 2 == 0) ? Parity.Even
        : Kept.All(k => k % 2 == 1) ? Parity.Odd
        : Source.Parity;

    /// <inheritdoc/>
    public override ExactConstant? SecondMomentClosedForm => SumOfSquares(53, CancellationToken.None).ClosedForm;

    /// <inheritdoc/>
    public override HermiteCoefficient Coefficient(int index, int bits, CancellationToken cancellation = default)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        return scale == 1 && Kept.Contains(index)
            ? Source.Coefficient(index, bits, cancellation)
            : Describe(index, ToAccuracy(bits, precision => Mixture(index, precision, cancellation)));
    }

    /// <inheritdoc/>
    public override Ball SecondMoment(int bits, CancellationToken cancellation = default) =>
        ToAccuracy(bits, precision => SumOfSquares(precision, cancellation)).Value;

    /// <inheritdoc/>
    public override HermiteSeries Scaled(Rational scale) => new KeptSeries(Source, Kept, this.scale * scale);

    /// <summary>Whether the component of degree <paramref name="index"/> is that of <paramref name="series"/>, unchanged.</summary>
    public bool Takes(HermiteSeries series, int index) => scale == 1 && ReferenceEquals(series, Source) && Kept.Contains(index);

    private static HermiteCoefficient Describe(int index, CertifiedNumber value)
    {
        CoefficientStatus status = value.IsProvedZero ? CoefficientStatus.Zero
            : value.Value.ContainsZero ? CoefficientStatus.Unknown
            : CoefficientStatus.Nonzero;
        CoefficientMethod method = value.ClosedForm is null ? CoefficientMethod.Enclosure : CoefficientMethod.ClosedForm;
        return new HermiteCoefficient(index, value.ClosedForm, value.Value, status, method);
    }

    // The factors of the scaling can be large: ask for more digits until the sum has the accuracy that was asked for.
    private static CertifiedNumber ToAccuracy(int bits, Func<int, CertifiedNumber> compute)
    {
        int precision = bits + 32;
        CertifiedNumber value = compute(precision);
        for (int attempt = 0; attempt < 6 && !value.Value.RadiusIsAtMost(bits); attempt++)
        {
            precision += bits + 64;
            value = compute(precision);
        }

        return value;
    }

    private CertifiedNumber Mixture(int index, int precision, CancellationToken cancellation)
    {
        CertifiedNumber sum = CertifiedNumber.Exact(ExactConstant.Zero, precision);
        foreach (int degree in Kept)
        {
            ExactConstant factor = HermiteScaling.Coefficient(degree, index, scale);
            if (!factor.IsZero)
            {
                var source = new CoefficientSymbol(CoefficientSymbol.Teacher, Source.Coefficient(degree, precision, cancellation));
                sum += CertifiedNumber.Exact(factor, precision) * source.Value;
            }
        }

        return sum;
    }

    private CertifiedNumber SumOfSquares(int precision, CancellationToken cancellation)
    {
        CertifiedNumber sum = CertifiedNumber.Exact(ExactConstant.Zero, precision);
        for (int k = 0; k <= Kept[^1]; k++)
        {
            sum += new CoefficientSymbol(CoefficientSymbol.Teacher, Coefficient(k, precision, cancellation)).Value.Square();
        }

        return sum;
    }
}
