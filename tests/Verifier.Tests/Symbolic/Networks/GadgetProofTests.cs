using Verifier.Arithmetic;
using Verifier.Arithmetic.Constants;
using Verifier.Arithmetic.Polynomials;
using Verifier.Symbolic.Networks;
using Xunit;

namespace Verifier.Tests.Symbolic.Networks;

public sealed class GadgetProofTests
{
    private static readonly MultivariatePolynomial P = MultivariatePolynomial.Variable(GadgetVariables.P);
    private static readonly MultivariatePolynomial Q = MultivariatePolynomial.Variable(GadgetVariables.Q);

    [Fact]
    public void The_single_vector_gadget_of_the_paper_gives_the_fourth_power_over_root_24()
    {
        var expected = new Dictionary<int, MultivariatePolynomial> { [4] = P.Pow(4) * (ExactConstant.Sqrt(24) * new Rational(1, 24)) };
        Assert.True(GadgetProof.Of(PaperGadgets.SingleVector, expected).Holds);
    }

    [Fact]
    public void The_two_vector_gadget_of_the_paper_gives_root_6_times_the_product_of_squares()
    {
        var expected = new Dictionary<int, MultivariatePolynomial> { [4] = P.Pow(2) * Q.Pow(2) * ExactConstant.Sqrt(6) };
        Assert.True(GadgetProof.Of(PaperGadgets.TwoVector, expected).Holds);
    }

    [Fact]
    public void The_misprinted_cross_term_is_refuted_with_a_witness()
    {
        MultivariatePolynomial misprint = PaperGadgets.TwoVector
            + MultivariatePolynomial.Monomial(4, (GadgetVariables.Alpha, 1), (GadgetVariables.Beta, 1), (GadgetVariables.C, 1));
        var expected = new Dictionary<int, MultivariatePolynomial> { [4] = P.Pow(2) * Q.Pow(2) * ExactConstant.Sqrt(6) };
        GadgetProof proof = GadgetProof.Of(misprint, expected);
        Assert.False(proof.Holds);
        Assert.Equal(0, proof.Witness!.Degree);
        Assert.Equal("4*c^2", proof.Witness.Expectation.ToString());
        Assert.Equal([0, 2], proof.Lines.Where(line => !line.Holds).Select(line => line.Degree));
    }

    [Fact]
    public void The_two_vector_gadget_is_half_the_hermite_tensor() =>
        Assert.Equal(HermiteTensor.Contract(2, 2) * new Rational(1, 2), PaperGadgets.TwoVector);

    [Fact]
    public void Objective_factors_are_derived() =>
        Assert.Equal(new ObjectiveFactors(ExactConstant.Sqrt(6), ExactConstant.Sqrt(6) * new Rational(1, 12)), ObjectiveFactors.Derived);
}
