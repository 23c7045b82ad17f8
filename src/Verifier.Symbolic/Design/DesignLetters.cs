using System.Globalization;

namespace Verifier.Symbolic.Design;

/// <summary>The letters of an equation that a designed activation should satisfy.</summary>
public static class DesignLetters
{
    /// <summary>E[σ(z)²].</summary>
    public const string SecondMoment = "m2";

    /// <summary>E[σ′(z)²].</summary>
    public const string MeanSquareSlope = "d2";

    /// <summary>The highest k of s_k = σ̂_k.</summary>
    public const int HighestDegree = 30;

    /// <summary>All letters: s0, s1, …, m2, d2.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        .. Enumerable.Range(0, HighestDegree + 1).Select(static k => string.Create(CultureInfo.InvariantCulture, $"s{k}")),
        SecondMoment,
        MeanSquareSlope,
    ];

    /// <summary>The k of a letter s_k.</summary>
    internal static int Degree(string letter) => int.Parse(letter.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture);
}
