using Verifier.Claims.Verdicts;

namespace Verifier.Reports.Text;

/// <summary>The sign and the role under which a verdict is shown.</summary>
public static class VerdictLook
{
    /// <summary>The sign before the name of the verdict, one column wide.</summary>
    public static string Sign(Verdict verdict) => verdict switch
    {
        Proved => "✓",
        Enclosed => "≈",
        Sampled => "~",
        Refuted => "✗",
        Undecided => "?",
        NotApplicable => "–",
        _ => throw new ArgumentOutOfRangeException(nameof(verdict), verdict, "A verdict without a sign."),
    };

    /// <summary>The role of the verdict's name.</summary>
    public static TextRole Role(Verdict verdict) => verdict switch
    {
        Proved or Enclosed => TextRole.Certain,
        Sampled => TextRole.Supported,
        Refuted => TextRole.Wrong,
        Undecided => TextRole.Open,
        NotApplicable => TextRole.Faint,
        _ => throw new ArgumentOutOfRangeException(nameof(verdict), verdict, "A verdict without a role."),
    };
}
