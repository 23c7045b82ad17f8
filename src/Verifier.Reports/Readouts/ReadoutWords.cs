using Verifier.Symbolic.Readouts;

namespace Verifier.Reports.Readouts;

/// <summary>The stable words for what is known about a readout.</summary>
internal static class ReadoutWords
{
    /// <summary><c>proved</c>, <c>enclosed</c>, <c>unknown</c> or <c>not applicable</c>.</summary>
    public static string Of(ReadoutStatus status) => status switch
    {
        ReadoutStatus.Proved => "proved",
        ReadoutStatus.Enclosed => "enclosed",
        ReadoutStatus.Unknown => "unknown",
        ReadoutStatus.NotApplicable => "not applicable",
        _ => throw new ArgumentOutOfRangeException(nameof(status), status, "A status without a word."),
    };
}
