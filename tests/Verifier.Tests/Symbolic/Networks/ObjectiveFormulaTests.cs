using Verifier.Arithmetic;
using Verifier.Arithmetic.Balls;
using Verifier.Arithmetic.Constants;
using Verifier.Symbolic.Hermite;
using Verifier.Symbolic.Latex;
using Verifier.Symbolic.Networks;
using Verifier.Testing;
using Xunit;

namespace Verifier.Tests.Symbolic.Networks;

public sealed class ObjectiveFormulaTests
{
    private const int Bits = 96;

    private static ObjectiveFormula Relu => (ObjectiveFormula)ObjectiveFormula.Build(Activations.Relu, Bits);

    // σ̂_4 = −2√6, so that β_i = a*_i is rational.
    private static ObjectiveFormula Rooted =>
        (ObjectiveFormula)ObjectiveFormula.Build(new GivenSeries([0, 0, 0, 0, -2 * ExactConstant.Sqrt(6)]), Bits);

    [Fact]
    public void Relu_has_the_sign_minus_one() => Assert.Equal(-1, Relu.Sign);

    [Fact]
    public void The_constants_of_relu_are_those_of_the_corrected_theorem()
    {
        // √6/√(48π) = 1/√(8π) and 1/(2√6·√(48π)) = 1/(24√(2π)).
        Assert.Equal(ExactConstant.TrySqrt(ExactConstant.TryInvert(8 * ExactConstant.Pi)!), Relu.PairConstant.ClosedForm);
        Assert.Equal(ExactConstant.TrySqrt(ExactConstant.TryInvert(1152 * ExactConstant.Pi)!), Relu.QuarticConstant.ClosedForm);
        Assert.Equal((ExactConstant)12, Relu.MuFactor.ClosedForm);
        Assert.Equal(0.797884560802865, Relu.LambdaThreshold(1).Value.ToDouble(), 12);
    }

    [Property(MaxTest = 30, EndSize = 20)]
    public void At_the_predicted_minimum_the_row_is_stationary_and_has_the_predicted_value(Rational weight, Rational drawnMu)
    {
        // One row b = x b*_i: G = −μβ x⁴ + λ(x² − 1)², so stationary where −μβ t + λ(t − 1) = 0 with t = x².
        Rational a = Rational.Abs(weight) + new Rational(1, 2);
        Rational mu = Rational.Abs(drawnMu) + new Rational(1, 3);
        Rational lambda = 50 * (a + mu) * (1 + (a * mu));
        ExactConstant beta = Rooted.Beta(a).ClosedForm!;
        ExactConstant t = Rooted.SquaredNormAtMinimum(a, mu, lambda).ClosedForm!;
        Assert.Equal((ExactConstant)a, beta);
        Assert.True(((-mu * beta * t) + (lambda * (t - 1))).IsZero);
        ExactConstant value = (-mu * beta * t * t) + (lambda * (t - 1) * (t - 1));
        Assert.Equal(value, Rooted.Minimum([a], mu, lambda).ClosedForm);
    }

    [Fact]
    public void An_odd_activation_has_no_objective()
    {
        var reason = Assert.IsType<ObjectiveNotApplicable>(ObjectiveFormula.Build(Activations.Erf, Bits));
        Assert.Contains("s4 = 0 (proved", reason.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void An_undecided_coefficient_leaves_the_objective_undecided() =>
        Assert.IsType<ObjectiveUndecided>(ObjectiveFormula.Build(new SingleCoefficientSeries(CoefficientStatus.Unknown), Bits));

    [Fact]
    public void Without_a_closed_form_the_constants_are_enclosed()
    {
        var objective = (ObjectiveFormula)ObjectiveFormula.Build(new SingleCoefficientSeries(CoefficientStatus.Nonzero), Bits);
        Assert.Equal(-1, objective.Sign);
        Assert.Null(objective.PairConstant.ClosedForm);
        Enclosure.AssertContains(objective.PairConstant.Value, (ExactConstant.Sqrt(6) * new Rational(1, 3)).ToBall(Bits));
        Assert.Null(ObjectiveLatex.WithNumbers(objective));
    }

    [Fact]
    public void A_penalty_that_is_not_positive_is_refused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Relu.SquaredNormAtMinimum(1, 1, 0));

    [Fact]
    public void The_closed_form_is_typeset_with_the_derived_factors() => Assert.Equal(
        @"\sqrt{6}\,|\hat{\sigma}_{4}|\,\sum_i a_i^{\star}\sum_{j\ne k}\langle b_i^{\star},b_j\rangle^2\langle b_i^{\star},b_k\rangle^2"
        + @"-\frac{\mu\,|\hat{\sigma}_{4}|}{2\sqrt{6}}\,\sum_{i,j}a_i^{\star}\langle b_i^{\star},b_j\rangle^4+\lambda\sum_j\bigl(\|b_j\|^2-1\bigr)^2",
        ObjectiveLatex.ClosedForm(Relu));

    [Fact]
    public void The_sample_form_of_relu_has_the_sign_put_in() => Assert.Equal(
        @"-\mathbb{E}\Bigl[y\sum_{j\ne k}\phi(b_j,b_k,x)\Bigr]+\mu\,\mathbb{E}\Bigl[y\sum_j\varphi(b_j,x)\Bigr]+\lambda\sum_j\bigl(\|b_j\|^2-1\bigr)^2",
        ObjectiveLatex.SampleForm(Relu));

    [Fact]
    public void The_numbers_of_relu_are_typeset_as_fractions() =>
        Assert.StartsWith(@"\frac{1}{2\sqrt{2\pi}}\,\sum_i", ObjectiveLatex.WithNumbers(Relu), StringComparison.Ordinal);
}
