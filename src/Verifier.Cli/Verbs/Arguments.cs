using System.CommandLine;

namespace Verifier.Cli.Verbs;

/// <summary>Arguments and options that several verbs share.</summary>
internal static class Arguments
{
    /// <summary>The activation.</summary>
    public static Argument<string> Activation() => new("activation")
    {
        Description = "A name ('verifier list' shows them) or text such as \"if(x > 0, x, exp(x) - 1)\".",
    };

    /// <summary>Output as JSON.</summary>
    public static Option<bool> Json() => new("--json") { Description = "Print JSON with stable field names; numbers are decimal strings." };
}
