using Verifier.Arithmetic;
using Verifier.Arithmetic.Balls;
using Verifier.Arithmetic.Constants;
using Verifier.Symbolic.Latex;
using Verifier.Symbolic.Networks;
using Verifier.Testing;
using Xunit;

namespace Verifier.Tests.Symbolic.Networks;

public sealed class PopulationLossTests
{
    private const int Bits = 128;

    private static readonly KeptSeries Designed = new(Activations.Relu, [2, 4]);

    [Fact]
    public void With_the_same_activation_every_present_term_is_matched()
    {
        PopulationLoss loss = PopulationLoss.Expand(Activations.Relu, Activations.Relu, 6, Bits);
        Assert.Equal([0, 1, 2, 4, 6], loss.Terms.Where(term => term.Shape == LossTermShape.Matched).Select(term => term.Degree));
        Assert.Equal([3, 5], loss.Terms.Where(term => term.Shape == LossTermShape.Absent).Select(term => term.Degree));
    }

    [Fact]
    public void The_tail_of_relu_is_the_second_moment_minus_the_squares()
    {
        // 1/2 − 1/(2π) − 1/4 − 1/(4π) − 1/(48π) after degree 4.
        ExactConstant expected = new Rational(1, 4) - (new Rational(37, 48) * ExactConstant.TryInvert(ExactConstant.Pi)!);
        Assert.Equal(expected, PopulationLoss.Expand(Activations.Relu, Activations.Relu, 4, Bits).TeacherTail.ClosedForm);
    }

    [Fact]
    public void The_constant_of_the_designed_loss_is_the_number_of_the_simulation()
    {
        // d = 50, a* = 1, B* = I, ReLU, no noise: E y² = 414.9296 minus the kept 50(1/(4π) + 1/(48π)), in total 410.619164.
        PopulationLoss loss = PopulationLoss.Expand(Activations.Relu, Designed, 4, Bits);
        var constant = OrthonormalTeacherConstant.Of(loss, Bits);
        Assert.True(constant.IsWhole);
        CertifiedNumber value = constant.Value([.. Enumerable.Repeat(Rational.One, 50)], 0, Bits);
        ExactConstant expected = 25 + (new Rational(29_075, 24) * ExactConstant.TryInvert(ExactConstant.Pi)!);
        Assert.Equal(expected, value.ClosedForm);
        Assert.Equal(410.619164, value.Value.ToDouble(), 6);
    }

    [Fact]
    public void The_constant_agrees_with_the_loss_of_a_student_that_is_off()
    {
        // With a = 0 the loss is E y²: the constant plus what the kept degrees give, Σ σ̂_k² ‖a*‖².
        var teacher = new ExactNetwork([1, 2], [[new(3, 5), new(4, 5)], [new(-4, 5), new(3, 5)]]);
        var nothing = new ExactNetwork([0], [[1, 0]]);
        PopulationLoss loss = PopulationLoss.Expand(Activations.Relu, Designed, 4, Bits);
        CertifiedNumber total = CertifiedLoss.Evaluate(new LossSetting(Activations.Relu, teacher, Designed, nothing, 3), 4, Bits).Total(Bits);
        CertifiedNumber kept = (loss.Terms[2].Teacher.Value.Square() + loss.Terms[4].Teacher.Value.Square()) * CertifiedNumber.Exact(5, Bits);
        Assert.Equal((OrthonormalTeacherConstant.Of(loss, Bits).Value(teacher.Weights, 3, Bits) + kept).ClosedForm, total.ClosedForm);
    }

    [Fact]
    public void The_same_activation_leaves_only_the_noise_as_constant()
    {
        var constant = OrthonormalTeacherConstant.Of(PopulationLoss.Expand(Activations.Relu, Activations.Relu, 4, Bits), Bits);
        Assert.Equal((ExactConstant)new Rational(1, 9), constant.Value([1, 2], new Rational(1, 9), Bits).ClosedForm);
        Assert.False(constant.IsWhole);
    }

    [Fact]
    public void A_negative_variance_is_refused() => Assert.Throws<ArgumentOutOfRangeException>(() =>
        OrthonormalTeacherConstant.Of(PopulationLoss.Expand(Activations.Relu, Designed, 4, Bits), Bits).Value([1], -1, Bits));

    [Fact]
    public void The_relu_loss_encloses_the_arc_cosine_kernel()
    {
        // Orthogonal directions: E relu(u.x) relu(v.x) = 1/(2π), so ‖1·u − 1·v‖ gives 1/2 + 1/2 − 2/(2π).
        var teacher = new ExactNetwork([1], [[1, 0]]);
        var student = new ExactNetwork([1], [[0, 1]]);
        CertifiedLoss loss = CertifiedLoss.Evaluate(new LossSetting(Activations.Relu, teacher, Activations.Relu, student, 0), 2, Bits);
        ExactConstant expected = 1 - ExactConstant.TryInvert(ExactConstant.Pi)!;
        Assert.Equal(expected, loss.Total(Bits).ClosedForm);
    }

    [Fact]
    public void The_relu_loss_encloses_the_arc_cosine_kernel_at_an_angle()
    {
        // cos θ = 3/5: κ = (sin θ + (π − θ) cos θ)/(2π) with θ = arctan(4/3); rows of norm 2 and 5 by homogeneity.
        var teacher = new ExactNetwork([1], [[2, 0]]);
        var student = new ExactNetwork([1], [[3, 4]]);
        CertifiedLoss loss = CertifiedLoss.Evaluate(new LossSetting(Activations.Relu, teacher, Activations.Relu, student, 0), 40, Bits);
        Ball pi = Ball.Pi(Bits);
        Ball theta = Ball.FromRational(new Rational(4, 3), Bits).Atan();
        Ball kernel = (new Rational(4, 5) + ((pi - theta) * new Rational(3, 5))) / (2 * pi);
        Ball expected = new Rational(4 + 25, 2) - (20 * kernel);
        Assert.True(loss.Total(Bits).Value.Contains(expected));
        Assert.True(loss.Total(Bits).Value.RadiusIsAtMost(25));
    }

    [Property(MaxTest = 30, EndSize = 10)]
    public void The_designed_student_with_rows_of_norm_s_has_the_coefficients_of_its_polynomial(Rational drawn)
    {
        Rational s = Rational.Abs(drawn) + new Rational(1, 7);
        ExactConstant two = Activations.Relu.Coefficient(2, Bits).ClosedForm!;
        ExactConstant four = Activations.Relu.Coefficient(4, Bits).ClosedForm!;
        Rational gap = (s * s) - 1;
        var scaled = Designed.Scaled(s);
        Assert.Equal(four * s.Pow(4), scaled.Coefficient(4, Bits).ClosedForm);
        Assert.Equal((two * (s * s)) + (ExactConstant.Sqrt(3) * four * (s * s * gap)), scaled.Coefficient(2, Bits).ClosedForm);
        Assert.Equal(
            (two * gap * ExactConstant.Sqrt(new Rational(1, 2))) + (four * (gap * gap * 3) * ExactConstant.Sqrt(new Rational(1, 24))),
            scaled.Coefficient(0, Bits).ClosedForm);
    }

    [Property(MaxTest = 20, EndSize = 10)]
    public void Scaling_a_polynomial_student_agrees_with_its_moments(Rational c0, Rational c1, Rational c2, Rational c3, Rational s)
    {
        ExactConstant[] monomials = [c0, c1, c2, c3];
        var kept = new KeptSeries(HermiteOfMonomials.Series(monomials), [0, 1, 2, 3]).Scaled(s);
        GivenSeries expected = HermiteOfMonomials.Series([.. monomials.Select((coefficient, n) => coefficient * s.Pow(n))]);
        Assert.All(Enumerable.Range(0, 5), k =>
            Assert.Equal(expected.Coefficient(k, Bits).ClosedForm, kept.Coefficient(k, Bits).ClosedForm));
        Assert.Equal(expected.SecondMomentClosedForm, kept.SecondMomentClosedForm);
    }

    [Theory]
    [InlineData(4, "s^4*s4", @"\hat{\sigma}_{4}s^{4}")]
    [InlineData(2, "sqrt(3)*s^4*s4 + s^2*s2 - sqrt(3)*s^2*s4", @"\hat{\sigma}_{2}s^{2}+\sqrt{3}\,\hat{\sigma}_{4}s^{2}(s^2-1)")]
    [InlineData(1, "0", "0")]
    public void The_dependence_on_the_norm_is_a_polynomial(int degree, string text, string latex)
    {
        Assert.Equal(text, HermiteScaling.NormDependence([2, 4], degree).ToString());
        Assert.Equal(latex, NormDependenceLatex.Write([2, 4], degree));
    }

    [Fact]
    public void The_expansion_of_relu_is_typeset_with_its_tensor_distances() => Assert.Equal(
        @"\frac{1}{2\pi}\,f_{0}+\frac{1}{4}\,f_{1}+\frac{1}{4\pi}\,f_{2}+\frac{1}{48\pi}\,f_{4}+\cdots+\mathbb{E}\,\xi^2",
        PopulationLossLatex.Expansion(PopulationLoss.Expand(Activations.Relu, Activations.Relu, 6, Bits), 4));

    [Fact]
    public void The_designed_loss_is_typeset_with_its_constant() => Assert.Equal(
        @"\frac{1}{4\pi}\,f_{2}+\frac{1}{48\pi}\,f_{4}+\sum_{k\notin\{2,4\}}\hat{\sigma}_{k}^{2}\,\bigl\|T_k^{\star}\bigr\|_F^2+\mathbb{E}\,\xi^2",
        PopulationLossLatex.Expansion(PopulationLoss.Expand(Activations.Relu, Designed, 6, Bits), 4));

    [Fact]
    public void A_student_of_another_activation_is_typeset_with_both_coefficients() => Assert.Equal(
        @"\Bigl\|\hat{\sigma}_{0}\,T_{0}^{\star}-\hat{\gamma}_{0}\,T_{0}\Bigr\|_F^2+\frac{1}{4}\,f_{1}+\cdots+\mathbb{E}\,\xi^2",
        PopulationLossLatex.Expansion(PopulationLoss.Expand(Activations.Relu, Activations.Gelu, 4, Bits), 2));
}
