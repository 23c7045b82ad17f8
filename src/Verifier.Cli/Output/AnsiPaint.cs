using Verifier.Reports.Text;

namespace Verifier.Cli.Output;

/// <summary>Colours for a terminal.</summary>
internal static class AnsiPaint
{
    private const string Reset = "\e[0m";

    /// <summary>The piece in the colour of its role.</summary>
    public static string Paint(string piece, TextRole role) => role switch
    {
        TextRole.Heading => $"\e[1m{piece}{Reset}",
        TextRole.Certain => $"\e[32m{piece}{Reset}",
        TextRole.Supported => $"\e[36m{piece}{Reset}",
        TextRole.Wrong => $"\e[1;31m{piece}{Reset}",
        TextRole.Open => $"\e[33m{piece}{Reset}",
        TextRole.Faint => $"\e[2m{piece}{Reset}",
        _ => throw new ArgumentOutOfRangeException(nameof(role), role, "A role without a colour."),
    };
}
