using Verifier.Arithmetic.Balls;
using Xunit;

namespace Verifier.Tests.Arithmetic.Balls;

public sealed class ArbSecondOpinionTests
{
    private static readonly Dictionary<string, string> Names = new(StringComparer.Ordinal)
    {
        ["exp"] = "arb_exp", ["log"] = "arb_log", ["log1p"] = "arb_log1p", ["sqrt"] = "arb_sqrt", ["sin"] = "arb_sin", ["cos"] = "arb_cos",
        ["sinh"] = "arb_sinh", ["cosh"] = "arb_cosh", ["tanh"] = "arb_tanh", ["atan"] = "arb_atan", ["asin"] = "arb_asin",
        ["erf"] = "arb_hypgeom_erf", ["erfc"] = "arb_hypgeom_erfc",
    };

    [ArbFact]
    public void Arb_confirms_the_real_functions()
    {
        using ArbLibrary arb = new();
        foreach ((string name, string export) in Names)
        {
            RealFunction function = RealFunction.Named(name);
            foreach (double x in function.Arguments(60, seed: 31))
            {
                Ball exact = Ball.FromDouble(x, 128);
                Ball value = function.Apply(exact);
                Assert.True(!value.IsFinite || arb.Confirms(export, Ball.FromDouble(x, 1200).ToFixedDecimal(1100).Value, value), $"{name}({x}) = {value}");
            }
        }
    }
}
