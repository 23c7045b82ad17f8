using Verifier.Arithmetic;
using Verifier.Arithmetic.Balls;
using Verifier.Arithmetic.Constants;
using Verifier.Symbolic.Expressions;
using Verifier.Symbolic.Hermite;
using Verifier.Symbolic.Networks;

namespace Verifier.Symbolic.Convolution;

/// <summary>
/// The numbers of an activation that decide the landscape of f(Z,w,a) = Σ_j a_j σ(wᵀZ_j): all derived from its tree, exact where a closed form exists.
/// </summary>
/// <remarks>
/// With σ = o + e split into its odd and even part and κ(ρ) = E[σ(x)σ(y)] = Σ σ̂_k²ρ^k: O = E o² = Σ_{k odd} σ̂_k², E_2 = E e² − σ̂_0²,
/// κ(1) = σ̂_0² + O + E_2, κ(−1) = σ̂_0² + E_2 − O. For a continuous part, E o′² = Σ_{k odd} kσ̂_k² and the like: κ′(−1) = E o′² − E e′².
/// </remarks>
public sealed class PatchMoments
{
    private static readonly Expression Half = Build.Number(new Rational(1, 2));

    private PatchMoments(HermiteSeries series, int bits, CancellationToken cancellation)
    {
        (Series, Bits) = (series, bits);
        (Expression? odd, Expression? even) = Parts(series.Activation);
        Mean = new CoefficientSymbol(CoefficientSymbol.Teacher, series.Coefficient(0, bits, cancellation)).Value;
        First = new CoefficientSymbol(CoefficientSymbol.Teacher, series.Coefficient(1, bits, cancellation)).Value;
        CertifiedNumber second = new(series.SecondMomentClosedForm, series.SecondMoment(bits, cancellation));
        Variance = second - Mean.Square();
        OddEnergy = SecondMoment(odd, bits, cancellation) ?? CertifiedNumber.Enclosed(Ball.Indeterminate);
        CertifiedNumber evenSquare = SecondMoment(even, bits, cancellation) ?? CertifiedNumber.Enclosed(Ball.Indeterminate);
        EvenEnergy = IsConstant(even) ? CertifiedNumber.Exact(ExactConstant.Zero, bits) : evenSquare - Mean.Square();
        OddSlopeEnergy = SlopeEnergy(odd, bits, cancellation);
        EvenSlopeEnergy = IsConstant(even) ? CertifiedNumber.Exact(ExactConstant.Zero, bits) : SlopeEnergy(even, bits, cancellation);
    }

    /// <summary>The Hermite series.</summary>
    public HermiteSeries Series { get; }

    /// <summary>The accuracy asked for, in bits.</summary>
    public int Bits { get; }

    /// <summary>σ̂_0 = E σ.</summary>
    public CertifiedNumber Mean { get; }

    /// <summary>σ̂_0², what different patches share.</summary>
    public CertifiedNumber MeanSquare => Mean.Square();

    /// <summary>σ̂_1.</summary>
    public CertifiedNumber First { get; }

    /// <summary>τ² = Var σ.</summary>
    public CertifiedNumber Variance { get; }

    /// <summary>O = Σ_{k odd} σ̂_k².</summary>
    public CertifiedNumber OddEnergy { get; }

    /// <summary>E_2 = Σ_{k ≥ 2 even} σ̂_k².</summary>
    public CertifiedNumber EvenEnergy { get; }

    /// <summary>Σ_{k odd} kσ̂_k², or null when the odd part is not seen to be continuous with a derivative in L².</summary>
    public CertifiedNumber? OddSlopeEnergy { get; }

    /// <summary>Σ_{k even} kσ̂_k², or null when the even part is not seen to be continuous with a derivative in L².</summary>
    public CertifiedNumber? EvenSlopeEnergy { get; }

    /// <summary>δ(−1) = κ(−1) − σ̂_0² = E_2 − O.</summary>
    public CertifiedNumber AntipodeCovariance => EvenEnergy - OddEnergy;

    /// <summary>κ′(−1), or null when a part has no slope energy.</summary>
    public CertifiedNumber? AntipodeSlope => OddSlopeEnergy is { } odd && EvenSlopeEnergy is { } even ? odd - even : null;

    /// <summary>Whether the odd part is proved to be σ̂_1 x: σ(x) − σ(−x) = 2σ̂_1 x.</summary>
    public bool HasLinearOddPart => (OddEnergy - First.Square()).IsProvedZero;

    /// <summary>The numbers of an activation.</summary>
    /// <param name="series">Its Hermite series.</param>
    /// <param name="bits">The accuracy of enclosures.</param>
    /// <param name="cancellation">Stops the work.</param>
    public static PatchMoments Of(HermiteSeries series, int bits, CancellationToken cancellation = default)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(bits);
        return new PatchMoments(series, bits, cancellation);
    }

    private static (Expression? Odd, Expression? Even) Parts(Expression activation)
    {
        ParityParts parts = ParitySplit.Of(activation);
        if (parts.Rest is null)
        {
            return (parts.Odd, parts.Even);
        }

        Expression reflected = Substitute.In(activation, Build.Negate(Build.X));
        return (
            Build.Product(Half, Build.Subtract(activation, reflected)),
            Build.Product(Half, Build.Sum(activation, reflected)));
    }

    private static bool IsConstant(Expression? part) => part is null || !ContainsVariable.In(part);

    private static CertifiedNumber? SecondMoment(Expression? part, int bits, CancellationToken cancellation)
    {
        if (part is null)
        {
            return CertifiedNumber.Exact(ExactConstant.Zero, bits);
        }

        return ActivationAnalysis.Analyse(part, cancellation).Series is { } series
            ? new CertifiedNumber(series.SecondMomentClosedForm, series.SecondMoment(bits, cancellation))
            : null;
    }

    private static CertifiedNumber? SlopeEnergy(Expression? part, int bits, CancellationToken cancellation) =>
        part is null || Continuity.IsSeen(part) ? SecondMoment(part is null ? null : Differentiate.Of(part), bits, cancellation) : null;
}
