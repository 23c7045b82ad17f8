using Verifier.Arithmetic;
using Verifier.Arithmetic.Balls;
using Verifier.Arithmetic.Constants;
using Verifier.Symbolic.Expressions;
using Verifier.Symbolic.Hermite;
using Verifier.Symbolic.Networks;

namespace Verifier.Tests.Symbolic.Networks;

/// <summary>Σ c_k h_k with given exact coefficients: the coefficient pattern of any polynomial activation.</summary>
internal sealed class GivenSeries(IReadOnlyList<ExactConstant> coefficients) : HermiteSeries
{
    public override Expression Activation => Build.X;

    public override Parity Parity => Parity.None;

    public override ExactConstant? SecondMomentClosedForm =>
        coefficients.Aggregate(ExactConstant.Zero, (sum, coefficient) => sum + (coefficient * coefficient));

    public override HermiteCoefficient Coefficient(int index, int bits, CancellationToken cancellation = default)
    {
        ExactConstant value = index < coefficients.Count ? coefficients[index] : ExactConstant.Zero;
        CoefficientStatus status = value.IsZero ? CoefficientStatus.Zero : CoefficientStatus.Nonzero;
        return new HermiteCoefficient(index, value, value.ToBall(bits), status, CoefficientMethod.ClosedForm);
    }

    public override Ball SecondMoment(int bits, CancellationToken cancellation = default) => SecondMomentClosedForm!.ToBall(bits);

    public override HermiteSeries Scaled(Rational scale) => new GivenSeries(
        [.. Enumerable.Range(0, coefficients.Count).Select(k => coefficients
            .Select((coefficient, n) => coefficient * HermiteScaling.Coefficient(n, k, scale))
            .Aggregate(ExactConstant.Zero, (sum, term) => sum + term))]);
}
