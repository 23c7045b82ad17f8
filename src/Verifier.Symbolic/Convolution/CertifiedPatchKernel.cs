using Verifier.Arithmetic;
using Verifier.Arithmetic.Balls;
using Verifier.Arithmetic.Constants;
using Verifier.Symbolic.Hermite;
using Verifier.Symbolic.Networks;

namespace Verifier.Symbolic.Convolution;

/// <summary>Moments of σ(x) and σ*(y) = σ(‖w*‖y), x and y standard normal of correlation ρ: exact where closed forms exist, enclosed otherwise.</summary>
/// <remarks>
/// δ(ρ) = Σ_{j ≥ 1} c_j c*_j ρ^j and its derivative, the degrees above K by Cauchy and Schwarz: |Σ_{j&gt;K}| ≤ ½(t + t*) |ρ|^{K+1}, and for
/// the derivative ½(t + t*) max_{j&gt;K} j|ρ|^{j−1}, attained at K + 1 for |ρ| ≤ (K+1)/(K+2), with the tails t and t*.
/// </remarks>
public sealed class CertifiedPatchKernel
{
    private const int HighestDegree = 64;
    private readonly CertifiedNumber[] products;
    private readonly Ball tail;
    private readonly int bits;

    /// <summary>The kernel of an activation and the norm of the teacher's filter.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The norm or the number of bits is not positive.</exception>
    public CertifiedPatchKernel(HermiteSeries series, Rational teacherNorm, int bits, CancellationToken cancellation = default)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(bits);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(teacherNorm.Sign, nameof(teacherNorm));
        this.bits = bits;
        HermiteSeries teacher = teacherNorm == 1 ? series : series.Scaled(teacherNorm);
        CertifiedNumber[] own = Coefficients(series, bits, cancellation);
        CertifiedNumber[] theirs = teacherNorm == 1 ? own : Coefficients(teacher, bits, cancellation);
        (Mean, TeacherMean) = (own[0], theirs[0]);
        Variance = PopulationLoss.SecondMoment(series, bits, cancellation) - Mean.Square();
        TeacherVariance = PopulationLoss.SecondMoment(teacher, bits, cancellation) - TeacherMean.Square();
        products = [.. own.Zip(theirs, (c, d) => c * d)];
        tail = (Tail(Variance, own) + Tail(TeacherVariance, theirs)) / 2;
    }

    /// <summary>c_0 = E σ.</summary>
    public CertifiedNumber Mean { get; }

    /// <summary>c*_0 = E σ*.</summary>
    public CertifiedNumber TeacherMean { get; }

    /// <summary>τ² = Var σ.</summary>
    public CertifiedNumber Variance { get; }

    /// <summary>τ*² = Var σ*.</summary>
    public CertifiedNumber TeacherVariance { get; }

    /// <summary>δ(ρ) = Cov(σ(x), σ*(y)).</summary>
    public CertifiedNumber Covariance(Rational correlation)
    {
        CertifiedNumber sum = CertifiedNumber.Exact(ExactConstant.Zero, bits);
        for (int j = 1; j < products.Length; j++)
        {
            sum += CertifiedNumber.Exact(correlation.Pow(j), bits) * products[j];
        }

        return WithTail(sum, tail * Ball.FromRational(Rational.Abs(correlation).Pow(products.Length), bits));
    }

    /// <summary>δ′(ρ) = κ′(ρ) for |ρ| ≤ 3/4.</summary>
    /// <exception cref="ArgumentOutOfRangeException">|ρ| &gt; 3/4.</exception>
    public CertifiedNumber Slope(Rational correlation)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(Rational.Abs(correlation), new Rational(3, 4), nameof(correlation));
        CertifiedNumber sum = CertifiedNumber.Exact(ExactConstant.Zero, bits);
        for (int j = 1; j < products.Length; j++)
        {
            sum += CertifiedNumber.Exact(j * correlation.Pow(j - 1), bits) * products[j];
        }

        return WithTail(sum, tail * Ball.FromRational(products.Length * Rational.Abs(correlation).Pow(products.Length - 1), bits));
    }

    private static CertifiedNumber[] Coefficients(HermiteSeries series, int bits, CancellationToken cancellation) =>
        [.. Enumerable.Range(0, HighestDegree + 1)
            .Select(k => new CoefficientSymbol(CoefficientSymbol.Teacher, series.Coefficient(k, bits, cancellation)).Value)];

    private static Ball Tail(CertifiedNumber variance, CertifiedNumber[] coefficients)
    {
        CertifiedNumber rest = coefficients.Skip(1).Aggregate(variance, (left, one) => left - one.Square());
        return rest.IsProvedZero ? 0 : rest.Value.Abs();
    }

    private static CertifiedNumber WithTail(CertifiedNumber sum, Ball radius) =>
        radius.IsZero ? sum : CertifiedNumber.Enclosed(sum.Value.WithRadiusAdded(radius));
}
