using Verifier.Arithmetic;
using Verifier.Arithmetic.Balls;
using Verifier.Arithmetic.Constants;
using Verifier.Arithmetic.Quadrature;
using Verifier.Symbolic.Expressions;

namespace Verifier.Symbolic.Hermite;

/// <summary>
/// The Hermite series of an activation accepted by <see cref="ActivationAnalysis"/>: an exact part plus parts with enclosed coefficients.
/// </summary>
/// <remarks>
/// Degrees that no enclosed part reaches are exact: zeros among them are proved by symmetry. Every other coefficient is a ball;
/// it is non-zero when the ball excludes 0 and unknown otherwise. A value whose certification exceeds the work budget is indeterminate.
/// </remarks>
public sealed class EnclosedHermiteSeries : HermiteSeries
{
    private const int GuardBits = 2;

    private readonly ExactHermiteSeries? exact;
    private readonly IReadOnlyList<HermiteRemainder> remainders;
    private readonly HermiteRemainder whole;

    internal EnclosedHermiteSeries(Expression activation, ExactHermiteSeries? exact, IReadOnlyList<HermiteRemainder> remainders, HermiteRemainder whole)
    {
        Activation = activation;
        this.exact = exact;
        this.remainders = remainders;
        this.whole = whole;
    }

    /// <inheritdoc/>
    public override Expression Activation { get; }

    /// <inheritdoc/>
    public override Parity Parity => whole.Parity;

    /// <inheritdoc/>
    public override ExactConstant? SecondMomentClosedForm => remainders.Count == 0 ? exact?.SecondMomentClosedForm : null;

    /// <inheritdoc/>
    public override GeneralFormula? GeneralFormula => remainders.Count == 0 ? exact?.GeneralFormula : null;

    /// <inheritdoc/>
    public override HermiteCoefficient Coefficient(int index, int bits, CancellationToken cancellation = default)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        HermiteRemainder[] reaching = [.. remainders.Where(part => part.Reaches(index))];
        if (reaching.Length == 0)
        {
            return ExactCoefficient(index, bits, cancellation);
        }

        Ball value = exact is null ? 0 : exact.Coefficient(index, bits + GuardBits, cancellation).Value;
        foreach (HermiteRemainder part in reaching)
        {
            value += part.Coefficient(index, bits + GuardBits, cancellation).Value;
        }

        CoefficientStatus status = value.ContainsZero ? CoefficientStatus.Unknown : CoefficientStatus.Nonzero;
        return new HermiteCoefficient(index, null, value, status, CoefficientMethod.Enclosure);
    }

    /// <inheritdoc/>
    public override void Prepare(int order, int bits, IProgress<double>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(order);
        for (int i = 0; i < remainders.Count; i++)
        {
            PartOfWork? part = PartOfWork.Of(progress, i / (double)remainders.Count, (i + 1.0) / remainders.Count);
            remainders[i].Prepare(order, bits + GuardBits, part, cancellation);
        }
    }

    /// <inheritdoc/>
    public override Ball SecondMoment(int bits, CancellationToken cancellation = default) => SecondMomentClosedForm is null
        ? whole.SecondMoment(bits, cancellation).Value
        : exact!.SecondMoment(bits, cancellation);

    /// <inheritdoc/>
    /// <exception cref="ArgumentOutOfRangeException">σ(scale · x) has no Hermite series here; the message gives the reason.</exception>
    public override HermiteSeries Scaled(Rational scale)
    {
        Expression scaled = Substitute.In(Activation, Build.Product(Build.Number(scale), Build.X));
        AnalysisResult result = ActivationAnalysis.Analyse(scaled);
        return result.Series ?? throw new ArgumentOutOfRangeException(nameof(scale), scale, result.Refusal!.ToString());
    }

    private HermiteCoefficient ExactCoefficient(int index, int bits, CancellationToken cancellation)
    {
        HermiteCoefficient known = exact?.Coefficient(index, bits, cancellation)
            ?? new HermiteCoefficient(index, ExactConstant.Zero, 0, CoefficientStatus.Zero, CoefficientMethod.Symmetry);
        return known.Status == CoefficientStatus.Zero && remainders.Count > 0 ? known with { Method = CoefficientMethod.Symmetry } : known;
    }
}
