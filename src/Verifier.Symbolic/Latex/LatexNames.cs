using System.Collections.Frozen;
using Verifier.Symbolic.Expressions;

namespace Verifier.Symbolic.Latex;

/// <summary>How functions and parameters are named in LaTeX; amsmath is enough for all of them.</summary>
public static class LatexNames
{
    private static readonly FrozenSet<string> Greek = new[]
    {
        "alpha", "beta", "gamma", "delta", "epsilon", "zeta", "eta", "theta", "iota", "kappa", "lambda", "mu", "nu", "xi", "rho",
        "sigma", "tau", "upsilon", "chi", "psi", "omega", "Gamma", "Delta", "Theta", "Lambda", "Sigma", "Omega",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The operator in front of the argument; null for functions that are not written as an operator.</summary>
    internal static string? Operator(Function function) => function switch
    {
        Function.Exp => @"\exp",
        Function.Log => @"\log",
        Function.Abs or Function.Step => null,
        Function.Sign => @"\operatorname{sign}",
        Function.Sin => @"\sin",
        Function.Cos => @"\cos",
        Function.Sinh => @"\sinh",
        Function.Cosh => @"\cosh",
        Function.Tanh => @"\tanh",
        Function.Atan => @"\arctan",
        Function.Asin => @"\arcsin",
        Function.Erf => @"\operatorname{erf}",
        Function.Erfc => @"\operatorname{erfc}",
        Function.NormalCdf => @"\Phi",
        Function.NormalDensity => @"\varphi",
        Function.Sigmoid => @"\operatorname{sigmoid}",
        Function.Softplus => @"\operatorname{softplus}",
        Function.LogCosh => @"\log\cosh",
        _ => throw UnknownNode.In(nameof(ExpressionLatex), function),
    };

    /// <summary>A parameter: <c>alpha_1</c> is \alpha_{1}; a word is upright.</summary>
    public static string Parameter(string name)
    {
        int underscore = name.IndexOf('_', StringComparison.Ordinal);
        if (underscore > 0 && underscore < name.Length - 1)
        {
            string index = name[(underscore + 1)..].Replace("_", @"\_", StringComparison.Ordinal);
            return $"{Parameter(name[..underscore])}_{{{(index.Length > 1 && !index.All(char.IsAsciiDigit) ? $@"\mathrm{{{index}}}" : index)}}}";
        }

        if (Greek.Contains(name))
        {
            return $@"\{name}";
        }

        return name.Length == 1 && name != "_" ? name : $@"\mathrm{{{name.Replace("_", @"\_", StringComparison.Ordinal)}}}";
    }
}
