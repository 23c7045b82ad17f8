using Verifier.Symbolic.Hermite;

namespace Verifier.Reports.Hermite;

/// <summary>The stable words for what is known about a series.</summary>
internal static class HermiteWords
{
    /// <summary><c>zero</c>, <c>nonzero</c> or <c>unknown</c>.</summary>
    public static string Of(CoefficientStatus status) => status switch
    {
        CoefficientStatus.Zero => "zero",
        CoefficientStatus.Nonzero => "nonzero",
        CoefficientStatus.Unknown => "unknown",
        _ => throw new ArgumentOutOfRangeException(nameof(status), status, "A status without a word."),
    };

    /// <summary><c>closed-form</c>, <c>symmetry</c> or <c>enclosure</c>.</summary>
    public static string Of(CoefficientMethod method) => method switch
    {
        CoefficientMethod.ClosedForm => "closed-form",
        CoefficientMethod.Symmetry => "symmetry",
        CoefficientMethod.Enclosure => "enclosure",
        _ => throw new ArgumentOutOfRangeException(nameof(method), method, "A method without a word."),
    };

    /// <summary><c>even</c>, <c>odd</c> or <c>none</c>.</summary>
    public static string Of(Parity parity) => parity switch
    {
        Parity.Even => "even",
        Parity.Odd => "odd",
        Parity.None => "none",
        _ => throw new ArgumentOutOfRangeException(nameof(parity), parity, "A parity without a word."),
    };
}
