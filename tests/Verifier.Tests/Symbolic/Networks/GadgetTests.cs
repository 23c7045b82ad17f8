using Verifier.Arithmetic;
using Verifier.Arithmetic.Constants;
using Verifier.Arithmetic.Polynomials;
using Verifier.Symbolic.Hermite;
using Verifier.Symbolic.Networks;
using Verifier.Testing;
using Xunit;

namespace Verifier.Tests.Symbolic.Networks;

public sealed class GadgetTests
{
    private const int Bits = 64;

    [Property(MaxTest = 40)]
    public void The_gadget_of_any_polynomial_has_the_wanted_correlation(MultivariatePolynomial target, Rational first, Rational second)
    {
        var series = new GivenSeries([.. Enumerable.Range(0, 7).Select(k => NonZero(k % 2 == 0 ? first : second) * ExactConstant.Sqrt(k + 1))]);
        var gadget = Assert.IsType<Gadget>(Gadget.Build(target, series, Bits));
        Assert.True(GadgetProof.Of(gadget).Holds, GadgetProof.Of(gadget).ToString());
    }

    [Property(MaxTest = 30)]
    public void With_numbers_for_the_coefficients_the_correlation_is_the_wanted_polynomial(MultivariatePolynomial target, Rational scale)
    {
        ExactConstant[] coefficients = [.. Enumerable.Range(0, 7).Select(k => NonZero(scale) * (k + 1))];
        MultivariatePolynomial gadget = ((Gadget)Gadget.Build(target, new GivenSeries(coefficients), Bits)).Explicit!;
        var expectation = new GaussianExpectation();
        MultivariatePolynomial correlation = MultivariatePolynomial.Zero;
        for (int k = 0; k <= 6; k++)
        {
            correlation += expectation.WithOrthonormalHermite(k, gadget) * coefficients[k];
        }

        Assert.Equal(target, correlation);
    }

    [Property(MaxTest = 40)]
    public void A_gadget_exists_exactly_when_no_needed_coefficient_is_zero(MultivariatePolynomial target, int pattern)
    {
        var series = new GivenSeries([.. Enumerable.Range(0, 7).Select(k => (ExactConstant)((pattern >> k) & 1))]);
        int[] missing = [.. target.Terms.Select(term => term.Product.Degree).Distinct().Where(k => ((pattern >> k) & 1) == 0).Order()];
        GadgetOutcome outcome = Gadget.Build(target, series, Bits);
        Assert.Equal(missing.Length == 0, outcome is Gadget);
        Assert.Equal(missing.Length == 0 ? -1 : missing[0], outcome is NoRidgeGadget none ? none.Degree : -1);
    }

    [Property(MaxTest = 20)]
    public void One_changed_coefficient_of_a_gadget_is_refuted(MultivariatePolynomial target, Rational change)
    {
        var gadget = (Gadget)Gadget.Build(target + MultivariatePolynomial.Variable(GadgetVariables.P).Pow(3), Ones, Bits);
        GadgetPart part = gadget.Parts[^1];
        MultivariateTerm term = part.Body.Terms.Last();
        MultivariatePolynomial changed = gadget.WithReciprocals + MultivariatePolynomial.Term(NonZero(change), term.Product);
        GadgetProof proof = GadgetProof.Of(
            changed, GadgetProof.Of(gadget).Lines.ToDictionary(line => line.Degree, line => line.Expected));
        Assert.False(proof.Holds);
    }

    [Fact]
    public void A_coefficient_that_is_zero_by_symmetry_says_so()
    {
        var none = Assert.IsType<NoRidgeGadget>(Gadget.Build(P.Pow(4), new SingleCoefficientSeries(CoefficientStatus.Zero), Bits));
        Assert.Equal("no ridge gadget: s4 = 0 (proved by a symmetry of the activation)", none.ToString());
    }

    [Fact]
    public void An_undecided_coefficient_gives_an_undecided_gadget()
    {
        var undecided = Assert.IsType<UndecidedGadget>(Gadget.Build(P.Pow(4), new SingleCoefficientSeries(CoefficientStatus.Unknown), Bits));
        Assert.Equal(4, undecided.Degree);
    }

    [Fact]
    public void Without_closed_forms_the_gadget_keeps_the_letters_of_the_coefficients()
    {
        var gadget = Assert.IsType<Gadget>(Gadget.Build(P.Pow(2), new SingleCoefficientSeries(CoefficientStatus.Nonzero), Bits));
        Assert.Null(gadget.Explicit);
        Assert.Equal("sqrt(2)/2*alpha^2*r2 - sqrt(2)/2*V*r2", gadget.WithReciprocals.ToString());
        Assert.True(GadgetProof.Of(gadget).Holds);
    }

    [Fact]
    public void Vectors_of_other_letters_are_refused() =>
        Assert.Throws<ArgumentException>(() => Gadget.Build(MultivariatePolynomial.Variable("z"), Ones, Bits));

    [Fact]
    public void A_degree_above_the_limit_is_refused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Gadget.Build(P.Pow(Gadget.HighestDegree + 1), Ones, Bits));

    [Fact]
    public void A_proof_can_be_cancelled()
    {
        using var source = new CancellationTokenSource();
        source.Cancel();
        var gadget = (Gadget)Gadget.Build(P.Pow(2), Ones, Bits);
        Assert.Throws<OperationCanceledException>(() => GadgetProof.Of(gadget, source.Token));
    }

    private static MultivariatePolynomial P => MultivariatePolynomial.Variable(GadgetVariables.P);

    private static GivenSeries Ones => new([.. Enumerable.Repeat(ExactConstant.One, 7)]);

    private static Rational NonZero(Rational value) => value.IsZero ? 3 : value;
}
