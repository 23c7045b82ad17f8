using Verifier.Arithmetic.Balls;
using Verifier.Arithmetic.Constants;
using Verifier.Symbolic.Expressions;
using Verifier.Symbolic.Hermite;
using Verifier.Testing;
using Xunit;

namespace Verifier.Tests.Symbolic.Hermite;

public sealed class ClosedClassProperties
{
    private const int Bits = 64;

    [Property(MaxTest = 20)]
    public void Closed_forms_lie_in_the_enclosures_by_quadrature(ClosedActivation activation)
    {
        HermiteSeries exact = Series(activation.Tree);
        HermiteSeries enclosed = ActivationAnalysis.ByQuadrature(activation.Tree).Series!;
        for (int k = 0; k <= 6; k++)
        {
            Assert.True(enclosed.Coefficient(k, Bits).Value.Overlaps(exact.Coefficient(k, Bits).Value), $"k = {k}");
        }
    }

    [Property(MaxTest = 20)]
    public void The_product_by_x_shifts_the_coefficients(ClosedActivation activation)
    {
        HermiteSeries series = Series(activation.Tree);
        HermiteSeries product = Series(Build.Product(Build.X, activation.Tree));
        for (int k = 1; k <= 6; k++)
        {
            ExactConstant rule = (ExactConstant.Sqrt(k + 1) * Form(series, k + 1)) + (ExactConstant.Sqrt(k) * Form(series, k - 1));
            Assert.Equal(rule, Form(product, k));
        }
    }

    [Property(MaxTest = 20)]
    public void The_reflection_changes_the_sign_of_odd_degrees(ClosedActivation activation)
    {
        HermiteSeries series = Series(activation.Tree);
        HermiteSeries mirrored = Series(Substitute.In(activation.Tree, Build.Negate(Build.X)));
        for (int k = 0; k <= 6; k++)
        {
            Assert.Equal(k % 2 == 0 ? Form(series, k) : -Form(series, k), Form(mirrored, k));
        }
    }

    private static HermiteSeries Series(Expression activation) => ActivationAnalysis.Analyse(activation).Series!;

    private static ExactConstant Form(HermiteSeries series, int k) => series.Coefficient(k, Bits).ClosedForm!;
}
