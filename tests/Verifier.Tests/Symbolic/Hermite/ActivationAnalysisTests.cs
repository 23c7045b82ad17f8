using Verifier.Arithmetic.Balls;
using Verifier.Symbolic.Expressions;
using Verifier.Symbolic.Hermite;
using Xunit;

namespace Verifier.Tests.Symbolic.Hermite;

public sealed class ActivationAnalysisTests
{
    [Theory]
    [InlineData("1/x", RefusalKind.NotSquareIntegrable, "x = 0")]
    [InlineData("abs(x)^(-1/2)", RefusalKind.NotSquareIntegrable, "x = 0")]
    [InlineData("tanh(x)/(x - 2)^2", RefusalKind.NotSquareIntegrable, "x = 2")]
    [InlineData("1/(exp(x) - 1 - x)", RefusalKind.NotSquareIntegrable, "x = 0")]
    [InlineData("sin(x)/cos(x)", RefusalKind.NotSquareIntegrable, "x = ")]
    [InlineData("exp(x^2)", RefusalKind.NotSquareIntegrable, "diverges")]
    [InlineData("exp(x^2/3)", RefusalKind.NotSquareIntegrable, "diverges")]
    [InlineData("exp(x^2/3)*sigmoid(x)", RefusalKind.NotSquareIntegrable, "infinity")]
    [InlineData("exp(exp(x))", RefusalKind.NotSquareIntegrable, "x -> +infinity")]
    [InlineData("exp(exp(exp(-x)))", RefusalKind.NotSquareIntegrable, "x -> -infinity")]
    [InlineData("log(x)", RefusalKind.Undefined, "log(x)")]
    [InlineData("sqrt(x)", RefusalKind.Undefined, "sqrt(x)")]
    [InlineData("sqrt(4 - x^2)", RefusalKind.Undefined, "sqrt")]
    [InlineData("log(abs(x) - 1)", RefusalKind.Undefined, "< x <")]
    [InlineData("asin(x)", RefusalKind.Undefined, "asin")]
    [InlineData("abs(sin(1000000*x))", RefusalKind.TooMuchWork, "switches")]
    [InlineData("log(-1)*tanh(x)", RefusalKind.Undefined, "log(-1)")]
    public void What_has_no_series_is_refused_with_reason_and_place(string text, RefusalKind kind, string part)
    {
        Refusal refusal = Analysed.Refusal(text);
        Assert.Equal(kind, refusal.Kind);
        Assert.Contains(part, refusal.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_symbolic_parameter_needs_a_number()
    {
        Expression tree = ExpressionParser.Parse("max(0, x) + alpha*tanh(x)", ["alpha"]).Expression!;
        Refusal refusal = ActivationAnalysis.Analyse(tree).Refusal!;
        Assert.Equal((RefusalKind.SymbolicParameter, "give a number for alpha"), (refusal.Kind, refusal.Reason));
    }

    [Theory]
    [InlineData("max(0, x)")]
    [InlineData("x*Phi(x)")]
    [InlineData("sin(1000*x)")]
    [InlineData("x^50")]
    [InlineData("3")]
    public void A_member_of_the_closed_class_gets_its_exact_series(string text) => Assert.IsType<ExactHermiteSeries>(Analysed.Series(text));

    [Theory]
    [InlineData("tanh(1000*x)")]
    [InlineData("1/(x^2 + 1e-6)")]
    [InlineData("abs(sin(x))")]
    [InlineData("exp(-1000*x^2)*sigmoid(x)")]
    [InlineData("step(sin(x)) + step(sin(2*x)) + step(tanh(x) - 1/2)")]
    [InlineData("abs(abs(abs(abs(tanh(x)) - 1/2) - 1/4) - 1/8)")]
    [InlineData("x^50*tanh(x)")]
    [InlineData("abs(x)^(-1/4)")]
    public void Hostile_activations_are_certified(string text)
    {
        HermiteSeries series = Analysed.Series(text);
        Assert.True(series.Coefficient(1, 24).Value.RadiusIsAtMost(24));
        Assert.True(series.SecondMoment(24).RadiusIsAtMost(24));
    }

    [Theory]
    [InlineData("sin(exp(x))")]
    [InlineData("sin(1/x)")]
    [InlineData("x^x")]
    public void Any_text_ends_in_a_series_or_a_refusal(string text)
    {
        AnalysisResult result = ActivationAnalysis.Analyse(Activations.Parse(text));
        Assert.True(result.Succeeded || result.Refusal.Reason.Length > 0);
    }

    [Fact]
    public void A_tree_deeper_than_any_text_is_refused()
    {
        Expression tree = Build.X;
        for (int i = 0; i < 100_000; i++)
        {
            tree = Build.Call(Function.Tanh, tree);
        }

        Assert.Equal(RefusalKind.TooMuchWork, ActivationAnalysis.Analyse(tree).Refusal!.Kind);
    }

    [Fact]
    public void Analysis_can_be_cancelled()
    {
        using CancellationTokenSource source = new();
        source.Cancel();
        Assert.Throws<OperationCanceledException>(() => ActivationAnalysis.Analyse(Activations.Parse("tanh(x)"), source.Token));
    }
}
