using Verifier.Arithmetic;
using Verifier.Arithmetic.Balls;
using Verifier.Arithmetic.Constants;
using Verifier.Symbolic.Expressions;
using Verifier.Symbolic.Hermite;

namespace Verifier.Tests.Symbolic.Networks;

/// <summary>A series of which only enclosures are known: every coefficient is near −1/3, is 0 by symmetry, or cannot be told from 0.</summary>
internal sealed class SingleCoefficientSeries(CoefficientStatus status) : HermiteSeries
{
    public override Expression Activation => Build.X;

    public override Parity Parity => Parity.None;

    public override ExactConstant? SecondMomentClosedForm => null;

    public override HermiteCoefficient Coefficient(int index, int bits, CancellationToken cancellation = default)
    {
        Ball value = status == CoefficientStatus.Nonzero ? Ball.FromRational(new Rational(-1, 3), bits) : Ball.FromInteger(0, bits);
        Ball widened = value.WithRadiusAdded(Ball.FromRational(new Rational(1, 1000), bits));
        return new HermiteCoefficient(
            index, null, widened, status, status == CoefficientStatus.Zero ? CoefficientMethod.Symmetry : CoefficientMethod.Enclosure);
    }

    public override Ball SecondMoment(int bits, CancellationToken cancellation = default) => Ball.FromInteger(1, bits);

    public override HermiteSeries Scaled(Rational scale) => this;
}
