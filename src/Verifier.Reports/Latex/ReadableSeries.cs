using Verifier.Arithmetic;
using Verifier.Arithmetic.Balls;
using Verifier.Arithmetic.Constants;
using Verifier.Symbolic.Expressions;
using Verifier.Symbolic.Hermite;
using Verifier.Symbolic.Latex;

namespace Verifier.Reports.Latex;

/// <summary>A series without the closed forms that would not fit on a line: there a letter and an enclosure say more.</summary>
/// <param name="series">The series with all closed forms.</param>
internal sealed class ReadableSeries(HermiteSeries series) : HermiteSeries
{
    private const int LongestConstant = 60;

    /// <inheritdoc/>
    public override Expression Activation => series.Activation;

    /// <inheritdoc/>
    public override Parity Parity => series.Parity;

    /// <inheritdoc/>
    public override ExactConstant? SecondMomentClosedForm => Readable(series.SecondMomentClosedForm);

    /// <inheritdoc/>
    public override GeneralFormula? GeneralFormula => series.GeneralFormula;

    /// <inheritdoc/>
    public override HermiteCoefficient Coefficient(int index, int bits, CancellationToken cancellation = default)
    {
        HermiteCoefficient coefficient = series.Coefficient(index, bits, cancellation);
        return coefficient with { ClosedForm = Readable(coefficient.ClosedForm) };
    }

    /// <inheritdoc/>
    public override Ball SecondMoment(int bits, CancellationToken cancellation = default) => series.SecondMoment(bits, cancellation);

    /// <inheritdoc/>
    public override HermiteSeries Scaled(Rational scale) => new ReadableSeries(series.Scaled(scale));

    /// <summary>The constant, or null when its LaTeX is too long for a line.</summary>
    public static ExactConstant? Readable(ExactConstant? constant) =>
        constant is not null && ConstantLatex.Write(constant).Length <= LongestConstant ? constant : null;
}
