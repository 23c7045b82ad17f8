using Verifier.Symbolic.Catalogue;
using Verifier.Symbolic.Expressions;
using Verifier.Tests.Symbolic.Expressions;
using Xunit;

namespace Verifier.Tests.Symbolic.Catalogue;

public class ActivationCatalogueTests
{
    private static readonly double[] Points = [-7.5, -3, -1.25, -0.5, -0.1, 0, 0.1, 0.5, 0.75, 1.5, 3.25, 6.5];

    /// <summary>The definitions once more, as a programmer would write them.</summary>
    private static readonly Dictionary<string, Func<double, double>> Formulas = new(StringComparer.Ordinal)
    {
        ["identity"] = x => x,
        ["square"] = x => x * x,
        ["cubic"] = x => x * x * x,
        ["h2"] = x => ((x * x) - 1) / Math.Sqrt(2),
        ["h3"] = x => ((x * x * x) - (3 * x)) / Math.Sqrt(6),
        ["h4"] = x => (Math.Pow(x, 4) - (6 * x * x) + 3) / Math.Sqrt(24),
        ["monomial"] = x => Math.Pow(x, 5),
        ["relu_n"] = x => Math.Min(1, Math.Max(0, x)),
        ["biased_relu"] = x => x > 0.5 ? x - 0.5 : 0,
        ["star_relu"] = x => (0.8944 * Math.Pow(Math.Max(0, x), 2)) - 0.4472,
        ["hat"] = x => Math.Abs(x) > 1 ? 0 : x > 0 ? 1 - x : 1 + x,
        ["tanhexp"] = x => x * (1 - (2 / (Math.Exp(2 * Math.Exp(x)) + 1))),
        ["bent_identity"] = x => x + (x * x / (2 * (Math.Sqrt((x * x) + 1) + 1))),
        ["sine_mixture"] = x => Math.Sin(x) + (Math.Sin(3 * x) / 2),
        ["rbf"] = x => Math.Sin(x) + Math.Cos(x),
        ["cosh"] = x => (Math.Exp(x) + Math.Exp(-x)) / 2,
        ["relu"] = x => x > 0 ? x : 0,
        ["leaky_relu"] = x => x > 0 ? x : 0.01 * x,
        ["prelu"] = x => x > 0 ? x : 0.25 * x,
        ["relu2"] = x => x > 0 ? x * x : 0,
        ["relu3"] = x => x > 0 ? x * x * x : 0,
        ["relu6"] = x => Math.Clamp(x, 0, 6),
        ["threshold"] = x => x > 1 ? x : 0,
        ["abs"] = Math.Abs,
        ["step"] = x => x > 0 ? 1 : 0,
        ["sign"] = x => Math.Sign(x),
        ["hardtanh"] = x => Math.Clamp(x, -1, 1),
        ["hardsigmoid"] = x => x <= -3 ? 0 : x >= 3 ? 1 : (x / 6) + 0.5,
        ["hardswish"] = x => x <= -3 ? 0 : x >= 3 ? x : x * (x + 3) / 6,
        ["softshrink"] = x => x > 0.5 ? x - 0.5 : x < -0.5 ? x + 0.5 : 0,
        ["hardshrink"] = x => Math.Abs(x) > 0.5 ? x : 0,
        ["gelu"] = x => x * NormalCdf(x),
        ["gelu_tanh"] = x => 0.5 * x * (1 + Math.Tanh(Math.Sqrt(2 / Math.PI) * (x + (0.044715 * x * x * x)))),
        ["quick_gelu"] = x => x * Logistic(1.702 * x),
        ["silu"] = x => x * Logistic(x),
        ["swish"] = x => x * Logistic(x),
        ["mish"] = x => x * Math.Tanh(Math.Log(1 + Math.Exp(x))),
        ["elu"] = x => x > 0 ? x : Math.Exp(x) - 1,
        ["selu"] = x => 1.0507009873554805 * (x > 0 ? x : 1.6732632423543772 * (Math.Exp(x) - 1)),
        ["celu"] = x => Math.Max(0, x) + Math.Min(0, Math.Exp(x) - 1),
        ["sigmoid"] = Logistic,
        ["log_sigmoid"] = x => Math.Log(Logistic(x)),
        ["tanh"] = x => 1 - (2 / (Math.Exp(2 * x) + 1)),
        ["tanhshrink"] = x => x - Math.Tanh(x),
        ["lisht"] = x => x * Math.Tanh(x),
        ["softplus"] = x => Math.Log(1 + Math.Exp(x)),
        ["squareplus"] = x => 0.5 * (x + Math.Sqrt((x * x) + 4)),
        ["logcosh"] = x => Math.Log(Math.Cosh(x)),
        ["softsign"] = x => x / (1 + Math.Abs(x)),
        ["isru"] = x => x / Math.Sqrt(1 + (x * x)),
        ["atan"] = Math.Atan,
        ["erf"] = x => (2 * NormalCdf(x * Math.Sqrt(2))) - 1,
        ["normal_cdf"] = NormalCdf,
        ["sin"] = Math.Sin,
        ["cos"] = Math.Cos,
        ["snake"] = x => x + ((1 - Math.Cos(2 * x)) / 2),
        ["gcu"] = x => x * Math.Cos(x),
        ["gabor"] = x => Math.Exp(-x * x) * Math.Sin(x),
        ["gaussian"] = x => Math.Exp(-x * x),
        ["gauss_half"] = x => Math.Exp(-x * x / 2),
        ["exp_half"] = x => Math.Exp(x / 2),
        ["laplace"] = x => x < 0 ? Math.Exp(x) : Math.Exp(-x),
        ["lorentzian"] = x => 1 / (1 + (x * x)),
    };

    public static TheoryData<string> Names => [.. ActivationCatalogue.All.Select(entry => entry.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_entry_is_the_activation_of_the_field(string name)
    {
        CompiledActivation activation = EvaluateDouble.Compile(Parsed.Tree(name));
        Assert.All(Points, x => Assert.InRange(activation.Evaluate(x) - Formulas[name](x), -2e-14, 2e-14));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_entry_alone_is_taken_of_x_and_can_be_applied(string name)
    {
        Expression alone = Parsed.Tree(name);
        Assert.Equal(alone, Parsed.Tree($"{name}(x)"));
        Assert.Equal(Substitute.In(alone, Parsed.Tree("2x + 1")), Parsed.Tree($"{name}(2x + 1)"));
        Assert.Empty(Parameters.Of(alone));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_entry_says_what_it_is_and_where_it_is_from(string name)
    {
        ActivationEntry entry = ActivationCatalogue.TryFind(name)!;
        Assert.NotEmpty(entry.Description);
        Assert.NotEmpty(entry.Source);
        Assert.Equal(entry.Parameters.Select(parameter => parameter.Name).Order(StringComparer.Ordinal), Parameters.Of(entry.Definition));
    }

    [Theory]
    [InlineData("leaky_relu(0.1)", "max(0, x) + min(0, x)/10")]
    [InlineData("leaky_relu", "max(0, x) + min(0, x)/100")]
    [InlineData("leaky_relu(2x)", "max(0, 2*x) + min(0, 2*x)/100")]
    [InlineData("leaky_relu(1/5, 2x)", "max(0, 2*x) + min(0, 2*x)/5")]
    [InlineData("elu(2)", "if(x > 0, x, 2*(exp(x) - 1))")]
    [InlineData("elu(a)", "if(x > 0, x, a*(exp(x) - 1))")]
    [InlineData("celu(2)", "if(x > 0, x, 2*(exp(x/2) - 1))")]
    [InlineData("threshold(1/2, -1)", "if(x > 1/2, x, -1)")]
    [InlineData("threshold(1/2, -1, -x)", "if(-x > 1/2, -x, -1)")]
    [InlineData("gelu(2)", "2*Phi(2)")]
    [InlineData("swish(-2)", "x*sigmoid(-2*x)")]
    public void A_parameter_comes_from_an_argument_without_x(string text, string expected) =>
        Assert.Equal(expected, ExpressionText.Write(Parsed.Tree(text)));

    [Fact]
    public void The_wrong_number_of_values_is_refused() =>
        Assert.Throws<ArgumentException>(() => ActivationCatalogue.TryFind("elu")!.Apply([Build.One, Build.One], Build.X));

    private static double Logistic(double x) => 1 / (1 + Math.Exp(-x));

    private static double NormalCdf(double x) => MathNet.Numerics.Distributions.Normal.CDF(0, 1, x);
}
