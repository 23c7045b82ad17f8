using System.Collections.Immutable;
using Verifier.Arithmetic;
using Verifier.Arithmetic.Balls;
using Verifier.Arithmetic.Constants;
using Verifier.Arithmetic.Polynomials;
using Verifier.Numeric.Sampling;
using Verifier.Symbolic.Expressions;
using Verifier.Symbolic.Gaussian;
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

    [Property(MaxTest = 20)]
    public void The_derivative_with_its_point_masses_shifts_the_coefficients(ClosedActivation activation)
    {
        // √(k+1) σ̂_{k+1} = (σ′)^_k + Σ jump φ(c) h_k(c), with σ′ differentiated in the tree.
        HermiteSeries series = Series(activation.Tree);
        HermiteSeries derivative = Series(Differentiate.Of(activation.Tree));
        ImmutableArray<Jump> jumps = ClosedFormCalculus.Jumps(ClosedForm.TryFrom(activation.Tree)!)!.Value;
        for (int k = 0; k <= 6; k++)
        {
            ExactConstant masses = jumps.Aggregate(ExactConstant.Zero, (sum, jump) =>
                sum + (jump.Height * ExactConstant.TryNormalDensity(jump.Location)! * OrthonormalHermite.Evaluate(k, jump.Location)));
            Assert.Equal(ExactConstant.Sqrt(k + 1) * Form(series, k + 1), Form(derivative, k) + masses);
        }
    }

    [Property(MaxTest = 20)]
    public void The_antiderivative_lowers_the_coefficients(ClosedActivation activation)
    {
        // F_k = (F′)_{k−1}/√k for continuous F: factors x − c take away the jumps of σ.
        Expression multiple = ClosedFormCalculus.Jumps(ClosedForm.TryFrom(activation.Tree)!)!.Value.Aggregate(
            activation.Tree,
            (product, jump) => Build.Product(Build.Sum(Build.X, Build.Negate(ExpressionParser.Parse(jump.Location.ToString()!).Expression!)), product));
        HermiteSeries primitive = Series(multiple);
        HermiteSeries integrand = Series(Differentiate.Of(multiple));
        for (int k = 1; k <= 6; k++)
        {
            Assert.Equal(ExactConstant.TryDivide(Form(integrand, k - 1), ExactConstant.Sqrt(k)), Form(primitive, k));
        }
    }

    [Property(MaxTest = 20)]
    public void An_affine_argument_is_the_substituted_tree(ClosedActivation activation, Rational scale, Rational shift)
    {
        // On the tree before translation, on the closed form after it, and by quadrature.
        Rational slope = new Rational(1, 2) + (Rational.Abs(scale) / (1 + Rational.Abs(scale)));
        Rational offset = shift / (1 + Rational.Abs(shift));
        Expression tree = Substitute.In(activation.Tree, Build.Sum(Build.Product(Build.Number(slope), Build.X), Build.Number(offset)));
        ClosedForm composed = ClosedFormCalculus.ComposeAffine(ClosedForm.TryFrom(activation.Tree)!, slope, offset)!;
        GaussianExpectation coefficients = new(composed);
        HermiteSeries series = Series(tree);
        HermiteSeries enclosed = ActivationAnalysis.ByQuadrature(tree).Series!;
        ExactConstant root = ExactConstant.One;
        for (int k = 0; k <= 4; k++)
        {
            root *= ExactConstant.Sqrt(Math.Max(k, 1));
            Assert.Equal(coefficients.Coefficient(k), root * Form(series, k));
            Assert.True(enclosed.Coefficient(k, Bits).Value.Overlaps(series.Coefficient(k, Bits).Value), $"k = {k}");
        }
    }

    [Property(MaxTest = 20)]
    public void Squares_of_coefficients_add_up_below_the_second_moment(ClosedActivation activation)
    {
        HermiteSeries series = Series(activation.Tree);
        Ball moment = series.SecondMoment(Bits);
        Assert.True(moment.Overlaps(ActivationAnalysis.ByQuadrature(activation.Tree).Series!.SecondMoment(Bits)));
        Ball gap = moment;
        for (int k = 0; k <= 12; k++)
        {
            Assert.True(gap.Overlaps(series.Tail(k, Bits)), $"k = {k}");
            gap -= series.Coefficient(k, Bits).Value.Pow(2);
            Assert.False(gap.IsNegative, $"k = {k}");
        }
    }

    [Property(MaxTest = 20)]
    public void Samples_agree_with_the_closed_forms(ClosedActivation activation)
    {
        // Damped by e^{−x²}: the mean of e^{4z} is not normal for any number of samples that a test can draw.
        Expression damping = Build.Call(Function.Exp, Build.Negate(Build.Power(Build.X, Build.Number(2))));
        Expression damped = Build.Product(damping, activation.Tree);
        HermiteSeries series = Series(damped);
        CompiledActivation compiled = EvaluateDouble.Compile(damped);
        Estimate[] estimates = SampledExpectations.HermiteCoefficients(compiled.Evaluate, 3, 20_000, 5);
        for (int k = 0; k <= 3; k++)
        {
            ZScore.AssertPlausible(estimates[k].Mean, series.Coefficient(k, Bits).Value.ToDouble(), estimates[k].StandardError + 1e-12);
        }
    }

    private static HermiteSeries Series(Expression activation) => ActivationAnalysis.Analyse(activation).Series!;

    private static ExactConstant Form(HermiteSeries series, int k) => series.Coefficient(k, Bits).ClosedForm!;
}
