using Verifier.Arithmetic;
using Verifier.Arithmetic.Balls;
using Verifier.Arithmetic.Constants;
using Verifier.Arithmetic.Polynomials;
using Verifier.Symbolic.Networks;
using Verifier.Testing;
using Xunit;

namespace Verifier.Tests.Symbolic.Networks;

public sealed class CertifiedLossTests
{
    private const int Bits = 64;

    // Rows of rational norm in the plane: (3,4)/5, (5,12)/13, … and multiples of them.
    private static readonly Rational[][] UnitRows =
    [
        [1, 0], [0, 1], [new(3, 5), new(4, 5)], [new(-4, 5), new(3, 5)], [new(5, 13), new(-12, 13)],
    ];

    [Property(MaxTest = 15, EndSize = 6)]
    public void The_expansion_is_the_expected_square_for_polynomial_activations(
        Rational c0, Rational c1, Rational c2, Rational c3, Rational teacherWeight, Rational studentWeight)
    {
        ExactConstant[] sigma = [c0, c1, c2, c3];
        ExactConstant[] gamma = [c3, c2, c1];
        var teacher = new ExactNetwork([teacherWeight, 1, 2], [UnitRows[0], UnitRows[1], UnitRows[3]]);
        var student = new ExactNetwork([studentWeight, -1], [UnitRows[2], UnitRows[4]]);
        AssertSame(sigma, gamma, teacher, student, 3);
    }

    [Property(MaxTest = 15, EndSize = 6)]
    public void The_expansion_holds_for_rows_of_any_norm(Rational c0, Rational c1, Rational c2, Rational c3, Rational norm)
    {
        ExactConstant[] sigma = [c0, c1, c2, c3];
        ExactConstant[] gamma = [c1, c3, c0, c2];
        Rational length = Rational.Abs(norm) + new Rational(1, 3);
        var teacher = new ExactNetwork([1, -2], [Times(UnitRows[2], length), UnitRows[0]]);
        var student = new ExactNetwork([new(1, 2), 1], [Times(UnitRows[4], 2), Times(UnitRows[3], length)]);
        AssertSame(sigma, gamma, teacher, student, 3);
    }

    [Fact]
    public void The_noise_variance_is_added_once()
    {
        var series = new GivenSeries([1, 2]);
        var network = new ExactNetwork([1], [UnitRows[0]]);
        CertifiedLoss loss = CertifiedLoss.Evaluate(new LossSetting(series, network, series, network, new Rational(1, 4)), 3, Bits);
        Assert.Equal((ExactConstant)new Rational(1, 4), loss.Total(Bits).ClosedForm);
    }

    [Fact]
    public void A_cut_off_sum_still_encloses_the_loss()
    {
        var series = new GivenSeries([1, 1, 1, 1, 1, 1]);
        var teacher = new ExactNetwork([1, 2], [UnitRows[0], UnitRows[1]]);
        var student = new ExactNetwork([1, 1, new(1, 2)], [UnitRows[2], UnitRows[3], UnitRows[4]]);
        var setting = new LossSetting(series, teacher, series, student, 0);
        CertifiedNumber whole = CertifiedLoss.Evaluate(setting, 5, Bits).Total(Bits);
        CertifiedNumber cut = CertifiedLoss.Evaluate(setting, 2, Bits).Total(Bits);
        Assert.NotNull(whole.ClosedForm);
        Assert.True(cut.Value.Contains(whole.Value));
        Assert.False(cut.Value.Contains(CertifiedLoss.Evaluate(setting, 2, Bits).Contributions[0].Value));
    }

    [Fact]
    public void A_student_equal_to_the_teacher_has_loss_zero_without_any_tail()
    {
        var series = new GivenSeries([1, 1, 1, 1, 1, 1]);
        var network = new ExactNetwork([1, 2], [UnitRows[2], UnitRows[1]]);
        Assert.True(CertifiedLoss.Evaluate(new LossSetting(series, network, series, network, 0), 2, Bits).Total(Bits).IsProvedZero);
    }

    [Fact]
    public void A_row_of_irrational_norm_is_refused() =>
        Assert.Contains("2", Assert.Throws<ArgumentException>(() => new ExactNetwork([1], [[1, 1]])).Message, StringComparison.Ordinal);

    private static Rational[] Times(Rational[] row, Rational factor) => [.. row.Select(entry => entry * factor)];

    private static void AssertSame(ExactConstant[] sigma, ExactConstant[] gamma, ExactNetwork teacher, ExactNetwork student, int degree)
    {
        MultivariatePolynomial difference =
            PolynomialMoments.Network(gamma, student.Weights, [.. student.Rows.Select(row => (IReadOnlyList<Rational>)row)])
            - PolynomialMoments.Network(sigma, teacher.Weights, [.. teacher.Rows.Select(row => (IReadOnlyList<Rational>)row)]);
        ExactConstant expected = PolynomialMoments.Expectation(difference * difference);
        var setting = new LossSetting(HermiteOfMonomials.Series(sigma), teacher, HermiteOfMonomials.Series(gamma), student, 0);
        Assert.Equal(expected, CertifiedLoss.Evaluate(setting, degree, Bits).Total(Bits).ClosedForm);
    }
}
