using System.CommandLine;
using Verifier.Arithmetic;
using Verifier.Symbolic.Expressions;

namespace Verifier.Cli.Input;

/// <summary>Options that take an exact number such as 0.1 or 2/3 within a range.</summary>
internal static class RationalOption
{
    /// <summary>An option for a number from <paramref name="least"/> to <paramref name="greatest"/>; null when it is not given.</summary>
    public static Option<Rational?> Create(string name, string description, Rational least, Rational greatest) => new(name)
    {
        Description = description,
        HelpName = "number",
        CustomParser = result =>
        {
            string token = result.Tokens[^1].Value;
            if (ExpressionParser.Parse(token).Expression is Number number && number.Value >= least && number.Value <= greatest)
            {
                return number.Value;
            }

            result.AddError($"{name} takes a number from {least} to {greatest} such as 0.1 or 2/3, not '{token}'.");
            return null;
        },
    };
}
