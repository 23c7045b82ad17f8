using System.CommandLine;
using Verifier.Cli.Input;
using Verifier.Cli.Output;

namespace Verifier.Cli.Verbs;

/// <summary><c>verifier design</c>: an activation with prescribed coefficients, kernel or relations.</summary>
internal static class DesignVerb
{
    private const int DefaultDigits = 20;
    private const int MostDigits = 100;

    /// <summary>The verb.</summary>
    public static Command Create(Session session)
    {
        Option<string> like = Text("--like", "Keep components of this activation; goes with --keep.", "activation");
        Option<string> keep = Text("--keep", "The degrees to keep: \"2,4\".", "degrees");
        Option<string> coefficients = Text("--coefficients", "Orthonormal Hermite coefficients: \"2: 1/2, 4: -1/10\".", "list");
        Option<string> kernel = Text("--kernel", "A dual kernel Σ c_k ρ^k: \"rho^2/2 + rho^4/2\".", "polynomial");
        Option<string> minus = Text("--minus", "With --kernel: the degrees whose coefficient is negative.", "degrees");
        Option<string> family = Text("--family", "An activation with a parameter; goes with --solve and --require.", "activation");
        Option<string> solve = Text("--solve", "The parameter and where to look for it: \"alpha = 1..2\".", "range");
        Option<string> require = Text("--require", "What should hold: \"s2 = s1/5\" with s_k = σ̂_k, m2 = E[σ²], d2 = E[σ'²].", "equation");
        Option<bool> unit = new("--unit") { Description = "With --family: scale the result so that E[σ²] = 1." };
        Option<long> digits = NumberOption.Whole("--digits", "Decimals of numbers without closed form.", DefaultDigits, 1, MostDigits);
        Option<bool> latex = new("--latex") { Description = "Print only the LaTeX of the activation." };
        Option<bool> json = Arguments.Json();
        Command command = new("design", "Find an activation with prescribed Hermite coefficients or dual kernel, or a member of a family with a wanted "
            + "relation; says what cannot be met.")
        {
            like, keep, coefficients, kernel, minus, family, solve, require, unit, digits, latex, json,
        };
        command.SetAction(parsed => DesignRun.Run(
            new DesignRequest(
                parsed.GetValue(like),
                parsed.GetValue(keep),
                parsed.GetValue(coefficients),
                parsed.GetValue(kernel),
                parsed.GetValue(minus),
                parsed.GetValue(family),
                parsed.GetValue(solve),
                parsed.GetValue(require),
                parsed.GetValue(unit),
                (int)parsed.GetValue(digits),
                parsed.GetValue(latex),
                parsed.GetValue(json)),
            session));
        return command;
    }

    private static Option<string> Text(string name, string description, string shown) => new(name) { Description = description, HelpName = shown };
}
