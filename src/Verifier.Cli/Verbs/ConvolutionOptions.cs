using System.CommandLine;
using Verifier.Cli.Input;

namespace Verifier.Cli.Verbs;

/// <summary>Options that the verbs about convolutional networks share.</summary>
internal static class ConvolutionOptions
{
    private const int LargestPatch = 100_000;

    /// <summary>σ.</summary>
    public static Option<string> Activation() => new("--activation")
    {
        Description = "The activation of teacher and student.",
        DefaultValueFactory = _ => "relu",
        HelpName = "activation",
    };

    /// <summary>p.</summary>
    public static Option<long> PatchSize(int fallback) => NumberOption.Whole("--patch-size", "The number p of inputs in a patch.", fallback, 2, LargestPatch);
}
