using Verifier.Symbolic.Kernels;

namespace Verifier.Reports.Kernels;

/// <summary>Words and symbols for dual kernels.</summary>
internal static class KernelWords
{
    /// <summary>The symbol of a value: κ(1/2), κ'(cos(1/3)), 1 − κ(ρ)/κ(1).</summary>
    public static string Symbol(KernelValue value) => value.Quantity switch
    {
        KernelQuantity.Kernel => $"κ({value.Correlation})",
        KernelQuantity.Derivative => $"κ'({value.Correlation})",
        KernelQuantity.Loss => "1 − κ(ρ)/κ(1)",
        _ => throw new ArgumentOutOfRangeException(nameof(value), value.Quantity, "A quantity without a symbol."),
    };

    /// <summary>The field name of a quantity.</summary>
    public static string Key(KernelQuantity quantity) => quantity switch
    {
        KernelQuantity.Kernel => "kernel",
        KernelQuantity.Derivative => "derivative",
        KernelQuantity.Loss => "loss",
        _ => throw new ArgumentOutOfRangeException(nameof(quantity), quantity, "A quantity without a name."),
    };

    /// <summary>The definition for the given arguments.</summary>
    public static string Definition(KernelInputs inputs) => inputs == KernelInputs.Standard
        ? "κ(ρ) = E[σ(x) σ(y)], x, y ~ N(0,1) of correlation ρ"
        : $"κ(ρ) = E[σ({Argument(inputs.First, "x")}) σ({Argument(inputs.Second, "y")})], x, y ~ N(0,1) of correlation ρ";

    /// <summary>How the values are found, in words.</summary>
    public static string Route(KernelRoute route) => route switch
    {
        KernelRoute.ClosedForm => "closed form",
        KernelRoute.MehlerSum => "Mehler's sum with its tail bounded",
        _ => throw new ArgumentOutOfRangeException(nameof(route), route, "A route without words."),
    };

    /// <summary>How the values are found, as a stable word.</summary>
    public static string RouteKey(KernelRoute route) => route switch
    {
        KernelRoute.ClosedForm => "closed-form",
        KernelRoute.MehlerSum => "mehler-sum",
        _ => throw new ArgumentOutOfRangeException(nameof(route), route, "A route without a word."),
    };

    private static string Argument((Arithmetic.Rational Mean, Arithmetic.Rational Scale) input, string letter)
    {
        string scaled = input.Scale == 1 ? letter : $"{input.Scale}*{letter}";
        return input.Mean.IsZero ? scaled : $"{input.Mean} + {scaled}";
    }
}
