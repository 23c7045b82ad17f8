using System.CommandLine;
using Verifier.Cli.Output;

namespace Verifier.Cli.Input;

/// <summary>The options that declare parameters, give them values, and shift and scale the argument of an activation.</summary>
internal sealed class ParameterOptions
{
    private readonly Option<string[]> assume = new("--assume")
    {
        Description = "Declares parameters and their range, such as \"alpha > 0\", \"b < c\" or just \"w\"; may be repeated.",
        HelpName = "condition",
    };

    private readonly Option<string[]> set = new("--set")
    {
        Description = "Gives a parameter a value, such as alpha=1/10; may be repeated.",
        HelpName = "name=value",
    };

    private readonly Option<string?> mean = new("--mean")
    {
        Description = "σ(t + s z) in place of σ(z): the mean t, a number or a parameter.",
        HelpName = "t",
    };

    private readonly Option<string?> scale = new("--scale")
    {
        Description = "σ(t + s z) in place of σ(z): the scale s, a number or a parameter.",
        HelpName = "s",
    };

    /// <summary>The options.</summary>
    public IEnumerable<Option> All => [assume, set, mean, scale];

    /// <summary>The activation with what the options say about it.</summary>
    /// <param name="text">The activation.</param>
    /// <param name="parsed">The command line.</param>
    /// <param name="session">The run.</param>
    /// <param name="problem">The first thing that is wrong; null when the result is not null.</param>
    public ParametricActivation? Read(string text, ParseResult parsed, Session session, out InputProblem? problem) => new ParameterInput(
        parsed.GetValue(assume) ?? [], parsed.GetValue(set) ?? [], parsed.GetValue(mean), parsed.GetValue(scale), session.Catalogue).Read(text, out problem);
}
