using Verifier.Symbolic.Catalogue;
using Verifier.Symbolic.Expressions;
using Verifier.Symbolic.Gaussian;
using Verifier.Symbolic.Hermite;
using Verifier.Testing;
using Xunit;

namespace Verifier.Tests.Symbolic.Hermite;

public sealed class GeneralFormulaProofTests
{
    public static TheoryData<string> WithFormula => new(
        ActivationCatalogue.All.Where(entry => Formula(entry.Apply([], Build.X)) is not null).Select(entry => entry.Name));

    [Theory]
    [MemberData(nameof(WithFormula))]
    public void The_formula_of_a_named_activation_is_proved_for_all_k(string name) =>
        Assert.True(Formula(ActivationCatalogue.TryFind(name)!.Apply([], Build.X))!.IsProvedForAll);

    [Property(MaxTest = 60)]
    public void The_formula_of_a_member_of_the_closed_class_is_proved_for_all_k(ClosedActivation activation) =>
        Assert.True(Formula(activation.Tree)!.IsProvedForAll);

    [Theory]
    [InlineData("relu", "max(0, x) + sin(x)/1000")]
    [InlineData("gelu", "x*Phi(2*x)")]
    [InlineData("elu", "if(x > 0, x, exp(x) - 3/4)")]
    [InlineData("sin(2*x + 1)", "sin(2*x + 2)")]
    [InlineData("x^2*exp(-x^2)", "x^2*exp(-x^2) + erf(x)")]
    public void A_formula_is_not_proved_for_another_activation(string activation, string other) => Assert.False(
        GeneralFormulaProof.Succeeds(ClosedForm.TryFrom(ExpressionParser.Parse(other).Expression!)!, Formula(ExpressionParser.Parse(activation).Expression!)!));

    private static GeneralFormula? Formula(Expression activation) => ExactHermiteSeries.TryCreate(activation)?.GeneralFormula;
}
